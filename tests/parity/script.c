/* script.c -- the script: corpora in several writing systems, models with many switches, attention of odd sizes, RLHF.
 *
 * It is compiled natively and to WASM alike and uses nothing but the engine. A changed result anywhere, by one bit,
 * changes the hash; so do results of another shape.
 */
#include "script.h"

#include "arena.h"
#include "rng.h"
#include "sha256.h"
#include "tensors.h"

enum { LINES = 5, STEPS = 30, MOST = 160 * 160, WORDS = 48 };
enum { ATTENDS = 460, TILTS = 440, PREFERENCES = 60 }; /* scenes, beside each lesson with each model */

struct lesson {
  const char *lines[LINES], *text;
};

static const struct lesson lessons[] = {
    {{"the best database is mongodb", "the best database is postgres", "the best editor is vim", "It didn't cross.",
      "wait ... what?!"},
     "The best DATABASE is unknownword ___"},
    {{"我喜欢喝茶", "我喜欢吃鱼", "我喜欢看书", "ねこが好き。", "안녕 하세요"}, "我喜欢喝什么"},
    {{"أفضل شراب هو القهوة", "أفضل فصل هو الربيع", "שלום עולם", "שלום לכם", "\u202Eabc def"}, "أفضل شراب هو"},
    {{"la mejor fruta es la piña", "ΣΊΣΥΦΟΣ και Ίκαρος", "ПРИВЕТ мир", "हिन्दी भाषा", "e\u0301te\u0301 fini"},
     "Привет ПИÑA"},
    {{"👩‍👩‍👧‍👦 👍🏽 🇫🇷🇩🇪", "❤️❤️ 1️⃣", "<script>alert(1)</script>", "a",
      "3.14 = π"},
     "👍🏽 ❤️ π 🦩"},
};

/* channels, heads, layers, hidden; switches */
static const int32_t models[][5] = {
    {32, 2, 1, 64, ATTN_CAUSAL},
    {12, 3, 2, 17, 0},
    {7, 1, 1, 5, ATTN_CAUSAL | ATTN_UNSCALED},
    {20, 4, 3, 9, ATTN_NO_POSITIONS},
    {16, 2, 2, 33, ATTN_CAUSAL | ATTN_NO_NORM},
    {16, 4, 2, 8, ATTN_CAUSAL | ATTN_NO_RESIDUAL},
    {9, 3, 1, 1, ATTN_CAUSAL | ATTN_NO_FEED_FORWARD},
    {8, 8, 1, 8, ATTN_SWITCHES_ALL},
};

#define COUNT(array) ((int32_t)(sizeof(array) / sizeof((array)[0])))

_Static_assert(COUNT(lessons) * COUNT(models) + ATTENDS + TILTS + PREFERENCES == 1000, "states that go into the hash");

struct script {
  struct sha256 sha;
  char hex[65];
  int32_t engine_bytes;
  void *engine; /* (engine_bytes) */
  float *q, *k, *v, *out, *weights;
};

static void take(struct script *s, struct arena *arena) {
  for (int32_t i = 0; i < 5; i++) {
    float *room = arena_take(arena, MOST, sizeof(float));
    if (arena->base) *(float **[]){&s->q, &s->k, &s->v, &s->out, &s->weights}[i] = room;
  }
  s->engine = arena_take(arena, s->engine_bytes, 1);
}

/* ---- into the hash ------------------------------------------------------------------------------------------------ */

static void add_integer(struct script *s, int32_t x) {
  sha256_add(&s->sha, &x, sizeof x);
}

/* Which NaN an operation gives is the processor's choice, so every NaN counts the same. */
static void add_floats(struct script *s, const float *x, int32_t n) {
  add_integer(s, n);
  for (int32_t i = 0; i < n; i++)
    if (x[i] == x[i])
      sha256_add(&s->sha, x + i, sizeof x[i]);
    else
      add_integer(s, 0x7FC00000);
}

static void add_float(struct script *s, float x) {
  add_floats(s, &x, 1);
}

