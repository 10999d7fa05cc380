/* test_lesson.c -- the lesson model: its grammar, its questions, the file that is shipped, and that it can be retrained. */
#include "helpers.h"
#include "lesson.h"

/* ---- files ------------------------------------------------------------------------------------------------------- */

static char *read_file(const char *path, int32_t *bytes) {
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  char *text = take_bytes(1 << 18);
  *bytes = (int32_t)fread(text, 1, (1 << 18) - 1, file);
  text[*bytes] = 0;
  fclose(file);
  return text;
}

static struct lesson *lesson_of(const struct settings *settings) {
  struct lesson *l = take_bytes(sizeof *l);
  int32_t bytes;
  const char *text = read_file("model/lesson.grammar", &bytes);
  assert_int_equal(lesson_init(l, take_bytes((size_t)lesson_bytes(settings)), text, bytes, settings), 0);
  return l;
}

static struct lesson *lesson(void) {
  return lesson_of(lesson_variant("full", 0));
}

static struct lesson *shipped(void) {
  struct lesson *l = lesson();
  int32_t bytes;
  char *file = read_file("model/lesson.params", &bytes);
  assert_true(attn_model_load(l->a, file, bytes) > 0);
  return l;
}

static const struct family *family(const struct lesson *l, const char *name) {
  for (int32_t i = 0; i < l->grammar.family_count; i++)
    if (!strcmp(l->grammar.families[i].name, name)) return &l->grammar.families[i];
  fail_msg("there is no family %s", name);
  return NULL;
}

/* ---- the grammar ------------------------------------------------------------------------------------------------- */

static void faults_are_named_with_their_line(void **state) {
  (void)state;
  static const struct {
    const char *text, *fault;
    int32_t line;
  } bad[] = {
      {"a b\n", "needs =", 1},
      {"a = x\na = y\n", "already", 2},
      {"a = x*0\n", "weight", 1},
      {"a = <b>\n", "no such list", 1},
      {"a = x.y\n", "one token", 1},
      {"  1 x\n", "a list above", 1},
      {"family f weight 1 colour\n  1 x\n", "means nothing", 1},
      {"family f\n  1 x\n", "needs a weight", 1},
      {"family f weight 1\n  x\n", "its weight", 2},
      {"family f weight 1\n  1 ( x | y\n", "not closed", 2},
      {"family f weight 1\n  1 ( ( ( ( ( x ) ) ) ) )\n", "inside each other", 2},
      {"family f weight 1\n  1 ( x | x | x | x | x | x | x | x | x | x | x | x | x | x | x | x | x )\n",
       "too many parts", 2},
      {"family f weight 1\n  1 <a>\n", "no such list", 2},
      {"family f weight 1\n  1 <A>\n", "no value yet", 2},
      {"family f weight 1\n  1 it=A\n", "no value yet", 2},
      {"a = x y\nfamily f weight 1\n  1 <B:a-A>\n", "has a value", 3},
      {"a = x y\nfamily f weight 1\n  1 <B:a@A>\n", "has a value", 3},
      {"a = x y\nb = z\nfamily f weight 1\n  1 <A:a> <B:b@A>\n", "equally long", 4},
      {"a = x y\nfamily f weight 1\n  1 <aa:a>\n", "one letter", 3},
      {"family f weight 1 apart A+B+C\n  1 x\n", "apart needs", 1},
      {"family f weight 1\n", "no lines", INT32_MAX},
      {"a = x\n", "no family", INT32_MAX},
      {"family f weight 1\n  1 x\n", "no sentence", 2},
      {"a =\nfamily f weight 1\n  1 x <a>\n", "no sentence", 3},
      {"a =\nfamily f weight 1\n  1 x ( <A:a> y | z ) <A> y\n", "no sentence", 3},
      {"a = x\nfamily f weight 1\n  1 x y\n  1 <A:a> or <B:a-A>\n", "no sentence", 4},
      {"a = x\nfamily f weight 1 apart A+B\n  1 <A:a> or <B:a>\n", "no sentence", 3},
      {"a = x_x_x_x_x_x_x_x_x_x\nfamily f weight 1\n  1 <a> <a> <a> <a> x\n", "no sentence", 3},
  };
  for (int32_t i = 0; i < LENGTH(bad); i++) {
    struct lesson *l = take_bytes(sizeof *l);
    const struct settings *settings = lesson_variant("full", 0);
    void *block = take_bytes((size_t)lesson_bytes(settings));
    int32_t line = lesson_init(l, block, bad[i].text, (int32_t)strlen(bad[i].text), settings);
    assert_int_equal(line, bad[i].line);
    assert_non_null(strstr(l->grammar.fault, bad[i].fault));
    release(state);
  }
}

