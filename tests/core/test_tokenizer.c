/* test_tokenizer.c -- bytes to pieces to ids, in any language. */
#include "helpers.h"
#include "tokenizer.h"
#include "unicode.h"

/* The pieces of a text, joined by | */
static const char *split(const char *text) {
  static char joined[512];
  int32_t bytes = (int32_t)strlen(text), at = 0, used = 0;
  struct piece p;
  while (tokenizer_next(text, bytes, &at, &p) > 0)
    used += snprintf(joined + used, sizeof joined - (size_t)used, "%s%.*s", used ? "|" : "", p.end - p.start,
                     text + p.start);
  joined[used] = 0;
  return joined;
}

struct example {
  const char *text, *pieces;
};

static void check(const struct example *examples, int32_t n) {
  for (int32_t i = 0; i < n; i++) assert_string_equal(split(examples[i].text), examples[i].pieces);
}

static void words_and_marks_are_tokens(void **state) {
  (void)state;
  static const struct example examples[] = {
      {"The cat sat.", "The|cat|sat|."},
      {"  two\tspaces\r\n and  more ", "two|spaces|and|more"},
      {"x1 3.14 a-b snake_case", "x1|3|.|14|a|-|b|snake|_|case"},
      {"<script>alert(1)</script>", "<|script|>|alert|(|1|)|<|/|script|>"},
      {"", ""},
      {" \t\n", ""},
  };
  check(examples, LENGTH(examples));
}

static void an_apostrophe_inside_a_word_belongs_to_it(void **state) {
  (void)state;
  static const struct example examples[] = {
      {"didn't", "didn't"},
      {"didn\u2019t", "didn\u2019t"},
      {"'tis", "'|tis"},
      {"dogs' bones", "dogs|'|bones"},
      {"rock'n'roll", "rock'n'roll"},
      {"a''b", "a|''|b"},
  };
  check(examples, LENGTH(examples));
}

static void a_run_of_one_mark_is_one_token(void **state) {
  (void)state;
  static const struct example examples[] = {
      {"the best database is ___", "the|best|database|is|___"},
      {"wait...", "wait|..."},
      {"what?!?", "what|?|!|?"},
      {"--- !!", "---|!!"},
      {"\u2764\u2764", "\u2764|\u2764"}, /* two hearts are two */
  };
  check(examples, LENGTH(examples));
}

static void scripts_without_spaces_give_one_token_a_character(void **state) {
  (void)state;
  static const struct example examples[] = {
      {"我喜欢猫。", "我|喜|欢|猫|。"},
      {"ねこ カナ", "ね|こ|カ|ナ"},
      {"か\u3099", "か\u3099"},                                  /* ga, decomposed */
      {"\u0E17\u0E35\u0E48\u0E17", "\u0E17\u0E35\u0E48|\u0E17"}, /* Thai: marks stay with their consonant */
      {"안녕 하세요", "안녕|하세요"},
      {"GPT模型", "GPT|模|型"},
  };
  check(examples, LENGTH(examples));
}

static void marks_join_what_they_mark(void **state) {
  (void)state;
  static const struct example examples[] = {
      {"e\u0301te\u0301", "e\u0301te\u0301"},
      {"हिन्दी भाषा", "हिन्दी|भाषा"},
      {"\u0301 x", "\u0301|x"}, /* a mark with nothing to mark */
  };
  check(examples, LENGTH(examples));
}

static void an_emoji_is_one_token_however_it_is_built(void **state) {
  (void)state;
  static const struct example examples[] = {
      {"👩‍👩‍👧‍👦!", "👩‍👩‍👧‍👦|!"},
      {"👍🏽👍🏿", "👍🏽|👍🏿"},
      {"🇫🇷🇩🇪🇯🇵", "🇫🇷|🇩🇪|🇯🇵"},
      {"❤️❤️", "❤️|❤️"},
      {"1️⃣", "1️⃣"},
      {"🏳️‍🌈 ok", "🏳️‍🌈|ok"},
      {"😀😀", "😀|😀"},
      {"🇫", "🇫"},
  };
  check(examples, LENGTH(examples));
}

