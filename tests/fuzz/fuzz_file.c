/* fuzz_file.c -- any bytes as a parameter file: as they are, under a true checksum, and as edits of a good file. */
#include "fuzz.h"
#include "paramfile.h"

struct file {
  uint8_t *bytes;
  int32_t length;
};

static struct file file_of(const void *bytes, int32_t length, int32_t room) {
  struct file f = {take_bytes((size_t)room), room};
  if (length) memcpy(f.bytes, bytes, (size_t)(length < room ? length : room));
  return f;
}

/* A liar with a calculator: magic, version and checksum are right, whatever the rest says. */
static void seal(struct file f) {
  if (f.length < 4 * PARAMFILE_HEADER_COUNT) return;
  uint32_t h = 2166136261u, guard[] = {PARAMFILE_MAGIC, PARAMFILE_VERSION, 0};
  for (int32_t i = sizeof guard; i < f.length; i++) h = (h ^ f.bytes[i]) * 16777619u;
  guard[PARAMFILE_checksum] = h;
  memcpy(f.bytes, guard, sizeof guard);
}

static struct file save(const struct attn *a) {
  int32_t length = attn_model_save(a, NULL, 0);
  must(length > 0);
  struct file f = file_of(NULL, 0, length);
  must(attn_model_save(a, f.bytes, length - 1) == ATTN_ESPACE);
  must(attn_model_save(a, f.bytes, length) == length);
  return f;
}

/* It loads into the engine that it asks for, is saved as it was, and runs: to numbers, or to an error. */
static void must_open(struct file f) {
  int32_t config[ATTN_CONFIG_COUNT];
  must(attn_file_config(config, f.bytes, f.length) == ATTN_OK);
  struct attn *a = engine_of(config);
  must(attn_model_load(a, f.bytes, f.length) > 0);
  must(attn_line_count(a) == 0 && attn_word_count(a) == paramfile_field(f.bytes, PARAMFILE_words));
  struct file again = save(a);
  must(again.length == f.length && !memcmp(again.bytes, f.bytes, (size_t)f.length));
  must(encode(a, attn_word(a, 1)) == 1 && integer_tensor(a, ids)[0] == 1);
  int32_t error = attn_forward(a);
  must(error == ATTN_OK || error == ATTN_ENAN);
  must_be_numbers(a);
}

static void must_be_refused(struct file f) {
  struct attn *a = small_engine(4, 1);
  attn_words_add(a, "keep this", 9);
  attn_model_init(a, 0, 1);
  uint64_t before = fingerprint(a);
  int32_t config[ATTN_CONFIG_COUNT];
  must(attn_file_config(config, f.bytes, f.length) == ATTN_EFILE);
  must(attn_model_load(a, f.bytes, f.length) == ATTN_EFILE);
  must(fingerprint(a) == before);
}

static void read_file(struct file f) {
  if (attn_file_fault(f.bytes, f.length))
    must_be_refused(f);
  else
    must_open(f);
}

/* A file of a few words out of the bytes themselves, then some of its bytes changed and its end moved. */
static struct file edited(struct bytes *b) {
  struct attn *a = small_engine(2 + 2 * below(b, 2), 1);
  struct text words = text(b, 40);
  if (attn_words_add(a, words.at, words.bytes) <= 0) attn_words_add(a, "a", 1);
  must(attn_model_init(a, below(b, ATTN_SWITCHES_ALL + 1), below(b, 9)) > 0);
  struct file good = save(a);
  must(!attn_file_fault(good.bytes, good.length));
  for (int32_t edits = below(b, 9); edits > 0; edits--) {
    int32_t at = below(b, 256) + 256 * below(b, 8);
    good.bytes[at % good.length] = (uint8_t)byte(b);
  }
  int32_t length = byte(b) < 200 ? good.length : good.length + below(b, 9) - 4;
  return file_of(good.bytes, good.length, length);
}

static void fuzz(struct bytes b) {
  struct file f = byte(&b) % 2 ? edited(&b) : file_of(b.at, (int32_t)(b.end - b.at), (int32_t)(b.end - b.at));
  read_file(f);
  seal(f);
  read_file(f);
}
