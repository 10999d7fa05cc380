/* ceiling.c -- the products and exps of one attention and nothing around them: no scaling, no maximum, no rescaling, no
 * blocks at the edge, and keys that never leave the cache. No program that computes attention can be faster than this. */
#include <wasm_simd128.h>

#include "attn.h"
#include "kernels.h"

enum { TILE = 128, ROWS = 8 };

/* out (n,d) receives something that depends on everything, so that nothing is optimised away. n a multiple of TILE. */
ATTN_EXPORT void bench_ceiling(float *out, const float *q, const float *k, const float *v, int32_t n, int32_t d);

void bench_ceiling(float *out, const float *q, const float *k, const float *v, int32_t n, int32_t d) {
  float scores[ROWS * TILE];
  for (int32_t i = 0; i + ROWS <= n; i += ROWS)
    for (int32_t j = 0; j + TILE <= n; j += TILE) {
      k_products(scores, TILE, q, d, ROWS, k, TILE, d, d);
      k_exp_sum(scores, 100.0f, ROWS * TILE);
      k_blends(out, d, scores, TILE, ROWS, v, TILE, d, d);
    }
}
