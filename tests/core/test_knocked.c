/* test_knocked.c -- attention knock-out: against the oracle in double, what the others may still see, and who ignores it. */
#include "oracle.h"

static const char *const TEXT = "the dog bit the unicorn , who hurt the man ?";
enum { C = 12, H = 2, L = 2 };

static struct attn *small_model(int32_t switches) {
  struct attn *a = engine(C, H, L, 17);
  add_line(a, "the dog bit the man .", 2);
  add_line(a, "the man fed the dog ...", 1);
  add_line(a, "who hurt whom ?", 1);
  attn_model_init(a, switches, 3);
  struct dice dice = {11};
  float *params = attn_param(a, TENSOR_params);
  for (int32_t i = 0; i < elements(a, TENSOR_params); i++) params[i] += between(&dice, -0.3f, 0.3f);
  return a;
}

static void forward_without(struct attn *a, int32_t token) {
  assert_int_equal(attn_set_knocked(a, token), ATTN_OK);
  assert_null(tensor(a, weights)); /* those of before are not those of now */
  assert_int_equal(attn_forward(a), ATTN_OK);
}

/* How far the engine's weights, and its logits by their scale, are from the oracle's. */
static double distance_from(struct oracle *o, const struct attn *a, int32_t T) {
  int32_t cells = L * H * T * T;
  double *logits = doubles(T * o->V), *weights = doubles(cells), worst = 0, scale = 1;
  oracle_forward(o, logits, weights, integer_tensor(a, ids), T);
  for (int32_t i = 0; i < cells; i++) worst = fmax(worst, fabs(tensor(a, weights)[i] - weights[i]));
  for (int32_t i = 0; i < T * o->V; i++)
    if (i % o->V) scale = fmax(scale, fabs(logits[i]));
  for (int32_t i = 0; i < T * o->V; i++)
    if (i % o->V) worst = fmax(worst, fabs(tensor(a, logits)[i] - logits[i]) / scale);
  return worst;
}

static void forward_equals_the_oracle_for_every_token_and_switch(void **state) {
  (void)state;
  double worst = 0;
  for (int32_t switches = 0; switches <= ATTN_SWITCHES_ALL; switches++) {
    struct attn *a = small_model(switches);
    struct oracle o = oracle_of(a, switches);
    int32_t T = encode(a, TEXT);
    for (o.knocked = -1; o.knocked < T; o.knocked++) {
      forward_without(a, o.knocked);
      worst = fmax(worst, distance_from(&o, a, T));
    }
    release(NULL);
  }
  print_message("knocked out, against float64: %.1e\n", worst);
  assert_true(worst <= 1e-4);
}

/* Row i of a head at (l,h), under a mask or a window of 3, with token `knocked` taken out. */
static void check_row(const float *scores, const float *weights, int32_t i, int32_t T, int32_t knocked, int32_t causal,
                      int32_t window) {
  double sum = 0;
  for (int32_t j = 0; j < T; j++) {
    int32_t sees = (j == i || j != knocked) && (!causal || j <= i) && (!window || abs(j - i) < window);
    assert_true(sees ? weights[j] > 0.0f : weights[j] == 0.0f); /* exactly */
    assert_true(sees ? isfinite(scores[j]) : scores[j] == -INFINITY);
    sum += weights[j];
  }
  assert_true(fabs(sum - 1) <= 1e-6);
}

static void its_column_is_0_but_for_itself_and_rows_sum_to_one(void **state) {
  (void)state;
  for (int32_t causal = 0; causal <= 1; causal++)
    for (int32_t window = 0; window <= 3; window += 3) {
      struct attn *a = small_model(causal ? ATTN_CAUSAL : 0);
      int32_t T = encode(a, TEXT);
      attn_set_window(a, window);
      for (int32_t token = -1; token < T; token++) {
        forward_without(a, token);
        for (int32_t row = 0; row < L * H * T; row++)
          check_row(tensor(a, scores) + row * T, tensor(a, weights) + row * T, row % T, T, token, causal, window);
      }
    }
}

/* Two texts that differ in the word that is knocked out: to all other words they are one, bit for bit. */
static void what_it_says_reaches_no_other_word(void **state) {
  (void)state;
  for (int32_t switches = 0; switches < 2; switches++) {
    struct attn *a = small_model(switches);
    int32_t T = encode(a, "the dog bit the man ?"), V = attn_word_count(a);
    forward_without(a, 1);
    float *logits = memcpy(floats(T * V), tensor(a, logits), (size_t)(T * V) * 4);
    assert_int_equal(encode(a, "the who bit the man ?"), T);
    forward_without(a, 1);
    for (int32_t i = 0; i < T; i++)
      assert_int_equal(memcmp(logits + i * V, tensor(a, logits) + i * V, (size_t)V * 4) == 0, i != 1);
    forward_without(a, -1); /* heard again: it matters to the last word */
    assert_memory_not_equal(logits + (T - 1) * V, tensor(a, logits) + (T - 1) * V, (size_t)V * 4);
  }
}

