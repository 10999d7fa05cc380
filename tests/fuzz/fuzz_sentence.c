/* fuzz_sentence.c -- any bytes as a sentence: its tokens, its counts, and the model's forward pass over it. */
#include "fuzz.h"
#include "tokenizer.h"
#include "unicode.h"

static struct attn *reader(int32_t switches) {
  struct attn *a = small_engine(4, 2);
  add_line(a, "the cat didn't sat .", 3);
  add_line(a, "我 ❤️ cat ' ...", 1);
  attn_model_init(a, switches, 3);
  attn_recurrent_init(a, 3);
  return a;
}

/* Pieces stand in their order, and between them is nothing but space. */
static void must_cover(const struct attn *a, struct text t) {
  const int32_t *pieces = integer_tensor(a, pieces);
  int32_t T = elements(a, TENSOR_ids), at = 0, c = 0;
  for (int32_t i = 0; i <= T; i++) {
    int32_t start = i < T ? pieces[2 * i] : t.bytes;
    for (; at < start; at += unicode_next(t.at, t.bytes, at, &c)) {
      must(unicode_next(t.at, t.bytes, at, &c) > 0);
      must(unicode_class(c) == UNICODE_SPACE);
    }
    must(at == start);
    if (i == T) return;
    must(pieces[2 * i + 1] > start && pieces[2 * i + 1] <= t.bytes);
    at = pieces[2 * i + 1];
  }
}

/* A piece alone is the same word. */
static void must_name(const struct attn *a, struct text t) {
  const int32_t *ids = integer_tensor(a, ids), *pieces = integer_tensor(a, pieces);
  for (int32_t i = 0; i < elements(a, TENSOR_ids); i++)
    must(attn_word_id(a, t.at + pieces[2 * i], pieces[2 * i + 1] - pieces[2 * i]) == ids[i]);
}

static void fuzz(struct bytes b) {
  struct mask mask = {.knocked = -1};
  int32_t switches = below(&b, ATTN_SWITCHES_ALL + 1);
  struct attn *a = reader(switches);
  mask.causal = switches & ATTN_CAUSAL;
  must(encode(a, "the cat") == 2);
  uint64_t before = fingerprint(a);
  mask.window = below(&b, 9);
  int32_t knocked = below(&b, 9) - 1;
  struct text t = {(const char *)b.at, (int32_t)(b.end - b.at)};
  int32_t T = attn_encode(a, t.at, t.bytes);
  must(T >= 0 || T == ATTN_ETEXT || T == ATTN_ESPACE);
  if (T < 0) must(fingerprint(a) == before);
  must(attn_count(a) >= 0);
  if (T <= 0) return;
  must_cover(a, t);
  must_name(a, t);
  must(attn_set_window(a, mask.window) == ATTN_OK);
  if (attn_set_knocked(a, knocked) == ATTN_OK) mask.knocked = knocked;
  float *state = floats(T), *probs = floats(T);
  for (int32_t recurrent = 0; recurrent < 2; recurrent++) {
    int32_t error = attn_influence(a, state, probs, recurrent);
    must(error == ATTN_OK || error == ATTN_ENAN); /* without residuals a state may be 0, and no change is a part of 0 */
    if (!error) must(all_finite(state, T) && all_finite(probs, T) && largest(probs, T) <= 1.00001);
  }
  must(attn_forward(a) == ATTN_OK && attn_recurrent_forward(a) == ATTN_OK);
  must_attend(a, &mask);
  must_be_numbers(a);
}
