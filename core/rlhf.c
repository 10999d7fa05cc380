/* rlhf.c -- layer 3: rewards, and what they do to a distribution. */
#include "rlhf.h"

#include "kernels.h"

int32_t rlhf_tilt(float *probs, const float *logits, const float *reward, int32_t n, float beta) {
  for (int32_t y = 0; y < n; y++) probs[y] = logits[y] + reward[y] / beta;
  return k_softmax(probs, n);
}

float rlhf_expected(const float *probs, const float *reward, int32_t n) {
  float sum = 0.0f;
  for (int32_t y = 0; y < n; y++) sum += probs[y] * reward[y];
  return sum;
}

float rlhf_cross_entropy(const float *target, const float *probs, int32_t n) {
  float sum = 0.0f;
  for (int32_t y = 0; y < n; y++)
    if (target[y] > 0.0f) sum -= target[y] * k_log(probs[y]);
  return sum;
}

float rlhf_entropy(const float *probs, int32_t n) {
  return rlhf_cross_entropy(probs, probs, n);
}

float rlhf_kl(const float *probs, const float *reference, int32_t n) {
  float kl = 0.0f;
  for (int32_t y = 0; y < n; y++)
    if (probs[y] > 0.0f) kl += probs[y] * (k_log(probs[y]) - k_log(reference[y]));
  return kl > 0.0f ? kl : 0.0f; /* Gibbs: never negative but for rounding */
}

float rlhf_flip_beta(float logit_a, float reward_a, float logit_b, float reward_b) {
  float beta = (reward_a - reward_b) / (logit_b - logit_a);
  return beta > 0.0f && beta - beta == 0.0f ? beta : __builtin_nanf("");
}

/* In the coordinates ln probs the natural gradient of the objective is the advantage A = R - beta (ln probs - logits),
 * whose fixed point, A the same for all words, is the optimum. A step of rate / beta goes the part `rate` of the way. */
int32_t rlhf_climb(float *probs, const float *logits, const float *reward, int32_t n, float beta, float rate) {
  for (int32_t y = 0; y < n; y++) {
    float log_prob = k_log(probs[y]);
    if (log_prob > -__builtin_inff()) log_prob += rate * (reward[y] / beta - (log_prob - logits[y]));
    probs[y] = log_prob;
  }
  return k_softmax(probs, n);
}

static float sigmoid(float x) {
  return x >= 0.0f ? 1.0f / (1.0f + k_exp(-x)) : 1.0f - 1.0f / (1.0f + k_exp(x));
}

/* d/dR of sum times ln sigmoid(R_winner - R_loser) - ridge R^2 / 2; returns its largest element. */
static float likelihood_gradient(float *gradient, const float *reward, const int32_t *pairs, int32_t m, int32_t n,
                                 float ridge) {
  for (int32_t y = 0; y < n; y++) gradient[y] = -ridge * reward[y];
  for (int32_t p = 0; p < m; p++) {
    int32_t winner = pairs[3 * p], loser = pairs[3 * p + 1];
    float surprise = (float)pairs[3 * p + 2] * sigmoid(reward[loser] - reward[winner]);
    gradient[winner] += surprise;
    gradient[loser] -= surprise;
  }
  float largest = 0.0f;
  for (int32_t y = 0; y < n; y++) {
    float size = gradient[y] < 0.0f ? -gradient[y] : gradient[y];
    largest = size > largest ? size : largest;
  }
  return largest;
}

void rlhf_fit(float *reward, const int32_t *pairs, int32_t m, int32_t n, float ridge) {
  float gradient[REWARDS_MAX], times = 0.0f;
  for (int32_t y = 0; y < n; y++) reward[y] = 0.0f;
  for (int32_t p = 0; p < m; p++) times += (float)pairs[3 * p + 2];
  float rate = 1.0f / (0.5f * times + ridge); /* 1 / (a bound of the curvature): never overshoots */
  for (int32_t step = 0; step < 20000; step++) {
    float largest = likelihood_gradient(gradient, reward, pairs, m, n, ridge);
    if (largest <= 1e-6f * (1.0f + times)) break;
    k_axpy(reward, rate, gradient, n);
  }
}
