/* ceiling.c -- the products and exps of one attention and nothing around them: the same number of multiply-adds, in the
 * loop that this machine runs fastest, with sums that never leave their registers and operands that never leave the
 * nearest cache; the same number of exps. No scores are joined, stored, scaled or compared, and the result means nothing. */
#include <wasm_simd128.h>

#include "attn.h"
#include "kernels.h"

enum { STEPS = 64, LOADS = 6, PRODUCTS = 8, EXPS = 512 };

static v128_t multiply_add(v128_t sum, v128_t a, v128_t b) {
  return wasm_f32x4_add(sum, wasm_f32x4_mul(a, b));
}

/* STEPS times six loads and eight multiply-adds of four floats. */
static v128_t products(const float *x) {
  v128_t a = wasm_f32x4_splat(0.0f), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  for (int32_t i = 0; i < STEPS; i++, x += 4 * LOADS) {
    v128_t y = wasm_v128_load(x), z = wasm_v128_load(x + 4), r0 = wasm_v128_load(x + 8), r1 = wasm_v128_load(x + 12),
           r2 = wasm_v128_load(x + 16), r3 = wasm_v128_load(x + 20);
    a = multiply_add(a, y, r0);
    b = multiply_add(b, z, r0);
    c = multiply_add(c, y, r1);
    d = multiply_add(d, z, r1);
    e = multiply_add(e, y, r2);
    f = multiply_add(f, z, r2);
    g = multiply_add(g, y, r3);
    h = multiply_add(h, z, r3);
  }
  a = wasm_f32x4_add(wasm_f32x4_add(a, b), wasm_f32x4_add(c, d));
  return wasm_f32x4_add(a, wasm_f32x4_add(wasm_f32x4_add(e, f), wasm_f32x4_add(g, h)));
}

/* out (n,d) receives something that depends on everything, so that nothing is optimised away. n a multiple of 128, d of
 * 16. */
ATTN_EXPORT void bench_ceiling(float *out, const float *q, const float *k, const float *v, int32_t n, int32_t d);

void bench_ceiling(float *out, const float *q, const float *k, const float *v, int32_t n, int32_t d) {
  int64_t wanted = 2 * (int64_t)n * n * d / 4, exps = (int64_t)n * n;
  v128_t sum = wasm_v128_load(k);
  for (; wanted > 0; wanted -= STEPS * PRODUCTS) sum = wasm_f32x4_add(sum, products(q));
  wasm_v128_store(out, wasm_f32x4_add(sum, wasm_v128_load(v)));
  for (int32_t i = 0; i < EXPS; i++) out[4 + i] = q[i];
  for (; exps > 0; exps -= EXPS) out[0] += k_exp_sum(out + 4, 1.0f, EXPS);
}