/* B stands beside A, and A comes once more: where a sentence goes without A there is neither, and it is drawn again.
 * So it is where A is the last of a longer list, which has nothing beside it. */
static void a_slot_without_what_it_needs_is_drawn_again(void **state) {
  (void)state;
  static const char text[] =
      "a = x y\nb = u v\nc = x y z\nfamily f weight 1\n  1 ( q | <A:c> | <A:a> ) <B:b@A> <A> it=A\n";
  const struct settings *settings = lesson_variant("full", 0);
  struct lesson *l = take_bytes(sizeof *l);
  void *block = take_bytes((size_t)lesson_bytes(settings));
  assert_int_equal(lesson_init(l, block, text, (int32_t)strlen(text), settings), 0);
  for (int32_t i = 0; i < 1000; i++) {
    struct sentence s;
    grammar_draw(&s, &l->grammar, &l->rng);
    assert_int_equal(s.n, 4);
    assert_true(within(s.places[0], 0, 1) && s.places[0] == s.places[1]);
  }
}

static int holds(const struct attn *a, const struct sentence *s, const char *word) {
  for (int32_t i = 0; i < s->n; i++)
    if (!strcmp(attn_word(a, s->ids[i]), word)) return 1;
  return 0;
}

static int holds_both(const struct lesson *l, const struct sentence *s, const char *name, const char *a,
                      const char *b) {
  return !strcmp(s->family->name, name) && holds(l->a, s, a) && holds(l->a, s, b);
}

static void what_the_page_shows_first_was_never_seen(void **state) {
  (void)state;
  struct lesson *l = lesson();
  struct rng rng = {77};
  struct sentence s;
  for (int32_t i = 0; i < 200000; i++) {
    grammar_draw(&s, &l->grammar, &rng);
    assert_false(holds_both(l, &s, "it-meaning", "animal", "street"));
    assert_false(holds_both(l, &s, "it-size", "trophy", "suitcase"));
    assert_false(holds_both(l, &s, "agreement", "keys", "cabinet"));
    assert_false(holds_both(l, &s, "agreement", "key", "cabinets"));
    assert_false(holds_both(l, &s, "he-she", "alice", "bob"));
    assert_false(holds_both(l, &s, "hurt", "dog", "man"));
    assert_false(holds_both(l, &s, "complaint", "wrong", "damaged"));
  }
}

enum { PLACES = 256 };

static void no_pair_of_the_examination_was_trained(void **state) {
  (void)state;
  struct lesson *l = lesson();
  const struct grammar *g = &l->grammar;
  uint8_t(*seen)[GROUPS_MAX][PLACES][PLACES] = take_bytes(FAMILIES_MAX * sizeof *seen);
  memset(seen, 0, FAMILIES_MAX * sizeof *seen);
  struct rng rng = {5};
  struct sentence s;
  for (int32_t i = 0; i < 300000; i++) {
    grammar_draw(&s, g, &rng);
    for (int32_t p = 0; p < s.family->apart_count; p++) {
      int32_t x = s.places[s.family->apart[p][0]], y = s.places[s.family->apart[p][1]];
      if (x >= 0 && y >= 0) seen[s.family - g->families][p][x][y] = 1;
    }
  }
  for (int32_t f = 0; f < g->family_count; f++)
    for (int32_t i = 0; i < 300 && g->families[f].apart_count; i++) {
      const struct family *of = &g->families[f];
      rng.state = (uint64_t)i;
      if (!grammar_examine(&s, g, of, of->first + i % of->count, i / 2 % 2, i % 3 ? FOR_EXAMINATION : FOR_REHEARSAL,
                           &rng))
        continue;
      for (int32_t p = 0; p < of->apart_count; p++)
        assert_false(seen[f][p][s.places[of->apart[p][0]]][s.places[of->apart[p][1]]]);
    }
}

