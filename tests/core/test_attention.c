/* test_attention.c -- softmax(q k^T / sqrt(d)) v on bare arrays, against the oracle in double. */
#include "attention.h"
#include "oracle.h"

struct shape {
  int32_t tq, tk, d, dv;
};

struct arrays {
  float *q, *k, *v, *out, *weights;
};

static struct arrays arrays_of(struct dice *dice, struct shape s) {
  struct arrays a = {floats(s.tq * s.d), floats(s.tk * s.d), floats(s.tk * s.dv), floats(s.tq * s.dv),
                     floats(s.tq * s.tk)};
  fill_between(dice, a.q, s.tq * s.d, -1.7f, 1.7f);
  fill_between(dice, a.k, s.tk * s.d, -1.7f, 1.7f);
  fill_between(dice, a.v, s.tk * s.dv, -1.7f, 1.7f);
  return a;
}

static int32_t attend(struct arrays a, float *weights, struct shape s, int32_t flags) {
  return attn_attend(a.out, weights, a.q, a.k, a.v, s.tq, s.tk, s.d, s.dv, flags);
}

static double worst_difference(const float *a, const double *b, int32_t n) {
  double worst = 0;
  for (int32_t i = 0; i < n; i++) worst = fmax(worst, fabs(a[i] - b[i]));
  return worst;
}

static const struct shape shapes[] = {
    {1, 1, 1, 1},     {1, 5, 4, 3},    {5, 1, 3, 2},     {2, 2, 2, 2},     {3, 7, 5, 6},     {7, 3, 6, 5},
    {12, 12, 16, 16}, {33, 17, 13, 9}, {64, 64, 64, 64}, {9, 128, 32, 31}, {128, 9, 32, 33}, {128, 128, 64, 64},
};

/* An unscaled score is sqrt(d) times as large, and so is its rounding, which exp turns into a relative error. */
static double bound(struct shape s, int32_t flags) {
  return flags & ATTN_UNSCALED ? 1e-6 * sqrt(s.d) : 1e-6;
}

static void weights_and_out_equal_the_oracle(void **state) {
  (void)state;
  struct dice dice = {1};
  double worst_weight[2] = {0}, worst_out[2] = {0};
  for (int32_t i = 0; i < LENGTH(shapes); i++)
    for (int32_t flags = 0; flags < 4; flags++) {
      struct shape s = shapes[i];
      struct arrays a = arrays_of(&dice, s);
      double *out = doubles(s.tq * s.dv), *weights = doubles(s.tq * s.tk);
      assert_int_equal(attend(a, a.weights, s, flags), ATTN_OK);
      oracle_attend(out, weights, a.q, a.k, a.v, s.tq, s.tk, s.d, s.dv, flags);
      double weight_error = worst_difference(a.weights, weights, s.tq * s.tk);
      double out_error = worst_difference(a.out, out, s.tq * s.dv);
      assert_true(weight_error <= 1e-6);
      assert_true(out_error <= bound(s, flags));
      int32_t unscaled = flags / ATTN_UNSCALED;
      worst_weight[unscaled] = fmax(worst_weight[unscaled], weight_error);
      worst_out[unscaled] = fmax(worst_out[unscaled], out_error);
    }
  print_message("against float64: weights %.1e, out %.1e; unscaled: weights %.1e, out %.1e\n", worst_weight[0],
                worst_out[0], worst_weight[1], worst_out[1]);
}

static void rows_sum_to_one_and_masked_weights_are_zero(void **state) {
  (void)state;
  struct dice dice = {2};
  for (int32_t n = 0; n < LENGTH(shapes); n++)
    for (int32_t flags = 0; flags < 4; flags++) {
      struct shape s = shapes[n];
      struct arrays a = arrays_of(&dice, s);
      assert_int_equal(attend(a, a.weights, s, flags), ATTN_OK);
      for (int32_t i = 0; i < s.tq; i++) {
        double sum = 0;
        for (int32_t j = 0; j < s.tk; j++) {
          float w = a.weights[i * s.tk + j];
          sum += w;
          assert_true(w >= 0.0f && w <= 1.000001f);
          if (flags & ATTN_CAUSAL && j > i) assert_true(w == 0.0f);
        }
        assert_true(fabs(sum - 1) <= 1e-6);
      }
    }
}

