/* test_batches.c -- a model without a corpus: its words, its batches of any examples, its params set by hand. */
#include "oracle.h"

static struct attn *model_of(const char *words, int32_t switches) {
  struct attn *a = engine(12, 2, 1, 9);
  assert_true(attn_words_add(a, words, (int32_t)strlen(words)) > 0);
  assert_true(attn_model_init(a, switches, 3) > 0);
  return a;
}

static void words_enter_without_a_corpus(void **state) {
  (void)state;
  struct attn *a = engine(12, 2, 1, 9);
  assert_int_equal(attn_words_add(a, "", 0), 0);
  assert_int_equal(attn_model_init(a, 0, 1), ATTN_ESTATE);
  assert_int_equal(attn_words_add(a, "the Dog the cat", 15), 4);
  assert_int_equal(attn_word_count(a), 4);
  assert_int_equal(attn_line_count(a), 0);
  assert_string_equal(attn_word(a, 2), "dog");
  assert_int_equal(attn_count(a), ATTN_ESTATE);
  assert_true(attn_model_init(a, 0, 1) > 0);
  assert_int_equal(attn_words_add(a, "cat dog", 7), 2); /* nothing new: the model stays */
  assert_int_equal(encode(a, "the cat"), 2);
  assert_int_equal(attn_forward(a), ATTN_OK);
  assert_int_equal(attn_words_add(a, "bird", 4), 1);
  assert_int_equal(attn_forward(a), ATTN_ESTATE);
}

static void refused_words_leave_the_vocabulary_alone(void **state) {
  (void)state;
  struct attn *a = model_of("one two", 0);
  uint64_t before = fingerprint(a);
  char many[64 * 4 + 1] = "";
  for (int32_t i = 0; i < 64; i++) sprintf(many + strlen(many), "w%d ", i);
  assert_int_equal(attn_words_add(a, many, (int32_t)strlen(many)), ATTN_ESPACE);
  assert_int_equal(attn_words_add(a, "three \xFF", 7), ATTN_ETEXT);
  assert_int_equal(attn_words_add(a, NULL, 1), ATTN_EARG);
  assert_int_equal(attn_words_add(a, "a", -1), ATTN_EARG);
  assert_int_equal(attn_words_add(NULL, "a", 1), ATTN_EARG);
  assert_true(fingerprint(a) == before);
  assert_int_equal(id_of(a, "w0"), 0);
}

static void the_loss_counts_the_answers_that_are_wanted(void **state) {
  (void)state;
  static const int32_t ids[] = {1, 0, 3, 2}, targets[] = {-1, 4, -1, 1};
  struct attn *a = model_of("a b c d", ATTN_CAUSAL);
  for (int32_t switches = 0; switches < 64; switches += 9) {
    struct oracle o = oracle_of(a, switches);
    double *logits = doubles(4 * o.V), *weights = doubles(2 * 16), want = 0;
    oracle_forward(&o, logits, weights, ids, 4);
    for (int32_t i = 0; i < 4; i++) {
      oracle_softmax(logits + i * o.V, o.V);
      if (targets[i] >= 0) want -= 0.25 * log(logits[i * o.V + targets[i]]);
    }
    assert_int_equal(attn_batch_init(a, 10, 0.1f), ATTN_OK);
    assert_int_equal(attn_batch_begin(a), ATTN_OK);
    assert_int_equal(attn_batch_add(a, ids, targets, 4, switches, 0.25f), ATTN_OK);
    assert_int_equal(attn_batch_step(a), 1);
    assert_true(fabs(attn_loss(a) - want) <= 1e-5 * (1 + want));
  }
  encode(a, "a b"); /* the model reads under its own switches again */
  attn_forward(a);
  assert_true(tensor(a, weights)[1] == 0.0f);
}

static void a_batch_is_empty_when_it_begins(void **state) {
  (void)state;
  static const int32_t ids[] = {1}, targets[] = {2};
  struct attn *a = model_of("a b", 0), *b = model_of("a b", 0);
  attn_batch_init(a, 10, 0.1f), attn_batch_init(b, 10, 0.1f);
  attn_batch_add(a, ids, targets, 1, 0, 1.0f); /* thrown away */
  attn_batch_begin(a);
  attn_batch_add(a, ids, targets, 1, 0, 0.5f), attn_batch_add(b, ids, targets, 1, 0, 0.5f); /* b: init began it */
  attn_batch_step(a), attn_batch_step(b);
  assert_true(fingerprint(a) == fingerprint(b));
}

static void steps_lower_the_loss_and_end_at_their_total(void **state) {
  (void)state;
  static const int32_t ids[] = {1, 2}, targets[] = {2, 3};
  struct attn *a = model_of("a b c", 0);
  attn_batch_init(a, 30, 0.05f);
  float first = 0;
  for (int32_t step = 1; step <= 30; step++) {
    attn_batch_begin(a);
    assert_int_equal(attn_batch_add(a, ids, targets, 2, 0, 0.5f), ATTN_OK);
    assert_int_equal(attn_batch_step(a), step);
    if (step == 1) first = attn_loss(a);
  }
  assert_true(attn_loss(a) < first / 4);
  assert_int_equal(attn_batch_step(a), ATTN_ESTATE);
  assert_int_equal(attn_train(a, 1), ATTN_ESTATE); /* there is no corpus to train on */
}

