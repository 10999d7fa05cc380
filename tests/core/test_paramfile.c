/* test_paramfile.c -- a model as bytes: what is saved comes back, and what is not such a file is refused in words. */
#include "helpers.h"
#include "paramfile.h"

static struct attn *model_of(const char *line) {
  struct attn *a = engine(4, 2, 1, 3);
  add_line(a, line, 1);
  attn_model_init(a, ATTN_CAUSAL, 5);
  return a;
}

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

static struct file copy(struct file f) {
  return (struct file){memcpy(take_bytes((size_t)f.length), f.bytes, (size_t)f.length), f.length};
}

static void put(struct file f, int32_t field, uint32_t x) {
  for (int32_t i = 0; i < 4; i++) f.bytes[4 * field + i] = (uint8_t)(x >> 8 * i);
}

/* A liar with a calculator: the checksum is right, whatever the rest says. FNV-1a, as the header states. */
static struct file sealed(struct file f) {
  uint32_t h = 2166136261u;
  for (int32_t i = 12; i < f.length; i++) h = (h ^ f.bytes[i]) * 16777619u;
  put(f, PARAMFILE_checksum, h);
  return f;
}

static void refuses(struct file f, const char *fault) {
  struct attn *a = model_of("keep this model");
  uint64_t before = fingerprint(a);
  const char *said = attn_file_fault(f.bytes, f.length);
  assert_non_null(said);
  if (fault && !strstr(said, fault)) fail_msg("this file %s, instead of: %s", said, fault);
  int32_t config[ATTN_CONFIG_COUNT];
  assert_int_equal(attn_file_config(config, f.bytes, f.length), ATTN_EFILE);
  assert_int_equal(attn_model_load(a, f.bytes, f.length), ATTN_EFILE);
  assert_true(fingerprint(a) == before);
}

static void what_was_saved_comes_back(void **state) {
  (void)state;
  struct attn *a = model_of("Don't stop , 我 !"), *b = model_of("something else");
  struct file f = save(a);
  assert_null(attn_file_fault(f.bytes, f.length));
  assert_int_equal(attn_model_load(b, f.bytes, f.length), elements(a, TENSOR_params));
  assert_int_equal(attn_line_count(b), 0);
  assert_int_equal(attn_word_count(b), attn_word_count(a));
  for (int32_t id = 0; id < attn_word_count(a); id++) assert_string_equal(attn_word(a, id), attn_word(b, id));
  for (int32_t i = 0; i < elements(a, TENSOR_params); i++) {
    float was = tensor(a, params)[i], is = tensor(b, params)[i];
    assert_true(is == paramfile_round(was) && fabsf(is - was) <= fabsf(was) / 256);
  }
  encode(a, "don\u2019t stop"), encode(b, "don\u2019t stop");
  attn_forward(a), attn_forward(b);
  for (int32_t i = 0; i < elements(a, TENSOR_probs); i++)
    assert_true(fabsf(tensor(a, probs)[i] - tensor(b, probs)[i]) < 0.02f);
  struct file again = save(b); /* what is rounded rounds to itself */
  assert_int_equal(again.length, f.length);
  assert_memory_equal(again.bytes, f.bytes, (size_t)f.length);
}

static void the_file_says_which_engine_holds_it(void **state) {
  (void)state;
  struct file f = save(model_of("a b c"));
  int32_t config[ATTN_CONFIG_COUNT];
  assert_int_equal(attn_file_config(config, f.bytes, f.length), ATTN_OK);
  struct attn *a = engine_of(config);
  assert_true(attn_model_load(a, f.bytes, f.length) > 0);
  assert_int_equal(id_of(a, "c"), 3);
  assert_int_equal(attn_file_config(NULL, f.bytes, f.length), ATTN_EARG);
}

static void every_broken_byte_is_noticed(void **state) {
  (void)state;
  struct file f = save(model_of("a b c"));
  for (int32_t i = 0; i < f.length; i++)
    for (int32_t bit = 0; bit < 8; bit += 7) {
      f.bytes[i] ^= (uint8_t)(1 << bit);
      assert_non_null(attn_file_fault(f.bytes, f.length));
      f.bytes[i] ^= (uint8_t)(1 << bit);
    }
  for (int32_t length = 0; length < f.length; length++) {
    void *cut = memcpy(malloc((size_t)length + 1), f.bytes, (size_t)length);
    assert_non_null(attn_file_fault(cut, length));
    free(cut);
  }
  refuses((struct file){f.bytes, -1}, "too short");
  assert_non_null(attn_file_fault(NULL, 0));
}

