/* test_kernels.c -- exp, ln and tanh against libm in units of the last place; every kernel against a plain loop in double. */
#include "helpers.h"
#include "kernels.h"

static float from_bits(uint32_t bits) {
  float x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

static uint32_t to_bits(float x) {
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

/* How many units of the last place `got` lies from `exact`. */
static double ulps(float got, double exact) {
  int exponent;
  frexp(exact, &exponent);
  return fabs(got - exact) / ldexp(1, (exponent < -125 ? -125 : exponent) - 24);
}

enum { EVERY = 211 }; /* a prime: every bit of the mantissa gets its turn */

static void exp_is_within_its_bound_over_its_range(void **state) {
  (void)state;
  double worst = 0;
  float where = 0;
  for (uint32_t sign = 0; sign < 2; sign++)
    for (uint32_t bits = sign << 31; (bits & 0x7FFFFFFF) <= to_bits(88.0f); bits += EVERY) {
      float x = from_bits(bits);
      if (x < EXP_LOW) break;
      double error = ulps(k_exp(x), exp((double)x));
      if (error > worst) worst = error, where = x;
    }
  print_message("exp: worst %.3f ULP at %.9g\n", worst, where);
  assert_true(worst <= 1);
}

static void ln_is_within_its_bound_for_every_positive_number(void **state) {
  (void)state;
  double worst = 0;
  float where = 0;
  for (uint32_t bits = 1; bits < to_bits(INFINITY); bits += EVERY) {
    float x = from_bits(bits);
    if (x == 1.0f) continue;
    double error = ulps(k_log(x), log((double)x));
    if (error > worst) worst = error, where = x;
  }
  print_message("ln: worst %.3f ULP at %.9g\n", worst, where);
  assert_true(worst <= 1);
}

static void exp_and_ln_at_the_edges(void **state) {
  (void)state;
  assert_true(k_exp(0.0f) == 1.0f && k_exp(-0.0f) == 1.0f && k_exp(1e-40f) == 1.0f);
  assert_true(k_exp(-INFINITY) == 0.0f && k_exp(-87.01f) == 0.0f && k_exp(-FLT_MAX) == 0.0f);
  assert_true(k_exp(INFINITY) == k_exp(88.0f) && k_exp(FLT_MAX) == k_exp(88.0f) && isfinite(k_exp(88.0f)));
  assert_true(isnan(k_exp(NAN)));
  assert_true(k_log(1.0f) == 0.0f && k_log(0.0f) == -INFINITY && k_log(-0.0f) == -INFINITY);
  assert_true(k_log(INFINITY) == INFINITY && isnan(k_log(-1.0f)) && isnan(k_log(-INFINITY)) && isnan(k_log(NAN)));
  assert_true(fabs(k_log(FLT_MAX) - log(FLT_MAX)) < 1e-5);
  assert_true(fabs(k_log(from_bits(1)) - log(from_bits(1))) < 1e-5);
  assert_true(k_sqrt(2.25f) == 1.5f);
}

static void tanh_is_within_its_bound_for_every_number(void **state) {
  (void)state;
  double worst = 0;
  float where = 0;
  for (uint32_t sign = 0; sign < 2; sign++)
    for (uint32_t bits = 1; bits < to_bits(INFINITY); bits += EVERY) {
      float x = from_bits(sign << 31 | bits);
      double error = ulps(k_tanh(x), tanh((double)x));
      if (error > worst) worst = error, where = x;
    }
  print_message("tanh: worst %.3f ULP at %.9g\n", worst, where);
  assert_true(worst <= 1.5);
  assert_true(k_tanh(0.0f) == 0.0f && k_tanh(INFINITY) == 1.0f && k_tanh(-INFINITY) == -1.0f && isnan(k_tanh(NAN)));
}

static void the_vector_exp_has_the_bits_of_the_scalar_one(void **state) {
  (void)state;
  static const float special[] = {0, -0.0f, INFINITY, -INFINITY, NAN, 1e-40f, -87, -87.01f, 88, 88.01f, 1e30f, -1e30f};
  struct dice dice = {1};
  for (int32_t round = 0; round < 200000; round++) {
    float x[4], want[4];
    for (int32_t i = 0; i < 4; i++) {
      x[i] = round < 1000 ? special[roll(&dice, (uint32_t)LENGTH(special))] : between(&dice, -90, 90);
      want[i] = k_exp(x[i]);
    }
    k_exp_sum(x, 0.0f, 4);
    for (int32_t i = 0; i < 4; i++)
      if (to_bits(x[i]) != to_bits(want[i]) && !(isnan(x[i]) && isnan(want[i]))) fail_msg("%g, not %g", x[i], want[i]);
  }
}

/* ---- the loops ---------------------------------------------------------------------------------------------------- */

enum { MOST = 67 };
static const int32_t rows_of[] = {0, 1, 2, 3, 4, 5, 7, 8, 13};

static void near(float got, double want, double scale) {
  if (!(fabs(got - want) <= 1e-6 * (1 + scale))) fail_msg("%.9g, not %.9g", got, want);
}

static void dots_blend_and_outer_equal_plain_loops(void **state) {
  (void)state;
  struct dice dice = {2};
  for (int32_t m = 0; m <= MOST; m++)
    for (int32_t r = 0; r < LENGTH(rows_of); r++) {
      int32_t n = rows_of[r], stride = m + (int32_t)roll(&dice, 6), size = n ? (n - 1) * stride + m : 0;
      float *rows = floats(size), *changed = floats(size), *x = floats(m), *a = floats(n), *dots = floats(n);
      float *blend = floats(m), *start = floats(m);
      fill_between(&dice, rows, size, -1, 1);
      fill_between(&dice, x, m, -1, 1);
      fill_between(&dice, a, n, -1, 1);
      fill_between(&dice, start, m, -1, 1);
      memcpy(blend, start, (size_t)m * sizeof(float));
      memcpy(changed, rows, (size_t)size * sizeof(float));
      k_dots(dots, rows, x, n, m, stride);
      k_blend(blend, a, rows, n, m, stride);
      k_outer(changed, a, x, n, m, stride);
      for (int32_t i = 0; i < n; i++) {
        double dot = 0;
        for (int32_t j = 0; j < m; j++) dot += (double)rows[i * stride + j] * x[j];
        near(dots[i], dot, sqrt(m));
      }
      for (int32_t j = 0; j < m; j++) {
        double sum = start[j];
        for (int32_t i = 0; i < n; i++) sum += (double)a[i] * rows[i * stride + j];
        near(blend[j], sum, sqrt(n));
      }
      for (int32_t at = 0; at < size; at++) { /* the gaps between rows stay as they are */
        double added = at % stride < m ? (double)a[at / stride] * x[at % stride] : 0;
        near(changed[at], rows[at] + added, 0);
        if (at % stride >= m) assert_true(changed[at] == rows[at]);
      }
      release(NULL);
    }
}

static void products_and_blends_equal_plain_loops(void **state) {
  (void)state;
  struct dice dice = {6};
  for (int32_t m = 0; m <= MOST; m++)
    for (int32_t at = 0; at < LENGTH(rows_of); at++)
      for (int32_t r = 0; r < 4; r++) {
        int32_t n = rows_of[at], stride = m + 1, out_stride = n + 2;
        float *rows = floats(n * stride), *x = floats(r * stride), *products = floats(r * out_stride);
        float *blends = floats(r * stride);
        fill_between(&dice, rows, n * stride, -1, 1);
        fill_between(&dice, x, r * stride, -1, 1);
        fill_between(&dice, products, r * out_stride, -1, 1);
        memcpy(blends, x, (size_t)(r * stride) * sizeof(float));
        float *before = memcpy(floats(r * out_stride), products, (size_t)(r * out_stride) * sizeof(float));
        k_products(products, out_stride, x, stride, r, rows, n, m, stride);
        k_blends(blends, stride, products, out_stride, r, rows, n, m, stride);
        for (int32_t i = 0; i < r * out_stride; i++) {
          const float *row = rows + i % out_stride * stride, *of = x + i / out_stride * stride;
          double dot = 0;
          for (int32_t j = 0; j < m && i % out_stride < n; j++) dot += (double)row[j] * of[j];
          if (i % out_stride < n) near(products[i], dot, sqrt(m));
          if (i % out_stride >= n) assert_true(products[i] == before[i]); /* a gap */
        }
        for (int32_t i = 0; i < r * stride; i++) {
          double sum = x[i], size = 0;
          for (int32_t j = 0; j < n && i % stride < m; j++) {
            sum += (double)products[i / stride * out_stride + j] * rows[j * stride + i % stride];
            size += fabsf(products[i / stride * out_stride + j]);
          }
          near(blends[i], sum, size);
        }
        release(NULL);
      }
}

static void the_one_row_kernels_equal_plain_loops(void **state) {
  (void)state;
  struct dice dice = {3};
  for (int32_t n = 0; n <= MOST; n++) {
    float *x = floats(n), *y = floats(n), *scaled = floats(n), *powers = floats(n), a = between(&dice, -2, 2);
    fill_between(&dice, x, n, -3, 3);
    fill_between(&dice, y, n, -3, 3);
    memcpy(scaled, x, (size_t)n * sizeof(float));
    memcpy(powers, x, (size_t)n * sizeof(float));
    float *sum_of = memcpy(floats(n), y, (size_t)n * sizeof(float));
    double max = -INFINITY, sum = 0, exp_sum = 0;
    for (int32_t i = 0; i < n; i++) max = fmax(max, x[i]), sum += x[i], exp_sum += exp(x[i] - 0.5);
    assert_true(k_max(x, n) == (float)max);
    near(k_sum(x, n), sum, 10);
    k_axpy(sum_of, a, x, n);
    k_scale(scaled, a, n);
    near((float)(k_exp_sum(powers, 0.5f, n) / (exp_sum + 1)), exp_sum / (exp_sum + 1), 0);
    for (int32_t i = 0; i < n; i++) {
      near(sum_of[i], y[i] + (double)a * x[i], 6);
      near(scaled[i], (double)a * x[i], 6);
      near(powers[i], exp(x[i] - 0.5), 12);
    }
  }
}

static void the_gate_is_closed_at_zero_and_below(void **state) {
  (void)state;
  static const float gates[] = {1, -1, 0, -0.0f, 1e-40f, -1e-40f, INFINITY, -INFINITY, NAN};
  for (int32_t n = 0; n <= MOST; n++) {
    float x[MOST], out[MOST];
    for (int32_t i = 0; i < n; i++) x[i] = gates[(i + n) % LENGTH(gates)], out[i] = -7;
    k_gate(out, x, n);
    for (int32_t i = 0; i < n; i++) assert_true(x[i] <= 0 ? to_bits(out[i]) == 0 : out[i] == -7); /* -7 too at NaN */
    k_gate(x, x, n);
    for (int32_t i = 0; i < n; i++) assert_true(x[i] >= 0 || isnan(x[i]));
  }
}

static void max_finds_the_largest_wherever_it_stands_and_passes_over_nan(void **state) {
  (void)state;
  for (int32_t n = 1; n <= MOST; n++)
    for (int32_t at = 0; at < n; at++) {
      float x[MOST];
      for (int32_t i = 0; i < n; i++) x[i] = i % 3 ? -INFINITY : NAN;
      x[at] = -5.0f;
      assert_true(k_max(x, n) == -5.0f);
    }
}

static void finite_finds_the_one_fault_wherever_it_stands(void **state) {
  (void)state;
  static const float poison[] = {NAN, INFINITY, -INFINITY};
  float x[MOST];
  struct dice dice = {7};
  fill_between(&dice, x, MOST, -1e30f, 1e30f);
  for (int32_t n = 0; n <= MOST; n++) {
    assert_true(k_finite(x, n) == 1);
    for (int32_t at = 0; at < n; at++) {
      float good = x[at];
      x[at] = poison[at % 3];
      assert_true(k_finite(x, n) == 0 && k_finite(x, at) == 1);
      x[at] = good;
    }
  }
}

static void softmax_gives_shares_or_an_error(void **state) {
  (void)state;
  struct dice dice = {4};
  for (int32_t n = 1; n <= MOST; n++) {
    float *x = floats(n), *bad = floats(n);
    fill_between(&dice, x, n, -50, 50);
    int32_t masked = (int32_t)roll(&dice, (uint32_t)n);
    if (n > 1) x[masked] = -INFINITY;
    assert_int_equal(k_softmax(x, n), ATTN_OK);
    double sum = 0;
    for (int32_t i = 0; i < n; i++) sum += x[i];
    assert_true(fabs(sum - 1) <= 1e-6);
    if (n > 1) assert_true(x[masked] == 0.0f);
    static const float poison[] = {NAN, INFINITY};
    for (int32_t p = 0; p < 2; p++) {
      fill_between(&dice, bad, n, -1, 1);
      bad[roll(&dice, (uint32_t)n)] = poison[p];
      assert_int_equal(k_softmax(bad, n), ATTN_ENAN);
    }
    for (int32_t i = 0; i < n; i++) bad[i] = -INFINITY;
    assert_int_equal(k_softmax(bad, n), ATTN_ENAN);
  }
}

static void adamw_equals_its_algorithm_in_double(void **state) {
  (void)state;
  struct dice dice = {5};
  for (int32_t n = 0; n <= MOST; n++) {
    struct adamw s = {.rate = 0.01f, .beta1 = 0.9f, .beta2 = 0.98f, .epsilon = 1e-8f, .decay = 0.01f, .clip = 0.5f};
    float *p = floats(n), *m = floats(n), *v = floats(n), *g = floats(n);
    double *dp = doubles(n), *dm = doubles(n), *dv = doubles(n);
    fill_between(&dice, p, n, -1, 1);
    for (int32_t i = 0; i < n; i++) dp[i] = p[i], m[i] = v[i] = 0;
    for (int32_t step = 1; step <= 20; step++) {
      fill_between(&dice, g, n, -1, 1);
      s.correction1 = (float)(1 - pow(0.9, step));
      s.correction2 = (float)(1 - pow(0.98, step));
      k_adamw(p, m, v, g, n, &s);
      for (int32_t i = 0; i < n; i++) {
        double clipped = g[i] * 0.5;
        dm[i] = 0.9 * dm[i] + 0.1 * clipped;
        dv[i] = 0.98 * dv[i] + 0.02 * clipped * clipped;
        double mean = dm[i] / (1 - pow(0.9, step)), square = dv[i] / (1 - pow(0.98, step));
        dp[i] -= 0.01 * (mean / (sqrt(square) + 1e-8) + 0.01 * dp[i]);
      }
    }
    for (int32_t i = 0; i < n; i++) near(p[i], dp[i], 4);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(exp_is_within_its_bound_over_its_range),
      TEST(ln_is_within_its_bound_for_every_positive_number),
      TEST(exp_and_ln_at_the_edges),
      TEST(tanh_is_within_its_bound_for_every_number),
      TEST(the_vector_exp_has_the_bits_of_the_scalar_one),
      TEST(dots_blend_and_outer_equal_plain_loops),
      TEST(products_and_blends_equal_plain_loops),
      TEST(the_one_row_kernels_equal_plain_loops),
      TEST(the_gate_is_closed_at_zero_and_below),
      TEST(max_finds_the_largest_wherever_it_stands_and_passes_over_nan),
      TEST(finite_finds_the_one_fault_wherever_it_stands),
      TEST(softmax_gives_shares_or_an_error),
      TEST(adamw_equals_its_algorithm_in_double),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
