/* kernels_simd.c -- layer 2: the bits of kernels_scalar.c, four floats at a time (WASM SIMD128; natively by SIMDe). */
#include "kernels.h"

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#else
#define SIMDE_ENABLE_NATIVE_ALIASES
#include <simde/wasm/simd128.h>
#endif

/* LLVM 14 leaves v128 helpers as calls unless told otherwise, which costs a factor of eight. */
#define INLINE static inline __attribute__((always_inline))

INLINE v128_t load(const float *x) {
  return wasm_v128_load(x);
}

/* The last 1 to 3 elements, then zeros: adding 0 * 0 to a lane that started at +0 changes no bit of it. */
INLINE v128_t load_tail(const float *x, int32_t n) {
  if (n == 1) return wasm_v128_load32_zero(x);
  v128_t tail = wasm_v128_load64_zero(x);
  return n == 2 ? tail : wasm_v128_load32_lane(x + 2, tail, 2);
}

INLINE v128_t multiply_add(v128_t sum, v128_t a, v128_t b) {
  return wasm_f32x4_add(sum, wasm_f32x4_mul(a, b)); /* two roundings: never a fused one */
}

/* (l0 + l1) + (l2 + l3) */
INLINE float join(v128_t lane) {
  return (wasm_f32x4_extract_lane(lane, 0) + wasm_f32x4_extract_lane(lane, 1)) +
         (wasm_f32x4_extract_lane(lane, 2) + wasm_f32x4_extract_lane(lane, 3));
}

/* l0 + l1 and l2 + l3 of a, then those of b */
INLINE v128_t join_halves(v128_t a, v128_t b) {
  return wasm_f32x4_add(wasm_i32x4_shuffle(a, b, 0, 2, 4, 6), wasm_i32x4_shuffle(a, b, 1, 3, 5, 7));
}

/* Four joins at once. */
INLINE v128_t join4(v128_t a, v128_t b, v128_t c, v128_t d) {
  return join_halves(join_halves(a, b), join_halves(c, d));
}

static float dot(const float *a, const float *b, int32_t n) {
  v128_t lane = wasm_f32x4_splat(0.0f);
  int32_t j = 0;
  for (; j + 4 <= n; j += 4) lane = multiply_add(lane, load(a + j), load(b + j));
  if (j < n) lane = multiply_add(lane, load_tail(a + j, n - j), load_tail(b + j, n - j));
  return join(lane);
}

static void dot4(float *out, const float *rows, const float *x, int32_t m, int32_t stride) {
  v128_t a = wasm_f32x4_splat(0.0f), b = a, c = a, d = a;
  const float *r0 = rows, *r1 = r0 + stride, *r2 = r1 + stride, *r3 = r2 + stride;
  int32_t j = 0;
  for (; j + 4 <= m; j += 4) {
    v128_t xs = load(x + j);
    a = multiply_add(a, load(r0 + j), xs);
    b = multiply_add(b, load(r1 + j), xs);
    c = multiply_add(c, load(r2 + j), xs);
    d = multiply_add(d, load(r3 + j), xs);
  }
  if (j < m) {
    v128_t xs = load_tail(x + j, m - j);
    a = multiply_add(a, load_tail(r0 + j, m - j), xs);
    b = multiply_add(b, load_tail(r1 + j, m - j), xs);
    c = multiply_add(c, load_tail(r2 + j, m - j), xs);
    d = multiply_add(d, load_tail(r3 + j, m - j), xs);
  }
  wasm_v128_store(out, join4(a, b, c, d));
}

void k_dots(float *out, const float *rows, const float *x, int32_t n, int32_t m, int32_t stride) {
  int32_t i = 0;
  for (; i + 4 <= n; i += 4) dot4(out + i, rows + i * stride, x, m, stride);
  for (; i < n; i++) out[i] = dot(rows + i * stride, x, m);
}

