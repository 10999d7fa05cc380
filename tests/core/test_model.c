/* test_model.c -- the transformer against the oracle in double, and what its parts may and may not see. */
#include "oracle.h"

static struct attn *small_model(int32_t channels, int32_t heads, int32_t layers, int32_t switches, int32_t seed) {
  struct attn *a = engine(channels, heads, layers, channels + 5);
  add_line(a, "the dog bit the man .", 2);
  add_line(a, "the man fed the dog ...", 1);
  add_line(a, "who hurt whom ?", 1);
  assert_true(attn_model_init(a, switches, seed) > 0);
  return a;
}

/* Every param random: gains away from 1, biases and relative biases away from 0, so that each one matters. */
static void randomise(struct attn *a, uint64_t seed) {
  struct dice dice = {seed};
  float *params = (float *)(uintptr_t)attn_tensor_data(a, TENSOR_params);
  for (int32_t i = 0; i < elements(a, TENSOR_params); i++) params[i] += between(&dice, -0.3f, 0.3f);
}

static void forward_equals_the_oracle_for_every_switch(void **state) {
  (void)state;
  double worst_logit = 0, worst_weight = 0;
  for (int32_t switches = 0; switches < 64; switches++)
    for (int32_t layers = 1; layers <= 2; layers++)
      for (int32_t heads = 1; heads <= 4; heads *= 2) {
        struct attn *a = small_model(12, heads, layers, switches, 3);
        randomise(a, 17 + (uint64_t)switches);
        struct oracle o = oracle_of(a, switches);
        int32_t T = encode(a, "the dog bit the unicorn , who hurt the man ? ? the the dog");
        assert_int_equal(attn_forward(a), ATTN_OK);
        double *logits = doubles(T * o.V), *weights = doubles(layers * heads * T * T), scale = 1;
        oracle_forward(&o, logits, weights, integer_tensor(a, ids), T);
        for (int32_t i = 0; i < T * o.V; i++)
          if (i % o.V) scale = fmax(scale, fabs(logits[i]));
        for (int32_t i = 0; i < T * o.V; i++)
          if (i % o.V) worst_logit = fmax(worst_logit, fabs(tensor(a, logits)[i] - logits[i]) / scale);
        for (int32_t i = 0; i < layers * heads * T * T; i++)
          worst_weight = fmax(worst_weight, fabs(tensor(a, weights)[i] - weights[i]));
        for (int32_t t = 0; t < T; t++) {
          oracle_softmax(logits + t * o.V, o.V);
          assert_true(tensor(a, logits)[t * o.V] == -INFINITY && tensor(a, probs)[t * o.V] == 0.0f);
          for (int32_t y = 0; y < o.V; y++)
            assert_true(fabs(tensor(a, probs)[t * o.V + y] - logits[t * o.V + y]) <= 1e-4);
        }
        release(NULL);
      }
  print_message("forward against float64: logits %.1e of their scale, weights %.1e\n", worst_logit, worst_weight);
  assert_true(worst_logit <= 1e-4 && worst_weight <= 1e-4);
}

static void the_intermediates_are_what_their_names_say(void **state) {
  (void)state;
  enum { C = 12, H = 3, D = 4, L = 2 };
  struct attn *a = small_model(C, H, L, ATTN_CAUSAL, 5);
  randomise(a, 5);
  int32_t T = encode(a, "the dog bit the man"), V = attn_word_count(a);
  assert_int_equal(attn_forward(a), ATTN_OK);
  for (int32_t i = 0; i < T * C; i++) {
    double e = tensor(a, p_tokens)[integer_tensor(a, ids)[i / C] * C + i % C] + tensor(a, p_positions)[i];
    assert_true(fabs(tensor(a, embeddings)[i] - e) <= 1e-6);
    assert_true(tensor(a, stream)[i] == tensor(a, embeddings)[i]);
  }
  for (int32_t row = 0; row < L * H * T; row++) {
    double sum = 0;
    int32_t i = row % T, h = row / T % H, l = row / T / H;
    for (int32_t j = 0; j < T; j++) {
      float score = tensor(a, scores)[row * T + j];
      double dot = 0;
      for (int32_t d = 0; d < D; d++)
        dot += (double)tensor(a, q)[(l * T + i) * C + h * D + d] * tensor(a, k)[(l * T + j) * C + h * D + d];
      dot = dot / 2 + tensor(a, p_relative)[(l * H + h) * RELATIVE_COUNT + RELATIVE_REACH + j - i];
      if (j > i) assert_true(score == -INFINITY);
      if (j <= i) assert_true(fabs(score - dot) <= 1e-5);
      sum += tensor(a, weights)[row * T + j];
    }
    assert_true(fabs(sum - 1) <= 1e-6);
  }
  for (int32_t i = 0; i < L * T * (C + 5); i++) assert_true(tensor(a, hidden)[i] >= 0.0f);
  for (int32_t i = 0; i < T * C; i++) /* the second layer starts from what the first one left */
    assert_true(isfinite(tensor(a, stream)[T * C + i]) && tensor(a, stream)[T * C + i] != tensor(a, stream)[i]);
  for (int32_t t = 0; t < T; t++) {
    double sum = 0;
    for (int32_t y = 0; y < V; y++) sum += tensor(a, probs)[t * V + y];
    assert_true(fabs(sum - 1) <= 1e-6);
  }
}

