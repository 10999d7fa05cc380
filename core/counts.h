/* counts.h -- layer 4: the corpus as ids, and pretraining by counting what follows. */
#ifndef ATTN_COUNTS_H
#define ATTN_COUNTS_H

#include "arena.h"

enum { COPIES_MAX = 1000000 }; /* of one line */

/* Line l is ids[starts[l]] .. ids[starts[l + 1] - 1], and counts copies[l] times. */
struct corpus {
  int32_t *ids;    /* (max_tokens) */
  int32_t *starts; /* (max_lines + 1) */
  int32_t *copies; /* (max_lines) */
  int32_t lines, max_lines, max_tokens;
  int64_t mass; /* tokens, copies included; at most INT32_MAX, so that no count overflows */
};

void corpus_take(struct corpus *c, struct arena *arena, int32_t max_lines, int32_t max_tokens);

void corpus_clear(struct corpus *c);

/* The next line, at most corpus_room tokens long, is written here before corpus_add. */
int32_t *corpus_end(const struct corpus *c);

/* Room for this many more tokens. */
int32_t corpus_room(const struct corpus *c);

/* Take in the n tokens that stand at corpus_end. Returns the line's number, or ESPACE. */
int32_t corpus_add(struct corpus *c, int32_t n, int32_t copies);

/* counts (V) = how often each word followed the longest suffix of the prompt (n ids) that occurs in the corpus followed
 * by another token, each occurrence times the copies of its line. Returns that suffix's length; 0 when not even the
 * last token occurs, so that all words count. */
int32_t counts_continue(int32_t *counts, int32_t V, const struct corpus *c, const int32_t *prompt, int32_t n);

/* line_counts (lines) = what each line gave to the count of `id` after the last `suffix` ids of the prompt. */
void counts_lines(int32_t *line_counts, const struct corpus *c, const int32_t *prompt, int32_t n, int32_t suffix,
                  int32_t id);

/* logits (V) = ln counts; -inf for 0. */
void counts_logits(float *logits, const int32_t *counts, int32_t V);

#endif
