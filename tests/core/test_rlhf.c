/* test_rlhf.c -- R / beta, KL, the way to the optimum, and rewards from preferences. */
#include "helpers.h"

static const float betas[] = {0.001f, 0.01f, 0.1f, 0.5f, 1, 5, 100, 1000};

/* softmax(logits + reward / beta) in double */
static void oracle_tilt(double *probs, const float *logits, const float *reward, int32_t n, float beta) {
  double max = -INFINITY, sum = 0;
  for (int32_t i = 0; i < n; i++) max = fmax(max, probs[i] = logits[i] + reward[i] / (double)beta);
  for (int32_t i = 0; i < n; i++) sum += probs[i] = exp(probs[i] - max);
  for (int32_t i = 0; i < n; i++) probs[i] /= sum;
}

static double total_variation(const float *a, const float *b, int32_t n) {
  double sum = 0;
  for (int32_t i = 0; i < n; i++) sum += fabs((double)a[i] - b[i]) / 2;
  return sum;
}

/* ln of counts, now and then impossible, never all; rewards as a learner types them */
struct question {
  int32_t n;
  float *logits, *reward, *probs;
};

static struct question question_of(struct dice *dice) {
  int32_t n = 1 + (int32_t)roll(dice, 40);
  struct question q = {n, floats(n), floats(n), floats(n)};
  for (int32_t i = 0; i < n; i++) q.logits[i] = i && !roll(dice, 4) ? -INFINITY : logf(1 + (float)roll(dice, 30));
  fill_between(dice, q.reward, n, -5, 5);
  return q;
}

static void tilt_equals_the_formula(void **state) {
  (void)state;
  struct dice dice = {1};
  for (int32_t round = 0; round < 2000; round++) {
    struct question q = question_of(&dice);
    float beta = betas[round % LENGTH(betas)];
    double want[40], sum = 0;
    assert_int_equal(attn_tilt_logits(q.probs, q.logits, q.reward, q.n, beta), ATTN_OK);
    oracle_tilt(want, q.logits, q.reward, q.n, beta);
    for (int32_t i = 0; i < q.n; i++) {
      /* R / beta is at most 5 / beta, rounded to 24 bits twice, in two words: p (1 - p) <= 1/4 of that reaches p */
      assert_true(fabs(q.probs[i] - want[i]) <= fmax(1e-6, 0.25 * 4 * 5 / beta * 6e-8));
      sum += q.probs[i];
    }
    assert_true(fabs(sum - 1) <= 1e-6);
    release(NULL);
  }
}

static void no_reward_leaves_the_shares_of_the_counts(void **state) {
  (void)state;
  float *logits = floats(4), *reward = floats(4), *probs = floats(4);
  static const float counts[] = {18, 9, 4, 2};
  for (int32_t i = 0; i < 4; i++) logits[i] = logf(counts[i]), reward[i] = 0;
  attn_tilt_logits(probs, logits, reward, 4, 1);
  for (int32_t i = 0; i < 4; i++) assert_true(fabs(probs[i] - counts[i] / 33.0) <= 1e-6);
}

static void no_reward_conjures_a_word_that_was_never_seen(void **state) {
  (void)state;
  float *logits = floats(3), *reward = floats(3), *probs = floats(3);
  logits[0] = logf(18), logits[1] = logf(9), logits[2] = -INFINITY;
  reward[0] = -1, reward[1] = 3, reward[2] = 1000;
  for (float beta = 1e-3f; beta <= 1e3f; beta *= 1.1f) {
    assert_int_equal(attn_tilt_logits(probs, logits, reward, 3, beta), ATTN_OK);
    assert_true(probs[2] == 0.0f);
    for (int32_t step = 0; step < 5; step++) attn_climb(probs, logits, reward, 3, beta, 0.5f);
    assert_true(probs[2] == 0.0f);
  }
}

