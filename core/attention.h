/* attention.h -- layer 3: softmax(q k^T / sqrt(d)) v on bare arrays. Knows no model, no words, no training. */
#ifndef ATTN_ATTENTION_H
#define ATTN_ATTENTION_H

#include "base.h"

/* One attention to compute. Rows of q, k, v and out are `stride` floats apart, so that one head of many can be picked
 * out of a (T,C) array. Self-attention: q, k and v come from the same sentence. Cross-attention: q from another one. */
struct attention {
  const float *q;        /* (tq,d) */
  const float *k;        /* (tk,d) */
  const float *v;        /* (tk,dv) */
  const float *relative; /* added to the score at distance j - i: relative[j - i], valid from -reach to reach; or 0 */
  int32_t reach;         /* distances are clipped to it */
  int32_t tq, tk, d, dv;
  int32_t q_stride, k_stride, v_stride;
  float scale;     /* of q.k: attention_scale(d), or 1 */
  int32_t causal;  /* row i sees columns 0 .. i only */
  int32_t window;  /* row i sees columns nearer than this only (1: itself); 0: all. Needs tq = tk */
  int32_t knocked; /* no row but this one sees this column; -1: all may. Needs tq = tk */
};

/* 1 / sqrt(d), so that scores do not grow with the length of keys. Vaswani et al. 2017, arXiv 1706.03762, section 3.2.1. */
float attention_scale(int32_t d);

/* The readable one: scores (tq,tk; -inf where masked), weights (tq,tk; 0 where masked, rows sum to 1), and out (tq,dv)
 * with its own stride. Returns 0, or ENAN when a row's largest score, or a NaN, leaves no weights. */
int32_t attention_forward(float *out, int32_t out_stride, float *weights, float *scores, const struct attention *a);

/* Where the gradients of one attention go; each is added to. Shapes and strides of q, k, v; d_relative like relative. */
struct attention_gradients {
  float *d_q, *d_k, *d_v, *d_relative;
};

enum { ATTENTION_ROWS = 8 }; /* at a time, forward and backward */

/* Backward of attention_forward from d_out (tq,dv; stride out_stride) and the weights it left. room: (ATTENTION_ROWS,tk). */
void attention_backward(const struct attention_gradients *g, const float *d_out, int32_t out_stride,
                        const float *weights, const struct attention *a, float *room);

/* What attention_tiled keeps of a row: its largest score, and the sum of exp(score - max). most is the largest that sum
 * has been since the row was computed: see attention_replace.h. */
struct kept {
  float max, sum, most;
};

/* The one for long texts: the same out without keeping weights, in O(1) extra memory, tile by tile with a running
 * maximum and sum, which kept (tq) receives unless it is 0. Milakov & Gimelshein 2018, arXiv 1805.02867; Dao et al.
 * 2022, arXiv 2205.14135. */
int32_t attention_tiled(float *out, int32_t out_stride, struct kept *kept, const struct attention *a);

/* Rows i .. i + n of it alone: out (n,dv), kept (n). */
int32_t attention_rows(float *out, int32_t out_stride, struct kept *kept, const struct attention *a, int32_t i,
                       int32_t n);

/* scores (tq,tk) alone. */
void attention_scores(float *scores, const struct attention *a);

#endif
