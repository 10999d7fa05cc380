/* fuzz_corpus.c -- any bytes as a corpus: lines, copies, words, counts; and then a training on whatever was taken. */
#include "fuzz.h"

static void must_know_its_words(const struct attn *a) {
  for (int32_t id = 1; id < attn_word_count(a); id++) must(id_of(a, attn_word(a, id)) == id);
}

/* The counts of all words are those of the lines, each of which says what it gave. */
static void must_add_up(struct attn *a, int64_t mass) {
  int64_t sum = 0;
  must(encode(a, "") == 0 && attn_count(a) == 0);
  for (int32_t id = 1; id < attn_word_count(a); id++) {
    int64_t of_lines = 0;
    must(attn_count_lines(a, id) == ATTN_OK);
    for (int32_t line = 0; line < attn_line_count(a); line++) of_lines += integer_tensor(a, line_counts)[line];
    must(of_lines == integer_tensor(a, counts)[id]);
    sum += of_lines;
  }
  must(sum == mass && integer_tensor(a, counts)[0] == 0);
}

/* A learned loss may be infinite, where a guess got no share at all, but not nothing. */
static void must_train(struct attn *a, int32_t switches) {
  must(attn_model_init(a, switches, 1) > 0);
  int32_t error = attn_train_init(a, 4, 0.05f);
  must(error == ATTN_OK || error == ATTN_ESTATE);
  if (error) return;
  must(attn_train(a, 4) == 4);
  must(attn_loss(a) >= 0);
  must(all_finite(tensor(a, params), elements(a, TENSOR_params)));
}

static void fuzz(struct bytes b) {
  struct attn *a = small_engine(4, 1);
  int32_t switches = below(&b, ATTN_SWITCHES_ALL + 1);
  int64_t mass = 0;
  while (b.at < b.end) {
    const uint8_t *end = memchr(b.at, '\n', (size_t)(b.end - b.at));
    int32_t bytes = (int32_t)((end ? end : b.end) - b.at), copies = 1 + bytes % 3 * 1000;
    int32_t lines = attn_line_count(a), words = attn_word_count(a);
    uint64_t before = fingerprint(a);
    int32_t line = attn_corpus_add(a, (const char *)b.at, bytes, copies);
    must(line == lines || line == ATTN_ETEXT || line == ATTN_ESPACE);
    must(attn_line_count(a) == lines + (line >= 0));
    if (line < 0) must(attn_word_count(a) == words && fingerprint(a) == before);
    if (line >= 0) mass += (int64_t)attn_encode(a, (const char *)b.at, bytes) * copies;
    b.at += bytes + (end != NULL);
  }
  must_know_its_words(a);
  if (!attn_line_count(a)) return;
  must_add_up(a, mass);
  must_train(a, switches);
}
