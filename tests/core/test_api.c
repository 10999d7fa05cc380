/* test_api.c -- the boundary: names, the table of tensors, every call in the wrong order, every limit, every refusal. */
#include "helpers.h"

/* ---- names and the table ------------------------------------------------------------------------------------------ */

static void lists_of_names_end_where_their_enums_end(void **state) {
  (void)state;
  static const int32_t lengths[] = {TENSOR_COUNT, ATTN_CONFIG_COUNT, 6, 6};
  for (int32_t kind = 0; kind < 4; kind++) {
    for (int32_t i = 0; i < lengths[kind]; i++) assert_non_null(attn_name(kind, i));
    assert_null(attn_name(kind, lengths[kind]));
    assert_null(attn_name(kind, INT32_MAX));
    assert_null(attn_name(kind, -1));
  }
  assert_null(attn_name(4, 0));
  assert_null(attn_name(-1, 0));
  assert_int_equal(attn_abi(), ATTN_ABI);
  assert_string_equal(attn_name(1, ATTN_CONFIG_channels), "channels");
  assert_string_equal(attn_name(2, 0), "causal");
  assert_int_equal(1 << 5, ATTN_NO_FEED_FORWARD);
  assert_string_equal(attn_name(2, 5), "no_feed_forward");
  assert_string_equal(attn_name(3, -1 - ATTN_ESTATE), "ESTATE");
}

static void tensors_are_listed_in_the_order_of_the_path(void **state) {
  (void)state;
  static const char *const path[] = {"ids",    "counts",   "base_logits", "embeddings", "q",      "k",
                                     "v",      "scores",   "weights",     "blended",    "logits", "probs",
                                     "params", "p_tokens", "p_bias",      "gradients"};
  int32_t before = -1;
  for (int32_t i = 0; i < LENGTH(path); i++) {
    int32_t index = attn_tensor_index(path[i]);
    assert_true(index > before);
    assert_string_equal(attn_name(0, index), path[i]);
    before = index;
  }
  assert_int_equal(attn_tensor_index("weight"), ATTN_EARG);
}

static struct attn *filled(void) {
  struct attn *a = engine(8, 2, 3, 10);
  add_line(a, "a b c d", 3);
  add_line(a, "a b e", 2);
  encode(a, "a b c");
  attn_count(a);
  attn_count_lines(a, 3);
  attn_model_init(a, ATTN_CAUSAL, 1);
  attn_train_init(a, 10, 0.01f);
  attn_train(a, 1);
  attn_forward(a);
  attn_recurrent_init(a, 1);
  attn_recurrent_forward(a);
  return a;
}

struct described {
  const char *name;
  int32_t integer, role, count, dims[4];
};

static void every_tensor_says_its_shape_and_role(void **state) {
  (void)state;
  enum { T = 3, C = 8, H = 2, D = 4, L = 3, V = 6, F = 10, N = 2, M = 24, P = 2174 };
  static const struct described all[] = {
      {"ids", 1, 0, 1, {T}},
      {"pieces", 1, 0, 2, {T, 2}},
      {"counts", 1, 1, 1, {V}},
      {"base_logits", 0, 1, 1, {V}},
      {"line_counts", 1, 1, 1, {N}},
      {"embeddings", 0, 1, 2, {T, C}},
      {"stream", 0, 1, 3, {L, T, C}},
      {"q", 0, 1, 4, {L, T, H, D}},
      {"scores", 0, 1, 4, {L, H, T, T}},
      {"weights", 0, 1, 4, {L, H, T, T}},
      {"hidden", 0, 1, 3, {L, T, F}},
      {"logits", 0, 1, 2, {T, V}},
      {"probs", 0, 1, 2, {T, V}},
      {"p_tokens", 0, 2, 2, {V, C}},
      {"p_positions", 0, 2, 2, {M, C}},
      {"p_relative", 0, 2, 3, {L, H, RELATIVE_COUNT}},
      {"p_hidden", 0, 2, 3, {L, C, F}},
      {"p_last_norm", 0, 2, 1, {C}},
      {"p_bias", 0, 2, 1, {V}},
      {"states", 0, 1, 2, {T, C}},
      {"recurrent_probs", 0, 1, 2, {T, V}},
      {"recurrent_params", 0, 2, 1, {V * C + 2 * C * C + C + V}},
  };
  struct attn *a = filled();
  for (int32_t i = 0; i < LENGTH(all); i++) {
    int32_t info[ATTN_INFO_COUNT];
    assert_int_equal(attn_tensor(a, attn_tensor_index(all[i].name), info), ATTN_OK);
    assert_int_equal(info[1], all[i].integer);
    assert_int_equal(info[2], all[i].role);
    assert_int_equal(info[3], all[i].count);
    for (int32_t d = 0; d < 4; d++) assert_int_equal(info[4 + d], d < all[i].count ? all[i].dims[d] : 1);
    assert_int_equal(info[0], (int32_t)(uintptr_t)attn_tensor_data(a, attn_tensor_index(all[i].name)));
  }
  int32_t sum = 0;
  for (int32_t i = TENSOR_params + 1; i < TENSOR_gradients; i++) { /* consecutive, so that params is all of them */
    assert_ptr_equal(attn_tensor_data(a, i), tensor(a, params) + sum);
    sum += elements(a, i);
  }
  assert_int_equal(sum, elements(a, TENSOR_params));
  assert_int_equal(sum, elements(a, TENSOR_gradients));
  assert_int_equal(attn_model_init(a, 0, 1), sum);
}

