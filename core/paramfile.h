/* paramfile.h -- layer 5: a trained model as bytes: sizes, vocabulary, 16-bit params, checksum.
 *
 *     HEADER int32 numbers, little-endian, in the order of the table; the first three guard the rest
 *     words 1 .. V-1, each NUL-terminated UTF-8, case-folded; `text_bytes` in all
 *     P params as bfloat16 (the upper half of a float32), little-endian, in the order of the table of tensors
 *
 * A file is hostile until paramfile_fault has read all of it.
 */
#ifndef ATTN_PARAMFILE_H
#define ATTN_PARAMFILE_H

#include "model.h"
#include "tokenizer.h"

enum { PARAMFILE_MAGIC = 0x4E545441 /* "ATTN" */, PARAMFILE_VERSION = 1, PARAMFILE_WORDS_MAX = 4096 };

#define PARAMFILE_HEADER(X)                                                                                            \
  X(magic)                                                                                                             \
  X(version)                                                                                                           \
  X(checksum) /* FNV-1a, 32 bits, of all bytes behind this number */                                                   \
  X(tokens)   /* M */                                                                                                  \
  X(channels) /* C */                                                                                                  \
  X(heads)    /* H */                                                                                                  \
  X(layers)   /* L */                                                                                                  \
  X(hidden)   /* F */                                                                                                  \
  X(switches) /* enum attn_switch */                                                                                   \
  X(words)    /* V, the reserved word 0 included */                                                                    \
  X(text_bytes)                                                                                                        \
  X(params) /* P */

#define X(name) PARAMFILE_##name,
enum paramfile_header { PARAMFILE_HEADER(X) PARAMFILE_HEADER_COUNT };
#undef X

/* What is wrong with the file, as the end of the sentence "this file ..."; 0 when nothing is. */
const char *paramfile_fault(const void *file, int32_t bytes);

/* Number `field` of the header of a file without fault. */
int32_t paramfile_field(const void *file, enum paramfile_header field);

/* Take vocabulary, switches and params out of a file without fault, whose sizes are those of the model, whose words
 * and text fit into the vocabulary. */
void paramfile_load(struct vocabulary *v, struct model *m, const void *file);

/* Can a file hold this model? Returns 0; ESPACE when it has too many words, ENAN when a param is not finite in 16 bits. */
int32_t paramfile_check(const struct vocabulary *v, const struct model *m);

/* How long the file of this model is. */
int32_t paramfile_bytes(const struct vocabulary *v, const struct model *m);

/* Write it; out has paramfile_bytes bytes. For a model that passes the check. */
void paramfile_save(void *out, const struct vocabulary *v, const struct model *m);

/* Round to the nearest bfloat16, ties to even: what a param is after a save and a load. */
float paramfile_round(float x);

#endif
