/* test_properties.c -- laws that hold for every input, on at least a thousand drawn ones each: order, time, shifts, tilts,
 * text, and memory. */
#include "helpers.h"
#include "tokenizer.h"
#include "unicode.h"

enum { ROUNDS = 1000, WORDS = 10, MOST = 20 };

/* ---- order and time: what attention knows of the place of a word --------------------------------------------------- */

static struct attn *model_of(int32_t switches, int32_t seed) {
  struct attn *a = engine(8, 2, 2, 6);
  add_line(a, "a b c d e f g h i j", 1);
  attn_model_init(a, switches, seed);
  attn_recurrent_init(a, seed);
  return a;
}

struct sentence {
  int32_t T, words[MOST];
};

static struct sentence sentence_of(struct dice *dice) {
  struct sentence s = {.T = 1 + (int32_t)roll(dice, MOST)};
  for (int32_t t = 0; t < s.T; t++) s.words[t] = (int32_t)roll(dice, WORDS);
  return s;
}

/* What the model guesses at each position of the first T words. */
static float *guesses(struct attn *a, const struct sentence *s, int32_t T) {
  char text[2 * MOST];
  for (int32_t t = 0; t < T; t++) text[2 * t] = (char)('a' + s->words[t]), text[2 * t + 1] = ' ';
  assert_int_equal(attn_encode(a, text, 2 * T), T);
  assert_int_equal(attn_forward(a), ATTN_OK);
  assert_int_equal(attn_recurrent_forward(a), ATTN_OK);
  size_t size = (size_t)(T * attn_word_count(a)) * sizeof(float);
  return memcpy(take_bytes(size), tensor(a, probs), size);
}

static void without_positions_a_permuted_sentence_gives_permuted_rows(void **state) {
  (void)state;
  struct dice dice = {1};
  for (int32_t round = 0; round < ROUNDS; round++) {
    int32_t others = (int32_t)roll(&dice, 16) * 4; /* all switches but the mask and the scale; positions are off */
    struct attn *a = model_of(others | ATTN_NO_POSITIONS, round);
    struct sentence s = sentence_of(&dice), permuted = s;
    int32_t order[MOST], V = attn_word_count(a);
    for (int32_t t = 0; t < s.T; t++) order[t] = t;
    shuffle(&dice, order, s.T);
    for (int32_t t = 0; t < s.T; t++) permuted.words[t] = s.words[order[t]];
    const float *before = guesses(a, &s, s.T), *after = guesses(a, &permuted, s.T);
    for (int32_t t = 0; t < s.T; t++)
      for (int32_t y = 0; y < V; y++) assert_true(fabsf(after[t * V + y] - before[order[t] * V + y]) <= 1e-5f);
    release(NULL);
  }
}

/* Bit for bit, in every variant: the first words of a text give what they give alone, whatever follows. */
static void under_the_mask_the_future_changes_no_bit_of_the_past(void **state) {
  (void)state;
  struct dice dice = {2};
  for (int32_t round = 0; round < ROUNDS; round++) {
    struct attn *a = model_of(ATTN_CAUSAL | (int32_t)roll(&dice, 32) * 2, round);
    struct sentence s = sentence_of(&dice);
    int32_t T = 1 + (int32_t)roll(&dice, (uint32_t)s.T);
    size_t size = (size_t)(T * attn_word_count(a)) * sizeof(float);
    assert_int_equal(attn_set_window(a, (int32_t)roll(&dice, 6)), ATTN_OK);
    const float *alone = guesses(a, &s, T);
    float *recurrent = memcpy(take_bytes(size), tensor(a, recurrent_probs), size);
    assert_memory_equal(guesses(a, &s, s.T), alone, size);
    assert_memory_equal(tensor(a, recurrent_probs), recurrent, size);
    release(NULL);
  }
}

