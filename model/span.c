/* span.c -- the text of a grammar, word by word. */
#include "reader.h"

/* ---- the line ----------------------------------------------------------------------------------------------------- */

int reader_fail(struct reader *r, const char *fault) {
  if (!r->g->fault) r->g->fault = fault;
  return 0;
}

static int is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

static int is_bracket(char c) {
  return c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == '|';
}

struct span reader_word(struct reader *r) {
  while (r->at < r->end && is_space(*r->at)) r->at++;
  struct span word = {r->at, 0};
  if (r->at < r->end && is_bracket(*r->at))
    r->at++;
  else
    while (r->at < r->end && !is_space(*r->at) && !is_bracket(*r->at)) r->at++;
  word.bytes = (int32_t)(r->at - word.at);
  return word;
}

int32_t reader_id(struct reader *r, struct span s) {
  int32_t tokens = attn_words_add(r->a, s.at, s.bytes);
  if (tokens == ATTN_ESPACE) return reader_fail(r, "there are more words than the vocabulary has room for");
  return tokens == 1 ? attn_word_id(r->a, s.at, s.bytes) : reader_fail(r, "this is not one token");
}

/* ---- spans -------------------------------------------------------------------------------------------------------- */

int span_is(struct span s, const char *text) {
  int32_t i = 0;
  while (i < s.bytes && text[i] == s.at[i] && text[i]) i++;
  return i == s.bytes && !text[i];
}

int32_t span_find(struct span s, char c) {
  for (int32_t i = 0; i < s.bytes; i++)
    if (s.at[i] == c) return i;
  return -1;
}

struct span span_part(struct span s, int32_t from, int32_t to) {
  return (struct span){s.at + from, to - from};
}

struct span span_split(struct span *s, char c) {
  int32_t i = span_find(*s, c);
  struct span head = i < 0 ? *s : span_part(*s, 0, i);
  *s = i < 0 ? span_part(*s, s->bytes, s->bytes) : span_part(*s, i + 1, s->bytes);
  return head;
}

int32_t span_number(struct span s) {
  int32_t n = 0;
  for (int32_t i = 0; i < s.bytes; i++) {
    if (s.at[i] < '0' || s.at[i] > '9' || n > 99) return 0;
    n = 10 * n + s.at[i] - '0';
  }
  return n;
}

int32_t span_variable(struct span s) {
  return s.bytes == 1 && s.at[0] >= 'A' && s.at[0] <= 'Z' ? s.at[0] - 'A' : -1;
}