static void a_swap_changes_only_what_it_says(void **state) {
  (void)state;
  struct lesson *l = lesson();
  const struct family *f = family(l, "it-meaning");
  for (int32_t i = 0; i < 500; i++) {
    struct sentence s[2];
    for (int32_t swap = 0; swap < 2; swap++) {
      struct rng rng = {(uint64_t)i};
      assert_true(grammar_examine(&s[swap], &l->grammar, f, f->first, swap, FOR_EXAMINATION, &rng));
    }
    assert_int_equal(s[0].n, s[1].n);
    for (int32_t j = 0; j + 1 < s[0].n; j++) assert_int_equal(s[0].ids[j], s[1].ids[j]);
    int32_t it = s[0].n - 4;
    assert_string_equal(attn_word(l->a, s[0].ids[it]), "it");
    assert_int_equal(s[0].stands_for[it], s[0].ids[1]);
    assert_true(s[1].stands_for[it] != s[0].stands_for[it] && s[1].stands_for[it] >= 0);
  }
}

static void other_choices_are_other_words(void **state) {
  (void)state;
  struct lesson *l = lesson();
  const struct family *f = family(l, "rag-4");
  for (int32_t i = 0; i < 300; i++) {
    struct sentence s;
    struct rng rng = {(uint64_t)i};
    assert_true(grammar_examine(&s, &l->grammar, f, f->first, 0, FOR_EXAMINATION, &rng));
    static const char *const groups[] = {"XYZT", "NMOQ"};
    for (int32_t g = 0; g < 2; g++)
      for (int32_t x = 0; x < 4; x++)
        for (int32_t y = 0; y < x; y++) assert_true(s.places[groups[g][x] - 'A'] != s.places[groups[g][y] - 'A']);
  }
}

static void facts_stay_side_by_side(void **state) {
  (void)state;
  struct lesson *l = lesson();
  struct rng rng = {3};
  int32_t met = 0;
  for (int32_t i = 0; i < 100000; i++) {
    struct sentence s;
    grammar_draw(&s, &l->grammar, &rng);
    if (strcmp(s.family->name, "capitals") || !holds(l->a, &s, "paris")) continue;
    assert_true(holds(l->a, &s, "france"));
    met++;
  }
  assert_true(met > 50);
}

/* ---- the questions ----------------------------------------------------------------------------------------------- */

static void check_question(const struct question *q, const struct sentence *s, int32_t hidden) {
  int32_t answers = 0;
  int is_causal = q->switches & ATTN_CAUSAL;
  assert_true(q->n >= 1 && q->n <= s->n);
  for (int32_t i = 0; i < q->n; i++) {
    int32_t y = q->targets[i];
    answers += y >= 0;
    if (y < 0) assert_int_equal(q->ids[i], s->ids[i]); /* nothing is wrong that is not asked for */
    if (y >= 0 && is_causal) assert_int_equal(y, s->ids[i + 1]);
    if (y >= 0 && !is_causal) assert_true(y == s->ids[i] || y == s->stands_for[i]);
    if (q->ids[i] == hidden) assert_int_equal(y, s->ids[i]);
  }
  assert_int_equal(answers, q->answers);
  assert_true(answers > 0);
}

static void every_question_has_its_answer_in_the_sentence(void **state) {
  (void)state;
  struct lesson *l = lesson();
  struct rng rng = {9};
  for (int32_t i = 0; i < 100000; i++) {
    struct sentence s;
    struct question q;
    grammar_draw(&s, &l->grammar, &rng);
    objective_draw(&q, &s, l->hidden, attn_word_count(l->a), 0, &rng);
    check_question(&q, &s, l->hidden);
  }
}