static void the_winner_flips_at_beta_star(void **state) {
  (void)state;
  struct dice dice = {2};
  int32_t flips = 0;
  for (int32_t round = 0; round < 2000; round++) {
    float *logits = floats(2), *reward = floats(2), *probs = floats(2);
    fill_between(&dice, logits, 2, 0, 4);
    fill_between(&dice, reward, 2, -3, 3);
    float star = attn_flip_beta(logits[0], reward[0], logits[1], reward[1]);
    double want = ((double)reward[0] - reward[1]) / ((double)logits[1] - logits[0]);
    if (want <= 0) assert_true(isnan(star));
    if (star > 0.01f && star < 100.0f) {
      flips++;
      assert_true(fabs(star - want) <= 1e-5 * want);
      int32_t rewarded = reward[1] > reward[0];
      attn_tilt_logits(probs, logits, reward, 2, star * 0.999f);
      assert_true(probs[rewarded] > probs[1 - rewarded]);
      attn_tilt_logits(probs, logits, reward, 2, star * 1.001f);
      assert_true(probs[rewarded] < probs[1 - rewarded]);
    }
    release(NULL);
  }
  assert_true(flips > 500);
  assert_true(isnan(attn_flip_beta(1, 1, 1, 2)) && isnan(attn_flip_beta(1, 1, 2, 1)));
  assert_true(isnan(attn_flip_beta(0, 3e38f, 1e-9f, 0))); /* beyond float32 */
  assert_true(isnan(attn_flip_beta(-INFINITY, 1, 1, 2)) && isnan(attn_flip_beta(NAN, 1, 1, 2)));
}

/* E[R] - beta KL at the optimum is beta ln sum reference exp(R / beta), and no other distribution has more. */
static void the_optimum_has_the_value_that_theory_gives_it(void **state) {
  (void)state;
  struct dice dice = {3};
  for (int32_t round = 0; round < 1000; round++) {
    struct question q = question_of(&dice);
    float *zero = memset(floats(q.n), 0, (size_t)q.n * sizeof(float)), *reference = floats(q.n), *other = floats(q.n);
    float beta = betas[2 + round % 5];
    attn_tilt_logits(reference, q.logits, zero, q.n, 1);
    attn_tilt_logits(q.probs, q.logits, q.reward, q.n, beta);
    double sum = 0, scale = 0;
    for (int32_t i = 0; i < q.n; i++) scale = fmax(scale, fabs(q.reward[i]));
    for (int32_t i = 0; i < q.n; i++) sum += reference[i] * exp((q.reward[i] - scale) / beta);
    double kl = attn_kl(q.probs, reference, q.n);
    double value = attn_expected_reward(q.probs, q.reward, q.n) - beta * kl;
    assert_true(kl >= 0);
    assert_true(fabs(value - (scale + beta * log(sum))) <= 1e-5 * (1 + scale + beta));
    for (int32_t i = 0; i < q.n; i++) other[i] = q.reward[i] + between(&dice, -1, 1);
    attn_tilt_logits(other, q.logits, other, q.n, beta);
    double other_value = attn_expected_reward(other, q.reward, q.n) - beta * (double)attn_kl(other, reference, q.n);
    assert_true(other_value <= value + 1e-5 * (1 + scale + beta));
    release(NULL);
  }
}

static void divergence_and_entropy_at_their_edges(void **state) {
  (void)state;
  _Alignas(16) static const float sure[] = {1, 0}, even[] = {0.5f, 0.5f}, other[] = {0, 1};
  assert_true(attn_kl(even, even, 2) == 0.0f);
  assert_true(fabs(attn_kl(sure, even, 2) - log(2)) <= 1e-6);
  assert_true(attn_kl(sure, other, 2) == INFINITY);
  assert_true(attn_entropy(sure, 2) == 0.0f);
  assert_true(fabs(attn_entropy(even, 2) - log(2)) <= 1e-6);
  assert_true(attn_cross_entropy(sure, other, 2) == INFINITY);
  assert_true(fabs(attn_cross_entropy(even, even, 2) - log(2)) <= 1e-6);
}

/* Gibbs: cross-entropy against the counts is smallest at the counts, and there it is their entropy. */
static void the_loss_is_lowest_at_the_counts(void **state) {
  (void)state;
  struct dice dice = {4};
  for (int32_t round = 0; round < 500; round++) {
    struct question q = question_of(&dice);
    float *zero = memset(floats(q.n), 0, (size_t)q.n * sizeof(float)), *counts = floats(q.n);
    attn_tilt_logits(counts, q.logits, zero, q.n, 1);
    attn_tilt_logits(q.probs, q.logits, q.reward, q.n, 1);
    float lowest = attn_cross_entropy(counts, counts, q.n);
    assert_true(fabsf(lowest - attn_entropy(counts, q.n)) <= 1e-6f);
    assert_true(attn_cross_entropy(counts, q.probs, q.n) >= lowest - 1e-5f);
    release(NULL);
  }
}

