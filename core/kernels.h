/* kernels.h -- layer 2: the few loops in which all the time goes.
 *
 * Three of them carry the whole model, attention and linear layers alike, forward and backward:
 *
 *     k_dots    how well does x match each row?       scores = K q      dx = W dy      dweights = V dout
 *     k_blend   a weighted sum of the rows            out = weights V   y = x W        dq = dscores K
 *     k_outer   add a multiple of x to each row       dV += weights dout    dW += x dy    dK += dscores q
 *
 * kernels_scalar.c is the definition; kernels_simd.c gives the same bits, four floats at a time. What makes that
 * possible is part of the contract: a dot product runs in four lanes, element j in lane j % 4, joined as
 * (l0 + l1) + (l2 + l3); a blend adds the rows in their order; nothing is fused or reordered. Sizes may be any number
 * from 0 up; `stride` is the distance between rows, in floats. No alignment is needed. Outputs overlap no inputs.
 */
#ifndef ATTN_KERNELS_H
#define ATTN_KERNELS_H

#include "base.h"

/* out (n) = rows (n,m) x (m) */
void k_dots(float *out, const float *rows, const float *x, int32_t n, int32_t m, int32_t stride);

/* out (m) += a (n) rows (n,m) */
void k_blend(float *out, const float *a, const float *rows, int32_t n, int32_t m, int32_t stride);

/* rows (n,m) += a (n) x (m): row i gets a[i] x */
void k_outer(float *rows, const float *a, const float *x, int32_t n, int32_t m, int32_t stride);

/* The same three for several x at once, which saves loads:
 *
 *     k_products  out (r,n) = x (r,m) rows (n,m)^T
 *     k_blends    out (r,m) += a (r,n) rows (n,m)
 *     k_outers    rows (n,m) += a (r,n)^T x (r,m), one x after the other */
void k_products(float *out, int32_t out_stride, const float *x, int32_t x_stride, int32_t r, const float *rows,
                int32_t n, int32_t m, int32_t stride);
void k_blends(float *out, int32_t out_stride, const float *a, int32_t a_stride, int32_t r, const float *rows, int32_t n,
              int32_t m, int32_t stride);
void k_outers(float *rows, int32_t row_stride, const float *a, int32_t a_stride, const float *x, int32_t x_stride,
              int32_t r, int32_t n, int32_t m);

/* k_products in two steps, for rows that many x will meet: k_pack lays each four of them side by side, four floats of one
 * after four of the other, so that they are read in one stream. n and m multiples of 4; packed (n,m).
 *     k_packed_products  out (r,n) = x (r,m) rows (n,m)^T */
void k_pack(float *packed, const float *rows, int32_t n, int32_t m, int32_t stride);
void k_packed_products(float *out, int32_t out_stride, const float *x, int32_t x_stride, int32_t r, const float *packed,
                       int32_t n, int32_t m);

/* out (n) += a x (n) */
void k_axpy(float *out, float a, const float *x, int32_t n);

/* out (n) *= a */
void k_scale(float *out, float a, int32_t n);

/* out (n) = 0 where x (n) is 0 or less, so NaN stays; x may be out itself. A branch for each would be guessed wrong half
 * of the time. */
void k_gate(float *out, const float *x, int32_t n);

/* The largest element; -inf when n = 0. */
float k_max(const float *x, int32_t n);

/* k_scale and k_max in one pass. */
float k_scale_max(float *x, float a, int32_t n);

/* 1 when no element is infinite or NaN. */
int32_t k_finite(const float *x, int32_t n);

/* The sum, in four lanes like a dot product. */
float k_sum(const float *x, int32_t n);

/* x (n) = exp(x - shift); returns their sum. */
float k_exp_sum(float *x, float shift, int32_t n);

/* Settings of one AdamW step; correction = 1 - beta^step. Loshchilov & Hutter 2019, arXiv 1711.05101, algorithm 2. */
struct adamw {
  float rate, beta1, beta2, correction1, correction2, epsilon, decay, clip;
};

/* params, and the running means m of the gradient and v of its square, move one step; all (n). The gradient counts
 * `clip` times (1: unclipped). */
void k_adamw(float *params, float *m, float *v, const float *gradients, int32_t n, const struct adamw *s);

/* ---- kernels_math.c: the same in both builds -------------------------------------------------------------------- */

/* exp: at most 1 ULP wrong on [-87, 88]; 0 below, exp(88) above. */
float k_exp(float x);

/* ln: at most 1 ULP wrong for every x > 0; -inf for 0; NaN below. */
float k_log(float x);

float k_sqrt(float x);

/* tanh: at most 1.5 ULP wrong; -1 and 1 at the ends. */
float k_tanh(float x);

/* x (n) = softmax(x). -inf becomes exactly 0. Returns 0, or ENAN when there is a NaN or the largest is not finite. */
int32_t k_softmax(float *x, int32_t n);

/* The polynomial of exp, shared with the vector form: exp(r) = 1 + r + r^2 (((((E0 r + E1) r + E2) r + E3) r + E4) r +
 * E5) on [-ln2/2, ln2/2]; coefficients of Cephes 2.2 expf (Moshier 1992). ln 2 is split in two so that x - n ln 2 is
 * exact enough. Adding and subtracting MAGIC rounds to the nearest integer. */
#define EXP_LOW -87.0f
#define EXP_HIGH 88.0f
#define EXP_LOG2E 1.44269504f
#define EXP_MAGIC 12582912.0f
#define EXP_LN2_HIGH 0.693359375f
#define EXP_LN2_LOW -2.12194440e-4f
#define EXP_E0 1.9875691500e-4f
#define EXP_E1 1.3981999507e-3f
#define EXP_E2 8.3334519073e-3f
#define EXP_E3 4.1665795894e-2f
#define EXP_E4 1.6666665459e-1f
#define EXP_E5 5.0000001201e-1f

#endif
