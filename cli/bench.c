/* bench.c -- layer 7: attn bench: how long attention and a training step take here, and how they grow. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "attn.h"
#include "cli.h"

/* ---- time: of the processor, so that other programs take none of it; the shortest of some rounds ------------------ */

enum { LEAST_ROUNDS = 2, MOST_ROUNDS = 15 };
#define ROUND_SECONDS 0.02 /* long enough for the clock */
#define PATIENCE 0.4       /* no round begins after so many seconds, once there are a few */

static double seconds(void) {
  return (double)clock() / CLOCKS_PER_SEC;
}

typedef void work(void *context);

static double time_of(work *run, void *context, long times) {
  double start = seconds();
  for (long i = 0; i < times; i++) run(context);
  return seconds() - start;
}

/* Milliseconds of one run. */
static double shortest(work *run, void *context) {
  long times = 1;
  double taken;
  while ((taken = time_of(run, context, times)) < ROUND_SECONDS) times *= 2;
  double best = taken, all = taken;
  for (int round = 1; round < LEAST_ROUNDS || (round < MOST_ROUNDS && all < PATIENCE); round++) {
    taken = time_of(run, context, times);
    all += taken;
    if (taken < best) best = taken;
  }
  return 1e3 * best / (double)times;
}

static void *room(size_t bytes) {
  void *block = aligned_alloc(16, (bytes + 15) / 16 * 16);
  if (!block) fail("out of memory");
  return block;
}

static void must(int32_t result) {
  if (result < 0) fail("the engine refused: %s", attn_name(3, -1 - result));
}

/* ---- attention ----------------------------------------------------------------------------------------------------- */

static const int32_t sizes[][2] = {{12, 16},   {12, 64},   {128, 64},  {256, 64},  {512, 64},
                                   {1024, 64}, {2048, 64}, {4096, 64}, {10240, 64}};
enum {
  SIZES = sizeof sizes / sizeof *sizes,
  GROWS = 128 /* from here on the fit begins: below, the call itself counts */
};

struct attention {
  int32_t n, d, causal;
  float *q, *k, *v, *out;
};

static void attend(void *context) {
  struct attention *a = context;
  must(attn_attend(a->out, NULL, a->q, a->k, a->v, a->n, a->n, a->d, a->d, a->causal ? ATTN_CAUSAL : 0));
}

static double attention_time(int32_t n, int32_t d, int32_t causal) {
  size_t count = (size_t)n * (size_t)d;
  float *all = room(4 * count * sizeof(float));
  struct attention a = {n, d, causal, all, all + count, all + 2 * count, all + 3 * count};
  must(attn_random(all, 3 * n * d, 1));
  double time = shortest(attend, &a);
  free(all);
  return time;
}

struct measured {
  double full, causal; /* milliseconds */
};

/* The slope of ln time against ln n: 2 when twice the tokens take four times as long. */
static double exponent(const struct measured *m, int count) {
  double n = 0, x = 0, y = 0, xx = 0, xy = 0;
  for (int i = 0; i < count; i++) {
    if (sizes[i][0] < GROWS) continue;
    double at = log(sizes[i][0]), time = log(m[i].full);
    n++, x += at, y += time, xx += at * at, xy += at * time;
  }
  return (n * xy - x * y) / (n * xx - x * x);
}

/* ---- training ------------------------------------------------------------------------------------------------------ */

static void corpus_step(void *context) {
  must(attn_train(context, 1));
}

static double corpus_time(const char *corpus) {
  int32_t config[ATTN_CONFIG_COUNT];
  attn_config_default(config);
  struct attn *a = corpus_open(corpus, config);
  must(attn_model_init(a, ATTN_CAUSAL, 1));
  must(attn_train_init(a, 1000000, 0.02f));
  return shortest(corpus_step, a);
}

