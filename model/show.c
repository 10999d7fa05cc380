/* show.c -- the sentences that the lesson shows, asked one by one. */
#include <string.h>

#include "lesson.h"
#include "tensors.h"

static const struct showpiece showpieces[] = {
    {"The animal didn't cross the street because it was too tired", "it", "animal", "street", "animal", "street"},
    {"The animal didn't cross the street because it was too wide", "it", "street", "animal", "street", "animal"},
    {"The trophy didn't fit in the suitcase because it was too big", "it", "trophy", "suitcase", "trophy", "suitcase"},
    {"The trophy didn't fit in the suitcase because it was too small", "it", "suitcase", "trophy", "suitcase",
     "trophy"},
    {"The keys to the cabinet were missing", "were", "keys", "cabinet", "keys", "cabinet"},
    {"The keys to the cabinet was missing", "was", "keys", "cabinet", "keys", "cabinet"},
    {"The key to the cabinets was missing", "was", "key", "cabinets", "key", "cabinets"},
    {"The keys to the cabinet ___ missing", "___", "were", "was", 0, 0},
    {"The key to the cabinets ___ missing", "___", "was", "were", 0, 0},
    {"Alice gave Bob a book because he was interested in science", "he", "bob", "alice", "bob", "alice"},
    {"Alice gave Bob a book because she was generous", "she", "alice", "bob", "alice", "bob"},
    {"___ is the capital of France", "___", "paris", "france", "france", "the"},
    {"Paris is the capital of ___", "___", "france", "paris", "paris", "the"},
    {"___ is the capital of Paris", "___", "paris", "france", 0, 0},
    {"I went to the bank to withdraw money", "bank", "branch", "shore", 0, 0},
    {"I went to the bank to catch fish", "bank", "shore", "branch", 0, 0},
    {"The dog bit the man. The ___ was hurt", "___", "man", "dog", "man", "dog"},
    {"The man bit the dog. The ___ was hurt", "___", "dog", "man", "dog", "man"},
    {"Define a function that checks if a number is prime. It returns ___", "___", "true", "number", 0, 0},
    {"I received the wrong product and the box was damaged. Box: ___", "___", "damaged", "wrong", "damaged", "wrong"},
    {"Policy: refunds within 30 days. Returns within 14 days. Answer: refunds within ___", "___", "30", "14", "30",
     "14"},
    {"Policy: refunds within 30 days. Answer: returns within ___", "___", "30", "14", 0, 0},
    {"Question: returns within? Answer: ___", "___", "14", "7", 0, 0},
    {"loved it: up; total waste: down; so happy: ___", "___", "up", "down", "up", "down"},
    {"loved it: down; total waste: up; so happy: ___", "___", "down", "up", "down", "up"},
};
enum { COUNT = sizeof showpieces / sizeof *showpieces };
_Static_assert(sizeof showpieces / sizeof *showpieces <= SHOWN_MAX, "room for all");

static int32_t id_of(const struct lesson *l, const char *word) {
  return attn_word_id(l->a, word, (int32_t)strlen(word));
}

/* Attention of one row to the tokens with this id, the asking one left out. */
static float mass(const float *row, const int32_t *ids, int32_t n, int32_t at, int32_t id) {
  float sum = 0.0f;
  for (int32_t j = 0; j < n; j++)
    if (j != at && ids[j] == id) sum += row[j];
  return sum;
}

static void look(struct shown *s, const struct lesson *l, const int32_t *ids, int32_t n, int32_t at) {
  int32_t heads = l->settings.heads * l->settings.layers;
  int32_t to = id_of(l, s->piece->look), away = id_of(l, s->piece->away);
  const float *weights = attn_tensor_data(l->a, TENSOR_weights);
  for (int32_t h = 0; h < heads; h++) {
    const float *row = weights + ((ptrdiff_t)h * n + at) * n;
    float m = mass(row, ids, n, at, to), r = mass(row, ids, n, at, away);
    s->mean_look += m / (float)heads;
    s->mean_away += r / (float)heads;
    if (h && m - r <= s->best_look - s->best_away) continue;
    s->best = h;
    s->best_look = m;
    s->best_away = r;
  }
}

static void show(struct shown *s, struct lesson *l, const struct showpiece *piece) {
  *s = (struct shown){.piece = piece};
  int32_t n = attn_encode(l->a, piece->text, (int32_t)strlen(piece->text)), at = n - 1;
  ATTN_INVARIANT(n > 0 && attn_forward(l->a) == ATTN_OK);
  const int32_t *ids = attn_tensor_data(l->a, TENSOR_ids);
  while (at > 0 && ids[at] != id_of(l, piece->at)) at--;
  const float *probs = (const float *)attn_tensor_data(l->a, TENSOR_probs) + (ptrdiff_t)at * attn_word_count(l->a);
  s->answer = probs[id_of(l, piece->answer)];
  s->other = probs[id_of(l, piece->other)];
  if (piece->look) look(s, l, ids, n, at);
}

int32_t lesson_show(struct shown *shown, struct lesson *l) {
  for (int32_t i = 0; i < COUNT; i++) show(&shown[i], l, &showpieces[i]);
  return COUNT;
}
