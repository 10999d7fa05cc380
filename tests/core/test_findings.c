/* test_findings.c -- what a fuzzer or a property has found once, and each refusal that no other test asks for. */
#include "helpers.h"
#include "paramfile.h"
#include "recurrent.h"

/* ---- parameter files ---------------------------------------------------------------------------------------------- */

struct file {
  uint8_t *bytes;
  int32_t length;
};

static struct file save(const struct attn *a) {
  struct file f = {NULL, attn_model_save(a, NULL, 0)};
  assert_true(f.length > 0);
  f.bytes = take_bytes((size_t)f.length);
  assert_int_equal(attn_model_save(a, f.bytes, f.length), f.length);
  return f;
}

/* What is saved is a good file, and loads into the engine that it asks for. */
static void opens(const struct attn *a) {
  struct file f = save(a);
  int32_t config[ATTN_CONFIG_COUNT];
  assert_null(attn_file_fault(f.bytes, f.length));
  assert_int_equal(attn_file_config(config, f.bytes, f.length), ATTN_OK);
  struct attn *b = engine_of(config);
  assert_int_equal(attn_model_load(b, f.bytes, f.length), elements(a, TENSOR_params));
  assert_int_equal(attn_word_count(b), attn_word_count(a));
}

static void a_file_of_long_words_asks_for_their_room(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  char word[WORD_BYTES_MAX + 1] = "";
  for (int32_t i = 0; i < 3; i++) add_line(a, memset(word, 'a' + i, WORD_BYTES_MAX), 1);
  attn_model_init(a, 0, 1);
  opens(a);
}

/* U+0345 is a mark that case folding would make a letter. */
static void a_word_that_ends_in_any_mark_comes_back_from_a_file(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  assert_int_equal(add_line(a, "_\u0345 我\u0345 \u0345", 1), 0);
  assert_int_equal(attn_word_count(a), 4);
  attn_model_init(a, 0, 1);
  opens(a);
}

static void what_no_file_can_hold_is_not_saved(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  add_line(a, "a b", 1);
  attn_model_init(a, 0, 1);
  static const float poison[] = {NAN, INFINITY, FLT_MAX}; /* the last rounds up to infinity in 16 bits */
  for (int32_t i = 0; i < LENGTH(poison); i++) {
    attn_param(a, TENSOR_p_bias)[1] = poison[i];
    assert_int_equal(attn_model_save(a, NULL, 0), ATTN_ENAN);
  }
  int32_t config[ATTN_CONFIG_COUNT];
  attn_config_default(config);
  config[ATTN_CONFIG_max_words] = PARAMFILE_WORDS_MAX + 1;
  config[ATTN_CONFIG_max_tokens] = config[ATTN_CONFIG_channels] = config[ATTN_CONFIG_heads] = 1;
  struct attn *many = engine_of(config);
  char word[8];
  for (int32_t i = 1; i <= PARAMFILE_WORDS_MAX; i++) {
    if (i == PARAMFILE_WORDS_MAX) attn_model_init(many, 0, 1), opens(many);
    assert_int_equal(attn_words_add(many, word, snprintf(word, sizeof word, "w%d", i)), 1);
  }
  attn_model_init(many, 0, 1);
  assert_int_equal(attn_model_save(many, NULL, 0), ATTN_ESPACE);
}

static void a_vocabulary_with_a_space_before_a_word_is_refused(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  add_line(a, "xy", 1);
  attn_model_init(a, 0, 1);
  struct file f = save(a);
  f.bytes[4 * PARAMFILE_HEADER_COUNT] = ' ';
  uint32_t h = 2166136261u;
  for (int32_t i = 12; i < f.length; i++) h = (h ^ f.bytes[i]) * 16777619u;
  for (int32_t i = 0; i < 4; i++) f.bytes[4 * PARAMFILE_checksum + i] = (uint8_t)(h >> 8 * i);
  assert_string_equal(attn_file_fault(f.bytes, f.length), "has a broken vocabulary");
}

/* ---- the model ---------------------------------------------------------------------------------------------------- */

/* Without norm and residual: mixed overflows, and a ReLU that is closed (-inf), or that once made 0 of NaN, hid it from the
 * logits. */
static void what_overflows_behind_a_closed_relu_is_an_error(void **state) {
  (void)state;
  static const float p_hidden[] = {-1.0f, 0.0f};
  for (int32_t i = 0; i < LENGTH(p_hidden); i++) {
    struct attn *a = engine(2, 1, 1, 1);
    add_line(a, "a b", 1);
    attn_model_init(a, ATTN_NO_NORM | ATTN_NO_RESIDUAL, 1);
    memset(attn_param(a, TENSOR_params), 0, (size_t)elements(a, TENSOR_params) * sizeof(float));
    assert_int_equal(encode(a, "a"), 1);
    attn_param(a, TENSOR_p_tokens)[2] = 1e19f; /* of a, the first word behind the unknown one */
    attn_param(a, TENSOR_p_v)[0] = 1.0f;
    attn_param(a, TENSOR_p_hidden)[0] = p_hidden[i];
    assert_int_equal(attn_forward(a), ATTN_OK);
    attn_param(a, TENSOR_p_o)[0] = 1e20f;
    assert_int_equal(attn_forward(a), ATTN_ENAN);
    assert_null(tensor(a, mixed));
  }
}

/* What is switched off is 0, and not what the run before has left. */
static void without_feed_forward_its_tensors_are_0(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  add_line(a, "a b", 1);
  attn_model_init(a, 0, 1);
  assert_int_equal(encode(a, "a b"), 2);
  assert_int_equal(attn_forward(a), ATTN_OK);
  attn_set_switches(a, ATTN_NO_FEED_FORWARD);
  assert_int_equal(attn_forward(a), ATTN_OK);
  for (int32_t i = 0; i < 2 * 4; i++) assert_true(tensor(a, mixed_normed)[i] == 0 && tensor(a, hidden)[i] == 0);
}