static void all_but_params_lie_on_16_bytes_and_apart(void **state) {
  (void)state;
  struct attn *a = filled();
  for (int32_t i = 0; i < TENSOR_COUNT; i++) {
    if (i > TENSOR_params && i < TENSOR_gradients) continue;
    const char *start = attn_tensor_data(a, i), *end = start + 4 * elements(a, i);
    assert_int_equal((uintptr_t)start % 16, 0);
    for (int32_t j = 0; j < i; j++) {
      const char *other = attn_tensor_data(a, j);
      if (j <= TENSOR_params || j >= TENSOR_gradients) assert_true(end <= other || other + 4 * elements(a, j) <= start);
    }
  }
}

/* ---- the wrong order ---------------------------------------------------------------------------------------------- */

static void refuses(struct attn *a, int32_t (*call)(struct attn *), int32_t error) {
  uint64_t before = fingerprint(a);
  assert_int_equal(call(a), error);
  assert_true(fingerprint(a) == before);
}

static int32_t call_count(struct attn *a) {
  return attn_count(a);
}
static int32_t call_count_lines(struct attn *a) {
  return attn_count_lines(a, 1);
}
static int32_t call_model_init(struct attn *a) {
  return attn_model_init(a, 0, 1);
}
static int32_t call_set_switches(struct attn *a) {
  return attn_set_switches(a, 1);
}
static int32_t call_forward(struct attn *a) {
  return attn_forward(a);
}
static int32_t call_train_init(struct attn *a) {
  return attn_train_init(a, 10, 0.01f);
}
static int32_t call_train(struct attn *a) {
  return attn_train(a, 1);
}

/* Which of these tensors hold something? */
static void holds(const struct attn *a, int32_t first, int32_t last, int32_t wanted) {
  int32_t info[ATTN_INFO_COUNT];
  for (int32_t i = first; i <= last; i++) {
    assert_int_equal(attn_tensor(a, i, info), wanted ? ATTN_OK : ATTN_ESTATE);
    assert_int_equal(attn_tensor_data(a, i) != NULL, wanted);
  }
}

static void each_call_waits_for_what_it_needs(void **state) {
  (void)state;
  struct attn *a = engine(8, 2, 1, 8);
  refuses(a, call_count, ATTN_ESTATE);
  refuses(a, call_model_init, ATTN_ESTATE);
  holds(a, 0, TENSOR_COUNT - 1, 0);
  add_line(a, "a b c", 1);
  refuses(a, call_count_lines, ATTN_ESTATE);
  refuses(a, call_set_switches, ATTN_ESTATE);
  refuses(a, call_forward, ATTN_ESTATE);
  refuses(a, call_train_init, ATTN_ESTATE);
  refuses(a, call_train, ATTN_ESTATE);
  assert_true(isnan(attn_loss(a)));
  attn_model_init(a, 0, 1);
  refuses(a, call_forward, ATTN_ESTATE); /* no text yet */
  refuses(a, call_train, ATTN_ESTATE);
  holds(a, TENSOR_ids, TENSOR_probs, 0);
  holds(a, TENSOR_params, TENSOR_p_bias, 1);
  holds(a, TENSOR_gradients, TENSOR_gradients, 0);
  encode(a, "a");
  holds(a, TENSOR_ids, TENSOR_pieces, 1);
  refuses(a, call_count_lines, ATTN_ESTATE);
  attn_count(a);
  holds(a, TENSOR_counts, TENSOR_base_logits, 1);
  holds(a, TENSOR_line_counts, TENSOR_line_counts, 0); /* nobody has asked for a word yet */
  attn_count_lines(a, 1);
  holds(a, TENSOR_line_counts, TENSOR_line_counts, 1);
  holds(a, TENSOR_embeddings, TENSOR_probs, 0);
  attn_forward(a);
  holds(a, TENSOR_embeddings, TENSOR_probs, 1);
  attn_train_init(a, 10, 0.01f);
  assert_true(isnan(attn_loss(a)));
  holds(a, TENSOR_gradients, TENSOR_gradients, 0);
  assert_int_equal(attn_train(a, 3), 3);
  assert_true(attn_loss(a) > 0);
  holds(a, TENSOR_gradients, TENSOR_gradients, 1);
  holds(a, TENSOR_embeddings, TENSOR_probs, 0);
}