/* Two x against four rows: eight lanes of sums in registers, six loads for eight products. */
static void dot2x4(float *out0, float *out1, const float *rows, const float *x0, const float *x1, int32_t m,
                   int32_t stride) {
  v128_t a0 = wasm_f32x4_splat(0.0f), b0 = a0, c0 = a0, d0 = a0, a1 = a0, b1 = a0, c1 = a0, d1 = a0;
  const float *r0 = rows, *r1 = r0 + stride, *r2 = r1 + stride, *r3 = r2 + stride;
  for (int32_t j = 0; j < m; j += 4) {
    v128_t x = load(x0 + j), y = load(x1 + j), row = load(r0 + j);
    a0 = multiply_add(a0, row, x);
    a1 = multiply_add(a1, row, y);
    row = load(r1 + j);
    b0 = multiply_add(b0, row, x);
    b1 = multiply_add(b1, row, y);
    row = load(r2 + j);
    c0 = multiply_add(c0, row, x);
    c1 = multiply_add(c1, row, y);
    row = load(r3 + j);
    d0 = multiply_add(d0, row, x);
    d1 = multiply_add(d1, row, y);
  }
  wasm_v128_store(out0, join4(a0, b0, c0, d0));
  wasm_v128_store(out1, join4(a1, b1, c1, d1));
}

/* Four rows at a time, and all x with them: rows are read once, from wherever they lie, and x stays in the cache. */
static void products4(float *out, int32_t out_stride, const float *x, int32_t x_stride, int32_t r, const float *rows,
                      int32_t m, int32_t stride) {
  for (; r >= 2; r -= 2, out += 2 * out_stride, x += 2 * x_stride)
    dot2x4(out, out + out_stride, rows, x, x + x_stride, m, stride);
  if (r) dot4(out, rows, x, m, stride);
}

void k_products(float *out, int32_t out_stride, const float *x, int32_t x_stride, int32_t r, const float *rows,
                int32_t n, int32_t m, int32_t stride) {
  int32_t j = 0;
  for (; m % 4 == 0 && j + 4 <= n; j += 4) products4(out + j, out_stride, x, x_stride, r, rows + j * stride, m, stride);
  for (int32_t i = 0; j < n && i < r; i++)
    k_dots(out + i * out_stride + j, rows + j * stride, x + i * x_stride, n - j, m, stride);
}

void k_pack(float *packed, const float *rows, int32_t n, int32_t m, int32_t stride) {
  for (int32_t i = 0; i < n; i += 4, rows += 4 * stride)
    for (int32_t j = 0; j < m; j += 4)
      for (int32_t k = 0; k < 4; k++, packed += 4) wasm_v128_store(packed, load(rows + k * stride + j));
}

/* dot2x4 of packed rows */
static void packed2x4(float *out0, float *out1, const float *packed, const float *x0, const float *x1, int32_t m) {
  v128_t a0 = wasm_f32x4_splat(0.0f), b0 = a0, c0 = a0, d0 = a0, a1 = a0, b1 = a0, c1 = a0, d1 = a0;
  for (const float *end = packed + 4 * m; packed != end; packed += 16, x0 += 4, x1 += 4) {
    v128_t x = load(x0), y = load(x1), row = load(packed);
    a0 = multiply_add(a0, row, x);
    a1 = multiply_add(a1, row, y);
    row = load(packed + 4);
    b0 = multiply_add(b0, row, x);
    b1 = multiply_add(b1, row, y);
    row = load(packed + 8);
    c0 = multiply_add(c0, row, x);
    c1 = multiply_add(c1, row, y);
    row = load(packed + 12);
    d0 = multiply_add(d0, row, x);
    d1 = multiply_add(d1, row, y);
  }
  wasm_v128_store(out0, join4(a0, b0, c0, d0));
  wasm_v128_store(out1, join4(a1, b1, c1, d1));
}

/* The last x of an odd number is multiplied twice. */
void k_packed_products(float *out, int32_t out_stride, const float *x, int32_t x_stride, int32_t r, const float *packed,
                       int32_t n, int32_t m) {
  for (int32_t j = 0; j < n; j += 4, packed += 4 * m)
    for (int32_t i = 0; i < r; i += 2) {
      int32_t next = i + 1 < r;
      float *to = out + i * out_stride + j;
      const float *from = x + i * x_stride;
      packed2x4(to, to + next * out_stride, packed, from, from + next * x_stride, m);
    }
}