static void climbing_lands_on_the_closed_form(void **state) {
  (void)state;
  struct dice dice = {5};
  static const float shown[] = {0.1f, 0.5f, 1, 5};
  double worst = 0;
  for (int32_t round = 0; round < 400; round++) {
    struct question q = question_of(&dice);
    float *zero = memset(floats(q.n), 0, (size_t)q.n * sizeof(float)), *climbed = floats(q.n);
    float beta = shown[round % 4];
    attn_tilt_logits(q.probs, q.logits, q.reward, q.n, beta);
    attn_tilt_logits(climbed, q.logits, zero, q.n, 1);
    for (int32_t step = 0; step < 60; step++)
      assert_int_equal(attn_climb(climbed, q.logits, q.reward, q.n, beta, 0.2f), ATTN_OK);
    worst = fmax(worst, total_variation(climbed, q.probs, q.n));
    release(NULL);
  }
  print_message("climb: 60 steps end within %.1e of the closed form\n", worst);
  assert_true(worst <= 1e-4);
}

static void every_step_of_the_climb_goes_up(void **state) {
  (void)state;
  float *logits = floats(3), *reward = floats(3), *probs = floats(3), *reference = floats(3);
  logits[0] = logf(18), logits[1] = logf(9), logits[2] = logf(4);
  for (int32_t i = 0; i < 3; i++) reward[i] = 0;
  attn_tilt_logits(reference, logits, reward, 3, 1);
  memcpy(probs, reference, 3 * sizeof(float));
  reward[0] = -1, reward[1] = 3;
  double before = -INFINITY;
  for (int32_t step = 0; step < 60; step++) {
    double value = attn_expected_reward(probs, reward, 3) - 0.5 * (double)attn_kl(probs, reference, 3);
    assert_true(value >= before - 1e-6);
    before = value;
    attn_climb(probs, logits, reward, 3, 0.5f, 0.2f);
  }
}

/* ---- Bradley-Terry ------------------------------------------------------------------------------------------------ */

/* d/dR of the penalised likelihood, in double */
static double largest_gradient(const float *reward, const int32_t *pairs, int32_t m, int32_t n, double ridge) {
  double gradient[16] = {0}, largest = 0;
  for (int32_t p = 0; p < m; p++) {
    int32_t winner = pairs[3 * p], loser = pairs[3 * p + 1];
    double surprise = pairs[3 * p + 2] / (1 + exp((double)reward[winner] - reward[loser]));
    gradient[winner] += surprise;
    gradient[loser] -= surprise;
  }
  for (int32_t y = 0; y < n; y++) largest = fmax(largest, fabs(gradient[y] - ridge * reward[y]));
  return largest;
}

static void preferences_give_the_rewards_back_that_made_them(void **state) {
  (void)state;
  static const double truth[] = {1.5, 0.5, 0, -0.5, -1.5};
  enum { N = 5, M = N * (N - 1), GAMES = 100000 };
  int32_t *pairs = integers(3 * M), m = 0;
  for (int32_t a = 0; a < N; a++)
    for (int32_t b = 0; b < N; b++) {
      if (a == b) continue;
      pairs[3 * m] = a, pairs[3 * m + 1] = b;
      pairs[3 * m++ + 2] = (int32_t)lround(GAMES / (1 + exp(truth[b] - truth[a])));
    }
  float *reward = floats(N);
  assert_int_equal(attn_fit_rewards(reward, pairs, M, N, 0.01f), ATTN_OK);
  double mean = 0;
  for (int32_t y = 0; y < N; y++) {
    mean += reward[y] / (double)N;
    assert_true(fabs(reward[y] - truth[y]) <= 1e-3);
  }
  assert_true(fabs(mean) <= 1e-5);
}

static void the_fit_ends_where_the_gradient_vanishes(void **state) {
  (void)state;
  struct dice dice = {6};
  double worst = 0;
  for (int32_t round = 0; round < 100; round++) {
    int32_t n = 2 + (int32_t)roll(&dice, 8), m = 1 + (int32_t)roll(&dice, 12), times = 0;
    int32_t *pairs = integers(3 * m);
    for (int32_t p = 0; p < m; p++) {
      pairs[3 * p] = (int32_t)roll(&dice, (uint32_t)n);
      pairs[3 * p + 1] = (pairs[3 * p] + 1 + (int32_t)roll(&dice, (uint32_t)n - 1)) % n;
      times += pairs[3 * p + 2] = 1 + (int32_t)roll(&dice, 20);
    }
    float *reward = floats(n);
    assert_int_equal(attn_fit_rewards(reward, pairs, m, n, 0.1f), ATTN_OK);
    worst = fmax(worst, largest_gradient(reward, pairs, m, n, 0.1f) / (1 + times));
    release(NULL);
  }
  print_message("Bradley-Terry: the largest gradient at the end is %.1e per pair\n", worst);
  assert_true(worst <= 2e-6);
}