static void what_is_stale_is_gone(void **state) {
  (void)state;
  struct attn *a = filled();
  encode(a, "a b"); /* another text: its counts and activations are not made yet */
  holds(a, TENSOR_counts, TENSOR_probs, 0);
  holds(a, TENSOR_params, TENSOR_gradients, 1);
  attn_forward(a);
  attn_set_switches(a, 0);
  holds(a, TENSOR_embeddings, TENSOR_probs, 0);
  attn_model_init(a, 0, 2);
  holds(a, TENSOR_gradients, TENSOR_gradients, 0);
  refuses(a, call_train, ATTN_ESTATE);
  add_line(a, "a new line", 1); /* another vocabulary: another model */
  holds(a, 0, TENSOR_COUNT - 1, 0);
  refuses(a, call_forward, ATTN_ESTATE);
}

static void training_leaves_the_encoded_text_alone(void **state) {
  (void)state;
  struct attn *a = engine(8, 2, 1, 8);
  add_line(a, "a b c d", 1);
  attn_model_init(a, 0, 1);
  encode(a, "d c b");
  attn_train_init(a, 10, 0.01f);
  attn_train(a, 2);
  static const int32_t ids[] = {4, 3, 2};
  assert_memory_equal(integer_tensor(a, ids), ids, sizeof ids);
  assert_int_equal(attn_count(a), 1);
  assert_int_equal(attn_forward(a), ATTN_OK);
  assert_memory_equal(integer_tensor(a, ids), ids, sizeof ids);
}

static void clearing_makes_a_new_engine_of_an_old_one(void **state) {
  (void)state;
  struct attn *a = filled(), *fresh = engine(8, 2, 3, 10);
  assert_int_equal(attn_corpus_clear(a), ATTN_OK);
  assert_true(fingerprint(a) == fingerprint(fresh));
  refuses(a, call_model_init, ATTN_ESTATE);
  for (int32_t i = 0; i < 2; i++) {
    struct attn *e = i ? fresh : a;
    add_line(e, "x y z", 1), add_line(e, "x y w", 4), encode(e, "x y"), attn_count(e), attn_model_init(e, 0, 9);
    attn_train_init(e, 5, 0.02f), attn_train(e, 5), attn_forward(e);
  }
  assert_true(fingerprint(a) == fingerprint(fresh));
}

/* ---- limits ------------------------------------------------------------------------------------------------------- */

static struct attn *tight(int32_t field, int32_t limit) {
  int32_t config[ATTN_CONFIG_COUNT];
  attn_config_default(config);
  config[ATTN_CONFIG_channels] = 4;
  config[field] = limit;
  struct attn *a = engine_of(config);
  add_line(a, "a b c", 1);
  encode(a, "a b");
  attn_count(a);
  attn_model_init(a, 0, 1);
  attn_forward(a);
  return a;
}

static void refuses_line(struct attn *a, const char *text) {
  uint64_t before = fingerprint(a);
  assert_int_equal(add_line(a, text, 1), ATTN_ESPACE);
  assert_true(fingerprint(a) == before);
  assert_int_equal(id_of(a, "c"), 3);
  assert_int_equal(id_of(a, "d"), 0); /* what the refused line had brought is forgotten */
  assert_int_equal(attn_count(a), 2);
}

