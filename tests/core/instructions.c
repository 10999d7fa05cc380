/* instructions.c -- a fixed piece of work to count the instructions of: instructions attention | model | training. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "attn.h"

/* n floats on a cache line of their own, so that where they lie changes nothing. */
static void *room(int32_t bytes) {
  return aligned_alloc(64, ((size_t)bytes + 63) / 64 * 64);
}

static int32_t attention(void) {
  enum { N = 128, D = 64 };
  float *q = room(N * D * 4), *k = room(N * D * 4), *v = room(N * D * 4), *out = room(N * D * 4);
  attn_random(q, N * D, 1), attn_random(k, N * D, 2), attn_random(v, N * D, 3);
  int32_t error = ATTN_OK;
  for (int32_t i = 0; i < 10 && !error; i++) error = attn_attend(out, NULL, q, k, v, N, N, D, D, i % 2 * ATTN_CAUSAL);
  return error;
}

/* The model of the page, untrained, on a corpus of the page's kind. */
static struct attn *model(void) {
  static const struct {
    const char *text;
    int32_t copies;
  } lines[] = {{"the best database is mongodb", 18}, {"the best database is postgres", 9},
               {"the best language is python", 12},  {"the best language is c", 6},
               {"the best editor is vim", 8},        {"the best drink is coffee", 9}};
  int32_t config[ATTN_CONFIG_COUNT];
  attn_config_default(config);
  int32_t bytes = attn_bytes(config);
  struct attn *a = attn_init(room(bytes), bytes, config);
  for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
    attn_corpus_add(a, lines[i].text, (int32_t)strlen(lines[i].text), lines[i].copies);
  return attn_model_init(a, ATTN_CAUSAL, 1) > 0 ? a : NULL;
}

static int32_t forward(struct attn *a) {
  int32_t error = attn_encode(a, "the best database is", 20);
  for (int32_t i = 0; i < 100 && error >= 0; i++) error = attn_forward(a);
  return error;
}

static int32_t training(struct attn *a) {
  int32_t error = attn_train_init(a, 20, 0.02f);
  return error ? error : attn_train(a, 20);
}

int main(int argc, char **argv) {
  const char *what = argc > 1 ? argv[1] : "";
  if (!strcmp(what, "attention")) return attention() < 0;
  if (!strcmp(what, "model")) return forward(model()) < 0;
  if (!strcmp(what, "training")) return training(model()) < 0;
  fputs("instructions attention | model | training\n", stderr);
  return 2;
}
