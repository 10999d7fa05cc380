/* test_kernel_bits.c -- both kernel files in one program: every kernel gives the same bits for every size. */
#include "helpers.h"

/* Each file is taken in under its own prefix; exp and ln come from kernels_math.c for both. */
#define dot scalar_dot
#define k_dots scalar_dots
#define k_blend scalar_blend
#define k_outer scalar_outer
#define k_products scalar_products
#define k_pack scalar_pack
#define k_packed_products scalar_packed_products
#define k_blends scalar_blends
#define k_outers scalar_outers
#define k_axpy scalar_axpy
#define k_scale scalar_scale
#define k_gate scalar_gate
#define k_max scalar_max
#define k_scale_max scalar_scale_max
#define k_sum scalar_sum
#define k_finite scalar_finite
#define k_exp_sum scalar_exp_sum
#define k_adamw scalar_adamw
#include "../../core/kernels_scalar.c"
#undef dot
#undef k_dots
#undef k_blend
#undef k_outer
#undef k_products
#undef k_pack
#undef k_packed_products
#undef k_blends
#undef k_outers
#undef k_axpy
#undef k_scale
#undef k_gate
#undef k_max
#undef k_scale_max
#undef k_sum
#undef k_finite
#undef k_exp_sum
#undef k_adamw

#define dot simd_dot
#define k_dots simd_dots
#define k_blend simd_blend
#define k_outer simd_outer
#define k_products simd_products
#define k_pack simd_pack
#define k_packed_products simd_packed_products
#define k_blends simd_blends
#define k_outers simd_outers
#define k_axpy simd_axpy
#define k_scale simd_scale
#define k_gate simd_gate
#define k_max simd_max
#define k_scale_max simd_scale_max
#define k_sum simd_sum
#define k_finite simd_finite
#define k_exp_sum simd_exp_sum
#define k_adamw simd_adamw
void simd_axpy(float *out, float a, const float *x, int32_t n); /* used before its definition */
#include "../../core/kernels_simd.c"

enum { MOST = 67, ROWS = 9 };

/* Numbers of all sizes, now and then a zero of either sign or a denormal. */
static void fill_wild(struct dice *dice, float *x, int32_t n) {
  for (int32_t i = 0; i < n; i++) {
    uint32_t kind = roll(dice, 16);
    float wide = between(dice, -1, 1) * ldexpf(1, (int32_t)roll(dice, 40) - 20);
    x[i] = kind == 0 ? 0.0f : kind == 1 ? -0.0f : kind == 2 ? 1e-42f : wide;
  }
}

static void same(const float *a, const float *b, int32_t n, const char *what) {
  if (n && memcmp(a, b, (size_t)n * sizeof(float))) fail_msg("%s: other bits", what);
}

struct pair {
  float *scalar, *simd;
};

static struct pair pair_of(struct dice *dice, int32_t n) {
  struct pair p = {floats(n), floats(n)};
  fill_wild(dice, p.scalar, n);
  memcpy(p.simd, p.scalar, (size_t)n * sizeof(float));
  return p;
}

static void rows_kernels_give_the_same_bits(void **state) {
  (void)state;
  struct dice dice = {1};
  for (int32_t m = 0; m <= MOST; m++)
    for (int32_t n = 0; n <= ROWS; n++) {
      int32_t stride = m + (int32_t)roll(&dice, 6), size = n ? (n - 1) * stride + m : 0;
      struct pair rows = pair_of(&dice, size), x = pair_of(&dice, m), a = pair_of(&dice, n), out = pair_of(&dice, m);
      struct pair dots = pair_of(&dice, n);
      scalar_dots(dots.scalar, rows.scalar, x.scalar, n, m, stride);
      simd_dots(dots.simd, rows.simd, x.simd, n, m, stride);
      same(dots.scalar, dots.simd, n, "dots");
      scalar_blend(out.scalar, a.scalar, rows.scalar, n, m, stride);
      simd_blend(out.simd, a.simd, rows.simd, n, m, stride);
      same(out.scalar, out.simd, m, "blend");
      scalar_outer(rows.scalar, a.scalar, x.scalar, n, m, stride);
      simd_outer(rows.simd, a.simd, x.simd, n, m, stride);
      same(rows.scalar, rows.simd, size, "outer");
      release(NULL);
    }
}

/* x (r,m) against rows (n,m), every size on its own stride; the gaps must come out the same too. */
static void product(struct dice *dice, int32_t r, int32_t n, int32_t m) {
  int32_t row_stride = m + (int32_t)roll(dice, 6), x_stride = m + (int32_t)roll(dice, 6);
  int32_t out_stride = n + (int32_t)roll(dice, 6);
  struct pair rows = pair_of(dice, n * row_stride), x = pair_of(dice, r * x_stride),
              out = pair_of(dice, r * out_stride);
  scalar_products(out.scalar, out_stride, x.scalar, x_stride, r, rows.scalar, n, m, row_stride);
  simd_products(out.simd, out_stride, x.simd, x_stride, r, rows.simd, n, m, row_stride);
  same(out.scalar, out.simd, r * out_stride, "products");
  scalar_blends(x.scalar, x_stride, out.scalar, out_stride, r, rows.scalar, n, m, row_stride);
  simd_blends(x.simd, x_stride, out.simd, out_stride, r, rows.simd, n, m, row_stride);
  same(x.scalar, x.simd, r * x_stride, "blends");
  scalar_outers(rows.scalar, row_stride, out.scalar, out_stride, x.scalar, x_stride, r, n, m);
  simd_outers(rows.simd, row_stride, out.simd, out_stride, x.simd, x_stride, r, n, m);
  same(rows.scalar, rows.simd, n * row_stride, "outers");
  release(NULL);
}

