/* test_retriever.c -- BM25 and cosine against double loops written from the papers, and the order of the best. */
#include "helpers.h"

enum { COUNT = 7, V = 12, C = 6, QUERY = 4, LONGEST = 9 };

struct store {
  int32_t *ids, *starts, *query, *order;
  float *embeddings, *scores, *bm25, *cosine;
};

static struct store random_store(uint64_t seed) {
  struct dice dice = {seed};
  struct store s = {.ids = integers(COUNT * LONGEST), .starts = integers(COUNT + 1), .query = integers(QUERY)};
  s.order = integers(COUNT);
  s.embeddings = floats(V * C), s.scores = floats(COUNT), s.bm25 = floats(COUNT), s.cosine = floats(COUNT);
  s.starts[0] = 0;
  for (int32_t d = 0; d < COUNT; d++) s.starts[d + 1] = s.starts[d] + (int32_t)roll(&dice, LONGEST + 1);
  for (int32_t i = 0; i < s.starts[COUNT]; i++) s.ids[i] = (int32_t)roll(&dice, V);
  for (int32_t i = 0; i < QUERY; i++) s.query[i] = (int32_t)roll(&dice, V);
  fill_between(&dice, s.embeddings, V * C, -1.0f, 1.0f);
  return s;
}

static int32_t retrieve(struct store s, float share) {
  return attn_retrieve(s.scores, s.bm25, s.cosine, s.ids, s.starts, COUNT, s.query, QUERY, s.embeddings, V, C, share);
}

static int32_t times(struct store s, int32_t d, int32_t id) {
  int32_t n = 0;
  for (int32_t i = s.starts[d]; i < s.starts[d + 1]; i++) n += s.ids[i] == id;
  return n;
}

static double oracle_bm25(struct store s, int32_t d) {
  double sum = 0.0, mean = (double)s.starts[COUNT] / COUNT;
  for (int32_t id = 1; id < V; id++) {
    int32_t asked = 0, df = 0;
    for (int32_t i = 0; i < QUERY; i++) asked |= s.query[i] == id;
    for (int32_t other = 0; other < COUNT; other++) df += times(s, other, id) > 0;
    double tf = times(s, d, id), idf = log(1.0 + (COUNT - df + 0.5) / (df + 0.5));
    double length = (s.starts[d + 1] - s.starts[d]) / mean;
    if (asked && tf > 0.0) sum += idf * tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * length));
  }
  return sum;
}

static double oracle_cosine(struct store s, int32_t d) {
  double asked[C] = {0}, offered[C] = {0}, product = 0.0, a = 0.0, b = 0.0;
  for (int32_t c = 0; c < C; c++) {
    for (int32_t i = 0; i < QUERY; i++) asked[c] += s.query[i] ? (double)s.embeddings[s.query[i] * C + c] : 0.0;
    for (int32_t i = s.starts[d]; i < s.starts[d + 1]; i++)
      offered[c] += s.ids[i] ? (double)s.embeddings[s.ids[i] * C + c] : 0.0;
    product += asked[c] * offered[c], a += asked[c] * asked[c], b += offered[c] * offered[c];
  }
  return a > 0.0 && b > 0.0 ? product / sqrt(a * b) : 0.0;
}

static void both_scores_equal_the_oracle(void **state) {
  (void)state;
  for (uint64_t seed = 1; seed <= 40; seed++) {
    struct store s = random_store(seed);
    assert_int_equal(retrieve(s, 0.3f), ATTN_OK);
    double best = 0.0;
    for (int32_t d = 0; d < COUNT; d++) best = fmax(best, oracle_bm25(s, d));
    for (int32_t d = 0; d < COUNT; d++) {
      double bm25 = oracle_bm25(s, d), cosine = oracle_cosine(s, d);
      assert_true(fabs((double)s.bm25[d] - bm25) < 1e-5);
      assert_true(fabs((double)s.cosine[d] - cosine) < 1e-5);
      double mixed = (best > 0.0 ? 0.3 * bm25 / best : 0.0) + 0.7 * cosine;
      assert_true(fabs((double)s.scores[d] - mixed) < 2e-5);
    }
    release(NULL);
  }
}

static void the_order_is_by_score_and_stable(void **state) {
  (void)state;
  float *scores = floats(6);
  int32_t *order = integers(6);
  static const float values[] = {0.5f, 2.0f, 0.5f, -1.0f, 2.0f, 0.0f};
  static const int32_t expected[] = {1, 4, 0, 2, 5, 3};
  memcpy(scores, values, sizeof values);
  for (int32_t k = 1; k <= 6; k++) {
    assert_int_equal(attn_top(order, scores, 6, k), ATTN_OK);
    assert_memory_equal(order, expected, (size_t)k * sizeof *order);
  }
}

static void a_word_that_is_rare_counts_more(void **state) {
  (void)state;
  struct store s = random_store(1);
  static const int32_t ids[] = {1, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1, 7, 1, 8}; /* 1 is everywhere, the others once */
  memcpy(s.ids, ids, sizeof ids);
  for (int32_t d = 0; d <= COUNT; d++) s.starts[d] = 2 * d;
  static const int32_t query[] = {1, 4, 1, 0};
  memcpy(s.query, query, sizeof query);
  assert_int_equal(retrieve(s, 1.0f), ATTN_OK);
  assert_int_equal(attn_top(s.order, s.scores, COUNT, 1), ATTN_OK);
  assert_int_equal(s.order[0], 2);
  assert_true(s.bm25[0] > 0.0f && s.bm25[2] > 3.0f * s.bm25[0]);
}