static void one_who_never_loses_still_gets_a_finite_reward(void **state) {
  (void)state;
  int32_t *pairs = integers(3);
  pairs[0] = 1, pairs[1] = 0, pairs[2] = 1000000;
  float *reward = floats(3);
  assert_int_equal(attn_fit_rewards(reward, pairs, 1, 3, 0.001f), ATTN_OK);
  assert_true(isfinite(reward[1]) && reward[1] > reward[2] && reward[2] > reward[0]);
  assert_int_equal(attn_fit_rewards(reward, pairs, 0, 3, 1), ATTN_OK); /* nobody was asked */
  for (int32_t y = 0; y < 3; y++) assert_true(reward[y] == 0.0f);
}

/* ---- refusals ----------------------------------------------------------------------------------------------------- */

static void refused(int32_t error, float *probs, const float *logits, const float *reward, int32_t n, float beta) {
  assert_int_equal(attn_tilt_logits(probs, logits, reward, n, beta), error);
  assert_int_equal(attn_climb(probs, logits, reward, n, beta, 0.2f), error);
}

static void bad_questions_are_refused_and_nothing_is_written(void **state) {
  (void)state;
  float *logits = floats(4), *reward = floats(4), *probs = floats(4), *before = floats(4);
  for (int32_t i = 0; i < 4; i++) logits[i] = (float)i, reward[i] = 1, probs[i] = before[i] = 0.25f;
  refused(ATTN_EARG, NULL, logits, reward, 4, 1);
  refused(ATTN_EARG, probs, NULL, reward, 4, 1);
  refused(ATTN_EARG, probs, logits, NULL, 4, 1);
  refused(ATTN_EARG, probs + 1, logits, reward, 3, 1);
  refused(ATTN_EARG, probs, logits, reward, 0, 1);
  refused(ATTN_EARG, probs, logits, reward, -4, 1);
  static const float bad_betas[] = {0, -1, 1e-4f, 2e6f, NAN, INFINITY};
  for (int32_t i = 0; i < LENGTH(bad_betas); i++) refused(ATTN_EARG, probs, logits, reward, 4, bad_betas[i]);
  static const float bad_rewards[] = {NAN, INFINITY, -INFINITY, 1e36f};
  for (int32_t i = 0; i < LENGTH(bad_rewards); i++) {
    reward[2] = bad_rewards[i];
    refused(ATTN_EARG, probs, logits, reward, 4, 1e-3f);
  }
  reward[2] = 3e38f, logits[2] = 3e38f; /* each may be, their sum may not */
  refused(ATTN_EARG, probs, logits, reward, 4, 1);
  reward[2] = 1;
  static const float bad_logits[] = {NAN, INFINITY};
  for (int32_t i = 0; i < LENGTH(bad_logits); i++) {
    logits[2] = bad_logits[i];
    refused(ATTN_EARG, probs, logits, reward, 4, 1);
  }
  for (int32_t i = 0; i < 4; i++) logits[i] = -INFINITY;
  refused(ATTN_ENAN, probs, logits, reward, 4, 1);
  assert_memory_equal(probs, before, 4 * sizeof(float));
}

static void a_climb_from_nowhere_is_refused_and_nothing_is_written(void **state) {
  (void)state;
  float *logits = floats(2), *reward = floats(2), *probs = floats(2);
  logits[0] = 0, logits[1] = -INFINITY, reward[0] = reward[1] = 0;
  static const float starts[][2] = {{0, 0}, {0, 1}}; /* no word at all, only an impossible one */
  for (int32_t i = 0; i < 2; i++) {
    memcpy(probs, starts[i], sizeof starts[i]);
    assert_int_equal(attn_climb(probs, logits, reward, 2, 1, 0.2f), ATTN_ENAN);
    assert_memory_equal(probs, starts[i], sizeof starts[i]);
  }
  static const float bad[] = {NAN, INFINITY, -0.5f};
  for (int32_t i = 0; i < LENGTH(bad); i++) {
    probs[0] = bad[i];
    assert_int_equal(attn_climb(probs, logits, reward, 2, 1, 0.2f), ATTN_EARG);
  }
  probs[0] = 1, probs[1] = 0;
  static const float rates[] = {0, -1, 1.5f, NAN};
  for (int32_t i = 0; i < LENGTH(rates); i++)
    assert_int_equal(attn_climb(probs, logits, reward, 2, 1, rates[i]), ATTN_EARG);
}