static void a_later_word_changes_nothing_before_it_under_the_mask(void **state) {
  (void)state;
  struct attn *a = small_model(12, 2, 2, ATTN_CAUSAL, 7);
  int32_t T = encode(a, "the dog bit the man ."), V = attn_word_count(a), C = 12;
  attn_forward(a);
  float *logits = memcpy(floats(T * V), tensor(a, logits), (size_t)(T * V) * 4);
  float *last = memcpy(floats(T * C), tensor(a, last), (size_t)(T * C) * 4);
  assert_int_equal(encode(a, "the dog bit the unicorn ?"), T);
  attn_forward(a);
  assert_memory_equal(last, tensor(a, last), (size_t)(4 * C) * 4);
  assert_memory_equal(logits, tensor(a, logits), (size_t)(4 * V) * 4);
  assert_memory_not_equal(last + 4 * C, tensor(a, last) + 4 * C, (size_t)C * 4);
  assert_memory_not_equal(last + 5 * C, tensor(a, last) + 5 * C, (size_t)C * 4);
  assert_int_equal(attn_set_switches(a, 0), ATTN_OK); /* without the mask it reaches back */
  attn_forward(a);
  assert_memory_not_equal(last, tensor(a, last), (size_t)C * 4);
}

static void without_positions_shuffled_words_only_permute_the_weights(void **state) {
  (void)state;
  enum { T = 6, C = 12, H = 2 };
  static const char *const words[T] = {"the", "dog", "bit", "who", "man", "."};
  static const int32_t order[T] = {4, 2, 5, 0, 1, 3};
  char plain[64] = "", mixed[64] = "";
  for (int32_t i = 0; i < T; i++) strcat(strcat(plain, words[i]), " "), strcat(strcat(mixed, words[order[i]]), " ");
  struct attn *a = small_model(C, H, 1, ATTN_NO_POSITIONS, 9);
  assert_int_equal(encode(a, plain), T);
  attn_forward(a);
  float *before = memcpy(floats(H * T * T), tensor(a, weights), (size_t)(H * T * T) * 4);
  float *last = memcpy(floats(T * C), tensor(a, last), (size_t)(T * C) * 4);
  assert_int_equal(encode(a, mixed), T);
  attn_forward(a);
  double worst = 0;
  for (int32_t h = 0; h < H; h++)
    for (int32_t i = 0; i < T; i++)
      for (int32_t j = 0; j < T; j++)
        worst = fmax(worst,
                     fabs((double)tensor(a, weights)[(h * T + i) * T + j] - before[(h * T + order[i]) * T + order[j]]));
  print_message("shuffled without positions: weights differ by %.1e\n", worst);
  assert_true(worst <= 1e-7);
  for (int32_t i = 0; i < T * C; i++) assert_true(fabsf(tensor(a, last)[i] - last[order[i / C] * C + i % C]) <= 1e-6f);
}

static void the_same_prompt_gives_the_same_bits(void **state) {
  (void)state;
  struct attn *a = small_model(12, 4, 2, 0, 1), *b = small_model(12, 4, 2, 0, 1), *c = small_model(12, 4, 2, 0, 2);
  encode(a, "the dog"), encode(b, "who fed the man"), attn_forward(b), encode(b, "the dog"), encode(c, "the dog");
  attn_forward(a), attn_forward(b), attn_forward(c);
  assert_true(fingerprint(a) == fingerprint(b));
  attn_forward(a);
  assert_true(fingerprint(a) == fingerprint(b));
  assert_true(fingerprint(a) != fingerprint(c)); /* another seed is another model */
}

static void words_that_nobody_ever_saw_still_run(void **state) {
  (void)state;
  struct attn *a = small_model(12, 2, 1, ATTN_CAUSAL, 1);
  int32_t T = encode(a, "zzz \U0001F9A9 我 qqq");
  assert_int_equal(T, 4);
  for (int32_t i = 0; i < T; i++) assert_int_equal(integer_tensor(a, ids)[i], 0);
  assert_int_equal(attn_forward(a), ATTN_OK);
  for (int32_t i = 0; i < 12; i++) assert_true(tensor(a, p_tokens)[i] == 0.0f); /* unknown says nothing */
}

static void params_that_overflow_are_an_error_and_no_picture(void **state) {
  (void)state;
  struct attn *a = small_model(12, 2, 1, ATTN_CAUSAL | ATTN_NO_NORM, 1);
  encode(a, "the dog");
  attn_forward(a);
  float *params = (float *)(uintptr_t)attn_tensor_data(a, TENSOR_p_q);
  for (int32_t i = 0; i < 144; i++) params[i] = 1e38f;
  params = (float *)(uintptr_t)attn_tensor_data(a, TENSOR_p_k);
  for (int32_t i = 0; i < 144; i++) params[i] = 1e38f;
  assert_int_equal(attn_forward(a), ATTN_ENAN);
  assert_null(tensor(a, weights));
  params = (float *)(uintptr_t)attn_tensor_data(a, TENSOR_p_k);
  for (int32_t i = 0; i < 144; i++) params[i] = 0.0f;
  for (int32_t i = 0; i < attn_word_count(a); i++)
    ((float *)(uintptr_t)attn_tensor_data(a, TENSOR_p_bias))[i] = INFINITY;
  params = (float *)(uintptr_t)attn_tensor_data(a, TENSOR_p_q);
  for (int32_t i = 0; i < 144; i++) params[i] = 0.0f;
  assert_int_equal(attn_forward(a), ATTN_ENAN);
  assert_int_equal(attn_train_init(a, 10, 0.01f), ATTN_OK);
  assert_int_equal(attn_train(a, 1), ATTN_ENAN);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(forward_equals_the_oracle_for_every_switch),
      TEST(the_intermediates_are_what_their_names_say),
      TEST(a_later_word_changes_nothing_before_it_under_the_mask),
      TEST(without_positions_shuffled_words_only_permute_the_weights),
      TEST(the_same_prompt_gives_the_same_bits),
      TEST(words_that_nobody_ever_saw_still_run),
      TEST(params_that_overflow_are_an_error_and_no_picture),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