/* Sixteen columns stay in registers while all rows pass by. The weights lie `step` floats apart. */
INLINE void blend16(float *out, const float *a, int32_t step, const float *rows, int32_t n, int32_t stride) {
  v128_t o0 = load(out), o1 = load(out + 4), o2 = load(out + 8), o3 = load(out + 12);
  for (int32_t i = 0; i < n; i++, a += step, rows += stride) {
    v128_t w = wasm_v128_load32_splat(a);
    o0 = multiply_add(o0, w, load(rows));
    o1 = multiply_add(o1, w, load(rows + 4));
    o2 = multiply_add(o2, w, load(rows + 8));
    o3 = multiply_add(o3, w, load(rows + 12));
  }
  wasm_v128_store(out, o0);
  wasm_v128_store(out + 4, o1);
  wasm_v128_store(out + 8, o2);
  wasm_v128_store(out + 12, o3);
}

INLINE void blend4(float *out, const float *a, int32_t step, const float *rows, int32_t n, int32_t stride) {
  v128_t o = load(out);
  for (int32_t i = 0; i < n; i++, a += step, rows += stride) o = multiply_add(o, wasm_v128_load32_splat(a), load(rows));
  wasm_v128_store(out, o);
}

INLINE void blend(float *out, const float *a, int32_t step, const float *rows, int32_t n, int32_t m, int32_t stride) {
  int32_t j = 0;
  for (; j + 16 <= m; j += 16) blend16(out + j, a, step, rows + j, n, stride);
  for (; j + 4 <= m; j += 4) blend4(out + j, a, step, rows + j, n, stride);
  for (; j < m; j++)
    for (int32_t i = 0; i < n; i++) out[j] += a[i * step] * rows[i * stride + j];
}

void k_blend(float *out, const float *a, const float *rows, int32_t n, int32_t m, int32_t stride) {
  blend(out, a, 1, rows, n, m, stride);
}

/* blend16 for two outputs: four loads and two weights for eight products. */
INLINE void blend2x16(float *out0, float *out1, const float *a0, const float *a1, int32_t step, const float *rows,
                      int32_t n, int32_t stride) {
  v128_t o0 = load(out0), o1 = load(out0 + 4), o2 = load(out0 + 8), o3 = load(out0 + 12);
  v128_t p0 = load(out1), p1 = load(out1 + 4), p2 = load(out1 + 8), p3 = load(out1 + 12);
  for (const float *end = a0 + n * step; a0 != end; a0 += step, a1 += step, rows += stride) {
    v128_t w = wasm_v128_load32_splat(a0), u = wasm_v128_load32_splat(a1), row = load(rows);
    o0 = multiply_add(o0, w, row);
    p0 = multiply_add(p0, u, row);
    row = load(rows + 4);
    o1 = multiply_add(o1, w, row);
    p1 = multiply_add(p1, u, row);
    row = load(rows + 8);
    o2 = multiply_add(o2, w, row);
    p2 = multiply_add(p2, u, row);
    row = load(rows + 12);
    o3 = multiply_add(o3, w, row);
    p3 = multiply_add(p3, u, row);
  }
  wasm_v128_store(out0, o0);
  wasm_v128_store(out0 + 4, o1);
  wasm_v128_store(out0 + 8, o2);
  wasm_v128_store(out0 + 12, o3);
  wasm_v128_store(out1, p0);
  wasm_v128_store(out1 + 4, p1);
  wasm_v128_store(out1 + 8, p2);
  wasm_v128_store(out1 + 12, p3);
}

/* Eight columns for four outputs: two loads and four weights for eight products. Inlined, it would take registers from the
 * loops beside it. */