/* Hidden, it is restored; visible, also in its wrong form, it says with which noun it goes. */
static void a_verb_is_restored_or_names_its_noun(void **state) {
  (void)state;
  struct lesson *l = lesson();
  struct rng rng = {13};
  int32_t hidden = 0, right = 0, wrong = 0;
  for (int32_t i = 0; i < 100000; i++) {
    struct sentence s;
    struct question q;
    grammar_draw(&s, &l->grammar, &rng);
    objective_draw(&q, &s, l->hidden, attn_word_count(l->a), 0, &rng);
    for (int32_t at = 0; at < q.n; at++) {
      if (s.other_form[at] < 0 || q.targets[at] < 0 || q.switches & ATTN_CAUSAL) continue;
      assert_int_equal(q.targets[at], q.ids[at] == l->hidden ? s.ids[at] : s.stands_for[at]);
      hidden += q.ids[at] == l->hidden;
      right += q.ids[at] == s.ids[at];
      wrong += q.ids[at] == s.other_form[at];
    }
  }
  assert_true(hidden > 1000 && right > 1000 && wrong > 100);
}

/* ---- the shipped model ------------------------------------------------------------------------------------------- */

static void the_file_is_small_and_right(void **state) {
  (void)state;
  int32_t bytes;
  char *file = read_file("model/lesson.params", &bytes);
  assert_null(attn_file_fault(file, bytes));
  assert_true(bytes <= 200 * 1000);
  struct lesson *fresh = lesson(), *l = shipped();
  assert_int_equal(attn_word_count(l->a), attn_word_count(fresh->a));
  for (int32_t i = 0; i < attn_word_count(l->a); i++) assert_string_equal(attn_word(l->a, i), attn_word(fresh->a, i));
}

static void is_at_least(const char *what, const char *family, int32_t part, int32_t all, double least) {
  if (part < least * all) fail_msg("%s: %s %d of %d", family, what, (int)part, (int)all);
}

/* Families of which it is promised that nearly every answer is right, in both of a swap, and that nearly always the word
 * that is asked for gets more attention than its rivals, on average over all heads as well as in the best head. */
static const char *const promised[] = {
    "it-meaning",    "it-size",  "it-role",      "he-she",     "she-role",   "hurt",  "agreement",
    "agreement-far", "capitals", "bank",         "code",       "rag-1",      "rag-2", "rag-3",
    "rag-4",         "note",     "two-capitals", "few-shot-2", "few-shot-3", "pairs", "complaint"};

static int is_promised(const char *family) {
  for (int32_t i = 0; i < LENGTH(promised); i++)
    if (!strcmp(promised[i], family)) return 1;
  return 0;
}

static void it_passes_the_examination(void **state) {
  (void)state;
  struct report reports[REPORTS_MAX];
  int32_t count = lesson_examine(reports, shipped(), ASK_LEAST, FOR_EXAMINATION), met = 0;
  for (int32_t i = 0; i < count; i++) {
    const struct report *r = &reports[i];
    if (!is_promised(r->family)) continue;
    met++;
    assert_true(r->asked >= 200);
    is_at_least("right", r->family, r->right, r->asked, 0.98);
    is_at_least("both right", r->family, r->both_right, r->swaps, 0.98);
    is_at_least("mean of heads", r->family, r->mean_preferred, r->looked, 0.95);
    is_at_least("best head", r->family, r->preferred[report_best_head(r)], r->looked, 0.95);
  }
  assert_int_equal(met, LENGTH(promised));
}

/* No answer is right here: what the model says is what was frequent in training, or what stands nearby. */
static int is_guess(const struct showpiece *piece) {
  static const char *const guesses[] = {"___ is the capital of Paris", "Question: returns within? Answer: ___",
                                        "Policy: refunds within 30 days. Answer: returns within ___"};
  for (int32_t i = 0; i < LENGTH(guesses); i++)
    if (!strcmp(piece->text, guesses[i])) return 1;
  return 0;
}

