/* test_trainer.c -- loss, gradient and steps over a corpus, against the oracle line by line. */
#include "oracle.h"

struct line {
  const char *text;
  int32_t copies;
};

/* Shared prompts, a line twice, one word only, a prompt that is the whole of another line. */
static const struct line lines[] = {
    {"the best database is mongodb", 18},
    {"the best database is postgres", 9},
    {"the best editor is vim", 8},
    {"hello", 5},
    {"the best database is mongodb", 2},
    {"the best", 3},
    {"best is best", 1},
};

static struct attn *model_of(const struct line *l, int32_t n, int32_t switches, int32_t seed) {
  struct attn *a = engine(16, 2, 2, 24);
  for (int32_t i = 0; i < n; i++) assert_int_equal(add_line(a, l[i].text, l[i].copies), i);
  assert_true(attn_model_init(a, switches, seed) > 0);
  return a;
}

/* Loss of the corpus from the oracle: every copy of every line, one after the other, nothing shared. */
static double oracle_loss(const struct oracle *o, struct attn *a, const struct line *l, int32_t n) {
  double sum = 0, targets = 0;
  for (int32_t i = 0; i < n; i++) {
    int32_t ids[24], length = encode(a, l[i].text);
    memcpy(ids, integer_tensor(a, ids), (size_t)length * sizeof *ids);
    sum += l[i].copies * oracle_surprise(o, ids, length);
    targets += (double)l[i].copies * (length - 1);
  }
  return sum / targets;
}

static void the_loss_is_the_mean_surprise_of_every_copy_of_every_line(void **state) {
  (void)state;
  for (int32_t switches = 0; switches < 64; switches++) {
    struct attn *a = model_of(lines, LENGTH(lines), switches, 4);
    struct oracle o = oracle_of(a, switches);
    assert_int_equal(attn_train_init(a, 10, 0.01f), ATTN_OK);
    assert_int_equal(attn_train(a, 1), 1);
    double want = oracle_loss(&o, a, lines, LENGTH(lines));
    assert_true(fabs(attn_loss(a) - want) <= 1e-5 * want);
    release(NULL);
  }
}

/* float32 gradients against central differences of the oracle's loss, which shares nothing with the engine. */
static void float32_gradients_equal_the_differences_of_the_oracle(void **state) {
  (void)state;
  struct attn *a = model_of(lines, LENGTH(lines), ATTN_CAUSAL, 6);
  struct dice dice = {9};
  float *params = attn_param(a, TENSOR_params);
  for (int32_t i = 0; i < elements(a, TENSOR_params); i++) params[i] += between(&dice, -0.2f, 0.2f);
  struct oracle o = oracle_of(a, ATTN_CAUSAL);
  attn_train_init(a, 10, 0.01f);
  attn_train(a, 1);
  double worst = 0, step = 1e-5;
  for (int32_t t = TENSOR_params + 1; t < TENSOR_gradients; t++) {
    double wrong = 0, size = 1e-12;
    for (int32_t i = o.at[t]; i < o.at[t] + elements(a, t); i += 1 + elements(a, t) / 60) { /* some of each tensor */
      double at = o.params[i];
      o.params[i] = at + step;
      double up = oracle_loss(&o, a, lines, LENGTH(lines));
      o.params[i] = at - step;
      double slope = (up - oracle_loss(&o, a, lines, LENGTH(lines))) / (2 * step);
      o.params[i] = at;
      if (t == TENSOR_p_tokens && i < o.C) slope = 0; /* "unknown" is never trained */
      wrong += (slope - tensor(a, gradients)[i]) * (slope - tensor(a, gradients)[i]);
      size += slope * slope;
    }
    if (!(sqrt(wrong / size) <= 1e-4)) fail_msg("%s is wrong by %.1e", attn_name(0, t), sqrt(wrong / size));
    worst = fmax(worst, sqrt(wrong / size));
  }
  print_message("float32 gradients against float64 differences: worst tensor %.1e\n", worst);
}

