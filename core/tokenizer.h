/* tokenizer.h -- layer 3: bytes -> pieces -> ids; owns the vocabulary.
 *
 * A token is a run of letters and digits (an apostrophe inside a word belongs to it: didn't), one character of a script
 * that is written without spaces, or one mark of punctuation (a run of the same mark is one token: ... or ___). Words
 * are compared case-folded; the text itself is never changed, a piece points into it. Word 0 is reserved for "unknown".
 */
#ifndef ATTN_TOKENIZER_H
#define ATTN_TOKENIZER_H

#include "arena.h"

enum {
  WORD_BYTES_MAX = 64, /* of a folded word; longer ones are refused with ESPACE */
  WORD_BYTES_MEAN = 16 /* there is room for max_words of this length, NUL included */
};

struct vocabulary {
  char *text;         /* folded words one after the other, each NUL-terminated */
  int32_t *starts;    /* (max_words) where each begins in text */
  int32_t *slots;     /* (slot_count) open addressing: id, 0 = free */
  int32_t slot_count; /* a power of two, at least 2 max_words */
  int32_t text_bytes;
  int32_t text_max;
  int32_t count; /* words, the reserved one included */
  int32_t max_words;
};

/* Take the room for max_words words from the arena. */
void vocabulary_take(struct vocabulary *v, struct arena *arena, int32_t max_words);

/* Forget all words but the reserved one. */
void vocabulary_clear(struct vocabulary *v);

/* Forget the words that came last, down to `count` of them. */
void vocabulary_forget(struct vocabulary *v, int32_t count);

/* A piece of text: its first and its one-past-last byte. */
struct piece {
  int32_t start, end;
};

/* The next token at or after byte *at, which moves behind it. Returns 1, 0 at the end of the text, or ETEXT when the
 * bytes are not UTF-8 (NUL included). */
int32_t tokenizer_next(const char *text, int32_t bytes, int32_t *at, struct piece *piece);

/* The id of a piece: 0 when the vocabulary lacks it, ESPACE when its folded form is too long. */
int32_t vocabulary_find(const struct vocabulary *v, const char *text, struct piece piece);

/* The same, but a new word enters; ESPACE when there is no room for it. */
int32_t vocabulary_add(struct vocabulary *v, const char *text, struct piece piece);

/* The folded word, NUL-terminated; 0 for an id out of range. */
const char *vocabulary_word(const struct vocabulary *v, int32_t id);

#endif