static void a_header_that_lies_is_refused(void **state) {
  (void)state;
  static const struct {
    int32_t field;
    uint32_t value;
    const char *fault;
  } lies[] = {
      {PARAMFILE_magic, 0, "holds no model"},
      {PARAMFILE_version, 2, "another version"},
      {PARAMFILE_tokens, 0, "sizes"},
      {PARAMFILE_tokens, 513, "sizes"},
      {PARAMFILE_tokens, 25, "number of params"},
      {PARAMFILE_channels, 0, "sizes"},
      {PARAMFILE_channels, 1u << 31, "sizes"},
      {PARAMFILE_heads, 0, "sizes"},
      {PARAMFILE_heads, 3, "sizes"},
      {PARAMFILE_layers, 17, "sizes"},
      {PARAMFILE_hidden, 0xFFFFFFFF, "sizes"},
      {PARAMFILE_switches, 64, "switches"},
      {PARAMFILE_words, 1, "sizes"},
      {PARAMFILE_words, 4097, "sizes"},
      {PARAMFILE_words, 5, "number of params"},
      {PARAMFILE_params, 0, "number of params"},
      {PARAMFILE_text_bytes, 0, "length"},
      {PARAMFILE_text_bytes, 0x7FFFFFFF, "length"},
      {PARAMFILE_text_bytes, 0xFFFFFFFF, "length"},
  };
  struct file good = save(model_of("a b c"));
  for (int32_t i = 0; i < LENGTH(lies); i++) {
    struct file f = copy(good);
    put(f, lies[i].field, lies[i].value);
    refuses(sealed(f), lies[i].fault);
  }
}

/* The words of "a b c" are the six bytes a 0 b 0 c 0. */
static void a_broken_vocabulary_is_refused(void **state) {
  (void)state;
  static const char *const words[] = {"a\0b\0b", "a\0B\0c", "a\0\0b\0", "a\0b c", "a\0\xFF\0c", "aab\0c", " \0b\0c"};
  struct file good = save(model_of("a b c"));
  for (int32_t i = 0; i < LENGTH(words); i++) {
    struct file f = copy(good);
    memcpy(f.bytes + 4 * PARAMFILE_HEADER_COUNT, words[i], 5);
    refuses(sealed(f), "vocabulary");
  }
  struct file unended = copy(good);
  unended.bytes[4 * PARAMFILE_HEADER_COUNT + 5] = 'd';
  refuses(sealed(unended), "vocabulary");
}

static void words_that_the_vocabulary_would_not_store_are_refused(void **state) {
  (void)state;
  struct file f = save(model_of("abcde f"));
  memcpy(f.bytes + 4 * PARAMFILE_HEADER_COUNT, "a\u2019b", 5); /* stored with ' instead */
  refuses(sealed(f), "vocabulary");
  f = save(model_of("ab c d"));
  f.bytes[4 * PARAMFILE_HEADER_COUNT] = ' '; /* one token, but not all of " b" */
  refuses(sealed(f), "vocabulary");
  char line[2 * 40 + 1] = "";
  for (int32_t i = 0; i < 2; i++) memset(line + 40 * i, 'x' + i, 39), line[40 * i + 39] = ' ';
  f = save(model_of(line));
  f.bytes[4 * PARAMFILE_HEADER_COUNT + 39] = 'x'; /* two words run into one of 79 bytes */
  refuses(sealed(f), "vocabulary");
}

static void a_file_without_words_is_refused(void **state) {
  (void)state;
  struct file f = save(model_of("a b c"));
  uint8_t *words = f.bytes + 4 * PARAMFILE_HEADER_COUNT;
  memmove(words, words + 6, (size_t)(f.length - 4 * PARAMFILE_HEADER_COUNT - 6));
  f.length -= 6;
  put(f, PARAMFILE_text_bytes, 0);
  refuses(sealed(f), "vocabulary");
  put(f, PARAMFILE_text_bytes, (uint32_t)-4); /* the params would begin inside the header */
  f.length -= 4;
  refuses(sealed(f), "length");
}

static void params_that_are_no_numbers_are_refused(void **state) {
  (void)state;
  static const uint8_t top[] = {0x7F, 0xFF};
  for (int32_t i = 0; i < 4; i++) {
    struct file f = save(model_of("a b c"));
    f.bytes[f.length - 1] = top[i / 2];
    f.bytes[f.length - 2] = i % 2 ? 0x80 : 0xC1; /* infinite, NaN */
    refuses(sealed(f), "not numbers");
  }
}