static void bad_examples_are_refused_and_change_nothing(void **state) {
  (void)state;
  static const int32_t fine[] = {1, 2};
  static const int32_t bad_ids[][2] = {{-1, 1}, {1, 4}}, bad_targets[][2] = {{0, 1}, {1, 4}, {-2, 1}};
  struct attn *a = model_of("a b c", 0);
  assert_int_equal(attn_batch_begin(a), ATTN_ESTATE);
  assert_int_equal(attn_batch_add(a, fine, fine, 2, 0, 1), ATTN_ESTATE);
  assert_int_equal(attn_batch_step(a), ATTN_ESTATE);
  assert_int_equal(attn_batch_init(engine(4, 1, 1, 4), 1, 0.1f), ATTN_ESTATE);
  attn_batch_init(a, 10, 0.1f);
  attn_batch_begin(a);
  attn_batch_add(a, fine, fine, 2, 0, 1);
  attn_batch_step(a);
  uint64_t before = fingerprint(a);
#define REFUSED(call) assert_int_equal(call, ATTN_EARG)
  for (int32_t i = 0; i < LENGTH(bad_ids); i++) REFUSED(attn_batch_add(a, bad_ids[i], fine, 2, 0, 1));
  for (int32_t i = 0; i < LENGTH(bad_targets); i++) REFUSED(attn_batch_add(a, fine, bad_targets[i], 2, 0, 1));
  REFUSED(attn_batch_add(NULL, fine, fine, 2, 0, 1));
  REFUSED(attn_batch_add(a, NULL, fine, 2, 0, 1));
  REFUSED(attn_batch_add(a, fine, NULL, 2, 0, 1));
  REFUSED(attn_batch_add(a, fine, fine, 0, 0, 1));
  REFUSED(attn_batch_add(a, fine, fine, 25, 0, 1));
  REFUSED(attn_batch_add(a, fine, fine, 2, 64, 1));
  REFUSED(attn_batch_add(a, fine, fine, 2, 0, -1));
  REFUSED(attn_batch_add(a, fine, fine, 2, 0, NAN));
  REFUSED(attn_batch_add(a, fine, fine, 2, 0, INFINITY));
  REFUSED(attn_batch_init(NULL, 1, 0.1f));
  REFUSED(attn_batch_init(a, 0, 0.1f));
  REFUSED(attn_batch_init(a, 1, 0));
  REFUSED(attn_batch_init(a, 1, 2));
  REFUSED(attn_batch_begin(NULL));
  REFUSED(attn_batch_step(NULL));
  assert_true(fingerprint(a) == before);
}

static void what_overflows_is_an_error_and_no_step(void **state) {
  (void)state;
  static const int32_t ids[] = {1, 2}, targets[] = {2, 1};
  struct attn *a = model_of("a b", 0);
  attn_batch_init(a, 10, 0.1f);
  assert_int_equal(attn_batch_add(a, ids, targets, 2, 0, 3e38f), ATTN_OK);
  assert_int_equal(attn_batch_step(a), ATTN_ENAN); /* the length of such a gradient is infinite */
  attn_batch_begin(a);
  attn_param(a, TENSOR_p_bias)[1] = INFINITY;
  assert_int_equal(attn_batch_add(a, ids, targets, 2, 0, 1), ATTN_ENAN);
}

static void params_may_be_set_by_hand(void **state) {
  (void)state;
  struct attn *a = model_of("a b", 0);
  encode(a, "a");
  attn_forward(a);
  float *bias = attn_param(a, TENSOR_p_bias);
  assert_null(tensor(a, probs)); /* what was computed with the old params is stale */
  bias[1] = 30, bias[2] = 0;
  attn_forward(a);
  assert_true(tensor(a, probs)[1] > 0.999f);
  assert_null(attn_param(a, TENSOR_weights));
  assert_null(attn_param(a, TENSOR_gradients));
  assert_null(attn_param(a, -1));
  assert_null(attn_param(NULL, TENSOR_params));
  assert_null(attn_param(engine(4, 1, 1, 4), TENSOR_params));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(words_enter_without_a_corpus),
      TEST(refused_words_leave_the_vocabulary_alone),
      TEST(the_loss_counts_the_answers_that_are_wanted),
      TEST(a_batch_is_empty_when_it_begins),
      TEST(steps_lower_the_loss_and_end_at_their_total),
      TEST(bad_examples_are_refused_and_change_nothing),
      TEST(what_overflows_is_an_error_and_no_step),
      TEST(params_may_be_set_by_hand),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