/* A batch of random lines for a small transformer. */
enum { WORDS = 256, TOKENS = 16, LINES = 32 };
static const int32_t small[ATTN_CONFIG_COUNT] = {
    [ATTN_CONFIG_max_words] = WORDS,  [ATTN_CONFIG_max_lines] = 1, [ATTN_CONFIG_max_corpus_tokens] = 1,
    [ATTN_CONFIG_max_tokens] = WORDS, [ATTN_CONFIG_channels] = 32, [ATTN_CONFIG_heads] = 4,
    [ATTN_CONFIG_layers] = 2,         [ATTN_CONFIG_hidden] = 128};

struct batch {
  struct attn *a;
  int32_t lines[LINES][TOKENS + 1]; /* each token's target is the next one */
};

static void batch_step(void *context) {
  struct batch *b = context;
  must(attn_batch_begin(b->a));
  for (int32_t i = 0; i < LINES; i++)
    must(attn_batch_add(b->a, b->lines[i], b->lines[i] + 1, TOKENS, ATTN_CAUSAL, 1.0f / (LINES * TOKENS)));
  must(attn_batch_step(b->a));
}

static double batch_time(void) {
  int32_t bytes = attn_bytes(small);
  static struct batch b;
  b.a = attn_init(room((size_t)bytes), bytes, small);
  for (int32_t i = 1; i < WORDS; i++) {
    char word[8];
    must(attn_words_add(b.a, word, snprintf(word, sizeof word, "w%d", (int)i)));
  }
  uint32_t dice = 1;
  for (int32_t i = 0; i < LINES * (TOKENS + 1); i++) {
    dice = (uint32_t)((uint64_t)dice * 48271 % 2147483647);
    b.lines[i / (TOKENS + 1)][i % (TOKENS + 1)] = 1 + (int32_t)(dice % (WORDS - 1));
  }
  must(attn_model_init(b.a, ATTN_CAUSAL, 1));
  must(attn_batch_init(b.a, 1000000, 0.001f));
  return shortest(batch_step, &b);
}

/* ---- the whole ------------------------------------------------------------------------------------------------------ */

static void print_text(const struct measured *m, int count, double corpus, double batch) {
  puts("attention, one head, milliseconds of the processor\n  tokens x d         full      causal   operations/s");
  for (int i = 0; i < count; i++) {
    double operations = 4.0 * sizes[i][0] * sizes[i][0] * sizes[i][1];
    printf("  %6d x %-3d %11.4f %11.4f %9.2f e9\n", (int)sizes[i][0], (int)sizes[i][1], m[i].full, m[i].causal,
           operations / m[i].full / 1e6);
  }
  printf("  time grows as tokens to the power of %.2f\n\n", exponent(m, count));
  printf("a training step, milliseconds\n  the model of the page, the whole corpus      %9.4f\n", corpus);
  printf("  %d lines x %d tokens, 32 channels, 2 layers   %9.4f\n", LINES, TOKENS, batch);
}

static void print_json(const struct measured *m, int count, double corpus, double batch) {
  fputs("{\"attention\":[", stdout);
  for (int i = 0; i < count; i++)
    printf("%s{\"n\":%d,\"d\":%d,\"full\":%.6g,\"causal\":%.6g}", i ? "," : "", (int)sizes[i][0], (int)sizes[i][1],
           m[i].full, m[i].causal);
  printf("],\"exponent\":%.4f,\"training\":{\"corpus\":%.6g,\"batch\":%.6g}}\n", exponent(m, count), corpus, batch);
}

int bench_command(const struct options *options) {
  struct measured m[SIZES];
  int count = 0;
  for (; count < SIZES && sizes[count][0] <= options->most; count++) {
    int32_t n = sizes[count][0], d = sizes[count][1];
    m[count] = (struct measured){attention_time(n, d, 0), attention_time(n, d, 1)};
  }
  double corpus = corpus_time(options->corpus), batch = batch_time();
  (options->json ? print_json : print_text)(m, count, corpus, batch);
  return 0;
}