static void the_tiled_form_equals_the_readable_one(void **state) {
  (void)state;
  static const int32_t lengths[] = {1, 2, 127, 128, 129, 255, 256, 257, 1000};
  struct dice dice = {3};
  for (int32_t n = 0; n < LENGTH(lengths); n++)
    for (int32_t flags = 0; flags < 4; flags++) {
      struct shape s = {lengths[n] < 40 ? lengths[n] : lengths[n] / 8, lengths[n], 16, 7};
      if (flags & ATTN_CAUSAL) s.tq = lengths[n]; /* so that rows end in every place of a tile */
      struct arrays a = arrays_of(&dice, s);
      assert_int_equal(attend(a, a.weights, s, flags), ATTN_OK);
      float *readable = memcpy(floats(s.tq * s.dv), a.out, (size_t)(s.tq * s.dv) * sizeof(float));
      assert_int_equal(attend(a, NULL, s, flags), ATTN_OK);
      for (int32_t i = 0; i < s.tq * s.dv; i++) assert_true(fabsf(a.out[i] - readable[i]) <= bound(s, flags));
      release(NULL);
    }
}

/* The tiled form against the readable one, with the same mask; kept against the scores. */
static void both_forms_agree(struct arrays a, struct attention *form, float *readable, float *scores) {
  struct kept *kept = (struct kept *)floats(3 * form->tq);
  assert_int_equal(attention_forward(readable, form->dv, a.weights, scores, form), ATTN_OK);
  assert_int_equal(attention_tiled(a.out, form->dv, kept, form), ATTN_OK);
  for (int32_t i = 0; i < form->tq * form->dv; i++) assert_true(fabsf(a.out[i] - readable[i]) <= 1e-6f);
  for (int32_t i = 0; i < form->tq; i++) {
    double max = -INFINITY, sum = 0;
    for (int32_t j = 0; j < form->tk; j++) max = fmax(max, scores[i * form->tk + j]);
    for (int32_t j = 0; j < form->tk; j++) sum += exp(scores[i * form->tk + j] - max);
    assert_true(kept[i].max == (float)max && kept[i].most == kept[i].sum);
    assert_true(fabs(kept[i].sum - sum) <= 1e-5 * sum);
  }
}

static void the_forms_agree_at_every_edge_of_a_block_and_of_a_tile(void **state) {
  (void)state;
  static const int32_t lengths[] = {1, 2, 7, 8, 9, 15, 16, 17, 20, 127, 128, 129, 136, 137, 255, 256, 257, 263};
  struct dice dice = {9};
  float relative[33];
  fill_between(&dice, relative, 33, -1, 1);
  for (int32_t at = 0; at < LENGTH(lengths); at++)
    for (int32_t mask = 0; mask < 96; mask++) {
      int32_t n = lengths[at], window = (const int32_t[]){0, 1, 2, 9, 130, 300}[mask / 8 % 6], d = mask < 48 ? 5 : 8;
      struct shape s = {n, n, d, 6};
      struct arrays a = arrays_of(&dice, s);
      struct attention form = {.q = a.q, .k = a.k, .v = a.v, .tq = n, .tk = n, .d = d, .dv = 6};
      form.q_stride = form.k_stride = d, form.v_stride = 6, form.scale = attention_scale(d);
      form.causal = mask & 1, form.window = window;
      form.relative = mask & 2 ? relative + 16 : NULL, form.reach = 16;
      form.knocked = mask & 4 ? (int32_t)roll(&dice, (uint32_t)n) : -1;
      both_forms_agree(a, &form, floats(n * 6), floats(n * n));
      release(NULL);
    }
}

/* On both sides of the length from which more rows go through the tiles together; the last block is not whole. Keys of
 * eight floats are packed, but not for one row; those of five and 68 are not. */
static void how_many_rows_go_together_changes_no_bit(void **state) {
  (void)state;
  struct dice dice = {11};
  for (int32_t n = 1022; n <= 1026; n++)
    for (int32_t form_of = 0; form_of < 6; form_of++) {
      int32_t causal = form_of % 2, d = (const int32_t[]){5, 8, 68}[form_of / 2];
      struct arrays a = arrays_of(&dice, (struct shape){n, n, d, 6});
      struct attention form = {.q = a.q, .k = a.k, .v = a.v, .tq = n, .tk = n, .d = d, .dv = 6, .causal = causal};
      form.q_stride = form.k_stride = d, form.v_stride = 6, form.scale = attention_scale(d), form.knocked = -1;
      float *alone = floats(n * 6);
      struct kept *kept = (struct kept *)floats(3 * n), row;
      assert_int_equal(attention_tiled(a.out, 6, kept, &form), ATTN_OK);
      for (int32_t i = 0; i < n; i++) {
        assert_int_equal(attention_rows(alone + i * 6, 6, &row, &form, i, 1), ATTN_OK);
        assert_memory_equal(&row, kept + i, sizeof row);
      }
      assert_memory_equal(alone, a.out, (size_t)n * 6 * sizeof(float));
      release(NULL);
    }
}