/* The same of bare arrays, across the tiles of the form for long texts. */
static void the_tiled_form_keeps_the_past_too(void **state) {
  (void)state;
  struct dice dice = {3};
  for (int32_t round = 0; round < ROUNDS; round++) {
    int32_t n = 1 + (int32_t)roll(&dice, 300), first = 1 + (int32_t)roll(&dice, (uint32_t)n);
    int32_t d = 1 + (int32_t)roll(&dice, 9), dv = 1 + (int32_t)roll(&dice, 9);
    float *q = floats(n * d), *k = floats(n * d), *v = floats(n * dv), *whole = floats(n * dv), *part = floats(n * dv);
    fill_between(&dice, q, n * d, -3, 3);
    fill_between(&dice, k, n * d, -3, 3);
    fill_between(&dice, v, n * dv, -3, 3);
    assert_int_equal(attn_attend(whole, NULL, q, k, v, n, n, d, dv, ATTN_CAUSAL), ATTN_OK);
    assert_int_equal(attn_attend(part, NULL, q, k, v, first, first, d, dv, ATTN_CAUSAL), ATTN_OK);
    assert_memory_equal(part, whole, (size_t)(first * dv) * sizeof(float));
    release(NULL);
  }
}

/* ---- distributions ------------------------------------------------------------------------------------------------ */

struct question {
  int32_t n;
  float *logits, *reward, *probs, *reference;
};

static struct question question_of(struct dice *dice) {
  int32_t n = 2 + (int32_t)roll(dice, 30);
  struct question q = {n, floats(n), floats(n), floats(n), floats(n)};
  fill_between(dice, q.logits, n, -4, 4);
  fill_between(dice, q.reward, n, -3, 3);
  return q;
}

static void tilt(float *probs, const struct question *q, float beta) {
  assert_int_equal(attn_tilt_logits(probs, q->logits, q->reward, q->n, beta), ATTN_OK);
}

static void reward_all_alike(struct question *q, float reward) {
  for (int32_t i = 0; i < q->n; i++) q->reward[i] = reward;
}

/* Bit for bit where the sums are exact: numbers of 1/1024, up to 1000. */
static void softmax_does_not_see_a_shift(void **state) {
  (void)state;
  struct dice dice = {4};
  for (int32_t round = 0; round < ROUNDS; round++) {
    struct question q = question_of(&dice);
    for (int32_t i = 0; i < q.n; i++) q.logits[i] = roll(&dice, 9) ? roundf(q.logits[i] * 1024) / 1024 : -INFINITY;
    q.logits[roll(&dice, (uint32_t)q.n)] = 0;
    reward_all_alike(&q, 0);
    tilt(q.reference, &q, 1);
    reward_all_alike(&q, ((float)roll(&dice, 2048001) - 1024000) / 1024);
    tilt(q.probs, &q, 1);
    assert_memory_equal(q.probs, q.reference, (size_t)q.n * sizeof(float));
    release(NULL);
  }
}

/* Against the formula in double; and Pinsker: at least 2 TV^2, so 0 for no other distribution. */
static void divergence_is_its_formula_and_pays_for_every_difference(void **state) {
  (void)state;
  struct dice dice = {5};
  for (int32_t round = 0; round < ROUNDS; round++) {
    struct question q = question_of(&dice);
    tilt(q.probs, &q, between(&dice, 0.2f, 5));
    reward_all_alike(&q, 0);
    tilt(q.reference, &q, 1);
    double kl = 0, variation = 0;
    for (int32_t i = 0; i < q.n; i++) {
      kl += q.probs[i] > 0 ? q.probs[i] * log((double)q.probs[i] / q.reference[i]) : 0;
      variation += fabs((double)q.probs[i] - q.reference[i]) / 2;
    }
    float got = attn_kl(q.probs, q.reference, q.n);
    assert_true(fabs(got - kl) <= 2e-6 * (1 + kl));
    assert_true(got >= 2 * variation * variation - 2e-6);
    assert_true(attn_kl(q.probs, q.probs, q.n) == 0.0f);
    release(NULL);
  }
}

/* The larger beta, the closer to the reference, and the less reward; and where the reference has no favourite, the more
 * even the guess. (Where it has one, the entropy may go either way.) */
