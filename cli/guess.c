/* guess.c -- layer 7: attn guess: count, tilt, show. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "attn.h"
#include "cli.h"

static const float REWARD_PREFERRED = 3.0f, REWARD_WINNER = -1.0f;

struct ending {
  const char *word;
  int32_t count;
};

/* Arrays over the endings, 16-byte aligned for the engine. */
struct tilt {
  int32_t n, preferred, winner;
  struct ending *endings;
  float *base, *reward, *reference, *probs;
};

static void *array(int32_t n, size_t size) {
  void *room = aligned_alloc(16, ((size_t)n * size + 15) / 16 * 16);
  if (!room) fail("out of memory");
  return room;
}

static int by_count(const void *a, const void *b) {
  const struct ending *x = a, *y = b;
  if (x->count != y->count) return x->count < y->count ? 1 : -1;
  return strcmp(x->word, y->word);
}

/* Every word that follows, most frequent first, and the preferred word even when the corpus never saw it here. */
static struct tilt collect(struct attn *a, const char *prefer) {
  const int32_t *counts = attn_tensor_data(a, attn_tensor_index("counts"));
  int32_t V = attn_word_count(a);
  struct tilt t = {.endings = array(V + 1, sizeof(struct ending)), .preferred = -1};
  int32_t preferred_id = prefer ? attn_word_id(a, prefer, (int32_t)strlen(prefer)) : 0;
  if (preferred_id < 0) fail("--prefer takes one word, not '%s'", prefer);
  for (int32_t id = 1; id < V; id++)
    if (counts[id] || id == preferred_id) t.endings[t.n++] = (struct ending){attn_word(a, id), counts[id]};
  if (prefer && !preferred_id) t.endings[t.n++] = (struct ending){prefer, 0};
  qsort(t.endings, (size_t)t.n, sizeof *t.endings, by_count);
  const char *name = preferred_id ? attn_word(a, preferred_id) : prefer;
  for (int32_t i = 0; name && i < t.n; i++)
    if (!strcmp(t.endings[i].word, name)) t.preferred = i;
  return t;
}

static void apply(struct tilt *t, float beta) {
  float **arrays[] = {&t->base, &t->reward, &t->reference, &t->probs};
  for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) *arrays[i] = array(t->n, sizeof(float));
  for (int32_t i = 0; i < t->n; i++) {
    t->base[i] = t->endings[i].count ? logf((float)t->endings[i].count) : -INFINITY;
    t->reward[i] = 0.0f;
  }
  int32_t error = attn_tilt_logits(t->reference, t->base, t->reward, t->n, 1.0f);
  if (t->preferred >= 0) {
    t->reward[t->winner] = REWARD_WINNER;
    t->reward[t->preferred] = REWARD_PREFERRED;
  }
  if (!error) error = attn_tilt_logits(t->probs, t->base, t->reward, t->n, beta);
  if (error) fail("the engine refused: %s", attn_name(3, -1 - error));
}

static double flip_beta(const struct tilt *t) {
  if (t->preferred < 0 || t->preferred == t->winner) return NAN;
  return attn_flip_beta(t->base[t->preferred], t->reward[t->preferred], t->base[t->winner], t->reward[t->winner]);
}

/* The last `suffix` tokens of the prompt, as typed. */
static const char *suffix_text(struct attn *a, const char *text, int32_t T, int32_t suffix, int32_t *bytes) {
  const int32_t *pieces = attn_tensor_data(a, attn_tensor_index("pieces"));
  if (!suffix) return *bytes = 0, text;
  *bytes = pieces[2 * T - 1] - pieces[2 * (T - suffix)];
  return text + pieces[2 * (T - suffix)];
}

static void print_json(const struct tilt *t, const struct options *o, const char *suffix, int32_t bytes, int32_t n) {
  fputs("{\"prompt\":", stdout);
  json_string(o->text, (int32_t)strlen(o->text));
  fputs(",\"suffix\":", stdout);
  json_string(suffix, bytes);
  printf(",\"suffix_length\":%d,\"beta\":", (int)n);
  json_number((float)o->beta);
  fputs(",\"flip_beta\":", stdout);
  json_number(flip_beta(t));
  fputs(",\"expected_reward\":", stdout);
  json_number(attn_expected_reward(t->probs, t->reward, t->n));
  fputs(",\"kl\":", stdout);
  json_number(attn_kl(t->probs, t->reference, t->n));
  fputs(",\"endings\":[", stdout);
  for (int32_t i = 0; i < t->n; i++) {
    float over = t->reward[i] / (float)o->beta;
    printf("%s{\"word\":", i ? "," : "");
    json_string(t->endings[i].word, (int32_t)strlen(t->endings[i].word));
    printf(",\"count\":%d,\"base_logit\":", (int)t->endings[i].count);
    json_number(t->base[i]);
    fputs(",\"reward_over_beta\":", stdout);
    json_number(over);
    fputs(",\"new_logit\":", stdout);
    json_number(t->base[i] + over);
    fputs(",\"probability\":", stdout);
    json_number(t->probs[i]);
    putchar('}');
  }
  fputs("]}\n", stdout);
}

static void print_text(const struct tilt *t, const struct options *o, const char *suffix, int32_t bytes, int32_t n,
                       int32_t T) {
  if (!n)
    printf("The corpus never saw the end of this prompt: these are the counts of all its words.\n");
  else
    printf("Counting what follows \"%.*s\" (%d of %d tokens matched), beta = %g\n", (int)bytes, suffix, (int)n, (int)T,
           o->beta);
  printf("\n  %-20s %8s %10s %10s %10s %8s\n", "ending", "count", "base", "R/beta", "new", "p");
  for (int32_t i = 0; i < t->n; i++) {
    double over = t->reward[i] / (float)o->beta;
    printf("  %-20s %8d %10.4f %+10.4f %10.4f %7.2f%%\n", t->endings[i].word, (int)t->endings[i].count,
           (double)t->base[i], over, (double)t->base[i] + over, 100.0 * (double)t->probs[i]);
  }
  double flip = flip_beta(t);
  if (!isnan(flip)) printf("\nThe winner flips at beta* = %.6g\n", flip);
}

int guess_command(const struct options *options) {
  int32_t config[ATTN_CONFIG_COUNT];
  attn_config_default(config);
  struct attn *a = corpus_open(options->corpus, config);
  int32_t T = text_encode(a, options->text), n = attn_count(a), bytes;
  const char *suffix = suffix_text(a, options->text, T, n, &bytes);
  struct tilt t = collect(a, options->prefer);
  apply(&t, (float)options->beta);
  if (options->json)
    print_json(&t, options, suffix, bytes, n);
  else
    print_text(&t, options, suffix, bytes, n, T);
  return 0;
}
