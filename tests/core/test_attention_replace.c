/* test_attention_replace.c -- one token of many changes: against the whole pass, edit after edit. */
#include "oracle.h"

struct text {
  int32_t n, d, dv, flags;
  float *q, *k, *v, *out, *kept;
  float *new_q, *new_k, *new_v;
};

static struct text text_of(struct dice *dice, int32_t n, int32_t d, int32_t dv, int32_t flags) {
  struct text t = {n, d, dv, flags, .q = floats(n * d), .k = floats(n * d), .v = floats(n * dv)};
  t.out = floats(n * dv), t.kept = floats(3 * n);
  t.new_q = floats(d), t.new_k = floats(d), t.new_v = floats(dv);
  fill_between(dice, t.q, n * d, -1.7f, 1.7f);
  fill_between(dice, t.k, n * d, -1.7f, 1.7f);
  fill_between(dice, t.v, n * dv, -1.7f, 1.7f);
  return t;
}

static int32_t keep(struct text *t) {
  return attn_keep(t->out, t->kept, t->q, t->k, t->v, t->n, t->d, t->dv, t->flags);
}

static int32_t replace(struct text *t, int32_t token) {
  return attn_replace(t->out, t->kept, t->q, t->k, t->v, t->n, t->d, t->dv, t->flags, token, t->new_q, t->new_k,
                      t->new_v);
}

/* The new token has a key of this size: a large one takes nearly all of every row that it fits, and nothing of others. */
static void draw(struct dice *dice, struct text *t, float size) {
  fill_between(dice, t->new_q, t->d, -1.7f, 1.7f);
  fill_between(dice, t->new_k, t->d, -size, size);
  fill_between(dice, t->new_v, t->dv, -1.7f, 1.7f);
}

/* The largest difference between out and the oracle's. */
static double wrong(const struct text *t) {
  double *want = doubles(t->n * t->dv), *weights = doubles(t->n * t->n), worst = 0;
  oracle_attend(want, weights, t->q, t->k, t->v, t->n, t->n, t->d, t->dv, t->flags);
  for (int32_t i = 0; i < t->n * t->dv; i++) worst = fmax(worst, fabs(t->out[i] - want[i]));
  return worst;
}

/* The same of the whole pass in float32: large scores are rounded by as much as they are large, whoever adds them up. */
static double wrong_from_the_start(struct text t) {
  t.out = floats(t.n * t.dv), t.kept = floats(3 * t.n);
  assert_int_equal(keep(&t), ATTN_OK);
  return wrong(&t);
}

static void the_start_is_attention(void **state) {
  (void)state;
  struct dice dice = {1};
  for (int32_t n = 1; n < 300; n += 23)
    for (int32_t flags = 0; flags < 4; flags++) {
      struct text t = text_of(&dice, n, 5, 7, flags);
      float *attended = floats(n * 7);
      assert_int_equal(attn_attend(attended, NULL, t.q, t.k, t.v, n, n, 5, 7, flags), ATTN_OK);
      assert_int_equal(keep(&t), ATTN_OK);
      assert_memory_equal(t.out, attended, (size_t)(n * 7) * sizeof(float));
      release(NULL);
    }
}

static void a_thousand_edits_stay_right(void **state) {
  (void)state;
  static const float sizes[] = {1.7f, 30};
  for (int32_t flags = 0; flags < 4; flags++)
    for (int32_t size = 0; size < LENGTH(sizes); size++) {
      struct dice dice = {(uint64_t)(1 + flags)};
      struct text t = text_of(&dice, 300, 16, 8, flags);
      assert_int_equal(keep(&t), ATTN_OK);
      for (int32_t edit = 1; edit <= 1000; edit++) {
        draw(&dice, &t, edit % 3 ? 1.7f : sizes[size]);
        assert_int_equal(replace(&t, (int32_t)roll(&dice, 300)), ATTN_OK);
      }
      double edited = wrong(&t), whole = wrong_from_the_start(t);
      print_message("flags %d, keys up to %g: after 1000 edits %.1e, from the start %.1e\n", flags, sizes[size], edited,
                    whole);
      assert_true(edited <= whole + 1e-5);
      release(NULL);
    }
}

/* The share of a word that goes is never above one half, yet all of them go: what is left is a part in a million of what
 * the row began with, and so would be its digits if nobody counted. */
static void what_shrinks_step_by_step_is_computed_afresh(void **state) {
  (void)state;
  struct dice dice = {5};
  struct text t = text_of(&dice, 40, 1, 3, ATTN_UNSCALED);
  for (int32_t i = 0; i < t.n; i++) t.q[i] = 1, t.k[i] = i < 30 ? -0.6f * (float)i : -30;
  assert_int_equal(keep(&t), ATTN_OK);
  for (int32_t i = 0; i < 30; i++) {
    draw(&dice, &t, 1);
    t.new_q[0] = 1, t.new_k[0] = -31;
    assert_int_equal(replace(&t, i), ATTN_OK);
    assert_true(wrong(&t) <= 1e-6);
  }
}

static void the_only_word_can_change(void **state) {
  (void)state;
  struct dice dice = {6};
  struct text t = text_of(&dice, 1, 4, 4, 0);
  assert_int_equal(keep(&t), ATTN_OK);
  draw(&dice, &t, 2);
  assert_int_equal(replace(&t, 0), ATTN_OK);
  assert_memory_equal(t.out, t.v, 4 * sizeof(float));
}