/* ---- retrieval ---------------------------------------------------------------------------------------------------- */

/* One document "1", the query "1 2", in two channels. */
static int32_t retrieve(float of_one, float of_two, float *cosine) {
  int32_t *ids = integers(1), *starts = integers(2), *query = integers(2);
  float *scores = floats(1), *bm25 = floats(1), *embeddings = memset(floats(6), 0, 6 * sizeof(float));
  ids[0] = query[0] = 1, query[1] = 2;
  starts[0] = 0, starts[1] = 1;
  embeddings[2] = of_one, embeddings[5] = of_two;
  return attn_retrieve(scores, bm25, cosine, ids, starts, 1, query, 2, embeddings, 3, 2, 0.5f);
}

/* Lengths that overflow once made a cosine of 0, and lengths that lost their digits one above 1. */
static void a_cosine_is_right_or_refused_or_0(void **state) {
  (void)state;
  float *cosine = floats(1);
  for (float size = 1e-38f; size < 1e37f; size *= 20) {
    int32_t error = retrieve(size, size, cosine);
    if (error)
      assert_true(error == ATTN_ENAN && size > 1e18f);
    else
      assert_true(fabs(*cosine - sqrt(0.5)) < 1e-6 || (*cosine == 0 && size < 2e-15f));
  }
  assert_int_equal(retrieve(1, 1e30f, cosine), ATTN_ENAN);
  assert_int_equal(retrieve(1e30f, 1, cosine), ATTN_ENAN);
  assert_int_equal(retrieve(0, 1, cosine), ATTN_OK);
  assert_true(*cosine == 0);
}

/* ---- attention ---------------------------------------------------------------------------------------------------- */

/* Two words that all attend to evenly: the values, added before they are divided, may be too large for it. */
static void sums_of_values_that_overflow_are_an_error(void **state) {
  (void)state;
  float *q = floats(2), *k = floats(2), *v = floats(2), *out = floats(2), *kept = floats(6);
  float *new_q = floats(1), *new_k = floats(1), *new_v = floats(1);
  q[0] = q[1] = k[0] = k[1] = v[0] = 0, v[1] = new_v[0] = 3e38f;
  new_q[0] = new_k[0] = 0;
  assert_int_equal(attn_keep(out, kept, q, k, v, 2, 1, 1, 0), ATTN_OK);
  assert_int_equal(attn_replace(out, kept, q, k, v, 2, 1, 1, 0, 0, new_q, new_k, new_v), ATTN_ENAN);
  assert_int_equal(attn_keep(out, kept, q, k, v, 2, 1, 1, 0), ATTN_ENAN);
  q[0] = k[0] = 1e30f;
  assert_int_equal(attn_keep(out, kept, q, k, v, 2, 1, 1, 0), ATTN_ENAN);
}

/* ---- the recurrent network ---------------------------------------------------------------------------------------- */

/* No corpus holds the unknown word, but the network may be taught with it: its embedding stays 0. */
static void the_unknown_word_learns_nothing(void **state) {
  (void)state;
  enum { C = 3, V = 4, T = 3 };
  struct recurrent r;
  struct arena measured = {NULL, 0};
  recurrent_take(&r, &measured, C, V, T);
  struct arena arena = {take_bytes((size_t)measured.used), 0};
  recurrent_take(&r, &arena, C, V, T);
  int32_t ids[] = {2, 0, 1}, P = recurrent_init(&r, V, 1);
  r.T = T, r.ids = ids, r.d_logits = floats(T * V);
  assert_int_equal(recurrent_forward(&r), ATTN_OK);
  memset(r.gradients, 0, (size_t)P * sizeof(float));
  for (int32_t i = 0; i < T * V; i++) r.d_logits[i] = i % V ? 1 : 0;
  recurrent_backward(&r);
  for (int32_t c = 0; c < C; c++) assert_true(r.gradients[c] == 0 && r.gradients[C + c] != 0);
}

static void a_loss_of_nothing_is_nan(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  assert_true(isnan(attn_recurrent_loss(NULL)) && isnan(attn_recurrent_loss(a)));
  add_line(a, "a b", 1);
  attn_recurrent_init(a, 1);
  attn_recurrent_train_init(a, 1, 0.1f);
  assert_true(isnan(attn_recurrent_loss(a)));
}

static void influence_wants_a_text(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  float *x = floats(1), *y = floats(1);
  add_line(a, "a b", 1);
  for (int32_t recurrent = 0; recurrent < 2; recurrent++) {
    assert_int_equal(attn_influence(a, x, y, recurrent), ATTN_ESTATE);
    assert_true(recurrent ? attn_recurrent_init(a, 1) : attn_model_init(a, 0, 1));
    assert_int_equal(attn_influence(a, x, y, recurrent), ATTN_ESTATE);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(a_file_of_long_words_asks_for_their_room),
      TEST(a_word_that_ends_in_any_mark_comes_back_from_a_file),
      TEST(what_no_file_can_hold_is_not_saved),
      TEST(a_vocabulary_with_a_space_before_a_word_is_refused),
      TEST(what_overflows_behind_a_closed_relu_is_an_error),
      TEST(without_feed_forward_its_tensors_are_0),
      TEST(a_cosine_is_right_or_refused_or_0),
      TEST(sums_of_values_that_overflow_are_an_error),
      TEST(the_unknown_word_learns_nothing),
      TEST(a_loss_of_nothing_is_nan),
      TEST(influence_wants_a_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
