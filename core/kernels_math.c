/* kernels_math.c -- layer 2: exp, ln, tanh, root and softmax of our own, so that every machine gets the same bits. */
#include "kernels.h"

static float from_bits(int32_t bits) {
  float x;
  __builtin_memcpy(&x, &bits, sizeof x);
  return x;
}

static int32_t to_bits(float x) {
  int32_t bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  return bits;
}

float k_exp(float x) {
  if (x < EXP_LOW) return 0.0f;
  if (x > EXP_HIGH) x = EXP_HIGH;
  float n = (x * EXP_LOG2E + EXP_MAGIC) - EXP_MAGIC;
  float r = x - n * EXP_LN2_HIGH - n * EXP_LN2_LOW;
  float p = ((((EXP_E0 * r + EXP_E1) * r + EXP_E2) * r + EXP_E3) * r + EXP_E4) * r + EXP_E5;
  float e = p * (r * r) + r + 1.0f;
  if (!(e == e)) return e; /* NaN stays NaN */
  return e * from_bits(((int32_t)n + 127) << 23);
}

#define SMALLEST_NORMAL 1.17549435e-38f

/* x = 2^n f with f in [sqrt 1/2, sqrt 2), ln x = n ln 2 + ln f; the polynomial of Cephes 2.2 logf (Moshier 1992). */
float k_log(float x) {
  if (x == 0.0f) return -__builtin_inff();
  if (!(x > 0.0f)) return __builtin_nanf("");
  if (x - x != 0.0f) return x;
  float n = x < SMALLEST_NORMAL ? -23.0f : 0.0f;
  int32_t bits = to_bits(n < 0.0f ? x * 8388608.0f : x); /* a denormal is a normal number times 2^-23 */
  n += (float)((bits >> 23) - 126);
  float f = from_bits((bits & 0x7FFFFF) | 0x3F000000); /* [1/2, 1) */
  if (f < 0.70710678f) {
    n -= 1.0f;
    f += f;
  }
  f -= 1.0f;
  float p = 7.0376836292e-2f;
  static const float c[] = {-1.1514610310e-1f, 1.1676998740e-1f, -1.2420140846e-1f, 1.4249322787e-1f,
                            -1.6668057665e-1f, 2.0000714765e-1f, -2.4999993993e-1f, 3.3333331174e-1f};
  for (int32_t i = 0; i < 8; i++) p = p * f + c[i];
  float z = f * f;
  return f + (f * z * p + n * EXP_LN2_LOW - 0.5f * z) + n * EXP_LN2_HIGH;
}

float k_sqrt(float x) {
  return __builtin_sqrtf(x);
}

/* 1 - 2 / (exp(2x) + 1) would lose its digits near 0: there, the polynomial of Cephes 2.2 tanhf (Moshier 1992). */
float k_tanh(float x) {
  if (x > 0.625f) return 1.0f - 2.0f / (k_exp(2.0f * x) + 1.0f);
  if (x < -0.625f) return 2.0f / (k_exp(-2.0f * x) + 1.0f) - 1.0f;
  float z = x * x, p = -5.70498872745e-3f;
  static const float c[] = {2.06390887954e-2f, -5.37397155531e-2f, 1.33314422036e-1f, -3.33332819422e-1f};
  for (int32_t i = 0; i < 4; i++) p = p * z + c[i];
  return p * z * x + x;
}

int32_t k_softmax(float *x, int32_t n) {
  float max = k_max(x, n);
  if (!(max - max == 0.0f)) return ATTN_ENAN;
  float sum = k_exp_sum(x, max, n);
  if (!(sum - sum == 0.0f)) return ATTN_ENAN;
  k_scale(x, 1.0f / sum, n);
  return ATTN_OK;
}