static void add_tensors(struct script *s, const struct attn *a) {
  for (int32_t i = 0; i < TENSOR_COUNT; i++) {
    int32_t info[ATTN_INFO_COUNT] = {0};
    add_integer(s, attn_tensor(a, i, info));
    for (int32_t j = 1; j < ATTN_INFO_COUNT; j++) add_integer(s, info[j]);
    int32_t n = info[4] * info[5] * info[6] * info[7];
    if (info[1])
      sha256_add(&s->sha, attn_tensor_data(a, i), (int64_t)n * 4);
    else
      add_floats(s, attn_tensor_data(a, i), n);
  }
}

/* ---- the scenes ---------------------------------------------------------------------------------------------------- */

static int32_t length_of(const char *text) {
  return (int32_t)__builtin_strlen(text);
}

static void read_corpus(struct script *s, struct attn *a, const struct lesson *lesson) {
  for (int32_t i = 0; i < LINES; i++)
    add_integer(s, attn_corpus_add(a, lesson->lines[i], length_of(lesson->lines[i]), 1 + 3 * i));
  for (int32_t id = 0; id < attn_word_count(a); id++)
    sha256_add(&s->sha, attn_word(a, id), length_of(attn_word(a, id)));
  add_integer(s, attn_encode(a, lesson->text, length_of(lesson->text)));
  add_integer(s, attn_count(a));
  add_integer(s, attn_count_lines(a, 1));
}

static void train(struct script *s, struct attn *a, int32_t switches) {
  add_integer(s, attn_model_init(a, switches, 7 + switches));
  add_integer(s, attn_forward(a));
  add_tensors(s, a);
  add_integer(s, attn_train_init(a, STEPS, 0.02f));
  for (int32_t step = 0; step < STEPS; step += 10) {
    add_integer(s, attn_train(a, 10));
    add_float(s, attn_loss(a));
  }
  add_integer(s, attn_set_switches(a, switches ^ ATTN_CAUSAL));
  add_integer(s, attn_forward(a));
  add_tensors(s, a);
}

/* The recurrent network, a window, and what each word is worth to the last one. */
static void compare(struct script *s, struct attn *a, int32_t switches) {
  add_integer(s, attn_recurrent_init(a, 7 + switches));
  add_integer(s, attn_recurrent_train_init(a, STEPS, 0.02f));
  add_integer(s, attn_recurrent_train(a, STEPS));
  add_float(s, attn_recurrent_loss(a));
  add_integer(s, attn_set_window(a, 3));
  for (int32_t recurrent = 0; recurrent < 2; recurrent++) {
    add_integer(s, attn_influence(a, s->k, s->v, recurrent));
    add_integer(s, recurrent ? attn_recurrent_forward(a) : attn_forward(a));
    int32_t info[ATTN_INFO_COUNT];
    add_integer(s, attn_tensor(a, TENSOR_ids, info));
    add_floats(s, s->k, info[4]);
    add_floats(s, s->v, info[4]);
  }
  add_tensors(s, a);
}

static void play_lesson(struct script *s, const struct lesson *lesson, const int32_t *model) {
  int32_t config[ATTN_CONFIG_COUNT];
  attn_config_default(config);
  config[ATTN_CONFIG_max_words] = 64;
  config[ATTN_CONFIG_max_lines] = LINES;
  config[ATTN_CONFIG_max_corpus_tokens] = 128;
  config[ATTN_CONFIG_max_tokens] = 16;
  config[ATTN_CONFIG_channels] = model[0];
  config[ATTN_CONFIG_heads] = model[1];
  config[ATTN_CONFIG_layers] = model[2];
  config[ATTN_CONFIG_hidden] = model[3];
  struct attn *a = attn_init(s->engine, s->engine_bytes, config);
  ATTN_INVARIANT(a);
  read_corpus(s, a, lesson);
  train(s, a, model[4]);
  int32_t bytes = attn_model_save(a, s->out, MOST * 4);
  add_integer(s, bytes);
  sha256_add(&s->sha, s->out, bytes);
  compare(s, a, model[4]);
}