static __attribute__((noinline)) void blend4x8(float *out, int32_t out_stride, const float *a, int32_t a_stride,
                                               int32_t step, const float *rows, int32_t n, int32_t stride) {
  float *out1 = out + out_stride, *out2 = out1 + out_stride, *out3 = out2 + out_stride;
  v128_t o0 = load(out), o1 = load(out1), o2 = load(out2), o3 = load(out3);
  v128_t p0 = load(out + 4), p1 = load(out1 + 4), p2 = load(out2 + 4), p3 = load(out3 + 4);
  const float *a2 = a + 2 * a_stride;
  for (int32_t i = 0; i < n; i++, a += step, a2 += step, rows += stride) {
    v128_t row = load(rows), next = load(rows + 4);
    v128_t w = wasm_v128_load32_splat(a), u = wasm_v128_load32_splat(a + a_stride);
    o0 = multiply_add(o0, w, row);
    p0 = multiply_add(p0, w, next);
    o1 = multiply_add(o1, u, row);
    p1 = multiply_add(p1, u, next);
    w = wasm_v128_load32_splat(a2), u = wasm_v128_load32_splat(a2 + a_stride);
    o2 = multiply_add(o2, w, row);
    p2 = multiply_add(p2, w, next);
    o3 = multiply_add(o3, u, row);
    p3 = multiply_add(p3, u, next);
  }
  wasm_v128_store(out, o0);
  wasm_v128_store(out + 4, p0);
  wasm_v128_store(out1, o1);
  wasm_v128_store(out1 + 4, p1);
  wasm_v128_store(out2, o2);
  wasm_v128_store(out2 + 4, p2);
  wasm_v128_store(out3, o3);
  wasm_v128_store(out3 + 4, p3);
}

/* Weight j of output i is a[i * a_stride + j * step]. */
INLINE void blends(float *out, int32_t out_stride, const float *a, int32_t a_stride, int32_t step, int32_t r,
                   const float *rows, int32_t n, int32_t m, int32_t stride) {
  int32_t i = 0;
  for (; m == 8 && i + 4 <= r; i += 4) /* small heads */
    blend4x8(out + i * out_stride, out_stride, a + i * a_stride, a_stride, step, rows, n, stride);
  for (; i + 2 <= r; i += 2) {
    float *out0 = out + i * out_stride, *out1 = out0 + out_stride;
    const float *a0 = a + i * a_stride, *a1 = a0 + a_stride;
    int32_t j = 0;
    for (; j + 16 <= m; j += 16) blend2x16(out0 + j, out1 + j, a0, a1, step, rows + j, n, stride);
    blend(out0 + j, a0, step, rows + j, n, m - j, stride);
    blend(out1 + j, a1, step, rows + j, n, m - j, stride);
  }
  if (i < r) blend(out + i * out_stride, a + i * a_stride, step, rows, n, m, stride);
}
void k_blends(float *out, int32_t out_stride, const float *a, int32_t a_stride, int32_t r, const float *rows, int32_t n,
              int32_t m, int32_t stride) {
  blends(out, out_stride, a, a_stride, 1, r, rows, n, m, stride);
}

/* What row i gets is a blend of all x, with column i of a as weights. */
void k_outers(float *rows, int32_t row_stride, const float *a, int32_t a_stride, const float *x, int32_t x_stride,
              int32_t r, int32_t n, int32_t m) {
  blends(rows, row_stride, a, 1, a_stride, n, x, r, m, x_stride);
}

void k_outer(float *rows, const float *a, const float *x, int32_t n, int32_t m, int32_t stride) {
  for (int32_t i = 0; i < n; i++) k_axpy(rows + i * stride, a[i], x, m);
}

void k_axpy(float *out, float a, const float *x, int32_t n) {
  v128_t as = wasm_f32x4_splat(a);
  int32_t j = 0;
  for (; j + 4 <= n; j += 4) wasm_v128_store(out + j, multiply_add(load(out + j), as, load(x + j)));
  for (; j < n; j++) out[j] += a * x[j];
}

void k_scale(float *out, float a, int32_t n) {
  v128_t as = wasm_f32x4_splat(a);
  int32_t j = 0;
  for (; j + 4 <= n; j += 4) wasm_v128_store(out + j, wasm_f32x4_mul(load(out + j), as));
  for (; j < n; j++) out[j] *= a;
}

void k_gate(float *out, const float *x, int32_t n) {
  int32_t j = 0;
  for (; j + 4 <= n; j += 4) {
    v128_t closed = wasm_f32x4_le(load(x + j), wasm_f32x4_splat(0.0f));
    wasm_v128_store(out + j, wasm_v128_andnot(load(out + j), closed));
  }
  for (; j < n; j++) out[j] = x[j] <= 0.0f ? 0.0f : out[j];
}