static void nobody_knocked_out_is_the_same_bits_as_never(void **state) {
  (void)state;
  struct attn *a = small_model(0), *b = small_model(0);
  encode(a, TEXT), encode(b, TEXT);
  forward_without(a, 4), forward_without(a, -1), attn_forward(b);
  assert_true(fingerprint(a) == fingerprint(b));
  forward_without(a, 4), encode(a, TEXT), attn_forward(a); /* another text, even the same one again: all are back */
  assert_true(fingerprint(a) == fingerprint(b));
}

static void the_bits_are_those_of_every_machine(void **state) {
  (void)state;
  struct attn *a = small_model(ATTN_CAUSAL);
  encode(a, TEXT);
  forward_without(a, 2);
  uint64_t h = fingerprint(a);
  print_message("fingerprint with a word knocked out: %016llx\n", (unsigned long long)h);
  assert_true(h == 0x3103df885ba86015u);
}

static void influence_of_a_word_that_is_knocked_out_is_exactly_0(void **state) {
  (void)state;
  struct attn *a = small_model(ATTN_CAUSAL);
  int32_t T = encode(a, TEXT);
  float *state_change = floats(T), *probs_change = floats(T);
  attn_set_knocked(a, 1);
  assert_int_equal(attn_influence(a, state_change, probs_change, 0), ATTN_OK);
  for (int32_t j = 0; j < T; j++) /* as of a word that is unknown anyway */
    assert_int_equal(state_change[j] == 0.0f, j == 1 || !integer_tensor(a, ids)[j]);
  assert_true(probs_change[1] == 0.0f && probs_change[2] > 0.0f);
}

static void training_never_sees_it(void **state) {
  (void)state;
  static const int32_t ids[] = {1, 2, 3, 1}, targets[] = {2, 3, 1, 4};
  struct attn *a = small_model(ATTN_CAUSAL), *b = small_model(ATTN_CAUSAL);
  struct attn *both[] = {a, b};
  for (int32_t i = 0; i < 2; i++) {
    encode(both[i], TEXT);
    attn_set_knocked(both[i], i ? -1 : 0);
    attn_forward(both[i]);
    attn_train_init(both[i], 5, 0.02f);
    assert_int_equal(attn_train(both[i], 5), 5);
    attn_batch_init(both[i], 5, 0.02f);
    assert_int_equal(attn_batch_add(both[i], ids, targets, 4, 0, 1.0f), ATTN_OK);
    assert_int_equal(attn_batch_step(both[i]), 1);
  }
  assert_true(fingerprint(a) == fingerprint(b));
  attn_forward(a), attn_forward(b); /* and then it is still knocked out */
  assert_true(fingerprint(a) != fingerprint(b));
  int32_t T = elements(a, TENSOR_ids);
  assert_true(tensor(a, weights)[T] == 0.0f && tensor(b, weights)[T] > 0.0f);
}

static void a_token_that_is_not_there_is_refused(void **state) {
  (void)state;
  struct attn *a = small_model(0);
  assert_int_equal(attn_set_knocked(NULL, 0), ATTN_EARG);
  assert_int_equal(attn_set_knocked(a, 0), ATTN_EARG); /* no text yet */
  assert_int_equal(attn_set_knocked(a, -1), ATTN_OK);
  int32_t T = encode(a, TEXT);
  attn_forward(a);
  uint64_t before = fingerprint(a);
  assert_int_equal(attn_set_knocked(a, T), ATTN_EARG);
  assert_int_equal(attn_set_knocked(a, -2), ATTN_EARG);
  assert_true(fingerprint(a) == before);
  assert_int_equal(encode(a, "man"), 1);
  forward_without(a, 0); /* alone it sees itself, and nothing changes */
  assert_true(tensor(a, weights)[0] == 1.0f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(forward_equals_the_oracle_for_every_token_and_switch),
      TEST(its_column_is_0_but_for_itself_and_rows_sum_to_one),
      TEST(what_it_says_reaches_no_other_word),
      TEST(nobody_knocked_out_is_the_same_bits_as_never),
      TEST(the_bits_are_those_of_every_machine),
      TEST(influence_of_a_word_that_is_knocked_out_is_exactly_0),
      TEST(training_never_sees_it),
      TEST(a_token_that_is_not_there_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
