/* helpers.h -- what every test of the engine shares: exact allocations, dice, a small engine, a fingerprint. */
#ifndef HELPERS_H
#define HELPERS_H

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "attn.h"
#include "tensors.h"

#define LENGTH(array) ((int32_t)(sizeof(array) / sizeof((array)[0])))

/* ---- memory: exactly as long as asked, so that the sanitizer sees one byte too many; freed after each test -------- */

static void *taken[512];
static int32_t taken_count;

static inline void *take_bytes(size_t bytes) {
  void *block = NULL;
  assert_true(taken_count < LENGTH(taken));
  assert_int_equal(posix_memalign(&block, 16, bytes ? bytes : 1), 0);
  memset(block, 0x5A, bytes);
  return taken[taken_count++] = block;
}

static inline float *floats(int32_t n) {
  return take_bytes((size_t)n * sizeof(float));
}

static inline double *doubles(int32_t n) {
  return memset(take_bytes((size_t)n * sizeof(double)), 0, (size_t)n * sizeof(double));
}

static inline int32_t *integers(int32_t n) {
  return take_bytes((size_t)n * sizeof(int32_t));
}

static inline int release(void **state) {
  (void)state;
  while (taken_count) free(taken[--taken_count]);
  return 0;
}

#define TEST(function) cmocka_unit_test_teardown(function, release)

/* ---- dice (xorshift64*, Vigna 2016): other numbers than the engine's own ------------------------------------------ */

struct dice {
  uint64_t state;
};

static inline uint32_t roll(struct dice *d, uint32_t sides) { /* 0 .. sides - 1 */
  d->state ^= d->state >> 12;
  d->state ^= d->state << 25;
  d->state ^= d->state >> 27;
  return (uint32_t)((d->state * 0x2545F4914F6CDD1Du) >> 32) % sides;
}

static inline float between(struct dice *d, float low, float high) {
  return low + (high - low) * (float)roll(d, 1 << 24) / 16777216.0f;
}

static inline void fill_between(struct dice *d, float *x, int32_t n, float low, float high) {
  for (int32_t i = 0; i < n; i++) x[i] = between(d, low, high);
}

static inline void shuffle(struct dice *d, int32_t *x, int32_t n) {
  for (int32_t i = n - 1; i > 0; i--) {
    int32_t j = (int32_t)roll(d, (uint32_t)i + 1), other = x[j];
    x[j] = x[i];
    x[i] = other;
  }
}

/* ---- an engine ---------------------------------------------------------------------------------------------------- */

static inline struct attn *engine_of(const int32_t *config) {
  int32_t bytes = attn_bytes(config);
  assert_true(bytes > 0);
  struct attn *a = attn_init(take_bytes((size_t)bytes), bytes, config);
  assert_non_null(a);
  return a;
}

static inline struct attn *engine(int32_t channels, int32_t heads, int32_t layers, int32_t hidden) {
  int32_t config[ATTN_CONFIG_COUNT];
  attn_config_default(config);
  config[ATTN_CONFIG_max_words] = 64;
  config[ATTN_CONFIG_max_lines] = 64;
  config[ATTN_CONFIG_max_corpus_tokens] = 512;
  config[ATTN_CONFIG_max_tokens] = 24;
  config[ATTN_CONFIG_channels] = channels;
  config[ATTN_CONFIG_heads] = heads;
  config[ATTN_CONFIG_layers] = layers;
  config[ATTN_CONFIG_hidden] = hidden;
  return engine_of(config);
}

static inline int32_t add_line(struct attn *a, const char *text, int32_t copies) {
  return attn_corpus_add(a, text, (int32_t)strlen(text), copies);
}

static inline int32_t encode(struct attn *a, const char *text) {
  return attn_encode(a, text, (int32_t)strlen(text));
}

static inline int32_t id_of(const struct attn *a, const char *word) {
  return attn_word_id(a, word, (int32_t)strlen(word));
}

/* How many elements tensor `index` has now. */
static inline int32_t elements(const struct attn *a, int32_t index) {
  int32_t info[ATTN_INFO_COUNT];
  assert_int_equal(attn_tensor(a, index, info), ATTN_OK);
  return info[4] * info[5] * info[6] * info[7];
}

/* tensor(a, weights): its numbers, by name. */
#define tensor(a, name) ((const float *)attn_tensor_data((a), TENSOR_##name))
#define integer_tensor(a, name) ((const int32_t *)attn_tensor_data((a), TENSOR_##name))

/* ---- everything that a caller can see of an engine, in one number (FNV-1a) ---------------------------------------- */

static inline uint64_t mix(uint64_t h, const void *data, size_t bytes) {
  const uint8_t *at = data;
  for (size_t i = 0; i < bytes; i++) h = (h ^ at[i]) * 1099511628211u;
  return h;
}

static inline uint64_t fingerprint(const struct attn *a) {
  uint64_t h = 14695981039346656037u;
  int32_t lines = attn_line_count(a), words = attn_word_count(a);
  float loss = attn_loss(a);
  h = mix(mix(mix(h, &lines, sizeof lines), &words, sizeof words), &loss, sizeof loss);
  for (int32_t id = 0; id < words; id++) h = mix(h, attn_word(a, id), strlen(attn_word(a, id)) + 1);
  for (int32_t i = 0; i < TENSOR_COUNT; i++) {
    int32_t info[ATTN_INFO_COUNT] = {0};
    h = mix(h, &i, sizeof i);
    if (attn_tensor(a, i, info)) continue;
    h = mix(h, info + 1, sizeof info - sizeof *info);
    h = mix(h, attn_tensor_data(a, i), (size_t)elements(a, i) * 4);
  }
  return h;
}

#endif
