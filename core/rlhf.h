/* rlhf.h -- layer 3: rewards, and what they do to a distribution. Bare arrays; knows no model and no words.
 *
 * Everything here follows from one objective, E[R] - beta KL(probs || reference), whose optimum is
 * probs = softmax(logits + R / beta) with reference = softmax(logits) (Ziegler et al. 2019, arXiv 1909.08593;
 * Rafailov et al. 2023, arXiv 2305.18290, eq. 4). Arrays are (n), nats; a logit of -inf is an impossible word.
 */
#ifndef ATTN_RLHF_H
#define ATTN_RLHF_H

#include "base.h"

/* probs = softmax(logits + reward / beta); ENAN when no logit is finite. */
int32_t rlhf_tilt(float *probs, const float *logits, const float *reward, int32_t n, float beta);

float rlhf_expected(const float *probs, const float *reward, int32_t n);

/* -sum target ln probs; +inf when the target needs an impossible word. */
float rlhf_cross_entropy(const float *target, const float *probs, int32_t n);

float rlhf_entropy(const float *probs, int32_t n);

/* sum probs ln(probs / reference) */
float rlhf_kl(const float *probs, const float *reference, int32_t n);

/* The beta at which a and b get the same new logit; NaN when none does. */
float rlhf_flip_beta(float logit_a, float reward_a, float logit_b, float reward_b);

/* One step of natural-gradient ascent on the objective; the whole way at rate 1. */
int32_t rlhf_climb(float *probs, const float *logits, const float *reward, int32_t n, float beta, float rate);

enum { REWARDS_MAX = 256, TIMES_MAX = 1000000 };

/* Bradley-Terry by gradient ascent; pairs (m,3): winner, loser, times; n <= REWARDS_MAX. reward gets mean 0. */
void rlhf_fit(float *reward, const int32_t *pairs, int32_t m, int32_t n, float ridge);

#endif