/* pmax(a, b) = a < b ? b : a, so NaN in b is passed over */
INLINE float largest(v128_t lanes, const float *rest, int32_t n) {
  lanes = wasm_f32x4_pmax(lanes, wasm_i32x4_shuffle(lanes, lanes, 2, 3, 0, 1));
  lanes = wasm_f32x4_pmax(lanes, wasm_i32x4_shuffle(lanes, lanes, 1, 0, 3, 2));
  float result = wasm_f32x4_extract_lane(lanes, 0);
  for (int32_t i = 0; i < n; i++) result = rest[i] > result ? rest[i] : result;
  return result;
}

float k_max(const float *x, int32_t n) {
  v128_t max = wasm_f32x4_splat(-__builtin_inff());
  int32_t j = 0;
  for (; j + 4 <= n; j += 4) max = wasm_f32x4_pmax(max, load(x + j));
  return largest(max, x + j, n - j);
}

/* Two maxima take turns, so that none waits for the one before. */
float k_scale_max(float *x, float a, int32_t n) {
  v128_t as = wasm_f32x4_splat(a), even = wasm_f32x4_splat(-__builtin_inff()), odd = even;
  int32_t j = 0;
  for (; j + 8 <= n; j += 8) {
    v128_t b = wasm_f32x4_mul(load(x + j), as), c = wasm_f32x4_mul(load(x + j + 4), as);
    wasm_v128_store(x + j, b);
    wasm_v128_store(x + j + 4, c);
    even = wasm_f32x4_pmax(even, b);
    odd = wasm_f32x4_pmax(odd, c);
  }
  if (j + 4 <= n) {
    v128_t b = wasm_f32x4_mul(load(x + j), as);
    wasm_v128_store(x + j, b);
    even = wasm_f32x4_pmax(even, b);
    j += 4;
  }
  for (int32_t i = j; i < n; i++) x[i] *= a;
  return largest(wasm_f32x4_pmax(even, odd), x + j, n - j);
}

int32_t k_finite(const float *x, int32_t n) {
  v128_t even = wasm_f32x4_splat(0.0f), odd = even; /* x - x is 0, or NaN */
  int32_t j = 0;
  for (; j + 8 <= n; j += 8) {
    v128_t a = load(x + j), b = load(x + j + 4);
    even = wasm_v128_or(even, wasm_f32x4_sub(a, a));
    odd = wasm_v128_or(odd, wasm_f32x4_sub(b, b));
  }
  int32_t finite = !wasm_v128_any_true(wasm_v128_or(even, odd));
  for (; j < n; j++) finite &= is_finite(x[j]);
  return finite;
}

float k_sum(const float *x, int32_t n) {
  v128_t lane = wasm_f32x4_splat(0.0f);
  int32_t j = 0;
  for (; j + 4 <= n; j += 4) lane = wasm_f32x4_add(lane, load(x + j));
  if (j < n) lane = wasm_f32x4_add(lane, load_tail(x + j, n - j));
  return join(lane);
}

/* k_exp, line by line, in four lanes and two halves. One exp is a chain of two dozen steps that wait for each other; a
 * processor that looks a hundred instructions ahead sees more chains at once when they are shorter. First half:
 * x = n ln 2 + r; power is 2^n, and 0 below the lowest x. Returns r. */
INLINE v128_t exp4_begin(v128_t x, v128_t *power) {
  v128_t zero_mask = wasm_f32x4_lt(x, wasm_f32x4_splat(EXP_LOW));
  x = wasm_f32x4_pmin(x, wasm_f32x4_splat(EXP_HIGH)); /* pmin(a, b) = b < a ? b : a, so NaN stays */
  v128_t shifted = wasm_f32x4_add(wasm_f32x4_mul(x, wasm_f32x4_splat(EXP_LOG2E)), wasm_f32x4_splat(EXP_MAGIC));
  v128_t n = wasm_f32x4_sub(shifted, wasm_f32x4_splat(EXP_MAGIC)); /* and its integer stands in shifted's lowest bits */
  v128_t r = wasm_f32x4_sub(x, wasm_f32x4_mul(n, wasm_f32x4_splat(EXP_LN2_HIGH)));
  r = wasm_f32x4_sub(r, wasm_f32x4_mul(n, wasm_f32x4_splat(EXP_LN2_LOW)));
  *power = wasm_v128_andnot(wasm_i32x4_shl(wasm_i32x4_add(shifted, wasm_i32x4_splat(127)), 23), zero_mask);
  return wasm_v128_andnot(r, zero_mask);
}

