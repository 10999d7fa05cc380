/* attn_arrays.c -- layer 6: the functions of the public API that work on bare arrays and know no engine. */
#include "attention.h"
#include "attention_replace.h"
#include "attn.h"
#include "kernels.h"
#include "retriever.h"
#include "rlhf.h"
#include "rng.h"

static int is_array(const void *x) {
  return x && (uintptr_t)x % 16 == 0;
}

/* logits may be -inf, which means impossible; nothing may be NaN or +inf */
static int are_logits(const float *x, int64_t n) {
  for (int64_t i = 0; i < n; i++)
    if (!(x[i] < __builtin_inff())) return 0;
  return 1;
}

/* Sizes whose products stay within one address space. */
static int sizes_are_right(int32_t tq, int32_t tk, int32_t d, int32_t dv) {
  return within(tq, 1, 1 << 20) && within(tk, 1, 1 << 20) && within(d, 1, 4096) && within(dv, 1, 4096) &&
         (int64_t)tq * d <= 1 << 28 && (int64_t)tk * d <= 1 << 28 && (int64_t)tq * dv <= 1 << 28 &&
         (int64_t)tk * dv <= 1 << 28;
}

static struct attention bare(const float *q, const float *k, const float *v, int32_t tq, int32_t tk, int32_t d,
                             int32_t dv, int32_t flags) {
  return (struct attention){.q = q,
                            .k = k,
                            .v = v,
                            .tq = tq,
                            .tk = tk,
                            .d = d,
                            .dv = dv,
                            .q_stride = d,
                            .k_stride = d,
                            .v_stride = dv,
                            .causal = flags & ATTN_CAUSAL,
                            .scale = flags & ATTN_UNSCALED ? 1.0f : attention_scale(d),
                            .knocked = -1};
}

int32_t attn_attend(float *out, float *weights, const float *q, const float *k, const float *v, int32_t tq, int32_t tk,
                    int32_t d, int32_t dv, int32_t flags) {
  CHECK(is_array(out) && is_array(q) && is_array(k) && is_array(v) && (!weights || is_array(weights)), ATTN_EARG);
  CHECK(sizes_are_right(tq, tk, d, dv) && (!weights || (int64_t)tq * tk <= 1 << 28), ATTN_EARG);
  CHECK(within(flags, 0, ATTN_CAUSAL | ATTN_UNSCALED), ATTN_EARG);
  CHECK(k_finite(q, tq * d) && k_finite(k, tk * d) && k_finite(v, tk * dv), ATTN_EARG);
  struct attention a = bare(q, k, v, tq, tk, d, dv, flags);
  int32_t error = weights ? attention_forward(out, dv, weights, weights, &a) : attention_tiled(out, dv, NULL, &a);
  return error || k_finite(out, tq * dv) ? error : ATTN_ENAN;
}

int32_t attn_keep(float *out, float *kept, const float *q, const float *k, const float *v, int32_t n, int32_t d,
                  int32_t dv, int32_t flags) {
  CHECK(is_array(out) && is_array(kept) && is_array(q) && is_array(k) && is_array(v), ATTN_EARG);
  CHECK(sizes_are_right(n, n, d, dv) && within(flags, 0, ATTN_CAUSAL | ATTN_UNSCALED), ATTN_EARG);
  CHECK(k_finite(q, n * d) && k_finite(k, n * d) && k_finite(v, n * dv), ATTN_EARG);
  struct attention a = bare(q, k, v, n, n, d, dv, flags);
  int32_t error = attention_tiled(out, dv, (struct kept *)kept, &a);
  return error || k_finite(out, n * dv) ? error : ATTN_ENAN;
}

static void swap(float *a, float *b, int32_t n) {
  for (int32_t i = 0; i < n; i++) {
    float x = a[i];
    a[i] = b[i];
    b[i] = x;
  }
}