static void the_same_call_takes_it_back(void **state) {
  (void)state;
  struct dice dice = {7};
  for (int32_t flags = 0; flags < 4; flags++)
    for (int32_t token = 0; token < 50; token += 7) {
      struct text t = text_of(&dice, 50, 8, 8, flags);
      assert_int_equal(keep(&t), ATTN_OK);
      float *rows[] = {t.q, t.k, t.v, t.out}, *before[4];
      for (int32_t i = 0; i < 4; i++) before[i] = memcpy(floats(400), rows[i], 400 * sizeof(float));
      draw(&dice, &t, token % 2 ? 20 : 1.7f);
      assert_int_equal(replace(&t, token), ATTN_OK);
      assert_true(wrong(&t) <= 4e-6);
      assert_memory_not_equal(t.k, before[1], 400 * sizeof(float));
      if (flags & ATTN_CAUSAL) assert_memory_equal(t.out, before[3], (size_t)(token * 8) * sizeof(float));
      assert_int_equal(replace(&t, token), ATTN_OK);
      for (int32_t i = 0; i < 3; i++) assert_memory_equal(rows[i], before[i], 400 * sizeof(float));
      for (int32_t i = 0; i < 400; i++) assert_true(fabsf(t.out[i] - before[3][i]) <= 1e-6f);
      release(NULL);
    }
}

static void what_overflows_is_an_error_and_can_be_taken_back(void **state) {
  (void)state;
  struct dice dice = {8};
  for (int32_t kind = 0; kind < 3; kind++) {
    struct text t = text_of(&dice, 20, 4, 4, 0);
    if (kind == 0) fill_between(&dice, t.q, 80, 1e20f, 2e20f);
    fill_between(&dice, t.k, 80, 0, 0);
    assert_int_equal(keep(&t), ATTN_OK);
    draw(&dice, &t, 1);
    for (int32_t c = 0; c < 4; c++) {
      if (kind == 0) t.new_k[c] = 3e20f;
      if (kind == 1) t.new_q[c] = t.new_k[c] = c % 2 ? 3e30f : -3e30f;
      if (kind == 2) t.new_v[c] = FLT_MAX, t.new_k[c] = t.q[4 + c] * 1e4f;
    }
    int32_t error = replace(&t, 3);
    if (kind < 2) assert_int_equal(error, ATTN_ENAN);
    for (int32_t i = 0; i < 80 && !error; i++) assert_true(isfinite(t.out[i]));
    replace(&t, 3);
    assert_int_equal(keep(&t), ATTN_OK);
    assert_true(wrong(&t) <= 1e-6);
  }
}

/* ---- refusals ---------------------------------------------------------------------------------------------------- */

/* All that the calls may write, in one number. */
static uint64_t mark(const struct text *t) {
  const float *arrays[] = {t->q, t->k, t->v, t->out, t->kept, t->new_q, t->new_k, t->new_v};
  const int32_t counts[] = {t->n * t->d, t->n * t->d, t->n * t->dv, t->n * t->dv, 3 * t->n, t->d, t->d, t->dv};
  uint64_t h = 1;
  for (int32_t i = 0; i < 8; i++) h = mix(h, arrays[i], (size_t)counts[i] * sizeof(float));
  return h;
}

static void refused(struct text t, int32_t token, int32_t by_both) {
  if (by_both) assert_int_equal(keep(&t), ATTN_EARG);
  assert_int_equal(replace(&t, token), ATTN_EARG);
}

static void a_bad_argument_is_refused_and_nothing_is_written(void **state) {
  (void)state;
  struct dice dice = {9};
  struct text t = text_of(&dice, 12, 4, 8, 0), bad;
  draw(&dice, &t, 1);
  assert_int_equal(keep(&t), ATTN_OK);
  uint64_t before = mark(&t);
  float **arrays[] = {&bad.q, &bad.k, &bad.v, &bad.out, &bad.kept, &bad.new_q, &bad.new_k, &bad.new_v};
  for (int32_t i = 0; i < 8; i++) {
    bad = t, *arrays[i] = NULL, refused(bad, 1, i < 5);
    bad = t, *arrays[i] += 1, refused(bad, 1, i < 5);
  }
  int32_t *numbers[] = {&bad.n, &bad.d, &bad.dv};
  static const int32_t sizes[] = {0, -1, INT32_MAX, INT32_MIN};
  for (int32_t i = 0; i < 3; i++)
    for (int32_t s = 0; s < 4; s++) bad = t, *numbers[i] = sizes[s], refused(bad, 0, 1);
  bad = t, bad.flags = 4, refused(bad, 1, 1);
  bad = t, bad.flags = -1, refused(bad, 1, 1);
  refused(t, -1, 0);
  refused(t, 12, 0);
  static const float poison[] = {NAN, INFINITY, -INFINITY};
  for (int32_t i = 0; i < 8; i++)
    for (int32_t p = 0; p < 3; p++) {
      if (i == 3 || i == 4) continue; /* results */
      bad = t;
      float *place = *arrays[i] + 2, good = *place;
      *place = poison[p];
      assert_int_equal(i < 3 ? keep(&t) : replace(&t, 1), ATTN_EARG);
      *place = good;
    }
  assert_true(mark(&t) == before);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(the_start_is_attention),
      TEST(a_thousand_edits_stay_right),
      TEST(what_shrinks_step_by_step_is_computed_afresh),
      TEST(the_only_word_can_change),
      TEST(the_same_call_takes_it_back),
      TEST(what_overflows_is_an_error_and_can_be_taken_back),
      TEST(a_bad_argument_is_refused_and_nothing_is_written),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
