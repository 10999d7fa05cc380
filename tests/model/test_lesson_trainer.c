/* test_lesson_trainer.c -- training behind its ABI: the same bits and the same examination as without it, and what it refuses. */
#include "helpers.h"
#include "lesson.h"
#include "lesson_trainer.h"

enum { STEPS = 3, LEAST = 4 };
static char grammar[1 << 18];
static int32_t grammar_bytes;

static int read_grammar(void **state) {
  (void)state;
  FILE *file = fopen("model/lesson.grammar", "rb");
  if (!file) return -1;
  grammar_bytes = (int32_t)fread(grammar, 1, sizeof grammar, file);
  return fclose(file);
}

static struct lesson_trainer *trainer(void) {
  struct lesson_trainer *t = take_bytes((size_t)lesson_trainer_bytes());
  assert_int_equal(lesson_trainer_open(t, grammar, grammar_bytes, 24000, 2), 0);
  return t;
}

static struct lesson *without(void) {
  const struct settings *settings = lesson_variant("full", 0);
  struct lesson *l = take_bytes(sizeof *l);
  assert_int_equal(lesson_init(l, take_bytes((size_t)lesson_bytes(settings)), grammar, grammar_bytes, settings), 0);
  return l;
}

static void a_run_is_that_of_the_program_bit_for_bit(void **state) {
  (void)state;
  struct lesson_trainer *t = trainer();
  struct lesson *l = without();
  assert_int_equal(lesson_trainer_fingerprint(t), lesson_fingerprint(l));
  assert_true(isnan(lesson_trainer_loss(t)));
  for (int32_t step = 1; step <= STEPS; step++) {
    assert_int_equal(lesson_trainer_step(t, 1), step);
    assert_int_equal(lesson_train(l, 1), step);
    assert_true(lesson_trainer_loss(t) == l->loss);
    assert_int_equal(lesson_trainer_examine(t, 1) > 0, 1); /* which changes nothing */
  }
  assert_int_equal(lesson_trainer_fingerprint(t), lesson_fingerprint(l));
  assert_null(lesson_trainer_fault(t));
}

static void the_examination_is_that_of_the_program(void **state) {
  (void)state;
  struct lesson_trainer *t = trainer();
  struct lesson *l = without();
  struct report reports[REPORTS_MAX];
  lesson_trainer_step(t, STEPS), lesson_train(l, STEPS);
  int32_t count = lesson_trainer_examine(t, LEAST), got[LESSON_REPORT_COUNT];
  assert_int_equal(lesson_examine(reports, l, LEAST, FOR_EXAMINATION), count);
  for (int32_t i = 0; i < count; i++) {
    const struct report *r = &reports[i];
    const int32_t wanted[] = {r->asked, r->right, r->swaps, r->both_right};
    assert_string_equal(lesson_trainer_family(t, i), r->family);
    assert_int_equal(lesson_trainer_report(t, i, got), ATTN_OK);
    assert_memory_equal(got, wanted, sizeof wanted);
  }
  assert_null(lesson_trainer_family(t, count));
  assert_null(lesson_trainer_family(t, -1));
  assert_int_equal(lesson_trainer_report(t, count, got), ATTN_EARG);
  assert_int_equal(lesson_trainer_report(t, 0, NULL), ATTN_EARG);
}

static void a_faulty_grammar_leaves_nothing_to_train(void **state) {
  (void)state;
  static const char text[] = "a = x\nfamily f weight 1\n  1 <b>\n";
  struct lesson_trainer *t = trainer();
  assert_int_equal(lesson_trainer_open(t, text, (int32_t)strlen(text), 10, 1), 3);
  assert_non_null(strstr(lesson_trainer_fault(t), "no such list"));
  assert_int_equal(lesson_trainer_step(t, 1), ATTN_ESTATE);
  assert_int_equal(lesson_trainer_examine(t, 1), ATTN_ESTATE);
  assert_int_equal(lesson_trainer_fingerprint(t), 0);
  assert_null(lesson_trainer_engine(t));
  assert_true(isnan(lesson_trainer_loss(t)));
}

static void a_bad_argument_is_refused_and_changes_nothing(void **state) {
  (void)state;
  struct lesson_trainer *t = trainer();
  lesson_trainer_step(t, 1), lesson_trainer_examine(t, 1);
  uint32_t before = lesson_trainer_fingerprint(t);
#define REFUSED(call) assert_int_equal(call, ATTN_EARG)
  REFUSED(lesson_trainer_open(NULL, grammar, grammar_bytes, 10, 1));
  REFUSED(lesson_trainer_open((struct lesson_trainer *)((char *)t + 8), grammar, grammar_bytes, 10, 1));
  REFUSED(lesson_trainer_open(t, NULL, grammar_bytes, 10, 1));
  REFUSED(lesson_trainer_open(t, grammar, -1, 10, 1));
  REFUSED(lesson_trainer_open(t, grammar, grammar_bytes, 0, 1));
  REFUSED(lesson_trainer_open(t, grammar, grammar_bytes, 1000001, 1));
  REFUSED(lesson_trainer_step(NULL, 1));
  REFUSED(lesson_trainer_step(t, -1));
  REFUSED(lesson_trainer_examine(NULL, 1));
  REFUSED(lesson_trainer_examine(t, 0));
  REFUSED(lesson_trainer_examine(t, 1001));
  assert_null(lesson_trainer_fault(NULL));
  assert_null(lesson_trainer_engine(NULL));
  assert_int_equal(lesson_trainer_fingerprint(NULL), 0);
  assert_true(isnan(lesson_trainer_loss(NULL)));
  assert_int_equal(lesson_trainer_fingerprint(t), before);
  assert_non_null(lesson_trainer_family(t, 0));
  assert_int_equal(lesson_trainer_step(t, 1), 2);
}

/* The longest words that the vocabulary takes, as many as a sentence takes. */
static void the_longest_sentence_of_the_longest_words_can_be_examined(void **state) {
  (void)state;
  char text[8192] = "family f weight 1\n  1";
  for (int32_t word = 0; word < SENTENCE_MAX; word++) {
    strcat(text, " ");
    for (int32_t i = 0; i < 64; i++) strncat(text, &"abcdefgh"[(word >> (i % 6)) & 1], 1);
    if (word == SENTENCE_MAX - 1) strcat(text, "!\n");
  }
  struct lesson_trainer *t = trainer();
  assert_int_equal(lesson_trainer_open(t, text, (int32_t)strlen(text), 10, 1), 0);
  assert_int_equal(lesson_trainer_step(t, 1), 1);
  assert_int_equal(lesson_trainer_examine(t, 1), 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(a_run_is_that_of_the_program_bit_for_bit),
      TEST(the_examination_is_that_of_the_program),
      TEST(a_faulty_grammar_leaves_nothing_to_train),
      TEST(a_bad_argument_is_refused_and_changes_nothing),
      TEST(the_longest_sentence_of_the_longest_words_can_be_examined),
  };
  return cmocka_run_group_tests(tests, read_grammar, NULL);
}
