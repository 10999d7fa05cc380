/* test_batch.c -- training on batches of examples is the training on a corpus, bit for bit. */
#include "../core/helpers.h"

static const char *const lines[] = {"the dog bit the man", "a man sees a dog", "dogs bite"};

static struct attn *with_corpus(void) {
  struct attn *a = engine(8, 2, 2, 12);
  for (int32_t i = 0; i < LENGTH(lines); i++) add_line(a, lines[i], 1);
  attn_model_init(a, ATTN_CAUSAL, 3);
  return a;
}

static struct attn *with_words(void) {
  struct attn *a = engine(8, 2, 2, 12);
  for (int32_t i = 0; i < LENGTH(lines); i++) attn_words_add(a, lines[i], (int32_t)strlen(lines[i]));
  attn_model_init(a, ATTN_CAUSAL, 3);
  return a;
}

/* Each line as next-token questions; all three have 4 + 4 + 1 of them. */
static void batch_of_lines(struct attn *a) {
  assert_int_equal(attn_batch_begin(a), ATTN_OK);
  for (int32_t l = 0; l < LENGTH(lines); l++) {
    int32_t ids[24], n = encode(a, lines[l]);
    memcpy(ids, integer_tensor(a, ids), (size_t)n * sizeof *ids);
    assert_int_equal(attn_batch_add(a, ids, ids + 1, n - 1, ATTN_CAUSAL, 1.0f / 9.0f), ATTN_OK);
  }
}

static void a_batch_of_lines_is_the_corpus_bit_for_bit(void **state) {
  (void)state;
  struct attn *a = with_corpus(), *b = with_words();
  assert_int_equal(attn_train_init(a, 40, 0.02f), ATTN_OK);
  assert_int_equal(attn_batch_init(b, 40, 0.02f), ATTN_OK);
  for (int32_t step = 1; step <= 40; step++) {
    assert_int_equal(attn_train(a, 1), step);
    batch_of_lines(b);
    assert_int_equal(attn_batch_step(b), step);
    assert_true(attn_loss(a) == attn_loss(b));
  }
  size_t bytes = (size_t)elements(a, TENSOR_params) * sizeof(float);
  assert_memory_equal(tensor(a, params), tensor(b, params), bytes);
  assert_memory_equal(tensor(a, gradients), tensor(b, gradients), bytes);
}

static void the_switches_of_an_example_are_its_own(void **state) {
  (void)state;
  struct attn *a = with_words();
  static const int32_t ids[] = {1, 2, 3, 4}, targets[] = {-1, 5, -1, -1};
  attn_batch_init(a, 10, 1e-3f);
  attn_batch_begin(a);
  assert_int_equal(attn_batch_add(a, ids, targets, 4, 0, 1.0f), ATTN_OK);
  assert_int_equal(attn_batch_step(a), 1);
  encode(a, "the dog bit");
  attn_forward(a);
  assert_true(tensor(a, weights)[1] == 0.0f); /* still causal, as the model was made */
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(a_batch_of_lines_is_the_corpus_bit_for_bit),
      TEST(the_switches_of_an_example_are_its_own),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