static void any_number_of_queries_fits_into_blocks(void **state) {
  (void)state;
  struct dice dice = {10};
  for (int32_t tq = 1; tq <= 20; tq++)
    for (int32_t tk = 1; tk <= 133; tk += 11) {
      struct shape s = {tq, tk, 8, 16};
      struct arrays a = arrays_of(&dice, s);
      struct attention form = {.q = a.q, .k = a.k, .v = a.v, .tq = tq, .tk = tk, .d = 8, .dv = 16, .knocked = -1};
      form.q_stride = form.k_stride = 8, form.v_stride = 16, form.scale = attention_scale(8);
      both_forms_agree(a, &form, floats(tq * 16), floats(tq * tk));
      release(NULL);
    }
}

static void products_of_3_2_and_1_share_as_in_the_story(void **state) {
  (void)state;
  _Alignas(16) static const float q[4] = {1, 2, 0, 1}, v[3] = {0};
  _Alignas(16) static const float k[12] = {1, 1, 0, 0, 1, 0, 1, 1, -1, 1, 1, 0};
  static const double shares[] = {0.50648, 0.30720, 0.18632};
  float *w = floats(3);
  assert_int_equal(attn_attend(floats(1), w, q, k, v, 1, 3, 4, 1, 0), ATTN_OK);
  for (int32_t j = 0; j < 3; j++) assert_true(fabs(w[j] - shares[j]) <= 1e-5);
  assert_int_equal(attn_scores(w, q, k, 1, 3, 4, ATTN_UNSCALED), ATTN_OK);
  for (int32_t j = 0; j < 3; j++) assert_true(w[j] == (float)(3 - j));
}

static void permuting_the_keys_permutes_the_weights(void **state) {
  (void)state;
  struct dice dice = {4};
  struct shape s = {5, 9, 8, 3};
  struct arrays a = arrays_of(&dice, s), b = arrays_of(&dice, s);
  int32_t order[9];
  for (int32_t j = 0; j < s.tk; j++) order[j] = j;
  shuffle(&dice, order, s.tk);
  memcpy(b.q, a.q, (size_t)(s.tq * s.d) * sizeof(float));
  for (int32_t j = 0; j < s.tk; j++) {
    memcpy(b.k + j * s.d, a.k + order[j] * s.d, (size_t)s.d * sizeof(float));
    memcpy(b.v + j * s.dv, a.v + order[j] * s.dv, (size_t)s.dv * sizeof(float));
  }
  attend(a, a.weights, s, 0);
  attend(b, b.weights, s, 0);
  for (int32_t i = 0; i < s.tq; i++)
    for (int32_t j = 0; j < s.tk; j++)
      assert_true(fabsf(b.weights[i * s.tk + j] - a.weights[i * s.tk + order[j]]) <= 1e-7f);
  for (int32_t i = 0; i < s.tq * s.dv; i++) assert_true(fabsf(a.out[i] - b.out[i]) <= 1e-6f);
}

static void under_the_mask_a_later_word_changes_no_earlier_row(void **state) {
  (void)state;
  struct dice dice = {5};
  struct shape s = {150, 150, 8, 8};
  for (int32_t changed = 1; changed < s.tk; changed += 37) {
    struct arrays a = arrays_of(&dice, s);
    for (int32_t form = 0; form < 2; form++) {
      float *weights = form ? a.weights : NULL, before[150 * 8];
      attend(a, weights, s, ATTN_CAUSAL);
      memcpy(before, a.out, sizeof before);
      fill_between(&dice, a.k + changed * s.d, s.d, -2, 2);
      fill_between(&dice, a.v + changed * s.dv, s.dv, -2, 2);
      attend(a, weights, s, ATTN_CAUSAL);
      assert_memory_equal(a.out, before, (size_t)(changed * s.dv) * sizeof(float));
      assert_memory_not_equal(a.out + changed * s.dv, before + changed * s.dv, (size_t)s.dv * sizeof(float));
    }
  }
}