/* Second half: exp(r) power. */
INLINE v128_t exp4_end(v128_t r, v128_t power) {
  v128_t p = multiply_add(wasm_f32x4_splat(EXP_E1), wasm_f32x4_splat(EXP_E0), r);
  p = multiply_add(wasm_f32x4_splat(EXP_E2), p, r);
  p = multiply_add(wasm_f32x4_splat(EXP_E3), p, r);
  p = multiply_add(wasm_f32x4_splat(EXP_E4), p, r);
  p = multiply_add(wasm_f32x4_splat(EXP_E5), p, r);
  v128_t e = wasm_f32x4_add(wasm_f32x4_add(wasm_f32x4_mul(p, wasm_f32x4_mul(r, r)), r), wasm_f32x4_splat(1.0f));
  return wasm_f32x4_mul(e, power);
}

enum { EXPS = 32 };

/* x (n) = exp(x - shift), n at most EXPS and a multiple of 4; their sum is added to lane. */
static v128_t exps(float *x, v128_t shift, int32_t n, v128_t lane) {
  float powers[EXPS];
  for (int32_t j = 0; j < n; j += 4) {
    v128_t power;
    wasm_v128_store(x + j, exp4_begin(wasm_f32x4_sub(load(x + j), shift), &power));
    wasm_v128_store(powers + j, power);
  }
  for (int32_t j = 0; j < n; j += 4) {
    v128_t e = exp4_end(load(x + j), load(powers + j));
    wasm_v128_store(x + j, e);
    lane = wasm_f32x4_add(lane, e);
  }
  return lane;
}

float k_exp_sum(float *x, float shift, int32_t n) {
  v128_t shifts = wasm_f32x4_splat(shift), lane = wasm_f32x4_splat(0.0f);
  int32_t whole = n / 4 * 4;
  for (int32_t j = 0; j < whole; j += EXPS) lane = exps(x + j, shifts, whole - j < EXPS ? whole - j : EXPS, lane);
  for (int32_t i = whole; i < n; i++) x[i] = k_exp(x[i] - shift);
  if (whole < n) lane = wasm_f32x4_add(lane, load_tail(x + whole, n - whole));
  return join(lane);
}

/* k_adamw, line by line, in four lanes. */
INLINE void adamw4(float *params, float *m, float *v, const float *gradients, const struct adamw *s) {
  v128_t g = wasm_f32x4_mul(load(gradients), wasm_f32x4_splat(s->clip));
  v128_t mean = multiply_add(wasm_f32x4_mul(wasm_f32x4_splat(s->beta1), load(m)), wasm_f32x4_splat(1.0f - s->beta1), g);
  v128_t square = multiply_add(wasm_f32x4_mul(wasm_f32x4_splat(s->beta2), load(v)), wasm_f32x4_splat(1.0f - s->beta2),
                               wasm_f32x4_mul(g, g));
  wasm_v128_store(m, mean);
  wasm_v128_store(v, square);
  v128_t root = wasm_f32x4_sqrt(wasm_f32x4_div(square, wasm_f32x4_splat(s->correction2)));
  v128_t step = wasm_f32x4_div(wasm_f32x4_div(mean, wasm_f32x4_splat(s->correction1)),
                               wasm_f32x4_add(root, wasm_f32x4_splat(s->epsilon)));
  v128_t p = load(params);
  step = multiply_add(step, wasm_f32x4_splat(s->decay), p);
  wasm_v128_store(params, wasm_f32x4_sub(p, wasm_f32x4_mul(wasm_f32x4_splat(s->rate), step)));
}

void k_adamw(float *params, float *m, float *v, const float *gradients, int32_t n, const struct adamw *s) {
  int32_t i = 0;
  for (; i + 4 <= n; i += 4) adamw4(params + i, m + i, v + i, gradients + i, s);
  for (; i < n; i++) {
    float g = gradients[i] * s->clip;
    m[i] = s->beta1 * m[i] + (1.0f - s->beta1) * g;
    v[i] = s->beta2 * v[i] + (1.0f - s->beta2) * (g * g);
    float step = (m[i] / s->correction1) / (k_sqrt(v[i] / s->correction2) + s->epsilon);
    params[i] -= s->rate * (step + s->decay * params[i]);
  }
}