int32_t attn_replace(float *out, float *kept, float *q, float *k, float *v, int32_t n, int32_t d, int32_t dv,
                     int32_t flags, int32_t token, float *new_q, float *new_k, float *new_v) {
  CHECK(is_array(out) && is_array(kept) && is_array(q) && is_array(k) && is_array(v), ATTN_EARG);
  CHECK(is_array(new_q) && is_array(new_k) && is_array(new_v), ATTN_EARG);
  CHECK(sizes_are_right(n, n, d, dv) && within(flags, 0, ATTN_CAUSAL | ATTN_UNSCALED), ATTN_EARG);
  CHECK(within(token, 0, n - 1), ATTN_EARG);
  CHECK(k_finite(new_q, d) && k_finite(new_k, d) && k_finite(new_v, dv), ATTN_EARG);
  swap(q + (ptrdiff_t)token * d, new_q, d);
  swap(k + (ptrdiff_t)token * d, new_k, d);
  swap(v + (ptrdiff_t)token * dv, new_v, dv);
  struct attention a = bare(q, k, v, n, n, d, dv, flags);
  int32_t error = attention_replace(out, dv, (struct kept *)kept, &a, token, new_k, new_v);
  return error || k_finite(out, n * dv) ? error : ATTN_ENAN;
}

int32_t attn_scores(float *scores, const float *q, const float *k, int32_t tq, int32_t tk, int32_t d, int32_t flags) {
  CHECK(is_array(scores) && is_array(q) && is_array(k), ATTN_EARG);
  CHECK(sizes_are_right(tq, tk, d, 1) && (int64_t)tq * tk <= 1 << 28, ATTN_EARG);
  CHECK(within(flags, 0, ATTN_CAUSAL | ATTN_UNSCALED), ATTN_EARG);
  CHECK(k_finite(q, tq * d) && k_finite(k, tk * d), ATTN_EARG);
  struct attention a = bare(q, k, k, tq, tk, d, d, flags);
  attention_scores(scores, &a);
  return are_logits(scores, (int64_t)tq * tk) ? ATTN_OK : ATTN_ENAN;
}

int32_t attn_random(float *out, int32_t n, int32_t seed) {
  CHECK(is_array(out) && n >= 0, ATTN_EARG);
  struct rng rng = {(uint64_t)(uint32_t)seed};
  for (int32_t i = 0; i < n; i++) out[i] = rng_unit(&rng);
  return ATTN_OK;
}

static int are_probs(const float *x, int32_t n) {
  for (int32_t i = 0; i < n; i++)
    if (!(x[i] >= 0.0f && is_finite(x[i]))) return 0;
  return 1;
}

static int is_beta(float beta) {
  return beta >= 1e-3f && beta <= 1e6f;
}

static int any_finite(const float *x, int32_t n) {
  for (int32_t i = 0; i < n; i++)
    if (is_finite(x[i])) return 1;
  return 0;
}

static int rewards_fit(const float *logits, const float *reward, int32_t n, float beta) {
  for (int32_t i = 0; i < n; i++)
    if (!is_finite(reward[i]) || !is_finite(reward[i] / beta) ||
        (is_finite(logits[i]) && !is_finite(logits[i] + reward[i] / beta)))
      return 0;
  return 1;
}

static int32_t check_tilt(const float *probs, const float *logits, const float *reward, int32_t n, float beta) {
  CHECK(is_array(probs) && is_array(logits) && is_array(reward) && n >= 1 && is_beta(beta), ATTN_EARG);
  CHECK(are_logits(logits, n) && rewards_fit(logits, reward, n, beta), ATTN_EARG);
  CHECK(any_finite(logits, n), ATTN_ENAN);
  return ATTN_OK;
}

int32_t attn_tilt_logits(float *probs, const float *logits, const float *reward, int32_t n, float beta) {
  int32_t error = check_tilt(probs, logits, reward, n, beta);
  return error ? error : rlhf_tilt(probs, logits, reward, n, beta);
}

/* Is there a word that both the start and the reference allow? */
static int any_reachable(const float *probs, const float *logits, int32_t n) {
  for (int32_t i = 0; i < n; i++)
    if (probs[i] > 0.0f && is_finite(logits[i])) return 1;
  return 0;
}

int32_t attn_climb(float *probs, const float *logits, const float *reward, int32_t n, float beta, float rate) {
  int32_t error = check_tilt(probs, logits, reward, n, beta);
  if (error) return error;
  CHECK(are_probs(probs, n) && rate > 0.0f && rate <= 1.0f, ATTN_EARG);
  CHECK(any_reachable(probs, logits, n), ATTN_ENAN);
  return rlhf_climb(probs, logits, reward, n, beta, rate);
}

float attn_entropy(const float *probs, int32_t n) {
  return is_array(probs) && n >= 1 && are_probs(probs, n) ? rlhf_entropy(probs, n) : __builtin_nanf("");
}