static void it_answers_what_the_lesson_shows(void **state) {
  (void)state;
  struct shown shown[SHOWN_MAX];
  int32_t count = lesson_show(shown, shipped());
  assert_true(count > 15);
  for (int32_t i = 0; i < count; i++) {
    const struct shown *s = &shown[i];
    if (is_guess(s->piece))
      assert_true(s->answer > s->other);
    else if (s->answer < 0.5f || s->answer < 10.0f * s->other)
      fail_msg("%s: %s %g, %s %g", s->piece->text, s->piece->answer, (double)s->answer, s->piece->other,
               (double)s->other);
    if (s->piece->look && s->best_look <= s->best_away) fail_msg("%s: looks away", s->piece->text);
  }
}

static void the_examination_file_says_what_the_params_do(void **state) {
  (void)state;
  struct report reports[REPORTS_MAX];
  struct shown shown[SHOWN_MAX];
  struct lesson *l = shipped();
  int32_t bytes;
  const char *file = read_file("model/examination.json", &bytes);
  l->loss = strtof(strstr(file, "\"loss\":") + 7, NULL); /* of training; the params don't tell */
  int32_t count = lesson_examine(reports, l, ASK_LEAST, FOR_EXAMINATION), shown_count = lesson_show(shown, l);
  char *told;
  size_t size;
  FILE *out = open_memstream(&told, &size);
  tell_json(out, reports, count, shown, shown_count, l);
  fclose(out);
  assert_string_equal(told, file);
  free(told);
}

/* Every variant once, trained as long; the first is the shipped model. */
static void the_ablations_file_is_of_these_variants(void **state) {
  (void)state;
  const struct settings *variant;
  int32_t bytes;
  const char *at = read_file("model/ablations.json", &bytes), *full = read_file("model/examination.json", &bytes);
  assert_memory_equal(at + 2, full, strstr(full, "],\"shown\"") - full);
  for (int32_t i = 0; (variant = lesson_variant(NULL, i)); i++) {
    char start[100];
    snprintf(start, sizeof start, "{\"variant\":\"%s\",\"seed\":%d,\"steps\":%d,", variant->variant, (int)variant->seed,
             (int)variant->steps);
    at = strstr(at, start);
    assert_non_null(at);
  }
  assert_null(strstr(at + 1, "{\"variant\""));
}

/* ---- training ---------------------------------------------------------------------------------------------------- */

/* model/fingerprints.txt was made by `train-model --fingerprints` with one compiler and one kernel file. */
static void training_gives_the_committed_bits(void **state) {
  (void)state;
  int32_t bytes, used, count = 0;
  const char *at = read_file("model/fingerprints.txt", &bytes);
  char name[32];
  unsigned fingerprint;
  for (; sscanf(at, "%31s %8x %n", name, &fingerprint, &used) == 2; at += used, count++) {
    const struct settings *variant = lesson_variant(name, 0);
    assert_non_null(variant);
    assert_string_equal(variant->variant, lesson_variant(NULL, count)->variant);
    struct lesson *l = lesson_of(variant);
    assert_int_equal(lesson_train(l, PREFIX_STEPS), PREFIX_STEPS);
    assert_int_equal(lesson_fingerprint(l), fingerprint);
  }
  assert_null(lesson_variant(NULL, count)); /* none left out */
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(faults_are_named_with_their_line),
      TEST(a_slot_without_what_it_needs_is_drawn_again),
      TEST(what_the_page_shows_first_was_never_seen),
      TEST(no_pair_of_the_examination_was_trained),
      TEST(a_swap_changes_only_what_it_says),
      TEST(other_choices_are_other_words),
      TEST(facts_stay_side_by_side),
      TEST(every_question_has_its_answer_in_the_sentence),
      TEST(a_verb_is_restored_or_names_its_noun),
      TEST(the_file_is_small_and_right),
      TEST(it_passes_the_examination),
      TEST(it_answers_what_the_lesson_shows),
      TEST(the_examination_file_says_what_the_params_do),
      TEST(the_ablations_file_is_of_these_variants),
      TEST(training_gives_the_committed_bits),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