static void kernels_of_many_rows_give_the_same_bits(void **state) {
  (void)state;
  struct dice dice = {4};
  for (int32_t m = 0; m <= MOST; m++)
    for (int32_t n = 0; n <= ROWS; n++)
      for (int32_t r = 0; r <= 5; r++) product(&dice, r, n, m);
}

static void packed_rows_give_the_bits_of_unpacked_ones(void **state) {
  (void)state;
  struct dice dice = {5};
  for (int32_t m = 0; m <= MOST; m += 4)
    for (int32_t n = 0; n <= ROWS; n += 4)
      for (int32_t r = 0; r <= 5; r++) {
        int32_t row_stride = m + (int32_t)roll(&dice, 6), x_stride = m + (int32_t)roll(&dice, 6);
        int32_t out_stride = n + (int32_t)roll(&dice, 6);
        struct pair rows = pair_of(&dice, n * row_stride), packed = pair_of(&dice, n * m);
        struct pair x = pair_of(&dice, r * x_stride), out = pair_of(&dice, r * out_stride);
        scalar_products(out.scalar, out_stride, x.scalar, x_stride, r, rows.scalar, n, m, row_stride);
        scalar_pack(packed.scalar, rows.scalar, n, m, row_stride);
        simd_pack(packed.simd, rows.simd, n, m, row_stride);
        same(packed.scalar, packed.simd, n * m, "packed");
        simd_packed_products(out.simd, out_stride, x.simd, x_stride, r, packed.simd, n, m);
        same(out.scalar, out.simd, r * out_stride, "packed products");
        scalar_packed_products(out.simd, out_stride, x.simd, x_stride, r, packed.simd, n, m);
        same(out.scalar, out.simd, r * out_stride, "packed products, one by one");
        release(NULL);
      }
}

static void row_kernels_give_the_same_bits(void **state) {
  (void)state;
  struct dice dice = {2};
  for (int32_t round = 0; round < 20; round++)
    for (int32_t n = 0; n <= MOST; n++) {
      struct pair x = pair_of(&dice, n), y = pair_of(&dice, n);
      float a = between(&dice, -2, 2), results[2][4];
      scalar_axpy(y.scalar, a, x.scalar, n);
      simd_axpy(y.simd, a, x.simd, n);
      same(y.scalar, y.simd, n, "axpy");
      scalar_scale(y.scalar, a, n);
      simd_scale(y.simd, a, n);
      same(y.scalar, y.simd, n, "scale");
      scalar_gate(y.scalar, x.scalar, n);
      simd_gate(y.simd, x.simd, n);
      same(y.scalar, y.simd, n, "gate");
      results[0][0] = scalar_sum(x.scalar, n), results[1][0] = simd_sum(x.simd, n);
      results[0][1] = scalar_max(x.scalar, n), results[1][1] = simd_max(x.simd, n);
      results[0][3] = scalar_scale_max(x.scalar, a, n), results[1][3] = simd_scale_max(x.simd, a, n);
      same(x.scalar, x.simd, n, "scaled");
      fill_between(&dice, x.scalar, n, -100, 90);
      if (n) memcpy(x.simd, x.scalar, (size_t)n * sizeof(float));
      results[0][2] = scalar_exp_sum(x.scalar, a, n), results[1][2] = simd_exp_sum(x.simd, a, n);
      same(x.scalar, x.simd, n, "exp");
      same(results[0], results[1], 4, "sum, max, sum of exp or largest of the scaled");
      release(NULL);
    }
}

static void adamw_gives_the_same_bits(void **state) {
  (void)state;
  struct dice dice = {3};
  for (int32_t n = 0; n <= MOST; n++) {
    struct pair p = pair_of(&dice, n), m = pair_of(&dice, n), v = pair_of(&dice, n), g = pair_of(&dice, n);
    for (int32_t i = 0; i < n; i++) v.scalar[i] = v.simd[i] = fabsf(v.scalar[i]);
    struct adamw s = {0.01f, 0.9f, 0.98f, 0.1f, 0.02f, 1e-8f, 0.01f, 0.7f};
    scalar_adamw(p.scalar, m.scalar, v.scalar, g.scalar, n, &s);
    simd_adamw(p.simd, m.simd, v.simd, g.simd, n, &s);
    same(p.scalar, p.simd, n, "params");
    same(m.scalar, m.simd, n, "means");
    same(v.scalar, v.simd, n, "squares");
    release(NULL);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(rows_kernels_give_the_same_bits),
      TEST(kernels_of_many_rows_give_the_same_bits),
      TEST(packed_rows_give_the_bits_of_unpacked_ones),
      TEST(row_kernels_give_the_same_bits),
      TEST(adamw_gives_the_same_bits),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
