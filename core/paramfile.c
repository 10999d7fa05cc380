/* paramfile.c -- layer 5: a trained model as bytes, and every reason to refuse such bytes. */
#include "paramfile.h"

#include "unicode.h"

enum { HEADER_BYTES = 4 * PARAMFILE_HEADER_COUNT, GUARD_BYTES = 4 * (PARAMFILE_checksum + 1) };

/* ---- numbers as bytes, the same on every machine ----------------------------------------------------------------- */

static uint32_t get32(const uint8_t *at) {
  return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static void put32(uint8_t *at, uint32_t x) {
  for (int32_t i = 0; i < 4; i++) at[i] = (uint8_t)(x >> 8 * i);
}

static float from_bfloat(uint32_t half) {
  uint32_t bits = half << 16;
  float x = 0.0f;
  __builtin_memcpy(&x, &bits, sizeof bits);
  return x;
}

/* Half of the last kept place is added, a little less when the kept part is even: ties go to even. */
static uint32_t to_bfloat(float x) {
  uint32_t bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  return (bits + 0x7FFF + (bits >> 16 & 1)) >> 16;
}

float paramfile_round(float x) {
  return from_bfloat(to_bfloat(x));
}

static uint32_t checksum(const uint8_t *at, int64_t bytes) {
  uint32_t h = 2166136261u;
  for (int64_t i = 0; i < bytes; i++) h = (h ^ at[i]) * 16777619u;
  return h;
}

/* ---- where things lie -------------------------------------------------------------------------------------------- */

int32_t paramfile_field(const void *file, enum paramfile_header field) {
  return (int32_t)get32((const uint8_t *)file + 4 * field);
}

static struct sizes sizes_of(const void *file) {
  int32_t C = paramfile_field(file, PARAMFILE_channels), H = paramfile_field(file, PARAMFILE_heads);
  return (struct sizes){.M = paramfile_field(file, PARAMFILE_tokens),
                        .C = C,
                        .H = H,
                        .D = C / H,
                        .L = paramfile_field(file, PARAMFILE_layers),
                        .F = paramfile_field(file, PARAMFILE_hidden),
                        .V = paramfile_field(file, PARAMFILE_words)};
}

static const char *words_of(const void *file) {
  return (const char *)file + HEADER_BYTES;
}

static const uint8_t *params_of(const void *file) {
  return (const uint8_t *)file + HEADER_BYTES + paramfile_field(file, PARAMFILE_text_bytes);
}

static int32_t length_of(const char *word) {
  return (int32_t)__builtin_strlen(word);
}

/* ---- faults ------------------------------------------------------------------------------------------------------ */

static int in_range(const void *file, enum paramfile_header field, int32_t low, int32_t high) {
  int32_t x = paramfile_field(file, field);
  return x >= low && x <= high;
}

static int sizes_are_right(const void *file) {
  return in_range(file, PARAMFILE_tokens, 1, 512) && in_range(file, PARAMFILE_channels, 1, 512) &&
         in_range(file, PARAMFILE_heads, 1, 64) && in_range(file, PARAMFILE_layers, 1, 16) &&
         in_range(file, PARAMFILE_hidden, 1, 2048) && in_range(file, PARAMFILE_words, 2, PARAMFILE_WORDS_MAX) &&
         paramfile_field(file, PARAMFILE_channels) % paramfile_field(file, PARAMFILE_heads) == 0;
}

/* Exactly one token, already case-folded, short enough: as the vocabulary would store it. */
static int is_word(const char *word, int32_t bytes) {
  struct piece piece;
  int32_t at = 0, c = 0;
  if (bytes > WORD_BYTES_MAX || tokenizer_next(word, bytes, &at, &piece) != 1 || piece.start || piece.end != bytes)
    return 0;
  for (at = 0; at < bytes;) {
    at += unicode_next(word, bytes, at, &c);
    if (unicode_fold(c) != c || c == 0x2019) return 0;
  }
  return 1;
}

static int came_before(const char *words, const char *word) {
  for (; words < word; words += length_of(words) + 1)
    if (!__builtin_strcmp(words, word)) return 1;
  return 0;
}

static int words_are_right(const void *file) {
  const char *words = words_of(file), *at = words;
  const char *end = words + paramfile_field(file, PARAMFILE_text_bytes);
  if (at == end || end[-1]) return 0; /* from here on every word ends inside */
  int32_t count = 1;
  for (; at < end; at += length_of(at) + 1, count++)
    if (!is_word(at, length_of(at)) || came_before(words, at)) return 0;
  return count == paramfile_field(file, PARAMFILE_words);
}

static int params_are_finite(const void *file) {
  const uint8_t *at = params_of(file);
  for (int32_t i = 0; i < paramfile_field(file, PARAMFILE_params); i++, at += 2)
    if ((at[1] & 0x7F) == 0x7F && (at[0] & 0x80)) return 0; /* all exponent bits set: infinite or NaN */
  return 1;
}

const char *paramfile_fault(const void *file, int32_t bytes) {
  if (bytes < HEADER_BYTES) return "is too short to hold a model";
  if (paramfile_field(file, PARAMFILE_magic) != PARAMFILE_MAGIC) return "holds no model";
  if (paramfile_field(file, PARAMFILE_version) != PARAMFILE_VERSION) return "was made by another version";
  uint32_t expected = (uint32_t)paramfile_field(file, PARAMFILE_checksum);
  if (checksum((const uint8_t *)file + GUARD_BYTES, bytes - GUARD_BYTES) != expected) return "is damaged or cut off";
  if (!sizes_are_right(file)) return "names sizes that no model may have";
  if (!in_range(file, PARAMFILE_switches, 0, ATTN_SWITCHES_ALL)) return "names switches that do not exist";
  struct sizes sizes = sizes_of(file);
  int64_t P = model_param_count(&sizes), text_bytes = paramfile_field(file, PARAMFILE_text_bytes);
  if (paramfile_field(file, PARAMFILE_params) != P) return "has a number of params that does not fit its sizes";
  if (text_bytes < 0 || HEADER_BYTES + text_bytes + 2 * P != bytes) return "has a length that does not fit its sizes";
  if (!words_are_right(file)) return "has a broken vocabulary";
  if (!params_are_finite(file)) return "has params that are not numbers";
  return NULL;
}

/* ---- load and save ----------------------------------------------------------------------------------------------- */

void paramfile_load(struct vocabulary *v, struct model *m, const void *file) {
  const char *word = words_of(file);
  int32_t V = paramfile_field(file, PARAMFILE_words);
  vocabulary_clear(v);
  for (int32_t id = 1; id < V; id++, word += length_of(word) + 1)
    ATTN_INVARIANT(vocabulary_add(v, word, (struct piece){0, length_of(word)}) == id);
  model_init(m, V, paramfile_field(file, PARAMFILE_switches), 0);
  const uint8_t *at = params_of(file);
  for (int32_t i = 0; i < m->sizes.P; i++, at += 2)
    m->t.params[i] = from_bfloat((uint32_t)at[0] | (uint32_t)at[1] << 8);
}

/* The words lie one after the other in the vocabulary too; word 0 comes first there and stays out of the file. */
static int32_t text_bytes_of(const struct vocabulary *v) {
  return v->text_bytes - v->starts[1];
}

int32_t paramfile_bytes(const struct vocabulary *v, const struct model *m) {
  return HEADER_BYTES + text_bytes_of(v) + 2 * m->sizes.P;
}

int32_t paramfile_check(const struct vocabulary *v, const struct model *m) {
  if (v->count > PARAMFILE_WORDS_MAX) return ATTN_ESPACE;
  for (int32_t i = 0; i < m->sizes.P; i++)
    if (!is_finite(paramfile_round(m->t.params[i]))) return ATTN_ENAN;
  return ATTN_OK;
}

void paramfile_save(void *out, const struct vocabulary *v, const struct model *m) {
  const struct sizes *s = &m->sizes;
  uint8_t *file = out;
  int32_t header[PARAMFILE_HEADER_COUNT] = {
      PARAMFILE_MAGIC, PARAMFILE_VERSION, 0,   s->M, s->C, s->H, s->L, s->F, m->switches,
      v->count,        text_bytes_of(v),  s->P};
  for (int32_t i = 0; i < PARAMFILE_HEADER_COUNT; i++) put32(file + 4 * i, (uint32_t)header[i]);
  uint8_t *at = file + HEADER_BYTES;
  __builtin_memcpy(at, v->text + v->starts[1], (size_t)text_bytes_of(v));
  at += text_bytes_of(v);
  for (int32_t i = 0; i < s->P; i++, at += 2) {
    uint32_t half = to_bfloat(m->t.params[i]);
    at[0] = (uint8_t)half;
    at[1] = (uint8_t)(half >> 8);
  }
  put32(file + 4 * PARAMFILE_checksum, checksum(file + GUARD_BYTES, paramfile_bytes(v, m) - GUARD_BYTES));
}
