/* test_unicode.c -- UTF-8 in every valid and invalid form, and case folding. */
#include "helpers.h"
#include "unicode.h"

static int is_scalar(int32_t c) {
  return c > 0 && c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
}

static void every_code_point_survives_encoding_and_decoding(void **state) {
  (void)state;
  for (int32_t c = 1; c <= 0x10FFFF; c++) {
    if (!is_scalar(c)) continue;
    char bytes[4];
    int32_t size = unicode_put(bytes, c), back = 0;
    if (unicode_next(bytes, size, 0, &back) != size || back != c) fail_msg("U+%04X became U+%04X", c, back);
    if (unicode_next(bytes, size - 1, 0, &back) != 0) fail_msg("U+%04X was read from %d bytes", c, size - 1);
  }
}

/* Table 3-7 of the Unicode standard, "Well-Formed UTF-8 Byte Sequences" (the first row without NUL). */
static const struct form {
  int32_t first_low, first_high, second_low, second_high, size;
} forms[] = {
    {0x01, 0x7F, 0, 0, 1},       {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
};

static int32_t expected_size(const uint8_t *s, int32_t bytes) {
  for (int32_t i = 0; i < LENGTH(forms); i++) {
    const struct form *f = &forms[i];
    if (s[0] < f->first_low || s[0] > f->first_high) continue;
    if (bytes < f->size) return 0;
    if (f->size > 1 && (s[1] < f->second_low || s[1] > f->second_high)) return 0;
    for (int32_t j = 2; j < f->size; j++)
      if (s[j] < 0x80 || s[j] > 0xBF) return 0;
    return f->size;
  }
  return 0;
}

static void exactly_the_well_formed_sequences_are_read(void **state) {
  (void)state;
  static const uint8_t edges[] = {0x00, 0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xE0, 0xFF};
  for (int32_t lead = 0; lead < 0x10000; lead++)
    for (int32_t tail = 0; tail < 100; tail++)
      for (int32_t bytes = 0; bytes <= 4; bytes++) {
        uint8_t s[4] = {(uint8_t)(lead >> 8), (uint8_t)lead, edges[tail / 10], edges[tail % 10]};
        int32_t c = 0, want = bytes ? expected_size(s, bytes) : 0;
        int32_t got = unicode_next((const char *)s, bytes, 0, &c);
        if (got != want) fail_msg("%02X %02X %02X %02X in %d bytes: %d", s[0], s[1], s[2], s[3], bytes, got);
        if (got && !is_scalar(c)) fail_msg("U+%X is no character", c);
      }
}

static void upper_case_folds_in_every_script_with_case(void **state) {
  (void)state;
  static const int32_t pairs[][2] = {
      {'A', 'a'},       {'Z', 'z'},         {0xC9, 0xE9} /* É */,   {0x178, 0xFF} /* Ÿ */, {0x391, 0x3B1} /* Α */,
      {0x3C2, 0x3C3},   {0x410, 0x430},     {0x1E9E, 0xDF} /* ẞ */, {0x212A, 'k'},         {0x10A0, 0x2D00},
      {0xFF21, 0xFF41}, {0x10400, 0x10428}, {0x118A0, 0x118C0},     {0x13F8, 0x13F0},      {0x531, 0x561},
      {0x2C00, 0x2C30}, {0x1F88, 0x1F80},   {0xAB70, 0x13A0},       {0x1E900, 0x1E922},    {0x17F, 's'},
  };
  for (int32_t i = 0; i < LENGTH(pairs); i++) assert_int_equal(unicode_fold(pairs[i][0]), pairs[i][1]);
}

static void folding_twice_is_folding_once(void **state) {
  (void)state;
  for (int32_t c = 0; c <= 0x10FFFF; c++) {
    int32_t folded = unicode_fold(c);
    if (unicode_fold(folded) != folded) fail_msg("U+%04X folds to U+%04X, which folds on", c, folded);
    if (folded != c && !is_scalar(folded)) fail_msg("U+%04X folds to no character", c);
  }
}

static void characters_without_case_stay(void **state) {
  (void)state;
  static const int32_t same[] = {'0', '_', 0xD7, 0xF7, 0x130, 0x5D0, 0x627, 0x915, 0x3042, 0x4E2D, 0xAC00, 0x1F600};
  for (int32_t i = 0; i < LENGTH(same); i++) assert_int_equal(unicode_fold(same[i]), same[i]);
}

static void folding_keeps_the_class(void **state) {
  (void)state;
  for (int32_t c = 0; c <= 0x10FFFF; c++)
    if (unicode_class(c) == UNICODE_WORD && unicode_class(unicode_fold(c)) != UNICODE_WORD)
      fail_msg("U+%04X is a letter and folds to none", c);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(every_code_point_survives_encoding_and_decoding),
      TEST(exactly_the_well_formed_sequences_are_read),
      TEST(upper_case_folds_in_every_script_with_case),
      TEST(folding_twice_is_folding_once),
      TEST(characters_without_case_stay),
      TEST(folding_keeps_the_class),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
