/* oracle.h -- attention and the transformer once more, in double, as plain loops with libm: what the engine is held against.
 *
 * Written from the formulas (Vaswani et al. 2017, eq. 1; the header of core/model.h), not from the engine's code.
 */
#ifndef ORACLE_H
#define ORACLE_H

#include "helpers.h"

/* In place; -inf becomes 0. */
static inline void oracle_softmax(double *x, int32_t n) {
  double max = -INFINITY, sum = 0;
  for (int32_t i = 0; i < n; i++) max = fmax(max, x[i]);
  for (int32_t i = 0; i < n; i++) sum += x[i] = exp(x[i] - max);
  for (int32_t i = 0; i < n; i++) x[i] /= sum;
}

/* weights (tq,tk) and out (tq,dv) */
static inline void oracle_attend(double *out, double *weights, const float *q, const float *k, const float *v,
                                 int32_t tq, int32_t tk, int32_t d, int32_t dv, int32_t flags) {
  for (int32_t i = 0; i < tq; i++) {
    double *w = weights + i * tk;
    for (int32_t j = 0; j < tk; j++) {
      w[j] = 0;
      for (int32_t c = 0; c < d; c++) w[j] += (double)q[i * d + c] * k[j * d + c];
      if (!(flags & ATTN_UNSCALED)) w[j] /= sqrt(d);
      if (flags & ATTN_CAUSAL && j > i) w[j] = -INFINITY;
    }
    oracle_softmax(w, tk);
    for (int32_t c = 0; c < dv; c++) {
      out[i * dv + c] = 0;
      for (int32_t j = 0; j < tk; j++) out[i * dv + c] += w[j] * v[j * dv + c];
    }
  }
}

/* ---- the transformer ---------------------------------------------------------------------------------------------- */

struct oracle {
  int32_t C, H, D, L, V, F, P, switches, knocked;
  double *params;           /* (P) */
  int32_t at[TENSOR_COUNT]; /* where each param begins in params */
};

/* A copy of the engine's params; the shapes come from the table that every caller sees. */
static inline struct oracle oracle_of(const struct attn *a, int32_t switches) {
  struct oracle o = {.switches = switches, .knocked = -1, .P = elements(a, TENSOR_params), .V = attn_word_count(a)};
  int32_t info[ATTN_INFO_COUNT];
  attn_tensor(a, TENSOR_p_relative, info);
  o.L = info[4], o.H = info[5];
  attn_tensor(a, TENSOR_p_hidden, info);
  o.C = info[5], o.F = info[6], o.D = o.C / o.H;
  o.params = doubles(o.P);
  for (int32_t i = 0; i < o.P; i++) o.params[i] = tensor(a, params)[i];
  for (int32_t i = TENSOR_params + 1; i < TENSOR_gradients; i++)
    o.at[i] = (int32_t)((const float *)attn_tensor_data(a, i) - tensor(a, params));
  return o;
}

#define PARAM(o, name) ((o)->params + (o)->at[TENSOR_##name])

static inline void oracle_norm(const struct oracle *o, double *y, const double *x, const double *gain) {
  double square = 0;
  for (int32_t c = 0; c < o->C; c++) square += x[c] * x[c];
  double rms = sqrt(square / o->C + (double)1e-5f);
  for (int32_t c = 0; c < o->C; c++) y[c] = o->switches & ATTN_NO_NORM ? x[c] : gain[c] * x[c] / rms;
}

/* y (m) = x (n) w (n,m) */
static inline void oracle_linear(double *y, const double *x, const double *w, int32_t n, int32_t m) {
  for (int32_t j = 0; j < m; j++) {
    y[j] = 0;
    for (int32_t i = 0; i < n; i++) y[j] += x[i] * w[i * m + j];
  }
}

enum { ORACLE_MOST = 64 }; /* channels, feed-forward channels and tokens at most */