static void measures_of_what_is_no_distribution_are_nan(void **state) {
  (void)state;
  float *p = floats(2), *bad = floats(2);
  p[0] = p[1] = bad[0] = 0.5f;
  static const float poison[] = {NAN, INFINITY, -0.1f};
  for (int32_t i = 0; i < LENGTH(poison); i++) {
    bad[1] = poison[i];
    assert_true(isnan(attn_entropy(bad, 2)));
    assert_true(isnan(attn_kl(bad, p, 2)) && isnan(attn_kl(p, bad, 2)));
    assert_true(isnan(attn_cross_entropy(bad, p, 2)) && isnan(attn_cross_entropy(p, bad, 2)));
    assert_true(isnan(attn_expected_reward(bad, p, 2)));
  }
  bad[1] = NAN;
  assert_true(isnan(attn_expected_reward(p, bad, 2)));
  assert_true(isnan(attn_entropy(NULL, 2)) && isnan(attn_entropy(p + 1, 1)) && isnan(attn_entropy(p, 0)));
  assert_true(isnan(attn_kl(NULL, p, 2)) && isnan(attn_kl(p, NULL, 2)) && isnan(attn_kl(p, p, 0)));
  assert_true(isnan(attn_cross_entropy(NULL, p, 2)) && isnan(attn_cross_entropy(p, NULL, 2)));
  assert_true(isnan(attn_cross_entropy(p, p, -1)));
  assert_true(isnan(attn_expected_reward(NULL, p, 2)) && isnan(attn_expected_reward(p, NULL, 2)));
  assert_true(isnan(attn_expected_reward(p, p, 0)));
}

static void bad_preferences_are_refused_and_nothing_is_written(void **state) {
  (void)state;
  static const int32_t bad[][3] = {{0, 0, 1}, {-1, 0, 1}, {0, 2, 1}, {2, 0, 1}, {0, -1, 1}, {0, 1, 0}, {0, 1, 1000001}};
  int32_t *pairs = integers(4);
  float *reward = floats(256), before[2] = {7, 8};
  memcpy(reward, before, sizeof before);
  for (int32_t i = 0; i < LENGTH(bad); i++) {
    memcpy(pairs, bad[i], sizeof bad[i]);
    assert_int_equal(attn_fit_rewards(reward, pairs, 1, 2, 1), ATTN_EARG);
  }
  pairs[0] = 0, pairs[1] = 1, pairs[2] = 1;
  assert_int_equal(attn_fit_rewards(NULL, pairs, 1, 2, 1), ATTN_EARG);
  assert_int_equal(attn_fit_rewards(reward, NULL, 1, 2, 1), ATTN_EARG);
  assert_int_equal(attn_fit_rewards(reward, pairs, -1, 2, 1), ATTN_EARG);
  assert_int_equal(attn_fit_rewards(reward, pairs, 1, 0, 1), ATTN_EARG);
  assert_int_equal(attn_fit_rewards(reward, pairs, 1, 257, 1), ATTN_EARG);
  static const float ridges[] = {0, -1, NAN, 1e4f};
  for (int32_t i = 0; i < LENGTH(ridges); i++)
    assert_int_equal(attn_fit_rewards(reward, pairs, 1, 2, ridges[i]), ATTN_EARG);
  assert_memory_equal(reward, before, sizeof before);
  assert_int_equal(attn_fit_rewards(reward, pairs, 1, 256, 1), ATTN_OK);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(tilt_equals_the_formula),
      TEST(no_reward_leaves_the_shares_of_the_counts),
      TEST(no_reward_conjures_a_word_that_was_never_seen),
      TEST(the_winner_flips_at_beta_star),
      TEST(the_optimum_has_the_value_that_theory_gives_it),
      TEST(divergence_and_entropy_at_their_edges),
      TEST(the_loss_is_lowest_at_the_counts),
      TEST(climbing_lands_on_the_closed_form),
      TEST(every_step_of_the_climb_goes_up),
      TEST(preferences_give_the_rewards_back_that_made_them),
      TEST(the_fit_ends_where_the_gradient_vanishes),
      TEST(one_who_never_loses_still_gets_a_finite_reward),
      TEST(bad_questions_are_refused_and_nothing_is_written),
      TEST(a_climb_from_nowhere_is_refused_and_nothing_is_written),
      TEST(measures_of_what_is_no_distribution_are_nan),
      TEST(bad_preferences_are_refused_and_nothing_is_written),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
