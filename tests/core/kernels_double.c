/* kernels_double.c -- the kernels as plain loops, for the engine compiled with -Dfloat=double: gradients against differences. */
#include "kernels.h"

void k_dots(float *out, const float *rows, const float *x, int32_t n, int32_t m, int32_t stride) {
  for (int32_t i = 0; i < n; i++) {
    out[i] = 0;
    for (int32_t j = 0; j < m; j++) out[i] += rows[i * stride + j] * x[j];
  }
}

void k_blend(float *out, const float *a, const float *rows, int32_t n, int32_t m, int32_t stride) {
  for (int32_t i = 0; i < n; i++) k_axpy(out, a[i], rows + i * stride, m);
}

void k_outer(float *rows, const float *a, const float *x, int32_t n, int32_t m, int32_t stride) {
  for (int32_t i = 0; i < n; i++) k_axpy(rows + i * stride, a[i], x, m);
}

void k_axpy(float *out, float a, const float *x, int32_t n) {
  for (int32_t j = 0; j < n; j++) out[j] += a * x[j];
}

void k_scale(float *out, float a, int32_t n) {
  for (int32_t j = 0; j < n; j++) out[j] *= a;
}

float k_max(const float *x, int32_t n) {
  float max = -__builtin_inf();
  for (int32_t j = 0; j < n; j++) max = x[j] > max ? x[j] : max;
  return max;
}

float k_sum(const float *x, int32_t n) {
  float sum = 0;
  for (int32_t j = 0; j < n; j++) sum += x[j];
  return sum;
}

float k_exp_sum(float *x, float shift, int32_t n) {
  for (int32_t j = 0; j < n; j++) x[j] = k_exp(x[j] - shift);
  return k_sum(x, n);
}

/* Nothing takes a step here: a call would be a mistake of the test. */
void k_adamw(float *params, float *m, float *v, const float *gradients, int32_t n, const struct adamw *s) {
  (void)params, (void)m, (void)v, (void)gradients, (void)n, (void)s;
  ATTN_INVARIANT(0);
}

float k_exp(float x) {
  return __builtin_exp(x);
}

float k_log(float x) {
  return __builtin_log(x);
}

float k_sqrt(float x) {
  return __builtin_sqrt(x);
}

int32_t k_softmax(float *x, int32_t n) {
  float sum = k_exp_sum(x, k_max(x, n), n);
  k_scale(x, 1 / sum, n);
  return sum - sum == 0 ? ATTN_OK : ATTN_ENAN;
}