static void right_to_left_text_is_read_in_its_own_order(void **state) {
  (void)state;
  static const struct example examples[] = {
      {"שלום עולם", "שלום|עולם"},
      {"أفضل شراب هو القهوة؟", "أفضل|شراب|هو|القهوة|؟"},
      {"\u202Eabc\u202C def", "abc|def"}, /* bidi controls are space: they cannot hide in a word */
  };
  check(examples, LENGTH(examples));
}

/* A text of random characters, some of each kind; returns its bytes. */
static int32_t random_text(struct dice *dice, char *text, int32_t characters) {
  static const int32_t alphabet[] = {' ',     '\n',   'a',    'Z',    '7',      '\'',   '.',    '_',     '!',
                                     0x2019,  0xE9,   0x301,  0x5D0,  0x627,    0x915,  0x93F,  0xE17,   0xE35,
                                     0x4E2D,  0x3042, 0xAC00, 0x200D, 0x200C,   0xFE0F, 0x2764, 0x1F600, 0x1F3FD,
                                     0x1F1EB, 0x202E, 0xA0,   0x3000, 0x10FFFF, 0x7F,   0x20000};
  int32_t bytes = 0;
  for (int32_t i = 0; i < characters; i++)
    bytes += unicode_put(text + bytes, alphabet[roll(dice, (uint32_t)LENGTH(alphabet))]);
  return bytes;
}

static void between_pieces_lies_only_space(void **state) {
  (void)state;
  struct dice dice = {11};
  for (int32_t round = 0; round < 20000; round++) {
    char text[160];
    int32_t bytes = random_text(&dice, text, (int32_t)roll(&dice, 40)), at = 0, seen = 0, more;
    struct piece p;
    do {
      more = tokenizer_next(text, bytes, &at, &p);
      assert_true(more >= 0);
      int32_t gap_end = more ? p.start : bytes;
      for (int32_t c = 0; seen < gap_end; seen += unicode_next(text, bytes, seen, &c)) {
        assert_true(unicode_next(text, bytes, seen, &c) > 0);
        assert_int_equal(unicode_class(c), UNICODE_SPACE);
      }
      assert_int_equal(seen, gap_end);
      if (more) assert_true(p.end > p.start && p.end <= bytes);
      if (more) seen = p.end;
    } while (more);
  }
}

static void random_bytes_end_in_tokens_or_in_an_error(void **state) {
  (void)state;
  struct dice dice = {7};
  for (int32_t round = 0; round < 20000; round++) {
    int32_t bytes = (int32_t)roll(&dice, 60), at = 0, before = 0, more = 1;
    char *text = malloc((size_t)bytes + 1); /* one over, so that 0 bytes are an address; never read */
    for (int32_t i = 0; i < bytes; i++) text[i] = (char)(roll(&dice, 2) ? roll(&dice, 256) : 'a' + roll(&dice, 3));
    struct piece p;
    while (before <= at && (more = tokenizer_next(text, bytes, &at, &p)) > 0) {
      assert_true(p.start >= before && p.end > p.start && p.end <= bytes && at == p.end);
      before = at;
    }
    assert_true(more == 0 || more == ATTN_ETEXT);
    if (more == 0) assert_int_equal(at, bytes);
    free(text);
  }
}

static void broken_bytes_anywhere_refuse_the_text(void **state) {
  (void)state;
  static const char *const broken[] = {"a\xC0\xAF", "\xED\xA0\x80", "cat \xF4\x90\x80\x80",
                                       "x\xE2\x82", "\x80",         "\xFF"};
  struct attn *a = engine(4, 1, 1, 4);
  for (int32_t i = 0; i < LENGTH(broken); i++) {
    assert_int_equal(encode(a, broken[i]), ATTN_ETEXT);
    assert_int_equal(add_line(a, broken[i], 1), ATTN_ETEXT);
  }
  assert_int_equal(attn_encode(a, "a\0b", 3), ATTN_ETEXT);
  assert_int_equal(attn_corpus_add(a, "a b\0", 4, 1), ATTN_ETEXT);
}