static void a_larger_beta_gives_up_reward_for_closeness(void **state) {
  (void)state;
  struct dice dice = {6};
  for (int32_t round = 0; round < ROUNDS; round++) {
    struct question q = question_of(&dice), even = q;
    even.logits = memset(floats(q.n), 0, (size_t)q.n * sizeof(float));
    float *reward = q.reward, *nothing = memset(floats(q.n), 0, (size_t)q.n * sizeof(float));
    q.reward = nothing, tilt(q.reference, &q, 1), q.reward = reward;
    float kl = INFINITY, gain = INFINITY, entropy = 0;
    for (float beta = 0.05f; beta < 50; beta *= 1.3f) {
      tilt(q.probs, &q, beta);
      assert_true(attn_kl(q.probs, q.reference, q.n) <= kl + 2e-6f);
      assert_true(attn_expected_reward(q.probs, reward, q.n) <= gain + 2e-6f);
      kl = attn_kl(q.probs, q.reference, q.n), gain = attn_expected_reward(q.probs, reward, q.n);
      tilt(even.probs, &even, beta);
      assert_true(attn_entropy(even.probs, q.n) >= entropy - 2e-6f);
      entropy = attn_entropy(even.probs, q.n);
    }
    release(NULL);
  }
}

/* ---- text --------------------------------------------------------------------------------------------------------- */

static int is_scalar(int32_t c) {
  return c > 0 && c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
}

/* The word of this text has one id, the text and the folded word alike. */
static void is_one_word(struct attn *a, const char *text, int32_t bytes, int32_t c) {
  int32_t id = attn_word_id(a, text, bytes);
  if (id < 1 || id_of(a, attn_word(a, id)) != id) fail_msg("U+%04X is word %d", c, id);
  assert_int_equal(attn_encode(a, text, bytes), 1);
  const int32_t *piece = integer_tensor(a, pieces);
  if (piece[0] != 0 || piece[1] != bytes) fail_msg("U+%04X is not all of its piece", c);
}

static void every_character_is_one_word_or_space(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  for (int32_t c = 1; c <= 0x10FFFF; c++) {
    if (!is_scalar(c)) continue;
    char text[4];
    int32_t bytes = unicode_put(text, c), n = attn_words_add(a, text, bytes);
    if (n != (unicode_class(c) != UNICODE_SPACE)) fail_msg("U+%04X is %d tokens", c, n);
    if (n) is_one_word(a, text, bytes, c);
    if (unicode_class(unicode_fold(c)) != unicode_class(c)) fail_msg("U+%04X folds to another class", c);
    if (attn_word_count(a) == 64) attn_corpus_clear(a);
  }
}

/* Half of them any character at all, half of them those that join, mark, part and fold. */
static int32_t character(struct dice *dice) {
  static const int32_t tricky[] = {' ',    'a',    'B',     '1',     '\'',    0x2019,  '.',    '_',    0x301,   0x345,
                                   0x200D, 0xFE0F, 0x20E3,  0x1F468, 0x1F3FD, 0x1F1EB, 0x1E9E, 0x212A, 0x4E2D,  0x3099,
                                   0xE17,  0xE35,  0x1F3F4, 0xE0067, 0x24B6,  0x202E,  0x3000, 0xAC00, 0x10FFFF};
  if (roll(dice, 2)) return tricky[roll(dice, (uint32_t)LENGTH(tricky))];
  int32_t c = 1 + (int32_t)roll(dice, 0x10FFFF);
  return is_scalar(c) ? c : 'x';
}

static int32_t random_text(struct dice *dice, char *text) {
  int32_t bytes = 0;
  for (int32_t n = (int32_t)roll(dice, 24); n > 0; n--) bytes += unicode_put(text + bytes, character(dice));
  return bytes;
}

/* Text to ids to words to ids: the words with a space between them are the same text to the engine. */
static void words_written_out_are_read_as_the_same_words(void **state) {
  (void)state;
  struct dice dice = {7};
  for (int32_t round = 0; round < 20 * ROUNDS; round++) {
    struct attn *a = engine(4, 1, 1, 4);
    char text[24 * 4], written[24 * (WORD_BYTES_MAX + 1) + 1] = "";
    int32_t bytes = random_text(&dice, text), ids[24], n = attn_words_add(a, text, bytes);
    if (n == ATTN_ESPACE) n = 0; /* a word beyond the limit */
    assert_true(n >= 0 && n <= 24);
    if (n) assert_int_equal(attn_encode(a, text, bytes), n);
    if (n) memcpy(ids, integer_tensor(a, ids), (size_t)n * sizeof *ids);
    for (int32_t i = 0; i < n; i++) {
      assert_true(ids[i] > 0);
      strcat(strcat(written, attn_word(a, ids[i])), " ");
    }
    assert_int_equal(encode(a, written), n);
    if (n) assert_memory_equal(integer_tensor(a, ids), ids, (size_t)n * sizeof *ids);
    release(NULL);
  }
}