float attn_kl(const float *probs, const float *reference, int32_t n) {
  int right = is_array(probs) && is_array(reference) && n >= 1 && are_probs(probs, n) && are_probs(reference, n);
  return right ? rlhf_kl(probs, reference, n) : __builtin_nanf("");
}

float attn_expected_reward(const float *probs, const float *reward, int32_t n) {
  int right = is_array(probs) && is_array(reward) && n >= 1 && are_probs(probs, n) && k_finite(reward, n);
  return right ? rlhf_expected(probs, reward, n) : __builtin_nanf("");
}

float attn_cross_entropy(const float *target, const float *probs, int32_t n) {
  int right = is_array(target) && is_array(probs) && n >= 1 && are_probs(target, n) && are_probs(probs, n);
  return right ? rlhf_cross_entropy(target, probs, n) : __builtin_nanf("");
}

float attn_flip_beta(float logit_a, float reward_a, float logit_b, float reward_b) {
  return rlhf_flip_beta(logit_a, reward_a, logit_b, reward_b);
}

int32_t attn_fit_rewards(float *reward, const int32_t *pairs, int32_t m, int32_t n, float ridge) {
  CHECK(is_array(reward) && is_array(pairs) && m >= 0 && within(n, 1, REWARDS_MAX), ATTN_EARG);
  CHECK(ridge >= 1e-3f && ridge <= 1e3f, ATTN_EARG);
  for (int32_t p = 0; p < m; p++) {
    int32_t winner = pairs[3 * p], loser = pairs[3 * p + 1];
    CHECK(within(winner, 0, n - 1) && within(loser, 0, n - 1) && winner != loser, ATTN_EARG);
    CHECK(within(pairs[3 * p + 2], 1, TIMES_MAX), ATTN_EARG);
  }
  rlhf_fit(reward, pairs, m, n, ridge);
  return ATTN_OK;
}

/* ---- retrieval --------------------------------------------------------------------------------------------------- */

enum { DOCUMENTS_MAX = 65536, RETRIEVER_CHANNELS_MAX = 512 };

static int are_ids(const int32_t *ids, int32_t n, int32_t V) {
  for (int32_t i = 0; i < n; i++)
    if (!within(ids[i], 0, V - 1)) return 0;
  return 1;
}

/* From 0 up, never back, and not too far. */
static int are_starts(const int32_t *starts, int32_t count) {
  for (int32_t d = 0; d < count; d++)
    if (starts[d + 1] < starts[d]) return 0;
  return starts[0] == 0 && starts[count] <= 1 << 20;
}

int32_t attn_retrieve(float *scores, float *bm25, float *cosine, const int32_t *ids, const int32_t *starts,
                      int32_t count, const int32_t *query, int32_t n, const float *embeddings, int32_t V, int32_t C,
                      float share) {
  CHECK(is_array(scores) && is_array(bm25) && is_array(cosine) && is_array(embeddings), ATTN_EARG);
  CHECK(is_array(ids) && is_array(starts) && is_array(query), ATTN_EARG);
  CHECK(within(count, 1, DOCUMENTS_MAX) && within(n, 0, 4096) && share >= 0.0f && share <= 1.0f, ATTN_EARG);
  CHECK(within(V, 1, 65536) && within(C, 1, RETRIEVER_CHANNELS_MAX), ATTN_EARG);
  CHECK(are_starts(starts, count) && are_ids(ids, starts[count], V) && are_ids(query, n, V), ATTN_EARG);
  CHECK(k_finite(embeddings, V * C), ATTN_EARG);
  float room[2 * RETRIEVER_CHANNELS_MAX];
  struct documents documents = {.ids = ids, .starts = starts, .count = count};
  retriever_bm25(bm25, &documents, query, n);
  retriever_cosine(cosine, &documents, query, n, embeddings, C, room);
  retriever_mix(scores, bm25, cosine, count, share);
  return k_finite(scores, count) ? ATTN_OK : ATTN_ENAN;
}

int32_t attn_top(int32_t *order, const float *scores, int32_t count, int32_t k) {
  CHECK(is_array(order) && is_array(scores) && within(count, 1, DOCUMENTS_MAX) && within(k, 1, count), ATTN_EARG);
  CHECK(k_finite(scores, count), ATTN_EARG);
  retriever_top(order, scores, count, k);
  return ATTN_OK;
}
