/* train.c -- trains the lesson model on sentences of the grammar. The same seed gives the same bits on every machine. */
#include <string.h>

#include "lesson.h"
#include "tensors.h"

enum { WORDS_MAX = 1024, CHANNELS = 48, HIDDEN = 96 };

/* ---- the variants ------------------------------------------------------------------------------------------------ */

/* Steps, rate and seed were chosen by rehearsals. */
#define VARIANT(name_, heads_, layers_, switches_)                                                                     \
  {                                                                                                                    \
    .variant = name_, .heads = heads_, .layers = layers_, .switches = switches_, .steps = 24000, .batch = 32,          \
    .seed = 2, .rate = 1.5e-3f                                                                                         \
  }
static const struct settings variants[] = {
    VARIANT("full", 4, 2, 0),
    VARIANT("one-head", 1, 2, 0),
    VARIANT("one-layer", 4, 1, 0),
    VARIANT("no-positions", 4, 2, ATTN_NO_POSITIONS),
    VARIANT("no-residual", 4, 2, ATTN_NO_RESIDUAL),
    VARIANT("no-norm", 4, 2, ATTN_NO_NORM),
    VARIANT("no-feed-forward", 4, 2, ATTN_NO_FEED_FORWARD),
    VARIANT("causal", 4, 2, ATTN_CAUSAL),
};

const struct settings *lesson_variant(const char *name, int32_t index) {
  int32_t count = (int32_t)(sizeof variants / sizeof *variants);
  for (int32_t i = 0; i < count; i++)
    if (name ? !strcmp(variants[i].variant, name) : i == index) return &variants[i];
  return NULL;
}

/* ---- the start --------------------------------------------------------------------------------------------------- */

static void configure(int32_t *config, const struct settings *s) {
  attn_config_default(config);
  config[ATTN_CONFIG_max_words] = WORDS_MAX;
  config[ATTN_CONFIG_max_lines] = config[ATTN_CONFIG_max_corpus_tokens] = 1;
  config[ATTN_CONFIG_max_tokens] = SENTENCE_MAX;
  config[ATTN_CONFIG_channels] = CHANNELS;
  config[ATTN_CONFIG_heads] = s->heads;
  config[ATTN_CONFIG_layers] = s->layers;
  config[ATTN_CONFIG_hidden] = HIDDEN;
}

int32_t lesson_bytes(const struct settings *settings) {
  int32_t config[ATTN_CONFIG_COUNT];
  configure(config, settings);
  return attn_bytes(config);
}

/* What copying needs is to find an earlier word by its neighbour. Training finds that faster when heads of the first
 * layer already look one back, two back, and further back. (None looks ahead: the word before a noun would soon stand
 * for the noun, and be looked at in its place.) */
static void look_around(float *bias, int32_t heads) {
  for (int32_t h = 0; h < heads && h < 2; h++) bias[h * RELATIVE_COUNT + RELATIVE_REACH - 1 - h] = 4.0f;
  for (int32_t j = 0; heads > 2 && j <= RELATIVE_REACH - 3; j++) bias[2 * RELATIVE_COUNT + j] = 2.0f;
}

/* Keys that equal the queries let a word find its like from the first step on. */
static void find_alike(struct attn *a) {
  int32_t info[ATTN_INFO_COUNT];
  attn_tensor(a, TENSOR_p_q, info);
  float *q = attn_param(a, TENSOR_p_q), *k = attn_param(a, TENSOR_p_k);
  for (int32_t i = 0; i < info[4] * info[5] * info[6]; i++) k[i] = q[i] *= 3.0f;
}

int32_t lesson_init(struct lesson *l, void *block, const char *grammar, int32_t bytes,
                    const struct settings *settings) {
  int32_t config[ATTN_CONFIG_COUNT];
  configure(config, settings);
  l->settings = *settings;
  l->a = attn_init(block, attn_bytes(config), config);
  if (!l->a) return ATTN_ESPACE;
  attn_words_add(l->a, "___", 3);
  l->hidden = attn_word_id(l->a, "___", 3);
  int32_t line = grammar_read(&l->grammar, l->a, grammar, bytes);
  if (line) return line;
  attn_model_init(l->a, settings->switches, settings->seed);
  look_around(attn_param(l->a, TENSOR_p_relative), settings->heads);
  find_alike(l->a);
  l->rng = (struct rng){(uint64_t)(uint32_t)settings->seed << 32 | 1}; /* another stream than that of the params */
  l->done = 0;
  l->loss = 0.0f;
  return attn_batch_init(l->a, settings->steps, settings->rate);
}

/* ---- the steps --------------------------------------------------------------------------------------------------- */

/* Every sentence of a batch counts the same, however many answers it asks for. */
static int32_t step(struct lesson *l) {
  const struct settings *s = &l->settings;
  int32_t V = attn_word_count(l->a), error = attn_batch_begin(l->a);
  for (int32_t i = 0; i < s->batch && !error; i++) {
    struct sentence sentence;
    struct question q;
    grammar_draw(&sentence, &l->grammar, &l->rng);
    objective_draw(&q, &sentence, l->hidden, V, s->switches, &l->rng);
    error = attn_batch_add(l->a, q.ids, q.targets, q.n, q.switches, 1.0f / (float)(q.answers * s->batch));
  }
  return error ? error : attn_batch_step(l->a);
}

int32_t lesson_train(struct lesson *l, int32_t steps) {
  for (int32_t i = 0; i < steps && l->done < l->settings.steps; i++) {
    int32_t done = step(l);
    if (done < 0) return done;
    l->done = done;
    l->loss += (attn_loss(l->a) - l->loss) / (float)(done < 100 ? done : 100);
  }
  return l->done;
}

uint32_t lesson_fingerprint(const struct lesson *l) {
  int32_t info[ATTN_INFO_COUNT];
  attn_tensor(l->a, TENSOR_params, info);
  const uint8_t *at = attn_tensor_data(l->a, TENSOR_params);
  uint32_t h = 2166136261u;
  for (int32_t i = 0; i < 4 * info[4]; i++) h = (h ^ at[i]) * 16777619u;
  return h;
}