static void without_a_common_word_only_the_meaning_counts(void **state) {
  (void)state;
  struct store s = random_store(2);
  for (int32_t i = 0; i < s.starts[COUNT]; i++) s.ids[i] %= 6;
  for (int32_t i = 0; i < QUERY; i++) s.query[i] = 6 + i;
  assert_int_equal(retrieve(s, 0.25f), ATTN_OK);
  for (int32_t d = 0; d < COUNT; d++) {
    assert_true(s.bm25[d] == 0.0f && s.scores[d] == 0.75f * s.cosine[d]);
    assert_true(fabs((double)s.cosine[d] - oracle_cosine(s, d)) < 1e-5);
  }
}

static void embeddings_that_overflow_are_an_error(void **state) {
  (void)state;
  struct store s = random_store(4);
  for (int32_t i = 0; i < V * C; i++) s.embeddings[i] = 1e30f;
  assert_int_equal(retrieve(s, 0.5f), ATTN_ENAN);
}

static void arrays_that_are_missing_or_askew_are_refused(void **state) {
  (void)state;
  struct store s = random_store(5);
  void **arrays[] = {(void **)&s.scores, (void **)&s.bm25,  (void **)&s.cosine,    (void **)&s.ids,
                     (void **)&s.starts, (void **)&s.query, (void **)&s.embeddings};
  for (int32_t i = 0; i < LENGTH(arrays); i++) {
    char *right = *arrays[i];
    *arrays[i] = NULL;
    assert_int_equal(retrieve(s, 0.5f), ATTN_EARG);
    *arrays[i] = right + 4;
    assert_int_equal(retrieve(s, 0.5f), ATTN_EARG);
    *arrays[i] = right;
  }
  assert_int_equal(retrieve(s, 0.5f), ATTN_OK);
  assert_int_equal(attn_top(NULL, s.scores, COUNT, 1), ATTN_EARG);
  assert_int_equal(attn_top(s.order, NULL, COUNT, 1), ATTN_EARG);
}

static void sizes_out_of_range_are_refused(void **state) {
  (void)state;
  struct store s = random_store(6);
  static const struct {
    int32_t count, n, words, channels;
  } wrong[] = {{0, QUERY, V, C},     {65537, QUERY, V, C},     {COUNT, -1, V, C},    {COUNT, 4097, V, C},
               {COUNT, QUERY, 0, C}, {COUNT, QUERY, 65537, C}, {COUNT, QUERY, V, 0}, {COUNT, QUERY, V, 513}};
  for (int32_t i = 0; i < LENGTH(wrong); i++)
    assert_int_equal(attn_retrieve(s.scores, s.bm25, s.cosine, s.ids, s.starts, wrong[i].count, s.query, wrong[i].n,
                                   s.embeddings, wrong[i].words, wrong[i].channels, 0.5f),
                     ATTN_EARG);
  s.ids[0] = V;
  s.starts[1] = s.starts[1] ? s.starts[1] : s.starts[2];
  assert_int_equal(retrieve(s, 0.5f), ATTN_EARG);
  s.ids[0] = 1;
  s.starts[COUNT] = (1 << 20) + 1;
  assert_int_equal(retrieve(s, 0.5f), ATTN_EARG);
  assert_int_equal(attn_top(s.order, s.scores, 0, 1), ATTN_EARG);
  assert_int_equal(attn_top(s.order, s.scores, 65537, 1), ATTN_EARG);
}

static void wrong_arguments_are_refused(void **state) {
  (void)state;
  struct store s = random_store(3);
  assert_int_equal(retrieve(s, -0.1f), ATTN_EARG);
  assert_int_equal(retrieve(s, 1.1f), ATTN_EARG);
  assert_int_equal(attn_top(s.order, s.scores, COUNT, 0), ATTN_EARG);
  assert_int_equal(attn_top(s.order, s.scores, COUNT, COUNT + 1), ATTN_EARG);
  s.embeddings[0] = NAN;
  assert_int_equal(retrieve(s, 0.5f), ATTN_EARG);
  s.embeddings[0] = 0.0f;
  s.query[0] = V;
  assert_int_equal(retrieve(s, 0.5f), ATTN_EARG);
  s.query[0] = 1;
  s.starts[0] = 1;
  assert_int_equal(retrieve(s, 0.5f), ATTN_EARG);
  s.starts[0] = 0;
  s.starts[1] = s.starts[2] + 1;
  assert_int_equal(retrieve(s, 0.5f), ATTN_EARG);
  float *scores = floats(2);
  scores[0] = NAN, scores[1] = 0.0f;
  assert_int_equal(attn_top(s.order, scores, 2, 1), ATTN_EARG);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(both_scores_equal_the_oracle),          TEST(the_order_is_by_score_and_stable),
      TEST(a_word_that_is_rare_counts_more),       TEST(without_a_common_word_only_the_meaning_counts),
      TEST(embeddings_that_overflow_are_an_error), TEST(arrays_that_are_missing_or_askew_are_refused),
      TEST(sizes_out_of_range_are_refused),        TEST(wrong_arguments_are_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
