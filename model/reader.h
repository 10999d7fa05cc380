/* reader.h -- what the files that read a grammar share; grammar.h is for everybody else. */
#ifndef READER_H
#define READER_H

#include "grammar.h"

/* A run of characters inside the text. */
struct span {
  const char *at;
  int32_t bytes;
};

struct reader {
  struct grammar *g;
  struct attn *a;
  const char *at, *end;     /* the rest of this line */
  int32_t lists[VARIABLES]; /* from which list each variable of this line comes; -1: not yet met */
  int32_t depth;            /* brackets that are open */
};

/* Functions that read return 0 after a fault, and the first fault stays. */
int reader_fail(struct reader *r, const char *fault);

/* The next word or bracket of the line; bytes 0: none left. */
struct span reader_word(struct reader *r);

/* The id of a word, which enters the vocabulary; 0 and a fault when it is not exactly one token. */
int32_t reader_id(struct reader *r, struct span s);

/* ---- spans -------------------------------------------------------------------------------------------------------- */

int span_is(struct span s, const char *text);

/* Where c stands, or -1. */
int32_t span_find(struct span s, char c);

struct span span_part(struct span s, int32_t from, int32_t to);

/* The span up to c, which is taken off s together with c; all of s when c is not there. */
struct span span_split(struct span *s, char c);

/* Digits as a number from 1 to 999; 0 when it is none. */
int32_t span_number(struct span s);

/* A .. Z as 0 .. 25; -1 when it is none. */
int32_t span_variable(struct span s);

/* ---- lists and lines ---------------------------------------------------------------------------------------------- */

int32_t list_find(const struct grammar *g, struct span name);
int reader_name(struct reader *r, char out[NAME_MAX], struct span name);

/* name = word two_words*3 <other> */
int reader_list(struct reader *r, struct span name);

/* More choices for the last list. */
int reader_choices(struct reader *r);

/* 3  the <animal> slept */
int reader_line(struct reader *r, int32_t number);

#endif
