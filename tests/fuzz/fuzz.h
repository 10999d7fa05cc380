/* fuzz.h -- what every fuzz target shares: bytes that become arguments, and what must hold whatever they are.
 *
 * A target is one function, fuzz(). libFuzzer hands it bytes, ASan and UBSan watch the engine, must() watches the rest.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include "oracle.h"

/* An abort is what libFuzzer keeps the bytes of. */
#define must(condition)                                                                                                \
  do {                                                                                                                 \
    if (!(condition)) {                                                                                                \
      fprintf(stderr, "%s:%d: must hold: %s\n", __FILE__, __LINE__, #condition);                                       \
      abort();                                                                                                         \
    }                                                                                                                  \
  } while (0)

/* ---- bytes become arguments; when they are used up, zeros --------------------------------------------------------- */

struct bytes {
  const uint8_t *at, *end;
};

static void fuzz(struct bytes b);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz((struct bytes){data, data + size});
  return release(NULL);
}

static inline uint32_t byte(struct bytes *b) {
  return b->at < b->end ? *b->at++ : 0;
}

static inline int32_t below(struct bytes *b, int32_t n) { /* 0 .. n - 1, n up to 256 */
  return (int32_t)byte(b) % n;
}

/* Mostly near what is allowed, now and then far out. */
static inline int32_t number(struct bytes *b) {
  static const int32_t far[] = {INT32_MIN, INT32_MAX, -1000000, 1000000, 1000001, 1 << 20, 1 << 29, 65537};
  uint32_t x = byte(b);
  return x < 248 ? (int32_t)x - 4 : far[x - 248];
}

static inline float any_float(struct bytes *b) { /* all four bytes of it: every float there is, NaN included */
  float x;
  uint32_t bits = byte(b) | byte(b) << 8 | byte(b) << 16 | byte(b) << 24;
  memcpy(&x, &bits, sizeof x);
  return x;
}

static inline float real(struct bytes *b) { /* mostly a small number in steps of 1/32 */
  uint32_t x = byte(b);
  return x < 252 ? ((float)x - 126.0f) / 32.0f : any_float(b);
}

/* n numbers of one size, and up to three that stand out. */
static inline float *reals(struct bytes *b, int32_t n) {
  static const float sizes[] = {1, 0, 1e-30f, 1e-3f, 5, 40, 1e6f, 1e15f, 1e25f, 3e38f};
  float *x = floats(n), size = sizes[below(b, LENGTH(sizes))];
  struct dice dice = {1 + byte(b)};
  fill_between(&dice, x, n, -size, size);
  for (int32_t outliers = below(b, 4); outliers > 0; outliers--) x[byte(b) * 97u % (uint32_t)n] = real(b);
  return x;
}

struct text {
  const char *at;
  int32_t bytes;
};

static inline struct text text(struct bytes *b, int32_t most) { /* the bytes themselves, behind their number */
  int32_t wanted = below(b, most), left = (int32_t)(b->end - b->at);
  struct text t = {(const char *)b->at, wanted < left ? wanted : left};
  b->at += t.bytes;
  return t;
}

/* ---- an engine so small that its limits are near ------------------------------------------------------------------ */

static inline struct attn *small_engine(int32_t channels, int32_t layers) {
  int32_t config[ATTN_CONFIG_COUNT];
  attn_config_default(config);
  config[ATTN_CONFIG_max_words] = 12;
  config[ATTN_CONFIG_max_lines] = 5;
  config[ATTN_CONFIG_max_corpus_tokens] = 30;
  config[ATTN_CONFIG_max_tokens] = 8;
  config[ATTN_CONFIG_channels] = channels;
  config[ATTN_CONFIG_layers] = layers;
  config[ATTN_CONFIG_hidden] = 3;
  return engine_of(config);
}

/* ---- what must hold ----------------------------------------------------------------------------------------------- */

static inline double largest(const float *x, int32_t n) {
  double most = 0;
  for (int32_t i = 0; i < n; i++) most = fmax(most, fabs((double)x[i]));
  return most;
}

static inline int all_finite(const float *x, int32_t n) {
  for (int32_t i = 0; i < n; i++)
    if (!isfinite(x[i])) return 0;
  return 1;
}

static inline void must_sum_to_one(const float *x, int32_t rows, int32_t n) {
  for (int32_t i = 0; i < rows; i++) {
    double sum = 0;
    for (int32_t j = 0; j < n; j++) {
      must(x[i * n + j] >= 0);
      sum += x[i * n + j];
    }
    must(fabs(sum - 1) <= 1e-5);
  }
}

/* What the engine was told about attention; the test keeps count. */
struct mask {
  int32_t causal, window, knocked;
};

static inline int sees(const struct mask *m, int32_t i, int32_t j) {
  if (m->causal && j > i) return 0;
  if (m->window && abs(i - j) >= m->window) return 0;
  return i == j || j != m->knocked;
}

static inline void must_attend(const struct attn *a, const struct mask *m) {
  int32_t info[ATTN_INFO_COUNT];
  if (attn_tensor(a, TENSOR_weights, info)) return;
  int32_t T = info[6], maps = info[4] * info[5];
  const float *weights = tensor(a, weights), *scores = tensor(a, scores);
  must_sum_to_one(weights, maps * T, T);
  for (int32_t i = 0; i < maps * T * T; i++) {
    int seen = sees(m, i / T % T, i % T);
    must(seen || (weights[i] == 0 && scores[i] == -INFINITY));
  }
}

/* Every number that can be read is one: -inf stands for "impossible" and nothing else, and NaN for nothing. */
static inline void must_be_numbers(const struct attn *a) {
  for (int32_t i = 0; i < TENSOR_COUNT; i++) {
    int32_t info[ATTN_INFO_COUNT];
    if (attn_tensor(a, i, info) || info[1] || info[2] != ROLE_activation) continue;
    int impossible = i == TENSOR_base_logits || i == TENSOR_scores || i == TENSOR_logits;
    const float *x = attn_tensor_data(a, i);
    for (int32_t j = 0; j < elements(a, i); j++) must(isfinite(x[j]) || (impossible && x[j] == -INFINITY));
  }
  int32_t V = attn_word_count(a);
  if (tensor(a, probs)) must_sum_to_one(tensor(a, probs), elements(a, TENSOR_probs) / V, V);
  if (tensor(a, recurrent_probs))
    must_sum_to_one(tensor(a, recurrent_probs), elements(a, TENSOR_recurrent_probs) / V, V);
}

#endif
