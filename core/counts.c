/* counts.c -- layer 4: the corpus as ids, and pretraining by counting what follows. */
#include "counts.h"

#include "kernels.h"

void corpus_take(struct corpus *c, struct arena *arena, int32_t max_lines, int32_t max_tokens) {
  c->max_lines = max_lines;
  c->max_tokens = max_tokens;
  c->ids = arena_take(arena, max_tokens, sizeof *c->ids);
  c->starts = arena_take(arena, (int64_t)max_lines + 1, sizeof *c->starts);
  c->copies = arena_take(arena, max_lines, sizeof *c->copies);
}

void corpus_clear(struct corpus *c) {
  c->lines = 0;
  c->starts[0] = 0;
  c->mass = 0;
}

int32_t *corpus_end(const struct corpus *c) {
  return c->ids + c->starts[c->lines];
}

int32_t corpus_room(const struct corpus *c) {
  return c->max_tokens - c->starts[c->lines];
}

int32_t corpus_add(struct corpus *c, int32_t n, int32_t copies) {
  int64_t mass = c->mass + (int64_t)n * copies;
  if (c->lines == c->max_lines || mass > INT32_MAX) return ATTN_ESPACE;
  c->mass = mass;
  c->copies[c->lines] = copies;
  c->starts[c->lines + 1] = c->starts[c->lines] + n;
  return c->lines++;
}

/* How many tokens before position `at` of a line equal the end of the prompt. */
static int32_t match_length(const int32_t *line, int32_t at, const int32_t *prompt, int32_t n) {
  int32_t length = 0;
  while (length < at && length < n && line[at - 1 - length] == prompt[n - 1 - length]) length++;
  return length;
}

int32_t counts_continue(int32_t *counts, int32_t V, const struct corpus *c, const int32_t *prompt, int32_t n) {
  int32_t longest = -1;
  for (int32_t l = 0; l < c->lines; l++) {
    const int32_t *line = c->ids + c->starts[l];
    int32_t length = c->starts[l + 1] - c->starts[l];
    for (int32_t at = 0; at < length; at++) {
      int32_t match = match_length(line, at, prompt, n);
      if (match > longest) { /* a longer context speaks alone */
        longest = match;
        for (int32_t y = 0; y < V; y++) counts[y] = 0;
      }
      if (match == longest) counts[line[at]] += c->copies[l];
    }
  }
  return longest;
}

void counts_lines(int32_t *line_counts, const struct corpus *c, const int32_t *prompt, int32_t n, int32_t suffix,
                  int32_t id) {
  for (int32_t l = 0; l < c->lines; l++) {
    const int32_t *line = c->ids + c->starts[l];
    int32_t length = c->starts[l + 1] - c->starts[l];
    line_counts[l] = 0;
    for (int32_t at = 0; at < length; at++)
      if (line[at] == id && match_length(line, at, prompt, n) >= suffix) line_counts[l] += c->copies[l];
  }
}

void counts_logits(float *logits, const int32_t *counts, int32_t V) {
  for (int32_t y = 0; y < V; y++) logits[y] = k_log((float)counts[y]);
}