static void scores_are_the_logarithms_of_the_weights_up_to_a_shift(void **state) {
  (void)state;
  struct dice dice = {6};
  struct shape s = {6, 8, 5, 4};
  struct arrays a = arrays_of(&dice, s);
  float *scores = floats(s.tq * s.tk);
  assert_int_equal(attn_scores(scores, a.q, a.k, s.tq, s.tk, s.d, ATTN_CAUSAL), ATTN_OK);
  attend(a, a.weights, s, ATTN_CAUSAL);
  for (int32_t i = 0; i < s.tq; i++)
    for (int32_t j = 0; j < s.tk; j++) {
      float score = scores[i * s.tk + j] - scores[i * s.tk], w = a.weights[i * s.tk + j], first = a.weights[i * s.tk];
      if (j > i) assert_true(scores[i * s.tk + j] == -INFINITY);
      if (j <= i) assert_true(fabs(exp(score) - (double)w / first) <= 1e-5 * exp(score));
    }
}

static void numbers_that_overflow_are_an_error_and_not_a_picture(void **state) {
  (void)state;
  struct dice dice = {7};
  struct shape s = {2, 3, 4, 4};
  for (int32_t form = 0; form < 2; form++) {
    struct arrays a = arrays_of(&dice, s);
    for (int32_t i = 0; i < s.tq * s.d; i++) a.q[i] = 1e30f;
    for (int32_t i = 0; i < s.tk * s.d; i++) a.k[i] = 1e30f;
    assert_int_equal(attend(a, form ? a.weights : NULL, s, 0), ATTN_ENAN);
    for (int32_t i = 0; i < s.tk * s.d; i++) a.k[i] = i % 2 ? 1e30f : -1e30f; /* inf - inf */
    assert_int_equal(attend(a, form ? a.weights : NULL, s, 0), ATTN_ENAN);
    assert_int_equal(attn_scores(a.weights, a.q, a.k, s.tq, s.tk, s.d, 0), ATTN_ENAN);
    for (int32_t i = 0; i < s.d; i++) a.k[i] = 0.0f; /* one good score does not save the row */
    assert_int_equal(attend(a, form ? a.weights : NULL, s, 0), ATTN_ENAN);
    a = arrays_of(&dice, s);
    for (int32_t i = 0; i < s.tk * s.dv; i++) a.v[i] = 3.4e38f; /* the tiled form sums before it divides */
    int32_t error = attend(a, form ? a.weights : NULL, s, 0);
    assert_true(error == ATTN_ENAN || error == ATTN_OK);
    for (int32_t i = 0; i < s.tq * s.dv && !error; i++) assert_true(isfinite(a.out[i]));
  }
}