/* x (T,C) through the attention of layer l; weights (H,T,T) of that layer. */
static inline void oracle_attention_block(const struct oracle *o, int32_t l, double *x, int32_t T, double *weights) {
  static double q[ORACLE_MOST][ORACLE_MOST], k[ORACLE_MOST][ORACLE_MOST], v[ORACLE_MOST][ORACLE_MOST];
  int32_t C = o->C, D = o->D;
  for (int32_t t = 0; t < T; t++) {
    double normed[ORACLE_MOST];
    oracle_norm(o, normed, x + t * C, PARAM(o, p_norm) + l * C);
    oracle_linear(q[t], normed, PARAM(o, p_q) + l * C * C, C, C);
    oracle_linear(k[t], normed, PARAM(o, p_k) + l * C * C, C, C);
    oracle_linear(v[t], normed, PARAM(o, p_v) + l * C * C, C, C);
  }
  for (int32_t i = 0; i < T; i++) {
    double blended[ORACLE_MOST] = {0}, mixed[ORACLE_MOST];
    for (int32_t h = 0; h < o->H; h++) {
      double *w = weights + (h * T + i) * T;
      for (int32_t j = 0; j < T; j++) {
        int32_t distance = j - i < -16 ? -16 : j - i > 16 ? 16 : j - i;
        w[j] = 0;
        for (int32_t c = h * D; c < (h + 1) * D; c++) w[j] += q[i][c] * k[j][c];
        if (!(o->switches & ATTN_UNSCALED)) w[j] /= sqrt(D);
        if (!(o->switches & ATTN_NO_POSITIONS)) w[j] += PARAM(o, p_relative)[(l * o->H + h) * 33 + 16 + distance];
        if (o->switches & ATTN_CAUSAL && j > i) w[j] = -INFINITY;
        if (j == o->knocked && j != i) w[j] = -INFINITY;
      }
      oracle_softmax(w, T);
      for (int32_t j = 0; j < T; j++)
        for (int32_t c = h * D; c < (h + 1) * D; c++) blended[c] += w[j] * v[j][c];
    }
    oracle_linear(mixed, blended, PARAM(o, p_o) + l * C * C, C, C);
    for (int32_t c = 0; c < C; c++) x[i * C + c] = mixed[c] + (o->switches & ATTN_NO_RESIDUAL ? 0 : x[i * C + c]);
  }
}

static inline void oracle_feed_forward_block(const struct oracle *o, int32_t l, double *x, int32_t T) {
  int32_t C = o->C, F = o->F;
  if (o->switches & ATTN_NO_FEED_FORWARD) return;
  for (int32_t t = 0; t < T; t++, x += C) {
    double normed[ORACLE_MOST], hidden[ORACLE_MOST], y[ORACLE_MOST];
    oracle_norm(o, normed, x, PARAM(o, p_mixed_norm) + l * C);
    oracle_linear(hidden, normed, PARAM(o, p_hidden) + l * C * F, C, F);
    for (int32_t f = 0; f < F; f++) hidden[f] = fmax(0, hidden[f] + PARAM(o, p_hidden_bias)[l * F + f]);
    oracle_linear(y, hidden, PARAM(o, p_out) + l * F * C, F, C);
    for (int32_t c = 0; c < C; c++)
      x[c] = y[c] + PARAM(o, p_out_bias)[l * C + c] + (o->switches & ATTN_NO_RESIDUAL ? 0 : x[c]);
  }
}

/* ids (T) -> weights (L,H,T,T), logits (T,V) */
static inline void oracle_forward(const struct oracle *o, double *logits, double *weights, const int32_t *ids,
                                  int32_t T) {
  static double x[ORACLE_MOST * ORACLE_MOST];
  int32_t C = o->C;
  for (int32_t t = 0; t < T; t++)
    for (int32_t c = 0; c < C; c++)
      x[t * C + c] =
          PARAM(o, p_tokens)[ids[t] * C + c] + (o->switches & ATTN_NO_POSITIONS ? 0 : PARAM(o, p_positions)[t * C + c]);
  for (int32_t l = 0; l < o->L; l++) {
    oracle_attention_block(o, l, x, T, weights + l * o->H * T * T);
    oracle_feed_forward_block(o, l, x, T);
  }
  for (int32_t t = 0; t < T; t++) {
    double normed[ORACLE_MOST];
    oracle_norm(o, normed, x + t * C, PARAM(o, p_last_norm));
    for (int32_t y = 0; y < o->V; y++) {
      logits[t * o->V + y] = PARAM(o, p_bias)[y];
      for (int32_t c = 0; c < C; c++) logits[t * o->V + y] += normed[c] * PARAM(o, p_tokens)[y * C + c];
    }
    logits[t * o->V] = -INFINITY; /* the reserved word is never a guess */
  }
}

/* The sum over all but the last of n ids of -ln p(next id). */
static inline double oracle_surprise(const struct oracle *o, const int32_t *ids, int32_t n) {
  static double logits[ORACLE_MOST * ORACLE_MOST], weights[8 * ORACLE_MOST * ORACLE_MOST];
  double sum = 0;
  if (n < 2) return 0;
  oracle_forward(o, logits, weights, ids, n - 1);
  for (int32_t t = 0; t + 1 < n; t++) {
    oracle_softmax(logits + t * o->V, o->V);
    sum -= log(logits[t * o->V + ids[t + 1]]);
  }
  return sum;
}

#endif
