/* fuzz_rewards.c -- any logits, rewards, beta and preferences: a distribution or an error, and no better one beside it. */
#include "fuzz.h"

struct question {
  int32_t n;
  float *logits, *reward, *probs, beta;
};

static struct question question_of(struct bytes *b) {
  struct question q = {.n = 1 + below(b, 40)};
  q.logits = reals(b, q.n), q.reward = reals(b, q.n), q.probs = reals(b, q.n);
  for (int32_t some = below(b, 4); some > 0; some--) q.logits[below(b, q.n)] = -INFINITY;
  q.beta = below(b, 4) ? (float)(1 + below(b, 256)) / 50.0f : any_float(b);
  return q;
}

static int is_impossible(const struct question *q, int32_t i) {
  return q->logits[i] == -INFINITY;
}

static void must_be_a_distribution(const struct question *q) {
  must_sum_to_one(q->probs, 1, q->n);
  for (int32_t i = 0; i < q->n; i++) must(!is_impossible(q, i) || q->probs[i] == 0);
  float entropy = attn_entropy(q->probs, q->n);
  must(entropy >= 0 && entropy <= logf((float)q->n) + 1e-4f);
  must(attn_kl(q->probs, q->probs, q->n) == 0);
  float mean = attn_expected_reward(q->probs, q->reward, q->n);
  must(fabs(mean) <= 1.0001 * largest(q->reward, q->n));
}

/* E[R] - beta KL grows on the way up; measured where float32 can tell. */
static double value(const struct question *q, const float *reference) {
  double sum = 0;
  for (int32_t i = 0; i < q->n; i++)
    if (q->probs[i] > 0) sum += q->probs[i] * (q->reward[i] - q->beta * log((double)q->probs[i] / reference[i]));
  return sum;
}

static void climb(const struct question *q) {
  float *zero = floats(q->n), *reference = floats(q->n);
  memset(zero, 0, (size_t)q->n * sizeof(float));
  if (attn_tilt_logits(reference, q->logits, zero, q->n, 1)) return;
  for (int32_t i = 0; i < q->n; i++)
    if (reference[i] == 0 && !is_impossible(q, i)) return; /* rounded away: nothing to measure against */
  double scale = 1 + largest(q->reward, q->n) + q->beta * 100;
  memcpy(q->probs, reference, (size_t)q->n * sizeof(float));
  for (int32_t step = 0; step < 4; step++) {
    double before = value(q, reference);
    must(attn_climb(q->probs, q->logits, q->reward, q->n, q->beta, 0.3f) == ATTN_OK);
    must_be_a_distribution(q);
    must(value(q, reference) >= before - 1e-4 * scale);
  }
}

/* Rewards from preferences have mean 0, and the one who only wins is not below the one who only loses. */
static void prefer(struct bytes *b) {
  int32_t n = 2 + below(b, 7), m = below(b, 6), *pairs = integers(3 * m);
  float *reward = floats(n), ridge = below(b, 4) ? 0.1f : real(b);
  uint64_t before = mix(1, reward, (size_t)n * sizeof(float));
  for (int32_t i = 0; i < m; i++) {
    pairs[3 * i] = below(b, n), pairs[3 * i + 1] = below(b, n);
    pairs[3 * i + 2] = byte(b) % 8 ? 1 + below(b, 30) : number(b);
  }
  int32_t error = attn_fit_rewards(reward, pairs, m, n, ridge);
  must(error == ATTN_OK || error == ATTN_EARG);
  if (error) must(mix(1, reward, (size_t)n * sizeof(float)) == before);
  if (error) return;
  double mean = 0;
  for (int32_t i = 0; i < n; i++) mean += reward[i] / (double)n;
  must(all_finite(reward, n) && fabs(mean) <= 1e-3 * (1 + largest(reward, n)));
  if (m == 1) must(reward[pairs[0]] >= reward[pairs[1]]);
}

static void fuzz(struct bytes b) {
  struct question q = question_of(&b);
  prefer(&b);
  float *start = floats(q.n);
  memcpy(start, q.probs, (size_t)q.n * sizeof(float));
  int32_t climbed = attn_climb(q.probs, q.logits, q.reward, q.n, q.beta, 0.5f);
  if (climbed) must(!memcmp(start, q.probs, (size_t)q.n * sizeof(float)));
  if (!climbed) must_be_a_distribution(&q);
  memcpy(q.probs, start, (size_t)q.n * sizeof(float));
  int32_t error = attn_tilt_logits(q.probs, q.logits, q.reward, q.n, q.beta);
  must(error == ATTN_OK || error == ATTN_EARG || error == ATTN_ENAN);
  if (error) must(!memcmp(start, q.probs, (size_t)q.n * sizeof(float)));
  if (error) return;
  must_be_a_distribution(&q);
  climb(&q);
}
