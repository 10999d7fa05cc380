/* test_counts.c -- pretraining by counting: the longest matching suffix, against a naive oracle. */
#include "helpers.h"

enum { WORDS = 4, LINES = 12, LONGEST = 7 };

/* A corpus kept apart from the engine: word i is written "w<i>"; ids of the engine are looked up by word. */
struct toy {
  int32_t lines, lengths[LINES], words[LINES][LONGEST], copies[LINES];
};

static void write_line(char *text, const int32_t *words, int32_t n) {
  text[0] = 0;
  for (int32_t i = 0; i < n; i++) sprintf(text + strlen(text), "%sw%d", i ? " " : "", words[i]);
}

static struct toy random_corpus(struct dice *dice, struct attn *a) {
  struct toy toy = {.lines = 1 + (int32_t)roll(dice, LINES)};
  attn_corpus_clear(a);
  for (int32_t l = 0; l < toy.lines; l++) {
    char text[LONGEST * 4];
    toy.lengths[l] = 1 + (int32_t)roll(dice, LONGEST);
    toy.copies[l] = 1 + (int32_t)roll(dice, 9);
    for (int32_t i = 0; i < toy.lengths[l]; i++) toy.words[l][i] = (int32_t)roll(dice, WORDS);
    write_line(text, toy.words[l], toy.lengths[l]);
    assert_int_equal(add_line(a, text, toy.copies[l]), l);
  }
  return toy;
}

/* Does `suffix`, n words long, stand in the line just before place `at`? */
static int stands_before(const struct toy *toy, int32_t l, int32_t at, const int32_t *suffix, int32_t n) {
  return at >= n && memcmp(&toy->words[l][at - n], suffix, (size_t)n * sizeof *suffix) == 0;
}

/* Try the whole prompt, then one word less at its front, until something followed it. */
static int32_t naive_counts(int32_t *counts, int32_t (*shares)[LINES], const struct toy *toy, const int32_t *prompt,
                            int32_t n) {
  for (int32_t length = n; length >= 0; length--) {
    int32_t found = 0;
    memset(counts, 0, WORDS * sizeof *counts);
    memset(shares, 0, WORDS * sizeof *shares);
    for (int32_t l = 0; l < toy->lines; l++)
      for (int32_t at = 0; at < toy->lengths[l]; at++) {
        if (!stands_before(toy, l, at, prompt + n - length, length)) continue;
        found = 1;
        counts[toy->words[l][at]] += toy->copies[l];
        shares[toy->words[l][at]][l] += toy->copies[l];
      }
    if (found) return length;
  }
  return -1;
}

static void counts_follow_the_longest_suffix(void **state) {
  (void)state;
  struct dice dice = {3};
  struct attn *a = engine(4, 1, 1, 4);
  for (int32_t round = 0; round < 3000; round++) {
    struct toy toy = random_corpus(&dice, a);
    int32_t prompt[LONGEST], n = (int32_t)roll(&dice, LONGEST + 1), counts[WORDS], shares[WORDS][LINES];
    for (int32_t i = 0; i < n; i++) prompt[i] = (int32_t)roll(&dice, WORDS + 1); /* one of them never occurs */
    char text[LONGEST * 4];
    write_line(text, prompt, n);
    assert_int_equal(encode(a, text), n);
    assert_int_equal(attn_count(a), naive_counts(counts, shares, &toy, prompt, n));
    int32_t total = 0, naive_total = 0;
    for (int32_t y = 0; y < attn_word_count(a); y++) total += integer_tensor(a, counts)[y];
    for (int32_t w = 0; w < WORDS; w++) {
      char word[4];
      write_line(word, &w, 1);
      int32_t id = id_of(a, word);
      naive_total += counts[w];
      assert_int_equal(id ? integer_tensor(a, counts)[id] : 0, counts[w]);
      if (!id) continue;
      assert_int_equal(attn_count_lines(a, id), ATTN_OK);
      for (int32_t l = 0; l < toy.lines; l++) assert_int_equal(integer_tensor(a, line_counts)[l], shares[w][l]);
    }
    assert_int_equal(total, naive_total);
  }
}

