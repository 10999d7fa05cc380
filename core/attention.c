/* attention.c -- layer 3: attention on bare arrays, the readable form and the tiled one. */
#include "attention.h"

#include "kernels.h"

/* The columns that row i may look at: n of them. */
struct span {
  int32_t from, n;
};

static struct span visible(const struct attention *a, int32_t i) {
  int32_t from = a->window && i >= a->window ? i - a->window + 1 : 0;
  int32_t end = a->causal ? i + 1 : a->window ? i + a->window : a->tk;
  return (struct span){from, (end < a->tk ? end : a->tk) - from};
}

static float scale_of(const struct attention *a) {
  return a->unscaled ? 1.0f : 1.0f / k_sqrt((float)a->d);
}

static int32_t clip(int32_t distance, int32_t reach) {
  return distance < -reach ? -reach : distance > reach ? reach : distance;
}

/* A row that sees itself stays one that sees something, so its weights still sum to 1. */
static int is_knocked_out(const struct attention *a, int32_t i, int32_t from, int32_t n) {
  return i != a->knocked && a->knocked >= from && a->knocked < from + n;
}

/* scores of row i against columns from .. from + n: q_i . k_j / sqrt(d) [+ relative bias]; -inf: knocked out */
static void score_row(float *scores, const struct attention *a, int32_t i, int32_t from, int32_t n) {
  k_dots(scores, a->k + (ptrdiff_t)from * a->k_stride, a->q + (ptrdiff_t)i * a->q_stride, n, a->d, a->k_stride);
  k_scale(scores, scale_of(a), n);
  for (int32_t j = 0; a->relative && j < n; j++) scores[j] += a->relative[clip(from + j - i, a->reach)];
  if (is_knocked_out(a, i, from, n)) scores[a->knocked - from] = -__builtin_inff();
}

void attention_scores(float *scores, const struct attention *a) {
  for (int32_t i = 0; i < a->tq; i++) {
    float *row = scores + (ptrdiff_t)i * a->tk;
    struct span seen = visible(a, i);
    for (int32_t j = 0; j < a->tk; j++) row[j] = -__builtin_inff();
    score_row(row + seen.from, a, i, seen.from, seen.n);
  }
}

int32_t attention_forward(float *out, int32_t out_stride, float *weights, float *scores, const struct attention *a) {
  attention_scores(scores, a);
  for (int32_t i = 0; i < a->tq; i++) {
    float *row = weights + (ptrdiff_t)i * a->tk;
    for (int32_t j = 0; j < a->tk; j++) row[j] = scores[(ptrdiff_t)i * a->tk + j];
    int32_t error = k_softmax(row, a->tk);
    if (error) return error;
    float *blend = out + (ptrdiff_t)i * out_stride;
    for (int32_t j = 0; j < a->dv; j++) blend[j] = 0.0f;
    struct span seen = visible(a, i);
    k_blend(blend, row + seen.from, a->v + (ptrdiff_t)seen.from * a->v_stride, seen.n, a->dv, a->v_stride);
  }
  return ATTN_OK;
}

/* Row by row, each line against the forward line that it differentiates. */
void attention_backward(const struct attention_gradients *g, const float *d_out, int32_t out_stride,
                        const float *weights, const struct attention *a, float *row) {
  float scale = scale_of(a);
  for (int32_t i = 0; i < a->tq; i++) {
    struct span seen = visible(a, i);
    int32_t n = seen.n;
    const float *w = weights + (ptrdiff_t)i * a->tk + seen.from, *d_blend = d_out + (ptrdiff_t)i * out_stride;
    ptrdiff_t k_at = (ptrdiff_t)seen.from * a->k_stride, v_at = (ptrdiff_t)seen.from * a->v_stride;
    /* out_i = sum_j w_j v_j */
    k_dots(row, a->v + v_at, d_blend, n, a->dv, a->v_stride);
    k_outer(g->d_v + v_at, w, d_blend, n, a->dv, a->v_stride);
    /* w = softmax(scores):  d_scores_j = w_j (d_w_j - sum_k w_k d_w_k) */
    float mean = 0.0f;
    k_dots(&mean, row, w, 1, n, n);
    for (int32_t j = 0; j < n; j++) row[j] = w[j] * (row[j] - mean);
    /* scores_j = scale q_i . k_j + relative[j - i] */
    for (int32_t j = 0; g->d_relative && j < n; j++) g->d_relative[clip(seen.from + j - i, a->reach)] += row[j];
    k_scale(row, scale, n);
    k_blend(g->d_q + (ptrdiff_t)i * a->q_stride, row, a->k + k_at, n, a->d, a->k_stride);
    k_outer(g->d_k + k_at, row, a->q + (ptrdiff_t)i * a->q_stride, n, a->d, a->k_stride);
  }
}

enum { TILE = 128 };

/* One row of the tiled form: blend, max and sum so far, rescaled whenever a tile brings a larger score. */
static int32_t tiled_row(float *blend, const struct attention *a, int32_t i) {
  float tile[TILE], max = -__builtin_inff(), sum = 0.0f;
  for (int32_t j = 0; j < a->dv; j++) blend[j] = 0.0f;
  struct span seen = visible(a, i);
  int32_t end = seen.from + seen.n;
  for (int32_t from = seen.from; from < end; from += TILE) {
    int32_t count = end - from < TILE ? end - from : TILE;
    score_row(tile, a, i, from, count);
    float tile_max = k_max(tile, count), new_max = tile_max > max ? tile_max : max;
    if (!(new_max - new_max == 0.0f)) return ATTN_ENAN;
    float keep =
        k_exp(max - new_max); /* what the earlier shares are worth under the new maximum; first: exp(-inf) = 0 */
    max = new_max;
    sum = sum * keep + k_exp_sum(tile, max, count);
    k_scale(blend, keep, a->dv);
    k_blend(blend, tile, a->v + (ptrdiff_t)from * a->v_stride, count, a->dv, a->v_stride);
  }
  k_scale(blend, 1.0f / sum, a->dv);
  return sum - sum == 0.0f ? ATTN_OK : ATTN_ENAN;
}

int32_t attention_tiled(float *out, int32_t out_stride, const struct attention *a) {
  for (int32_t i = 0; i < a->tq; i++) {
    int32_t error = tiled_row(out + (ptrdiff_t)i * out_stride, a, i);
    if (error) return error;
  }
  return ATTN_OK;
}
