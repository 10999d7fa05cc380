/* train.c -- layer 7: attn train: train a transformer on the corpus, show its guess and its attention. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "attn.h"
#include "cli.h"

enum { SLICE = 20, SHOWN = 10 };

static void train(struct attn *a, const struct options *o) {
  int32_t error = attn_model_init(a, o->switches, (int32_t)o->seed);
  if (error >= 0) error = attn_train_init(a, (int32_t)o->steps, (float)o->rate);
  if (error == ATTN_ESTATE) fail("%s: no line has two tokens, so there is nothing to predict", o->corpus);
  int is_terminal = isatty(STDERR_FILENO);
  for (int32_t step = 0; error >= 0 && step < o->steps; step = error) {
    error = attn_train(a, SLICE);
    if (is_terminal) fprintf(stderr, "\rstep %d of %ld, loss %.4f nats", (int)error, o->steps, (double)attn_loss(a));
  }
  if (is_terminal) fputc('\n', stderr);
  if (error < 0) fail("training failed: %s", attn_name(3, -1 - error));
}

static void attend(struct attn *a, const struct options *o) {
  if (!text_encode(a, o->text)) fail("the text has no token");
  int32_t error = attn_forward(a);
  if (error) fail("the engine refused: %s", attn_name(3, -1 - error));
}

struct guess {
  int32_t id;
  float probability;
};

static int by_probability(const void *a, const void *b) {
  const struct guess *x = a, *y = b;
  if (x->probability > y->probability) return -1;
  return x->probability < y->probability ? 1 : x->id - y->id;
}

/* The likeliest words after the last token, the likeliest first; the caller frees it. */
static struct guess *likeliest(const struct attn *a, int32_t T) {
  int32_t V = attn_word_count(a);
  const float *probs = (const float *)attn_tensor_data(a, attn_tensor_index("probs")) + (ptrdiff_t)(T - 1) * V;
  struct guess *guesses = calloc((size_t)V, sizeof *guesses);
  if (!guesses) fail("out of memory");
  for (int32_t id = 0; id < V; id++) guesses[id] = (struct guess){id, probs[id]};
  qsort(guesses, (size_t)V, sizeof *guesses, by_probability);
  return guesses;
}

/* The text, its tokens and the weights of every layer and head, as borrowed from the engine. */
struct picture {
  const char *text;
  int32_t T, L, H;
  const int32_t *ids, *pieces;
  const float *weights; /* (L,H,T,T) */
};

static struct picture picture_of(const struct attn *a, const char *text) {
  int32_t info[ATTN_INFO_COUNT], weights = attn_tensor_index("weights");
  attn_tensor(a, weights, info);
  return (struct picture){.text = text,
                          .L = info[4],
                          .H = info[5],
                          .T = info[6],
                          .ids = attn_tensor_data(a, attn_tensor_index("ids")),
                          .pieces = attn_tensor_data(a, attn_tensor_index("pieces")),
                          .weights = attn_tensor_data(a, weights)};
}

static void json_tokens(const struct picture *p) {
  for (int32_t i = 0; i < p->T; i++) {
    const int32_t *piece = p->pieces + 2 * i;
    printf("%s{\"text\":", i ? "," : "");
    json_string(p->text + piece[0], piece[1] - piece[0]);
    printf(",\"known\":%s}", p->ids[i] ? "true" : "false");
  }
}

static void json_weights(const struct picture *p) {
  const float *w = p->weights;
  for (int32_t l = 0; l < p->L; l++)
    for (int32_t h = 0; h < p->H; h++) {
      printf("%s{\"layer\":%d,\"head\":%d,\"weights\":[", l + h ? "," : "", (int)l + 1, (int)h + 1);
      for (int32_t i = 0; i < p->T; i++) {
        fputs(i ? ",[" : "[", stdout);
        for (int32_t j = 0; j < p->T; j++, w++) {
          if (j) putchar(',');
          json_number(*w);
        }
        putchar(']');
      }
      fputs("]}", stdout);
    }
}

static void print_json(const struct attn *a, const struct options *o, const struct picture *p,
                       const struct guess *guesses, int32_t params) {
  printf("{\"steps\":%ld,\"loss\":", o->steps);
  json_number(attn_loss(a));
  printf(",\"params\":%d,\"seed\":%ld,\"tokens\":[", (int)params, o->seed);
  json_tokens(p);
  fputs("],\"guess\":[", stdout);
  for (int32_t i = 0; i < attn_word_count(a) - 1; i++) { /* all but the reserved word, which is never a guess */
    const char *word = attn_word(a, guesses[i].id);
    printf("%s{\"word\":", i ? "," : "");
    json_string(word, (int32_t)strlen(word));
    fputs(",\"probability\":", stdout);
    json_number(guesses[i].probability);
    putchar('}');
  }
  fputs("],\"heads\":[", stdout);
  json_weights(p);
  fputs("]}\n", stdout);
}

static void print_heads(const struct picture *p) {
  const float *w = p->weights;
  for (int32_t l = 0; l < p->L; l++)
    for (int32_t h = 0; h < p->H; h++) {
      printf("\nlayer %d, head %d: where each word looks, percent\n", (int)l + 1, (int)h + 1);
      for (int32_t i = 0; i < p->T; i++) {
        const int32_t *piece = p->pieces + 2 * i;
        printf("  %-16.*s", (int)(piece[1] - piece[0]), p->text + piece[0]);
        for (int32_t j = 0; j < p->T; j++) printf(" %5.1f", 100.0 * (double)*w++);
        putchar('\n');
      }
    }
}

static void print_text(const struct attn *a, const struct options *o, const struct picture *p,
                       const struct guess *guesses, int32_t params) {
  printf("%d params trained for %ld steps, loss %.4f nats per token\n\n", (int)params, o->steps, (double)attn_loss(a));
  for (int32_t i = 0; i < p->T; i++)
    if (!p->ids[i])
      printf("The corpus never saw \"%.*s\": its embedding is zero.\n", (int)(p->pieces[2 * i + 1] - p->pieces[2 * i]),
             p->text + p->pieces[2 * i]);
  for (int32_t i = 0; i < SHOWN && i < attn_word_count(a) - 1; i++)
    printf("  %-20s %7.2f%%\n", attn_word(a, guesses[i].id), 100.0 * (double)guesses[i].probability);
  print_heads(p);
}

int train_command(const struct options *options) {
  int32_t config[ATTN_CONFIG_COUNT];
  attn_config_default(config);
  config[ATTN_CONFIG_heads] = (int32_t)options->heads;
  config[ATTN_CONFIG_layers] = (int32_t)options->layers;
  struct attn *a = corpus_open(options->corpus, config);
  train(a, options);
  attend(a, options);
  struct picture p = picture_of(a, options->text);
  struct guess *guesses = likeliest(a, p.T);
  int32_t info[ATTN_INFO_COUNT];
  attn_tensor(a, attn_tensor_index("params"), info);
  (options->json ? print_json : print_text)(a, options, &p, guesses, info[4]);
  free(guesses);
  return 0;
}