static void lines_that_share_a_prompt_give_the_sum_of_their_gradients(void **state) {
  (void)state;
  static const struct line pair[] = {{"a b c d", 3}, {"a b c e", 1}};
  struct attn *both = model_of(pair, 2, ATTN_CAUSAL, 2);
  int32_t ids[2][3], targets[2][3];
  for (int32_t l = 0; l < 2; l++) {
    encode(both, pair[l].text);
    memcpy(ids[l], integer_tensor(both, ids), sizeof ids[l]);
    memcpy(targets[l], integer_tensor(both, ids) + 1, sizeof targets[l]);
  }
  attn_train_init(both, 10, 0.01f);
  struct attn *single = model_of(pair, 2, ATTN_CAUSAL, 2);
  assert_int_equal(attn_batch_init(single, 10, 0.01f), ATTN_OK);
  assert_int_equal(attn_batch_begin(single), ATTN_OK);
  for (int32_t l = 0; l < 2; l++)
    assert_int_equal(attn_batch_add(single, ids[l], targets[l], 3, ATTN_CAUSAL, (float)pair[l].copies / 12), ATTN_OK);
  attn_train(both, 1);
  attn_batch_step(single);
  assert_true(fabsf(attn_loss(both) - attn_loss(single)) <= 1e-6f);
  for (int32_t i = 0; i < elements(both, TENSOR_gradients); i++)
    assert_true(fabsf(tensor(both, gradients)[i] - tensor(single, gradients)[i]) <= 1e-6f);
}

static void n_copies_are_n_lines(void **state) {
  (void)state;
  static const struct line copies[] = {{"a b c", 3}, {"a c b", 1}};
  static const struct line apart[] = {{"a b c", 1}, {"a c b", 1}, {"a b c", 1}, {"a b c", 1}};
  struct attn *a = model_of(copies, 2, ATTN_CAUSAL, 3), *b = model_of(apart, 4, ATTN_CAUSAL, 3);
  attn_train_init(a, 10, 0.01f), attn_train_init(b, 10, 0.01f);
  attn_train(a, 1), attn_train(b, 1);
  assert_true(fabsf(attn_loss(a) - attn_loss(b)) <= 1e-6f);
  for (int32_t i = 0; i < elements(a, TENSOR_gradients); i++)
    assert_true(fabsf(tensor(a, gradients)[i] - tensor(b, gradients)[i]) <= 1e-6f);
}

static void training_lowers_the_loss_to_the_entropy_of_the_corpus(void **state) {
  (void)state;
  static const struct line even[] = {{"a b", 1}, {"a c", 1}};
  struct attn *a = model_of(even, 2, ATTN_CAUSAL, 1);
  attn_train_init(a, 200, 0.02f);
  attn_train(a, 1);
  float first = attn_loss(a);
  attn_train(a, 100);
  float middle = attn_loss(a);
  assert_int_equal(attn_train(a, 1000), 200); /* no further than the total */
  assert_true(first > middle && middle > attn_loss(a) - 1e-6f);
  assert_true(fabs(attn_loss(a) - log(2)) <= 1e-3);
}

static void the_same_seed_trains_the_same_bits_in_slices_or_at_once(void **state) {
  (void)state;
  struct attn *a = model_of(lines, LENGTH(lines), ATTN_CAUSAL, 8), *b = model_of(lines, LENGTH(lines), ATTN_CAUSAL, 8);
  attn_train_init(a, 40, 0.02f), attn_train_init(b, 40, 0.02f);
  assert_int_equal(attn_train(a, 40), 40);
  while (attn_train(b, 7) < 40) encode(b, "the best"), attn_forward(b); /* a picture between two slices */
  encode(a, "the best"), attn_forward(a), encode(b, "the best"), attn_forward(b);
  assert_true(fingerprint(a) == fingerprint(b));
}