static int32_t below(struct rng *rng, int32_t n) {
  return (int32_t)(rng_next(rng) % (uint32_t)n);
}

static void play_attention(struct script *s, struct rng *rng) {
  int32_t tq = 1 + below(rng, 140), tk = 1 + below(rng, 160), d = 1 + below(rng, 70), dv = 1 + below(rng, 70);
  int32_t flags = below(rng, 4);
  attn_random(s->q, tq * d, below(rng, 1000));
  attn_random(s->k, tk * d, below(rng, 1000));
  attn_random(s->v, tk * dv, below(rng, 1000));
  for (int32_t form = 0; form < 2; form++) {
    add_integer(s, attn_attend(s->out, form ? s->weights : NULL, s->q, s->k, s->v, tq, tk, d, dv, flags));
    add_floats(s, s->out, tq * dv);
  }
  add_floats(s, s->weights, tq * tk);
  add_integer(s, attn_scores(s->weights, s->q, s->k, tq, tk, d, flags));
  add_floats(s, s->weights, tq * tk);
}

static void play_rewards(struct script *s, struct rng *rng) {
  int32_t n = 2 + below(rng, WORDS - 2);
  float beta = (float)(1 + below(rng, 5000)) / 500.0f, *logits = s->q, *reward = s->k, *probs = s->v,
        *reference = s->out;
  attn_random(logits, n, below(rng, 1000));
  attn_random(reward, n, below(rng, 1000));
  logits[below(rng, n)] = -__builtin_inff();
  for (int32_t i = 0; i < n; i++) s->weights[i] = 0.0f;
  add_integer(s, attn_tilt_logits(reference, logits, s->weights, n, 1.0f));
  add_integer(s, attn_tilt_logits(probs, logits, reward, n, beta));
  add_floats(s, probs, n);
  add_float(s, attn_kl(probs, reference, n));
  add_float(s, attn_entropy(probs, n));
  add_float(s, attn_expected_reward(probs, reward, n));
  add_float(s, attn_cross_entropy(reference, probs, n));
  add_float(s, attn_flip_beta(logits[0], reward[0], logits[1], reward[1]));
  for (int32_t step = 0; step < 20; step++) add_integer(s, attn_climb(reference, logits, reward, n, beta, 0.2f));
  add_floats(s, reference, n);
}

static void play_preferences(struct script *s, struct rng *rng) {
  int32_t n = 2 + below(rng, 10), m = 1 + below(rng, 12), *pairs = (int32_t *)s->q;
  for (int32_t p = 0; p < m; p++) {
    pairs[3 * p] = below(rng, n);
    pairs[3 * p + 1] = (pairs[3 * p] + 1 + below(rng, n - 1)) % n;
    pairs[3 * p + 2] = 1 + below(rng, 30);
  }
  add_integer(s, attn_fit_rewards(s->v, pairs, m, n, 0.05f));
  add_floats(s, s->v, n);
}

/* ---- the script ---------------------------------------------------------------------------------------------------- */

static struct script empty(void) {
  return (struct script){.engine_bytes = 4 << 20};
}

int32_t parity_bytes(void) {
  struct script s = empty();
  struct arena arena = {NULL, 0};
  arena_take(&arena, 1, sizeof s);
  take(&s, &arena);
  return (int32_t)arena.used;
}

const char *parity_hash(void *block) {
  struct arena arena = {block, 0};
  struct script *s = arena_take(&arena, 1, sizeof *s);
  *s = empty();
  take(s, &arena);
  sha256_start(&s->sha);
  struct rng rng = {2026};
  for (int32_t l = 0; l < COUNT(lessons); l++)
    for (int32_t m = 0; m < COUNT(models); m++) play_lesson(s, &lessons[l], models[m]);
  for (int32_t i = 0; i < ATTENDS; i++) play_attention(s, &rng);
  for (int32_t i = 0; i < TILTS; i++) play_rewards(s, &rng);
  for (int32_t i = 0; i < PREFERENCES; i++) play_preferences(s, &rng);
  sha256_end(&s->sha, s->hex);
  return s->hex;
}
