/* tokenizer.c -- layer 3: bytes -> pieces -> ids. */
#include "tokenizer.h"

#include "unicode.h"

/* ---- bytes -> pieces --------------------------------------------------------------------------------------------- */

/* A character with its class and its place; size 0: none there (end of text, or broken). */
struct character {
  int32_t c, size;
  enum unicode_class class;
};

static struct character character_at(const char *text, int32_t bytes, int32_t at) {
  struct character x = {0, 0, UNICODE_SPACE};
  x.size = unicode_next(text, bytes, at, &x.c);
  if (x.size) x.class = unicode_class(x.c);
  return x;
}

static int is_apostrophe(int32_t c) {
  return c == '\'' || c == 0x2019;
}

static int is_flag(int32_t c) { /* regional indicators, two of which make a flag */
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

static int32_t skip_extending(const char *text, int32_t bytes, int32_t at) {
  for (;;) {
    struct character x = character_at(text, bytes, at);
    if (!x.size || x.class != UNICODE_EXTEND) return at;
    at += x.size;
    if (x.c != 0x200D) continue;
    struct character joined = character_at(text, bytes, at); /* a joiner takes the next sign of an emoji along */
    if (joined.size && joined.class == UNICODE_PUNCTUATION) at += joined.size;
  }
}

static int32_t word_end(const char *text, int32_t bytes, int32_t at) {
  for (;;) {
    at = skip_extending(text, bytes, at);
    struct character x = character_at(text, bytes, at);
    if (x.size && is_apostrophe(x.c)) {
      struct character after = character_at(text, bytes, at + x.size);
      if (!after.size || after.class != UNICODE_WORD) return at;
    } else if (!x.size || x.class != UNICODE_WORD) {
      return at;
    }
    at += x.size;
  }
}

static int32_t punctuation_end(const char *text, int32_t bytes, int32_t at, int32_t c) {
  at = skip_extending(text, bytes, at);
  struct character x = character_at(text, bytes, at);
  if (is_flag(c)) return x.size && is_flag(x.c) ? at + x.size : at;
  while (c < 0x2100 && x.size && x.c == c) { /* marks, not emoji: two hearts are two tokens */
    at += x.size;
    x = character_at(text, bytes, at);
  }
  return at;
}

int32_t tokenizer_next(const char *text, int32_t bytes, int32_t *at, struct piece *piece) {
  struct character x = character_at(text, bytes, *at);
  while (x.size && x.class == UNICODE_SPACE) {
    *at += x.size;
    x = character_at(text, bytes, *at);
  }
  if (!x.size) return *at < bytes ? ATTN_ETEXT : 0;
  piece->start = *at;
  int32_t next = *at + x.size;
  if (x.class == UNICODE_WORD)
    next = word_end(text, bytes, next);
  else if (x.class == UNICODE_PUNCTUATION)
    next = punctuation_end(text, bytes, next, x.c);
  else
    next = skip_extending(text, bytes, next);
  piece->end = *at = next;
  return 1;
}

/* ---- pieces -> ids ----------------------------------------------------------------------------------------------- */

void vocabulary_take(struct vocabulary *v, struct arena *arena, int32_t max_words) {
  v->max_words = max_words;
  v->slot_count = 4;
  while (v->slot_count < 2 * max_words) v->slot_count *= 2;
  v->text_max = max_words * WORD_BYTES_MEAN;
  v->text = arena_take(arena, v->text_max, 1);
  v->starts = arena_take(arena, max_words, sizeof *v->starts);
  v->slots = arena_take(arena, v->slot_count, sizeof *v->slots);
}

void vocabulary_clear(struct vocabulary *v) {
  for (int32_t i = 0; i < v->slot_count; i++) v->slots[i] = 0;
  static const char unknown[] = "?";
  __builtin_memcpy(v->text, unknown, sizeof unknown);
  v->text_bytes = sizeof unknown;
  v->starts[0] = 0;
  v->count = 1;
}

/* Case-folded copy with a NUL behind it; returns its bytes without the NUL, or ESPACE. */
static int32_t fold(char out[WORD_BYTES_MAX + 1], const char *text, struct piece piece) {
  int32_t bytes = 0;
  for (int32_t at = piece.start; at < piece.end;) {
    int32_t c = 0;
    at += unicode_next(text, piece.end, at, &c);
    char encoded[4];
    int32_t size = unicode_put(encoded, is_apostrophe(c) ? '\'' : unicode_fold(c));
    if (bytes + size > WORD_BYTES_MAX) return ATTN_ESPACE;
    __builtin_memcpy(out + bytes, encoded, (size_t)size);
    bytes += size;
  }
  out[bytes] = 0;
  return bytes;
}

static uint32_t hash(const char *word) { /* FNV-1a */
  uint32_t h = 2166136261u;
  for (; *word; word++) h = (h ^ (uint8_t)*word) * 16777619u;
  return h;
}

static int same(const char *a, const char *b) {
  while (*a && *a == *b) a++, b++;
  return *a == *b;
}

/* The slot of a word, or the free slot where it belongs. */
static int32_t *slot_of(const struct vocabulary *v, const char *word) {
  uint32_t mask = (uint32_t)v->slot_count - 1, i = hash(word) & mask;
  while (v->slots[i] && !same(v->text + v->starts[v->slots[i]], word)) i = (i + 1) & mask;
  return &v->slots[i];
}

/* The word that came last ended its chain of slots, or lies behind only older ones: so newest first, slots just empty. */
void vocabulary_forget(struct vocabulary *v, int32_t count) {
  while (v->count > count) {
    v->text_bytes = v->starts[--v->count];
    *slot_of(v, v->text + v->text_bytes) = 0;
  }
}

int32_t vocabulary_find(const struct vocabulary *v, const char *text, struct piece piece) {
  char word[WORD_BYTES_MAX + 1];
  int32_t bytes = fold(word, text, piece);
  return bytes < 0 ? bytes : *slot_of(v, word);
}

int32_t vocabulary_add(struct vocabulary *v, const char *text, struct piece piece) {
  char word[WORD_BYTES_MAX + 1];
  int32_t bytes = fold(word, text, piece);
  if (bytes < 0) return bytes;
  int32_t *slot = slot_of(v, word);
  if (*slot) return *slot;
  if (v->count == v->max_words || v->text_bytes + bytes + 1 > v->text_max) return ATTN_ESPACE;
  __builtin_memcpy(v->text + v->text_bytes, word, (size_t)bytes + 1);
  v->starts[v->count] = v->text_bytes;
  v->text_bytes += bytes + 1;
  return *slot = v->count++;
}

const char *vocabulary_word(const struct vocabulary *v, int32_t id) {
  return id >= 0 && id < v->count ? v->text + v->starts[id] : NULL;
}