/* Loshchilov & Hutter 2019, algorithm 2, in double, along the engine's own gradients clipped to length 1. */
static void every_step_is_one_of_adamw(void **state) {
  (void)state;
  struct attn *a = model_of(lines, LENGTH(lines), ATTN_CAUSAL, 7);
  int32_t P = elements(a, TENSOR_params), clipped = 0;
  double *params = doubles(P), *m = doubles(P), *v = doubles(P);
  for (int32_t i = 0; i < P; i++) params[i] = tensor(a, params)[i];
  attn_train_init(a, 100, 0.05f);
  for (int32_t step = 1; step <= 20; step++) {
    assert_int_equal(attn_train(a, 1), step);
    const float *g = tensor(a, gradients);
    double square = 0, rate = 0.05 * fmin(1, step / 10.0);
    for (int32_t i = 0; i < P; i++) square += (double)g[i] * g[i];
    double clip = fmin(1, 1 / sqrt(square));
    clipped += clip < 1;
    for (int32_t i = 0; i < P; i++) {
      m[i] = 0.9 * m[i] + 0.1 * clip * g[i];
      v[i] = 0.98 * v[i] + 0.02 * clip * clip * g[i] * g[i];
      double mean = m[i] / (1 - pow(0.9, step)), root = sqrt(v[i] / (1 - pow(0.98, step)));
      params[i] -= rate * (mean / (root + 1e-8) + 0.01 * params[i]);
      if (!(fabs(params[i] - tensor(a, params)[i]) <= 1e-4)) fail_msg("step %d, param %d", step, i);
    }
  }
  assert_true(clipped > 0 && clipped < 20); /* both cases were seen */
}

/* Weight decay alone moves a param without gradient, by rate x 0.01 x p a step: so the rates can be read off. */
static void the_rate_warms_up_and_dies_down(void **state) {
  (void)state;
  struct attn *a = model_of(lines, LENGTH(lines), ATTN_CAUSAL | ATTN_NO_NORM, 1);
  float *gain = attn_param(a, TENSOR_p_norm);     /* unused without the norm */
  static const int32_t totals[] = {100, 5, 1500}; /* the short one has no step to warm up, the long one at most 100 */
  for (int32_t run = 0; run < LENGTH(totals); run++) {
    int32_t total = totals[run], warm = total / 10 < 100 ? total / 10 : 100;
    attn_train_init(a, total, 0.05f);
    for (int32_t step = 0; step < total && step < 120; step++) {
      gain[0] = 1;
      assert_int_equal(attn_train(a, 1), step + 1);
      double want = fmin(1, (total - step) / (0.7 * total)), got = (1 - gain[0]) / 0.01 / 0.05;
      if (warm) want = fmin(want, (step + 1) / (double)warm);
      if (!(fabs(got - want) <= 1e-3)) fail_msg("step %d: %g of the rate, not %g", step, got, want);
    }
  }
}

static void a_corpus_with_nothing_to_predict_is_refused(void **state) {
  (void)state;
  static const struct line words[] = {{"hello", 5}, {"!", 1}};
  struct attn *a = model_of(words, 2, ATTN_CAUSAL, 1);
  uint64_t before = fingerprint(a);
  assert_int_equal(attn_train_init(a, 10, 0.01f), ATTN_ESTATE);
  assert_int_equal(attn_train(a, 1), ATTN_ESTATE);
  assert_true(fingerprint(a) == before);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(the_loss_is_the_mean_surprise_of_every_copy_of_every_line),
      TEST(float32_gradients_equal_the_differences_of_the_oracle),
      TEST(lines_that_share_a_prompt_give_the_sum_of_their_gradients),
      TEST(n_copies_are_n_lines),
      TEST(training_lowers_the_loss_to_the_entropy_of_the_corpus),
      TEST(the_same_seed_trains_the_same_bits_in_slices_or_at_once),
      TEST(every_step_is_one_of_adamw),
      TEST(the_rate_warms_up_and_dies_down),
      TEST(a_corpus_with_nothing_to_predict_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