static void every_limit_refuses_and_changes_nothing(void **state) {
  (void)state;
  refuses_line(tight(ATTN_CONFIG_max_words, 5), "a d e");
  refuses_line(tight(ATTN_CONFIG_max_words, 5), "a d e a");
  refuses_line(tight(ATTN_CONFIG_max_lines, 1), "a d");
  refuses_line(tight(ATTN_CONFIG_max_corpus_tokens, 5), "a d e");
  refuses_line(tight(ATTN_CONFIG_max_tokens, 4), "a d a a a");
  struct attn *a = tight(ATTN_CONFIG_max_tokens, 4);
  uint64_t before = fingerprint(a);
  assert_int_equal(encode(a, "a b c a b"), ATTN_ESPACE);
  assert_int_equal(encode(a, "\xFF"), ATTN_ETEXT);
  assert_true(fingerprint(a) == before);
}

static void up_to_its_limit_everything_fits(void **state) {
  (void)state;
  assert_int_equal(add_line(tight(ATTN_CONFIG_max_words, 5), "a d c", 1), 1);
  assert_int_equal(add_line(tight(ATTN_CONFIG_max_lines, 2), "a d c", 1), 1);
  assert_int_equal(add_line(tight(ATTN_CONFIG_max_corpus_tokens, 6), "a d c", 1), 1);
  assert_int_equal(add_line(tight(ATTN_CONFIG_max_tokens, 3), "a d c", 1), 1);
  struct attn *a = engine(4, 1, 1, 4);
  attn_corpus_clear(a);
  char text[24 * 2 + 1] = "";
  for (int32_t i = 0; i < 24; i++) strcat(text, "w ");
  add_line(a, text, 1);
  attn_model_init(a, 0, 1);
  assert_int_equal(encode(a, text), 24);
  assert_int_equal(attn_forward(a), ATTN_OK);
  attn_train_init(a, 3, 0.01f);
  assert_int_equal(attn_train(a, 100), 3);
}

static void long_words_run_out_of_room_before_they_run_over(void **state) {
  (void)state;
  struct attn *a = tight(ATTN_CONFIG_max_words, 8); /* 128 bytes of words */
  char text[80] = "d ";
  memset(text + 2, 'x', 64);
  assert_int_equal(add_line(a, text, 1), 1);
  memset(text + 2, 'y', 60);
  text[62] = 0;
  assert_int_equal(add_line(a, text, 1), ATTN_ESPACE);
  assert_int_equal(attn_word_count(a), 6);
}

static void copies_may_not_overflow_a_count(void **state) {
  (void)state;
  int32_t config[ATTN_CONFIG_COUNT];
  attn_config_default(config);
  struct attn *a = engine_of(config);
  char text[128 * 2 + 1] = "";
  for (int32_t i = 0; i < 128; i++) strcat(text, "w ");
  for (int32_t line = 0; line < 16; line++) assert_int_equal(add_line(a, text, 1000000), line);
  assert_int_equal(add_line(a, text, 1000000), ATTN_ESPACE); /* 17 x 128 million > 2^31 */
  encode(a, "");
  attn_count(a);
  assert_int_equal(integer_tensor(a, counts)[1], 2048000000);
}

/* ---- configs and blocks ------------------------------------------------------------------------------------------- */

static void a_config_out_of_range_is_refused(void **state) {
  (void)state;
  static const int32_t most[] = {65536, 65536, 1 << 20, 512, 512, 64, 16, 2048};
  int32_t config[ATTN_CONFIG_COUNT];
  for (int32_t field = 0; field < ATTN_CONFIG_COUNT; field++) {
    const int32_t wrong[] = {0, -1, INT32_MIN, INT32_MAX, most[field] + 1};
    for (int32_t i = 0; i < LENGTH(wrong); i++) {
      assert_int_equal(attn_config_default(config), ATTN_OK);
      config[field] = wrong[i];
      assert_int_equal(attn_bytes(config), ATTN_EARG);
      assert_null(attn_init(config, INT32_MAX, config));
    }
  }
  attn_config_default(config);
  config[ATTN_CONFIG_heads] = 3; /* does not divide 32 */
  assert_int_equal(attn_bytes(config), ATTN_EARG);
  for (int32_t field = 0; field < ATTN_CONFIG_COUNT; field++)
    config[field] = most[field]; /* each may be, all may not */
  assert_int_equal(attn_bytes(config), ATTN_EARG);
  assert_int_equal(attn_bytes(NULL), ATTN_EARG);
  assert_int_equal(attn_config_default(NULL), ATTN_EARG);
}