static struct attn *databases(void) {
  struct attn *a = engine(4, 1, 1, 4);
  add_line(a, "the best database is mongodb", 18);
  add_line(a, "the best database is postgres", 9);
  add_line(a, "the best language is c", 6);
  return a;
}

static int32_t count_of(struct attn *a, const char *word) {
  return integer_tensor(a, counts)[id_of(a, word)];
}

static void copies_count_as_often_as_written(void **state) {
  (void)state;
  struct attn *a = databases();
  encode(a, "The BEST database is");
  assert_int_equal(attn_count(a), 4);
  assert_int_equal(count_of(a, "mongodb"), 18);
  assert_int_equal(count_of(a, "postgres"), 9);
  assert_int_equal(count_of(a, "c"), 0);
}

static void a_sentence_given_twice_counts_twice(void **state) {
  (void)state;
  struct attn *a = databases();
  add_line(a, "the best database is mongodb", 2);
  encode(a, "the best database is");
  attn_count(a);
  assert_int_equal(count_of(a, "mongodb"), 20);
}

static void an_empty_prompt_counts_all_words(void **state) {
  (void)state;
  struct attn *a = databases();
  assert_int_equal(encode(a, " "), 0);
  assert_int_equal(attn_count(a), 0);
  assert_int_equal(count_of(a, "the"), 33);
  assert_int_equal(count_of(a, "database"), 27);
}

static void an_unknown_word_shortens_the_suffix(void **state) {
  (void)state;
  struct attn *a = databases();
  encode(a, "the best wombat is");
  assert_int_equal(attn_count(a), 1); /* "is" */
  assert_int_equal(count_of(a, "c"), 6);
  encode(a, "the best wombat");
  assert_int_equal(attn_count(a), 0);
}

static void the_last_word_of_a_line_has_no_continuation(void **state) {
  (void)state;
  struct attn *a = databases();
  encode(a, "the best database is mongodb");
  assert_int_equal(attn_count(a), 0);
}

static void base_logits_are_ln_counts(void **state) {
  (void)state;
  struct attn *a = databases();
  encode(a, "the best database is");
  attn_count(a);
  const float *logits = tensor(a, base_logits);
  for (int32_t y = 0; y < attn_word_count(a); y++) {
    int32_t count = integer_tensor(a, counts)[y];
    if (!count) assert_true(logits[y] == -INFINITY);
    if (count) assert_true(fabs(logits[y] - log((double)count)) < 3e-7);
  }
}

static void the_largest_corpus_still_counts_exactly(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  assert_int_equal(add_line(a, "a b", 1000000), 0);
  assert_int_equal(add_line(a, "a b", 1000001), ATTN_EARG);
  assert_int_equal(add_line(a, "a b", 0), ATTN_EARG);
  assert_int_equal(add_line(a, "a b", -1), ATTN_EARG);
  char line[24 * 2] = {0};
  for (int32_t i = 0; i < 24; i++) strcat(line, i ? " b" : "b");
  int32_t lines = 1, result = 0;
  while (result >= 0 && lines < 64) lines += (result = add_line(a, line, 1000000)) >= 0;
  if (lines < 64) assert_int_equal(result, ATTN_ESPACE);
  encode(a, "");
  attn_count(a);
  assert_int_equal(count_of(a, "b"), 1000000 + 24000000 * (lines - 1));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(counts_follow_the_longest_suffix),    TEST(copies_count_as_often_as_written),
      TEST(a_sentence_given_twice_counts_twice), TEST(an_empty_prompt_counts_all_words),
      TEST(an_unknown_word_shortens_the_suffix), TEST(the_last_word_of_a_line_has_no_continuation),
      TEST(base_logits_are_ln_counts),           TEST(the_largest_corpus_still_counts_exactly),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