static void a_bad_argument_is_refused_and_nothing_is_written(void **state) {
  (void)state;
  struct dice dice = {8};
  struct shape s = {2, 3, 4, 4};
  struct arrays a = arrays_of(&dice, s);
  float *out = memcpy(floats(8), a.out, 8 * sizeof(float)), *w = memcpy(floats(6), a.weights, 6 * sizeof(float));
  float *nan = floats(12);
  static const float poison[] = {NAN, INFINITY, -INFINITY};
#define REFUSED(...) assert_int_equal(attn_attend(__VA_ARGS__), ATTN_EARG)
  for (int32_t i = 0; i < 3; i++) {
    fill_between(&dice, nan, 12, -1, 1);
    nan[7] = poison[i];
    REFUSED(a.out, a.weights, nan, a.k, a.v, 2, 3, 4, 4, 0);
    REFUSED(a.out, a.weights, a.q, nan, a.v, 2, 3, 4, 4, 0);
    REFUSED(a.out, a.weights, a.q, a.k, nan, 2, 3, 4, 4, 0);
    assert_int_equal(attn_scores(a.weights, nan, a.k, 2, 3, 4, 0), ATTN_EARG);
    assert_int_equal(attn_scores(a.weights, a.q, nan, 2, 3, 4, 0), ATTN_EARG);
  }
  REFUSED(NULL, a.weights, a.q, a.k, a.v, 2, 3, 4, 4, 0);
  REFUSED(a.out, a.weights, NULL, a.k, a.v, 2, 3, 4, 4, 0);
  REFUSED(a.out, a.weights, a.q, NULL, a.v, 2, 3, 4, 4, 0);
  REFUSED(a.out, a.weights, a.q, a.k, NULL, 2, 3, 4, 4, 0);
  REFUSED(a.out, a.weights, a.q + 1, a.k, a.v, 1, 3, 4, 4, 0);
  REFUSED(a.out, a.weights + 1, a.q, a.k, a.v, 1, 3, 4, 4, 0);
  static const int32_t sizes[] = {0, -1, INT32_MIN, INT32_MAX};
  for (int32_t i = 0; i < LENGTH(sizes); i++) {
    REFUSED(a.out, a.weights, a.q, a.k, a.v, sizes[i], 3, 4, 4, 0);
    REFUSED(a.out, a.weights, a.q, a.k, a.v, 2, sizes[i], 4, 4, 0);
    REFUSED(a.out, a.weights, a.q, a.k, a.v, 2, 3, sizes[i], 4, 0);
    REFUSED(a.out, a.weights, a.q, a.k, a.v, 2, 3, 4, sizes[i], 0);
    assert_int_equal(attn_scores(a.weights, a.q, a.k, sizes[i], 3, 4, 0), ATTN_EARG);
  }
  REFUSED(a.out, a.weights, a.q, a.k, a.v, 1 << 20, 1 << 20, 1, 1, 0); /* a matrix that no memory holds */
  REFUSED(a.out, NULL, a.q, a.k, a.v, 1 << 20, 3, 4096, 4, 0);
  REFUSED(a.out, NULL, a.q, a.k, a.v, 2, 1 << 20, 4096, 4, 0);
  REFUSED(a.out, NULL, a.q, a.k, a.v, 1 << 20, 3, 4, 4096, 0);
  REFUSED(a.out, NULL, a.q, a.k, a.v, 2, 1 << 20, 4, 4096, 0);
  REFUSED(a.out, a.weights, a.q, a.k, a.v, 2, 3, 4, 4, 4);
  REFUSED(a.out, a.weights, a.q, a.k, a.v, 2, 3, 4, 4, -1);
  assert_int_equal(attn_scores(NULL, a.q, a.k, 2, 3, 4, 0), ATTN_EARG);
  assert_int_equal(attn_scores(a.weights, NULL, a.k, 2, 3, 4, 0), ATTN_EARG);
  assert_int_equal(attn_scores(a.weights, a.q, NULL, 2, 3, 4, 0), ATTN_EARG);
  assert_int_equal(attn_scores(a.weights, a.q, a.k, 1 << 20, 1 << 20, 1, 0), ATTN_EARG);
  assert_int_equal(attn_scores(a.weights, a.q, a.k, 2, 3, 4, 8), ATTN_EARG);
  assert_memory_equal(out, a.out, 8 * sizeof(float));
  assert_memory_equal(w, a.weights, 6 * sizeof(float));
}

static void random_numbers_have_mean_0_and_variance_1_and_come_again(void **state) {
  (void)state;
  enum { N = 100000 };
  float *x = floats(N), *again = floats(N);
  assert_int_equal(attn_random(x, N, 42), ATTN_OK);
  assert_int_equal(attn_random(again, N, 42), ATTN_OK);
  assert_memory_equal(x, again, N * sizeof(float));
  double sum = 0, square = 0;
  for (int32_t i = 0; i < N; i++) sum += x[i], square += (double)x[i] * x[i];
  assert_true(fabs(sum / N) < 0.01 && fabs(square / N - 1) < 0.01);
  attn_random(again, N, 43);
  assert_memory_not_equal(x, again, N * sizeof(float));
  assert_int_equal(attn_random(x, -1, 1), ATTN_EARG);
  assert_int_equal(attn_random(NULL, 1, 1), ATTN_EARG);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(weights_and_out_equal_the_oracle),
      TEST(rows_sum_to_one_and_masked_weights_are_zero),
      TEST(the_tiled_form_equals_the_readable_one),
      TEST(the_forms_agree_at_every_edge_of_a_block_and_of_a_tile),
      TEST(how_many_rows_go_together_changes_no_bit),
      TEST(any_number_of_queries_fits_into_blocks),
      TEST(products_of_3_2_and_1_share_as_in_the_story),
      TEST(permuting_the_keys_permutes_the_weights),
      TEST(under_the_mask_a_later_word_changes_no_earlier_row),
      TEST(scores_are_the_logarithms_of_the_weights_up_to_a_shift),
      TEST(numbers_that_overflow_are_an_error_and_not_a_picture),
      TEST(a_bad_argument_is_refused_and_nothing_is_written),
      TEST(random_numbers_have_mean_0_and_variance_1_and_come_again),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