static void a_block_one_byte_short_or_askew_is_refused(void **state) {
  (void)state;
  int32_t config[ATTN_CONFIG_COUNT];
  attn_config_default(config);
  int32_t bytes = attn_bytes(config);
  char *block = take_bytes((size_t)bytes + 16);
  assert_null(attn_init(block, bytes - 1, config));
  assert_null(attn_init(block + 1, bytes + 8, config));
  assert_null(attn_init(NULL, bytes, config));
  assert_null(attn_init(block, bytes, NULL));
  assert_int_equal(block[0], 0x5A); /* nothing was written */
  assert_non_null(attn_init(block, bytes, config));
  assert_int_equal(block[bytes], 0x5A); /* nor a byte too many */
}

static void a_bad_argument_is_refused_and_changes_nothing(void **state) {
  (void)state;
  struct attn *a = filled();
  int32_t info[ATTN_INFO_COUNT];
  uint64_t before = fingerprint(a);
#define REFUSED(call) assert_int_equal(call, ATTN_EARG)
  REFUSED(attn_corpus_clear(NULL));
  REFUSED(attn_corpus_add(NULL, "a", 1, 1));
  REFUSED(attn_corpus_add(a, NULL, 1, 1));
  REFUSED(attn_corpus_add(a, "a", -1, 1));
  REFUSED(attn_corpus_add(a, "a", 1, 0));
  REFUSED(attn_corpus_add(a, "a", 1, 1000000000));
  assert_int_equal(attn_corpus_add(a, "", 0, 1), ATTN_ETEXT);
  assert_int_equal(attn_corpus_add(a, " \n", 2, 1), ATTN_ETEXT);
  REFUSED(attn_line_count(NULL));
  REFUSED(attn_word_count(NULL));
  assert_null(attn_word(NULL, 0));
  REFUSED(attn_word_id(NULL, "a", 1));
  REFUSED(attn_word_id(a, NULL, 1));
  REFUSED(attn_word_id(a, "a", -1));
  REFUSED(attn_encode(NULL, "a", 1));
  REFUSED(attn_encode(a, NULL, 1));
  REFUSED(attn_encode(a, "a", -1));
  REFUSED(attn_count(NULL));
  REFUSED(attn_count_lines(NULL, 1));
  REFUSED(attn_count_lines(a, 0));
  REFUSED(attn_count_lines(a, attn_word_count(a)));
  REFUSED(attn_model_init(NULL, 0, 1));
  REFUSED(attn_model_init(a, 64, 1));
  REFUSED(attn_model_init(a, -1, 1));
  REFUSED(attn_set_switches(NULL, 0));
  REFUSED(attn_set_switches(a, 64));
  REFUSED(attn_forward(NULL));
  REFUSED(attn_train_init(NULL, 1, 0.1f));
  REFUSED(attn_train_init(a, 0, 0.1f));
  REFUSED(attn_train_init(a, 1000001, 0.1f));
  REFUSED(attn_train_init(a, 1, 0.0f));
  REFUSED(attn_train_init(a, 1, 1.5f));
  REFUSED(attn_train_init(a, 1, NAN));
  REFUSED(attn_train(NULL, 1));
  REFUSED(attn_train(a, -1));
  REFUSED(attn_tensor(NULL, 0, info));
  REFUSED(attn_tensor(a, -1, info));
  REFUSED(attn_tensor(a, TENSOR_COUNT, info));
  REFUSED(attn_tensor(a, 0, NULL));
  assert_null(attn_tensor_data(a, TENSOR_COUNT));
  assert_true(isnan(attn_loss(NULL)));
  assert_true(fingerprint(a) == before);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(lists_of_names_end_where_their_enums_end),
      TEST(tensors_are_listed_in_the_order_of_the_path),
      TEST(every_tensor_says_its_shape_and_role),
      TEST(all_but_params_lie_on_16_bytes_and_apart),
      TEST(each_call_waits_for_what_it_needs),
      TEST(what_is_stale_is_gone),
      TEST(training_leaves_the_encoded_text_alone),
      TEST(clearing_makes_a_new_engine_of_an_old_one),
      TEST(every_limit_refuses_and_changes_nothing),
      TEST(up_to_its_limit_everything_fits),
      TEST(long_words_run_out_of_room_before_they_run_over),
      TEST(copies_may_not_overflow_a_count),
      TEST(a_config_out_of_range_is_refused),
      TEST(a_block_one_byte_short_or_askew_is_refused),
      TEST(a_bad_argument_is_refused_and_changes_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
