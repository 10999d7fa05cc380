/* unicode.h -- layer 1: UTF-8 and what the tokenizer must know of a character. */
#ifndef ATTN_UNICODE_H
#define ATTN_UNICODE_H

#include "base.h"

enum unicode_class {
  UNICODE_SPACE,       /* white space, controls, bidi controls */
  UNICODE_WORD,        /* letters, digits, marks of all scripts with spaces */
  UNICODE_SOLITARY,    /* scripts without spaces: one token per character */
  UNICODE_PUNCTUATION, /* punctuation and symbols, emoji included: one token each */
  UNICODE_EXTEND       /* continues the token before */
};

enum unicode_class unicode_class(int32_t c);

/* Simple case folding: one character to one character. */
int32_t unicode_fold(int32_t c);

/* Decode the character at byte `at`; returns its bytes (1 to 4), or 0 at the end, for NUL and for broken UTF-8. */
int32_t unicode_next(const char *text, int32_t bytes, int32_t at, int32_t *c);

/* Encode c into out (4 bytes of room); returns its bytes. */
int32_t unicode_put(char *out, int32_t c);

#endif