static void random_liars_are_refused_or_harmless(void **state) {
  (void)state;
  static uint8_t kept[2048];
  struct file good = save(model_of("a b c"));
  assert_true(good.length <= LENGTH(kept));
  good.bytes = memcpy(kept, good.bytes, (size_t)good.length); /* outlives each round's release */
  struct dice dice = {12};
  int32_t loaded = 0;
  for (int32_t round = 0; round < 3000; round++) {
    struct file f = copy(good);
    uint32_t most = roll(&dice, 2) ? 60 : (uint32_t)f.length; /* the header, or anywhere */
    for (int32_t i = 1 + (int32_t)roll(&dice, 3); i > 0; i--) f.bytes[roll(&dice, most)] = (uint8_t)roll(&dice, 256);
    struct attn *a = model_of("x");
    if (attn_model_load(a, sealed(f).bytes, f.length) > 0) {
      loaded++;
      encode(a, "a b zebra");
      int32_t error = attn_forward(a);
      assert_true(error == ATTN_OK || error == ATTN_ENAN);
    }
    release(NULL);
  }
  assert_true(loaded > 100); /* a changed param is a model too */
}

static void an_engine_of_other_sizes_or_too_little_room_refuses(void **state) {
  (void)state;
  struct file f = save(model_of("a b c"));
  static const int32_t other[][4] = {{8, 2, 1, 3}, {4, 1, 1, 3}, {4, 2, 2, 3}, {4, 2, 1, 4}};
  for (int32_t i = 0; i < LENGTH(other); i++) {
    struct attn *a = engine(other[i][0], other[i][1], other[i][2], other[i][3]);
    assert_int_equal(attn_model_load(a, f.bytes, f.length), ATTN_EFILE);
  }
  int32_t config[ATTN_CONFIG_COUNT];
  attn_file_config(config, f.bytes, f.length);
  config[ATTN_CONFIG_max_tokens]++;
  assert_int_equal(attn_model_load(engine_of(config), f.bytes, f.length), ATTN_EFILE);
  config[ATTN_CONFIG_max_tokens]--;
  config[ATTN_CONFIG_max_words] = 3;
  assert_int_equal(attn_model_load(engine_of(config), f.bytes, f.length), ATTN_ESPACE);
  char line[2 * 66 + 1] = "";
  for (int32_t i = 0; i < 2; i++) memset(line + 65 * i, 'x' + i, 64), line[65 * i + 64] = ' ';
  f = save(model_of(line)); /* two words as long as words may be need more text than three words' room */
  attn_file_config(config, f.bytes, f.length);
  assert_true(attn_model_load(engine_of(config), f.bytes, f.length) > 0);
  config[ATTN_CONFIG_max_words] = 3;
  assert_int_equal(attn_model_load(engine_of(config), f.bytes, f.length), ATTN_ESPACE);
  assert_int_equal(attn_model_load(NULL, f.bytes, f.length), ATTN_EARG);
}

static void saving_needs_a_model_and_room(void **state) {
  (void)state;
  struct attn *a = model_of("a b c");
  struct file f = save(a);
  uint8_t *room = take_bytes((size_t)f.length);
  assert_int_equal(attn_model_save(a, room, f.length - 1), ATTN_ESPACE);
  assert_int_equal(room[0], 0x5A);
  assert_int_equal(attn_model_save(a, room, -1), ATTN_EARG);
  assert_int_equal(attn_model_save(NULL, room, 1), ATTN_EARG);
  assert_int_equal(attn_model_save(engine(4, 1, 1, 4), room, f.length), ATTN_ESTATE);
}

static void rounding_goes_to_the_nearest_and_ties_to_even(void **state) {
  (void)state;
  static const float pairs[][2] = {
      {1.0f, 1.0f},       {1.00390625f, 1.0f}, {1.01171875f, 1.015625f},      {1.004f, 1.0078125f},
      {-1.00390625f, -1}, {0.0f, 0.0f},        {3.3895314e38f, 3.3895314e38f}};
  for (int32_t i = 0; i < LENGTH(pairs); i++) assert_true(paramfile_round(pairs[i][0]) == pairs[i][1]);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(what_was_saved_comes_back),
      TEST(the_file_says_which_engine_holds_it),
      TEST(every_broken_byte_is_noticed),
      TEST(a_header_that_lies_is_refused),
      TEST(a_broken_vocabulary_is_refused),
      TEST(words_that_the_vocabulary_would_not_store_are_refused),
      TEST(a_file_without_words_is_refused),
      TEST(params_that_are_no_numbers_are_refused),
      TEST(random_liars_are_refused_or_harmless),
      TEST(an_engine_of_other_sizes_or_too_little_room_refuses),
      TEST(saving_needs_a_model_and_room),
      TEST(rounding_goes_to_the_nearest_and_ties_to_even),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