/* One broken place anywhere in a good text, and all of it is refused, by every call that reads text. */
static void one_broken_byte_refuses_the_whole_text(void **state) {
  (void)state;
  static const char *const broken[] = {"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82",
                                       "\xFF", "\0"};
  struct dice dice = {8};
  struct attn *a = engine(4, 1, 1, 4);
  add_line(a, "these words stay", 1), encode(a, "these stay"), attn_count(a);
  uint64_t before = fingerprint(a);
  for (int32_t round = 0; round < 5 * ROUNDS; round++) {
    char text[2 * 24 * 4 + 4];
    int32_t bytes = random_text(&dice, text), which = (int32_t)roll(&dice, (uint32_t)LENGTH(broken));
    int32_t size = which < LENGTH(broken) - 1 ? (int32_t)strlen(broken[which]) : 1;
    memcpy(text + bytes, broken[which], (size_t)size);
    bytes += size;
    bytes += random_text(&dice, text + bytes);
    char *exact = memcpy(malloc((size_t)bytes), text, (size_t)bytes);
    int32_t encoded = attn_encode(a, exact, bytes), added = attn_corpus_add(a, exact, bytes, 1);
    assert_int_equal(attn_words_add(a, exact, bytes), ATTN_ETEXT);
    assert_true(encoded == ATTN_ETEXT || encoded == ATTN_ESPACE); /* too long may be noticed first */
    assert_int_equal(added, encoded);
    assert_int_equal(attn_word_id(a, exact, bytes), ATTN_ETEXT);
    assert_true(fingerprint(a) == before);
    free(exact);
  }
}

/* ---- memory ------------------------------------------------------------------------------------------------------- */

static void draw_config(struct dice *dice, int32_t *config) {
  static const int32_t most[] = {40, 20, 100, 12, 4, 3, 3, 9}; /* in the order of the config; channels: per head */
  for (int32_t i = 0; i < ATTN_CONFIG_COUNT; i++) config[i] = 1 + (int32_t)roll(dice, (uint32_t)most[i]);
  config[ATTN_CONFIG_max_words]++;
  config[ATTN_CONFIG_channels] *= config[ATTN_CONFIG_heads];
}

static int is_untouched(const char *block, int32_t bytes) {
  for (int32_t i = 0; i < bytes; i++)
    if (block[i] != 0x5A) return 0; /* as take_bytes hands it out */
  return 1;
}

/* Both calls that say how much they need: with one byte less they write nothing, with exactly that much no byte beyond. */
static void one_byte_less_than_asked_is_refused(void **state) {
  (void)state;
  struct dice dice = {9};
  for (int32_t round = 0; round < ROUNDS; round++) {
    int32_t config[ATTN_CONFIG_COUNT];
    draw_config(&dice, config);
    int32_t bytes = attn_bytes(config);
    char *block = take_bytes((size_t)bytes);
    assert_null(attn_init(block, bytes - 1, config));
    assert_true(is_untouched(block, bytes));
    struct attn *a = attn_init(block, bytes, config);
    assert_non_null(a);
    assert_int_equal(attn_words_add(a, "a", 1), 1);
    attn_model_init(a, 0, round);
    int32_t length = attn_model_save(a, NULL, 0);
    char *file = take_bytes((size_t)length);
    assert_int_equal(attn_model_save(a, file, length - 1), ATTN_ESPACE);
    assert_true(is_untouched(file, length));
    assert_int_equal(attn_model_save(a, file, length), length);
    release(NULL);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(without_positions_a_permuted_sentence_gives_permuted_rows),
      TEST(under_the_mask_the_future_changes_no_bit_of_the_past),
      TEST(the_tiled_form_keeps_the_past_too),
      TEST(softmax_does_not_see_a_shift),
      TEST(divergence_is_its_formula_and_pays_for_every_difference),
      TEST(a_larger_beta_gives_up_reward_for_closeness),
      TEST(every_character_is_one_word_or_space),
      TEST(words_written_out_are_read_as_the_same_words),
      TEST(one_broken_byte_refuses_the_whole_text),
      TEST(one_byte_less_than_asked_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