static void a_word_is_the_same_word_in_any_case(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  add_line(a, "ΣΊΣΥΦΟΣ Straße Don\u2019t 我", 1);
  assert_int_equal(attn_word_count(a), 5);
  assert_int_equal(id_of(a, "σίσυφος"), 1);
  assert_int_equal(id_of(a, "STRAẞE"), 2);
  assert_int_equal(id_of(a, "DON'T"), 3);
  assert_string_equal(attn_word(a, 3), "don't");
  assert_string_equal(attn_word(a, 0), "?");
  assert_null(attn_word(a, 5));
  assert_null(attn_word(a, -1));
}

static void word_id_wants_exactly_one_token(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  add_line(a, "one two", 1);
  assert_int_equal(id_of(a, " two "), 2);
  assert_int_equal(id_of(a, "three"), 0);
  assert_int_equal(id_of(a, "one two"), ATTN_ETEXT);
  assert_int_equal(id_of(a, ""), ATTN_ETEXT);
  assert_int_equal(id_of(a, "\xFF"), ATTN_ETEXT);
}

static void a_word_longer_than_the_limit_is_refused_in_the_corpus_and_unknown_in_a_text(void **state) {
  (void)state;
  struct attn *a = engine(4, 1, 1, 4);
  char word[WORD_BYTES_MAX + 2] = {0};
  memset(word, 'w', WORD_BYTES_MAX);
  assert_int_equal(add_line(a, word, 1), 0);
  assert_int_equal(id_of(a, word), 1);
  word[WORD_BYTES_MAX] = 'w';
  assert_int_equal(add_line(a, word, 1), ATTN_ESPACE);
  assert_int_equal(encode(a, word), 1);
  assert_int_equal(integer_tensor(a, ids)[0], 0);
  assert_int_equal(id_of(a, word), 0);
}

static void forgotten_words_leave_the_older_ones_findable(void **state) {
  (void)state;
  struct dice dice = {5};
  struct arena measured = {NULL, 0};
  struct vocabulary v;
  vocabulary_take(&v, &measured, 200);
  struct arena arena = {take_bytes((size_t)measured.used), 0};
  vocabulary_take(&v, &arena, 200);
  vocabulary_clear(&v);
  for (int32_t round = 0; round < 300; round++) {
    char word[8];
    for (int32_t target = 1 + (int32_t)roll(&dice, 199); v.count < target;) {
      struct piece all = {0, snprintf(word, sizeof word, "w%d", v.count)};
      int32_t id = v.count;
      assert_int_equal(vocabulary_add(&v, word, all), id);
    }
    vocabulary_forget(&v, 1 + (int32_t)roll(&dice, (uint32_t)v.count));
    for (int32_t id = 1; id < 200; id++) {
      struct piece all = {0, snprintf(word, sizeof word, "w%d", id)};
      assert_int_equal(vocabulary_find(&v, word, all), id < v.count ? id : 0);
    }
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(words_and_marks_are_tokens),
      TEST(an_apostrophe_inside_a_word_belongs_to_it),
      TEST(a_run_of_one_mark_is_one_token),
      TEST(scripts_without_spaces_give_one_token_a_character),
      TEST(marks_join_what_they_mark),
      TEST(an_emoji_is_one_token_however_it_is_built),
      TEST(right_to_left_text_is_read_in_its_own_order),
      TEST(between_pieces_lies_only_space),
      TEST(random_bytes_end_in_tokens_or_in_an_error),
      TEST(broken_bytes_anywhere_refuse_the_text),
      TEST(a_word_is_the_same_word_in_any_case),
      TEST(word_id_wants_exactly_one_token),
      TEST(a_word_longer_than_the_limit_is_refused_in_the_corpus_and_unknown_in_a_text),
      TEST(forgotten_words_leave_the_older_ones_findable),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
