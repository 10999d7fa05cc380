/* kernels_scalar.c -- layer 2: the definition of every kernel. kernels_simd.c must give the same bits. */
#include "kernels.h"

static float dot(const float *a, const float *b, int32_t n) {
  float lane[4] = {0.0f, 0.0f, 0.0f, 0.0f};
  for (int32_t j = 0; j < n; j++) lane[j % 4] += a[j] * b[j];
  return (lane[0] + lane[1]) + (lane[2] + lane[3]);
}

void k_dots(float *out, const float *rows, const float *x, int32_t n, int32_t m, int32_t stride) {
  for (int32_t i = 0; i < n; i++) out[i] = dot(rows + i * stride, x, m);
}

void k_blend(float *out, const float *a, const float *rows, int32_t n, int32_t m, int32_t stride) {
  for (int32_t i = 0; i < n; i++) k_axpy(out, a[i], rows + i * stride, m);
}

void k_products(float *out, int32_t out_stride, const float *x, int32_t x_stride, int32_t r, const float *rows,
                int32_t n, int32_t m, int32_t stride) {
  for (int32_t i = 0; i < r; i++) k_dots(out + i * out_stride, rows, x + i * x_stride, n, m, stride);
}

void k_pack(float *packed, const float *rows, int32_t n, int32_t m, int32_t stride) {
  for (int32_t i = 0; i < n; i++)
    for (int32_t j = 0; j < m; j++) packed[i / 4 * 4 * m + j / 4 * 16 + i % 4 * 4 + j % 4] = rows[i * stride + j];
}

void k_packed_products(float *out, int32_t out_stride, const float *x, int32_t x_stride, int32_t r, const float *packed,
                       int32_t n, int32_t m) {
  for (int32_t i = 0; i < r; i++)
    for (int32_t j = 0; j < n; j++) {
      float lane[4] = {0.0f, 0.0f, 0.0f, 0.0f};
      const float *row = packed + j / 4 * 4 * m + j % 4 * 4; /* four floats of it, then twelve of its neighbours */
      for (int32_t k = 0; k < m; k++) lane[k % 4] += row[k / 4 * 16 + k % 4] * x[i * x_stride + k];
      out[i * out_stride + j] = (lane[0] + lane[1]) + (lane[2] + lane[3]);
    }
}

void k_blends(float *out, int32_t out_stride, const float *a, int32_t a_stride, int32_t r, const float *rows, int32_t n,
              int32_t m, int32_t stride) {
  for (int32_t i = 0; i < r; i++) k_blend(out + i * out_stride, a + i * a_stride, rows, n, m, stride);
}

void k_outer(float *rows, const float *a, const float *x, int32_t n, int32_t m, int32_t stride) {
  for (int32_t i = 0; i < n; i++) k_axpy(rows + i * stride, a[i], x, m);
}

void k_outers(float *rows, int32_t row_stride, const float *a, int32_t a_stride, const float *x, int32_t x_stride,
              int32_t r, int32_t n, int32_t m) {
  for (int32_t t = 0; t < r; t++) k_outer(rows, a + t * a_stride, x + t * x_stride, n, m, row_stride);
}

void k_axpy(float *out, float a, const float *x, int32_t n) {
  for (int32_t j = 0; j < n; j++) out[j] += a * x[j];
}

void k_scale(float *out, float a, int32_t n) {
  for (int32_t j = 0; j < n; j++) out[j] *= a;
}

void k_gate(float *out, const float *x, int32_t n) {
  for (int32_t j = 0; j < n; j++) out[j] = x[j] <= 0.0f ? 0.0f : out[j];
}

float k_max(const float *x, int32_t n) {
  float max = -__builtin_inff();
  for (int32_t j = 0; j < n; j++) max = x[j] > max ? x[j] : max;
  return max;
}

float k_scale_max(float *x, float a, int32_t n) {
  k_scale(x, a, n);
  return k_max(x, n);
}

int32_t k_finite(const float *x, int32_t n) {
  int32_t finite = 1;
  for (int32_t j = 0; j < n; j++) finite &= is_finite(x[j]);
  return finite;
}

float k_sum(const float *x, int32_t n) {
  float lane[4] = {0.0f, 0.0f, 0.0f, 0.0f};
  for (int32_t j = 0; j < n; j++) lane[j % 4] += x[j];
  return (lane[0] + lane[1]) + (lane[2] + lane[3]);
}

float k_exp_sum(float *x, float shift, int32_t n) {
  for (int32_t j = 0; j < n; j++) x[j] = k_exp(x[j] - shift);
  return k_sum(x, n);
}

void k_adamw(float *params, float *m, float *v, const float *gradients, int32_t n, const struct adamw *s) {
  for (int32_t i = 0; i < n; i++) {
    float g = gradients[i] * s->clip;
    m[i] = s->beta1 * m[i] + (1.0f - s->beta1) * g;
    v[i] = s->beta2 * v[i] + (1.0f - s->beta2) * (g * g);
    float step = (m[i] / s->correction1) / (k_sqrt(v[i] / s->correction2) + s->epsilon);
    params[i] -= s->rate * (step + s->decay * params[i]);
  }
}
