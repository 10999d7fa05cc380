/* attn_text.c -- layer 6: the public API's text: vocabulary, corpus, encoding, counts. */
#include "attn_engine.h"

static void forget_model(struct attn *a) {
  a->has_model = a->is_forward = a->is_training = a->has_lines = 0;
  a->has_recurrent = a->is_recurrent_forward = a->is_recurrent_training = 0;
  a->prompt_length = 0;
  a->knocked = a->suffix = -1;
}

int32_t attn_corpus_clear(struct attn *a) {
  CHECK(a, ATTN_EARG);
  vocabulary_clear(&a->vocabulary);
  corpus_clear(&a->corpus);
  forget_model(a);
  return ATTN_OK;
}

/* Read a whole text without changing anything: how many tokens, or what is wrong with it. */
static int32_t count_tokens(const char *text, int32_t bytes, int32_t most) {
  struct piece piece;
  int32_t at = 0, n = 0, more;
  while ((more = tokenizer_next(text, bytes, &at, &piece)) > 0) {
    if (n++ == most) return ATTN_ESPACE;
  }
  return more < 0 ? more : n;
}

int32_t attn_corpus_add(struct attn *a, const char *text, int32_t bytes, int32_t copies) {
  CHECK(a && text && bytes >= 0 && within(copies, 1, COPIES_MAX), ATTN_EARG);
  int32_t n = count_tokens(text, bytes, a->model.sizes.M);
  CHECK(n, ATTN_ETEXT);
  CHECK(n > 0, n);
  CHECK(n <= corpus_room(&a->corpus), ATTN_ESPACE);
  int32_t words = a->vocabulary.count; /* to take back what a refused line has added */
  int32_t *ids = corpus_end(&a->corpus), result = ATTN_OK, at = 0;
  struct piece piece;
  for (int32_t i = 0; i < n && result >= 0; i++) {
    tokenizer_next(text, bytes, &at, &piece);
    result = ids[i] = vocabulary_add(&a->vocabulary, text, piece);
  }
  if (result >= 0) result = corpus_add(&a->corpus, n, copies);
  if (result < 0) {
    vocabulary_forget(&a->vocabulary, words);
    return result;
  }
  forget_model(a);
  return result;
}

int32_t attn_line_count(const struct attn *a) {
  CHECK(a, ATTN_EARG);
  return a->corpus.lines;
}

int32_t attn_word_count(const struct attn *a) {
  CHECK(a, ATTN_EARG);
  return a->vocabulary.count;
}

const char *attn_word(const struct attn *a, int32_t id) {
  return a ? vocabulary_word(&a->vocabulary, id) : NULL;
}

/* A word too long for the vocabulary is an unknown word. */
static int32_t known_id(const struct attn *a, const char *text, struct piece piece) {
  int32_t id = vocabulary_find(&a->vocabulary, text, piece);
  return id > 0 ? id : 0;
}

int32_t attn_word_id(const struct attn *a, const char *text, int32_t bytes) {
  CHECK(a && text && bytes >= 0, ATTN_EARG);
  int32_t n = count_tokens(text, bytes, 1);
  CHECK(n == 1, ATTN_ETEXT);
  struct piece piece;
  int32_t at = 0;
  tokenizer_next(text, bytes, &at, &piece);
  return known_id(a, text, piece);
}

int32_t attn_encode(struct attn *a, const char *text, int32_t bytes) {
  CHECK(a && text && bytes >= 0, ATTN_EARG);
  int32_t n = count_tokens(text, bytes, a->model.sizes.M);
  CHECK(n >= 0, n);
  struct piece piece;
  for (int32_t i = 0, at = 0; i < n; i++) {
    tokenizer_next(text, bytes, &at, &piece);
    a->model.t.ids[i] = known_id(a, text, piece);
    a->model.t.pieces[2 * i] = piece.start;
    a->model.t.pieces[2 * i + 1] = piece.end;
  }
  a->prompt_length = n;
  a->is_forward = a->is_recurrent_forward = a->has_lines = 0;
  a->knocked = a->suffix = -1;
  return n;
}

int32_t attn_count(struct attn *a) {
  CHECK(a, ATTN_EARG);
  CHECK(a->corpus.lines, ATTN_ESTATE);
  int32_t V = a->vocabulary.count;
  a->suffix = counts_continue(a->model.t.counts, V, &a->corpus, a->model.t.ids, a->prompt_length);
  counts_logits(a->model.t.base_logits, a->model.t.counts, V);
  return a->suffix;
}

int32_t attn_count_lines(struct attn *a, int32_t id) {
  CHECK(a && within(id, 1, a->vocabulary.count - 1), ATTN_EARG);
  CHECK(a->suffix >= 0, ATTN_ESTATE);
  counts_lines(a->model.t.line_counts, &a->corpus, a->model.t.ids, a->prompt_length, a->suffix, id);
  a->has_lines = 1;
  return ATTN_OK;
}

int32_t attn_words_add(struct attn *a, const char *text, int32_t bytes) {
  CHECK(a && text && bytes >= 0, ATTN_EARG);
  int32_t n = count_tokens(text, bytes, INT32_MAX), words = a->vocabulary.count;
  CHECK(n >= 0, n);
  struct piece piece;
  for (int32_t at = 0; tokenizer_next(text, bytes, &at, &piece) > 0;) {
    int32_t id = vocabulary_add(&a->vocabulary, text, piece);
    if (id >= 0) continue;
    vocabulary_forget(&a->vocabulary, words);
    return id;
  }
  if (a->vocabulary.count > words) forget_model(a);
  return n;
}
