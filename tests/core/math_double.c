/* math_double.c -- what kernels_math.c does with the bits of a float, for the engine compiled with -Dfloat=double. */
#include "kernels.h"

float k_exp(float x) {
  return __builtin_exp(x);
}

float k_log(float x) {
  return __builtin_log(x);
}

float k_sqrt(float x) {
  return __builtin_sqrt(x);
}

float k_tanh(float x) {
  return __builtin_tanh(x);
}

int32_t k_softmax(float *x, int32_t n) {
  float sum = k_exp_sum(x, k_max(x, n), n);
  k_scale(x, 1 / sum, n);
  return sum - sum == 0 ? ATTN_OK : ATTN_ENAN;
}
