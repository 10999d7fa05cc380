/* attn.c -- layer 6: the public API: check the arguments, delegate, translate errors. No mathematics here. Its
 * functions on bare arrays are in attn_arrays.c. */
#include "attn.h"

#include "counts.h"
#include "influence.h"
#include "model.h"
#include "paramfile.h"
#include "tokenizer.h"
#include "trainer.h"

struct attn {
  struct vocabulary vocabulary;
  struct corpus corpus;
  struct model model;
  struct trainer trainer;
  int32_t prompt_length; /* tokens of the encoded text; 0: none */
  int32_t knocked;       /* token of the encoded text that no other word attends to; -1: none */
  int32_t suffix;        /* matched by the last attn_count; -1: not counted */
  int32_t has_lines;     /* attn_count_lines has run since */
  int32_t has_model, is_forward, is_training;
  struct recurrent recurrent;
  struct trainer recurrent_trainer;
  int32_t has_recurrent, is_recurrent_forward, is_recurrent_training;
};

/* ---- who am I ---------------------------------------------------------------------------------------------------- */

int32_t attn_abi(void) {
  return ATTN_ABI;
}

static const char *const config_names[] = {
#define X(name, value) #name,
    ATTN_CONFIG(X)
#undef X
};

static const char *const switch_names[] = {
#define X(NAME, name, bit) #name,
    ATTN_SWITCHES(X)
#undef X
};

static const char *const error_names[] = {
#define X(name, code) #name,
    ATTN_ERRORS(X)
#undef X
};

#define COUNT(array) ((int32_t)(sizeof(array) / sizeof((array)[0])))

const char *attn_name(int32_t kind, int32_t index) {
  if (index < 0) return NULL;
  if (kind == 0) return index < TENSOR_COUNT ? tensor_table[index].name : NULL;
  if (kind == 1) return index < COUNT(config_names) ? config_names[index] : NULL;
  if (kind == 2) return index < COUNT(switch_names) ? switch_names[index] : NULL;
  if (kind == 3) return index < COUNT(error_names) ? error_names[index] : NULL;
  return NULL;
}

/* ---- one engine in one block ------------------------------------------------------------------------------------- */

int32_t attn_config_default(int32_t *config) {
  CHECK(config, ATTN_EARG);
#define X(name, value) config[ATTN_CONFIG_##name] = (value);
  ATTN_CONFIG(X)
#undef X
  return ATTN_OK;
}

static int config_is_right(const int32_t *c) {
  return within(c[ATTN_CONFIG_max_words], 2, 65536) && within(c[ATTN_CONFIG_max_lines], 1, 65536) &&
         within(c[ATTN_CONFIG_max_corpus_tokens], 1, 1 << 20) && within(c[ATTN_CONFIG_max_tokens], 1, 512) &&
         within(c[ATTN_CONFIG_channels], 1, 512) && within(c[ATTN_CONFIG_heads], 1, 64) &&
         within(c[ATTN_CONFIG_layers], 1, 16) && within(c[ATTN_CONFIG_hidden], 1, 2048) &&
         c[ATTN_CONFIG_channels] % c[ATTN_CONFIG_heads] == 0;
}

static struct sizes limits_of(const int32_t *c) {
  return (struct sizes){.T = c[ATTN_CONFIG_max_tokens],
                        .C = c[ATTN_CONFIG_channels],
                        .H = c[ATTN_CONFIG_heads],
                        .D = c[ATTN_CONFIG_channels] / c[ATTN_CONFIG_heads],
                        .L = c[ATTN_CONFIG_layers],
                        .V = c[ATTN_CONFIG_max_words],
                        .F = c[ATTN_CONFIG_hidden],
                        .M = c[ATTN_CONFIG_max_tokens],
                        .N = c[ATTN_CONFIG_max_lines]};
}

/* Lay the whole engine out. With base = 0 this only measures: one function, so the two can never disagree. */
static void take(struct attn *a, struct arena *arena, const int32_t *config) {
  struct sizes limits = limits_of(config);
  vocabulary_take(&a->vocabulary, arena, config[ATTN_CONFIG_max_words]);
  corpus_take(&a->corpus, arena, config[ATTN_CONFIG_max_lines], config[ATTN_CONFIG_max_corpus_tokens]);
  model_take(&a->model, arena, &limits);
  trainer_take(&a->trainer, arena, model_param_count(&limits), limits.N);
  recurrent_take(&a->recurrent, arena, limits.C, limits.V, limits.T);
  trainer_take(&a->recurrent_trainer, arena, recurrent_param_count(limits.C, limits.V), limits.N);
}

/* The recurrent network's tensors into the table; and it shares the scratch of the transformer's training. */
static void join(struct tensors *t, struct recurrent *r, float *d_logits) {
  t->states = r->states;
  t->recurrent_probs = r->probs;
  t->recurrent_params = r->params;
  r->d_logits = d_logits;
}

int32_t attn_bytes(const int32_t *config) {
  CHECK(config && config_is_right(config), ATTN_EARG);
  struct attn measured;
  struct arena arena = {NULL, 0};
  arena_take(&arena, 1, sizeof(struct attn));
  take(&measured, &arena, config);
  CHECK(arena.used <= 1 << 30, ATTN_EARG);
  return (int32_t)arena.used;
}

struct attn *attn_init(void *block, int32_t bytes, const int32_t *config) {
  int32_t needed = attn_bytes(config);
  if (!block || (uintptr_t)block % 16 || needed < 0 || bytes < needed) return NULL;
  struct arena arena = {block, 0};
  struct attn *a = arena_take(&arena, 1, sizeof *a);
  take(a, &arena, config);
  join(&a->model.t, &a->recurrent, a->model.d.logits);
  attn_corpus_clear(a);
  return a;
}

/* ---- text, corpus, counts ---------------------------------------------------------------------------------------- */

static void forget_model(struct attn *a) {
  a->has_model = a->is_forward = a->is_training = a->has_lines = 0;
  a->has_recurrent = a->is_recurrent_forward = a->is_recurrent_training = 0;
  a->prompt_length = 0;
  a->knocked = a->suffix = -1;
}

int32_t attn_corpus_clear(struct attn *a) {
  CHECK(a, ATTN_EARG);
  vocabulary_clear(&a->vocabulary);
  corpus_clear(&a->corpus);
  forget_model(a);
  return ATTN_OK;
}

/* Read a whole text without changing anything: how many tokens, or what is wrong with it. */
static int32_t count_tokens(const char *text, int32_t bytes, int32_t most) {
  struct piece piece;
  int32_t at = 0, n = 0, more;
  while ((more = tokenizer_next(text, bytes, &at, &piece)) > 0) {
    if (n++ == most) return ATTN_ESPACE;
  }
  return more < 0 ? more : n;
}

int32_t attn_corpus_add(struct attn *a, const char *text, int32_t bytes, int32_t copies) {
  CHECK(a && text && bytes >= 0 && within(copies, 1, COPIES_MAX), ATTN_EARG);
  int32_t n = count_tokens(text, bytes, a->model.sizes.M);
  CHECK(n, ATTN_ETEXT);
  CHECK(n > 0, n);
  CHECK(n <= corpus_room(&a->corpus), ATTN_ESPACE);
  int32_t words = a->vocabulary.count; /* to take back what a refused line has added */
  int32_t *ids = corpus_end(&a->corpus), result = ATTN_OK, at = 0;
  struct piece piece;
  for (int32_t i = 0; i < n && result >= 0; i++) {
    tokenizer_next(text, bytes, &at, &piece);
    result = ids[i] = vocabulary_add(&a->vocabulary, text, piece);
  }
  if (result >= 0) result = corpus_add(&a->corpus, n, copies);
  if (result < 0) {
    vocabulary_forget(&a->vocabulary, words);
    return result;
  }
  forget_model(a);
  return result;
}

int32_t attn_line_count(const struct attn *a) {
  CHECK(a, ATTN_EARG);
  return a->corpus.lines;
}

int32_t attn_word_count(const struct attn *a) {
  CHECK(a, ATTN_EARG);
  return a->vocabulary.count;
}

const char *attn_word(const struct attn *a, int32_t id) {
  return a ? vocabulary_word(&a->vocabulary, id) : NULL;
}

/* A word too long for the vocabulary is an unknown word. */
static int32_t known_id(const struct attn *a, const char *text, struct piece piece) {
  int32_t id = vocabulary_find(&a->vocabulary, text, piece);
  return id > 0 ? id : 0;
}

int32_t attn_word_id(const struct attn *a, const char *text, int32_t bytes) {
  CHECK(a && text && bytes >= 0, ATTN_EARG);
  int32_t n = count_tokens(text, bytes, 1);
  CHECK(n == 1, ATTN_ETEXT);
  struct piece piece;
  int32_t at = 0;
  tokenizer_next(text, bytes, &at, &piece);
  return known_id(a, text, piece);
}

int32_t attn_encode(struct attn *a, const char *text, int32_t bytes) {
  CHECK(a && text && bytes >= 0, ATTN_EARG);
  int32_t n = count_tokens(text, bytes, a->model.sizes.M);
  CHECK(n >= 0, n);
  struct piece piece;
  for (int32_t i = 0, at = 0; i < n; i++) {
    tokenizer_next(text, bytes, &at, &piece);
    a->model.t.ids[i] = known_id(a, text, piece);
    a->model.t.pieces[2 * i] = piece.start;
    a->model.t.pieces[2 * i + 1] = piece.end;
  }
  a->prompt_length = n;
  a->is_forward = a->is_recurrent_forward = a->has_lines = 0;
  a->knocked = a->suffix = -1;
  return n;
}

int32_t attn_count(struct attn *a) {
  CHECK(a, ATTN_EARG);
  CHECK(a->corpus.lines, ATTN_ESTATE);
  int32_t V = a->vocabulary.count;
  a->suffix = counts_continue(a->model.t.counts, V, &a->corpus, a->model.t.ids, a->prompt_length);
  counts_logits(a->model.t.base_logits, a->model.t.counts, V);
  return a->suffix;
}

int32_t attn_count_lines(struct attn *a, int32_t id) {
  CHECK(a && within(id, 1, a->vocabulary.count - 1), ATTN_EARG);
  CHECK(a->suffix >= 0, ATTN_ESTATE);
  counts_lines(a->model.t.line_counts, &a->corpus, a->model.t.ids, a->prompt_length, a->suffix, id);
  a->has_lines = 1;
  return ATTN_OK;
}

/* ---- the transformer --------------------------------------------------------------------------------------------- */

int32_t attn_model_init(struct attn *a, int32_t switches, int32_t seed) {
  CHECK(a && within(switches, 0, ATTN_SWITCHES_ALL), ATTN_EARG);
  CHECK(a->vocabulary.count > 1, ATTN_ESTATE);
  a->has_model = 1;
  a->is_forward = a->is_training = 0;
  return model_init(&a->model, a->vocabulary.count, switches, seed);
}

int32_t attn_set_switches(struct attn *a, int32_t switches) {
  CHECK(a && within(switches, 0, ATTN_SWITCHES_ALL), ATTN_EARG);
  CHECK(a->has_model, ATTN_ESTATE);
  a->model.switches = switches;
  a->is_forward = 0;
  return ATTN_OK;
}

int32_t attn_set_window(struct attn *a, int32_t window) {
  CHECK(a && within(window, 0, a->model.sizes.M), ATTN_EARG);
  CHECK(a->has_model, ATTN_ESTATE);
  a->model.window = window;
  a->is_forward = 0;
  return ATTN_OK;
}

int32_t attn_set_knocked(struct attn *a, int32_t token) {
  CHECK(a && within(token, -1, a->prompt_length - 1), ATTN_EARG);
  a->knocked = token;
  a->is_forward = 0;
  return ATTN_OK;
}

/* The encoded text before both networks. */
static void take_up(struct attn *a) {
  a->model.sizes.T = a->recurrent.T = a->prompt_length;
  a->model.ids = a->recurrent.ids = a->model.t.ids;
  a->model.knocked = a->knocked;
}

int32_t attn_forward(struct attn *a) {
  CHECK(a, ATTN_EARG);
  CHECK(a->has_model && a->prompt_length, ATTN_ESTATE);
  take_up(a);
  int32_t error = model_forward(&a->model);
  a->is_forward = error == ATTN_OK;
  return error;
}

int32_t attn_train_init(struct attn *a, int32_t total, float rate) {
  CHECK(a && within(total, 1, 1000000) && rate > 0.0f && rate <= 1.0f, ATTN_EARG);
  CHECK(a->has_model, ATTN_ESTATE);
  int32_t error = trainer_init(&a->trainer, a->model.sizes.P, &a->corpus, total, rate);
  if (!error) a->is_training = 1;
  return error;
}

int32_t attn_train(struct attn *a, int32_t steps) {
  CHECK(a && steps >= 0, ATTN_EARG);
  CHECK(a->is_training && a->trainer.targets, ATTN_ESTATE);
  a->is_forward = 0;
  struct trainer *t = &a->trainer;
  for (int32_t i = 0; i < steps && t->step < t->total; i++) {
    int32_t error = trainer_step(t, &a->model, &a->corpus);
    if (error) return error;
  }
  return t->step;
}

float attn_loss(const struct attn *a) {
  return a && a->is_training && a->trainer.step ? a->trainer.loss : __builtin_nanf("");
}

/* ---- the comparison ---------------------------------------------------------------------------------------------- */

int32_t attn_recurrent_init(struct attn *a, int32_t seed) {
  CHECK(a, ATTN_EARG);
  CHECK(a->vocabulary.count > 1, ATTN_ESTATE);
  a->has_recurrent = 1;
  a->is_recurrent_forward = a->is_recurrent_training = 0;
  return recurrent_init(&a->recurrent, a->vocabulary.count, seed);
}

int32_t attn_recurrent_forward(struct attn *a) {
  CHECK(a, ATTN_EARG);
  CHECK(a->has_recurrent && a->prompt_length, ATTN_ESTATE);
  take_up(a);
  int32_t error = recurrent_forward(&a->recurrent);
  a->is_recurrent_forward = error == ATTN_OK;
  return error;
}

int32_t attn_recurrent_train_init(struct attn *a, int32_t total, float rate) {
  CHECK(a && within(total, 1, 1000000) && rate > 0.0f && rate <= 1.0f, ATTN_EARG);
  CHECK(a->has_recurrent, ATTN_ESTATE);
  int32_t error = trainer_init(&a->recurrent_trainer, a->recurrent.P, &a->corpus, total, rate);
  if (!error) a->is_recurrent_training = 1;
  return error;
}

int32_t attn_recurrent_train(struct attn *a, int32_t steps) {
  CHECK(a && steps >= 0, ATTN_EARG);
  CHECK(a->is_recurrent_training, ATTN_ESTATE);
  a->is_recurrent_forward = 0;
  struct trainer *t = &a->recurrent_trainer;
  for (int32_t i = 0; i < steps && t->step < t->total; i++) {
    int32_t error = trainer_recurrent_step(t, &a->recurrent, &a->corpus);
    if (error) return error;
  }
  return t->step;
}

float attn_recurrent_loss(const struct attn *a) {
  return a && a->is_recurrent_training && a->recurrent_trainer.step ? a->recurrent_trainer.loss : __builtin_nanf("");
}

int32_t attn_influence(struct attn *a, float *state, float *probs, int32_t recurrent) {
  CHECK(a && state && probs && (uintptr_t)state % 16 == 0 && (uintptr_t)probs % 16 == 0, ATTN_EARG);
  CHECK(within(recurrent, 0, 1), ATTN_EARG);
  CHECK((recurrent ? a->has_recurrent : a->has_model) && a->prompt_length, ATTN_ESTATE);
  *(recurrent ? &a->is_recurrent_forward : &a->is_forward) = 0;
  take_up(a);
  struct network n = {&a->model, recurrent ? &a->recurrent : NULL};
  return influence_measure(state, probs, &n, a->model.t.ids);
}

/* ---- every number, by name --------------------------------------------------------------------------------------- */

/* Does this tensor hold something now? */
static int is_filled(const struct attn *a, int32_t index) {
  if (index == TENSOR_recurrent_params) return a->has_recurrent;
  if (index == TENSOR_states || index == TENSOR_recurrent_probs) return a->is_recurrent_forward;
  if (tensor_table[index].role == ROLE_input) return a->prompt_length > 0;
  if (index == TENSOR_counts || index == TENSOR_base_logits) return a->suffix >= 0;
  if (index == TENSOR_line_counts) return a->has_lines;
  if (tensor_table[index].role == ROLE_activation) return a->is_forward;
  if (tensor_table[index].role == ROLE_gradient) return a->is_training && a->trainer.step > 0;
  return a->has_model;
}

int32_t attn_tensor(const struct attn *a, int32_t index, int32_t *info) {
  CHECK(a && info && within(index, 0, TENSOR_COUNT - 1), ATTN_EARG);
  CHECK(is_filled(a, index), ATTN_ESTATE);
  struct sizes now = a->model.sizes;
  now.T = a->prompt_length;
  now.V = a->vocabulary.count;
  now.N = a->corpus.lines;
  now.Q = a->recurrent.P;
  struct tensors tensors = a->model.t;
  info[0] = (int32_t)(uintptr_t)*tensor_slot(&tensors, index);
  info[1] = tensor_table[index].is_integer;
  info[2] = tensor_table[index].role;
  info[4] = info[5] = info[6] = info[7] = 1;
  info[3] = tensor_dims(tensor_table[index].shape, &now, info + 4);
  return ATTN_OK;
}

int32_t attn_tensor_index(const char *name) {
  for (int32_t i = 0; i < TENSOR_COUNT; i++)
    if (!__builtin_strcmp(tensor_table[i].name, name)) return i;
  return ATTN_EARG;
}

const void *attn_tensor_data(const struct attn *a, int32_t index) {
  int32_t info[ATTN_INFO_COUNT];
  if (attn_tensor(a, index, info)) return NULL;
  struct tensors tensors = a->model.t;
  return *tensor_slot(&tensors, index);
}

/* ---- a model without a corpus ------------------------------------------------------------------------------------ */

int32_t attn_words_add(struct attn *a, const char *text, int32_t bytes) {
  CHECK(a && text && bytes >= 0, ATTN_EARG);
  int32_t n = count_tokens(text, bytes, INT32_MAX), words = a->vocabulary.count;
  CHECK(n >= 0, n);
  struct piece piece;
  for (int32_t at = 0; tokenizer_next(text, bytes, &at, &piece) > 0;) {
    int32_t id = vocabulary_add(&a->vocabulary, text, piece);
    if (id >= 0) continue;
    vocabulary_forget(&a->vocabulary, words);
    return id;
  }
  if (a->vocabulary.count > words) forget_model(a);
  return n;
}

int32_t attn_batch_init(struct attn *a, int32_t total, float rate) {
  CHECK(a && within(total, 1, 1000000) && rate > 0.0f && rate <= 1.0f, ATTN_EARG);
  CHECK(a->has_model, ATTN_ESTATE);
  trainer_start(&a->trainer, a->model.sizes.P, total, rate);
  trainer_begin(&a->trainer, &a->model);
  a->is_training = 1;
  return ATTN_OK;
}

int32_t attn_batch_begin(struct attn *a) {
  CHECK(a, ATTN_EARG);
  CHECK(a->is_training, ATTN_ESTATE);
  trainer_begin(&a->trainer, &a->model);
  return ATTN_OK;
}

int32_t attn_batch_add(struct attn *a, const int32_t *ids, const int32_t *targets, int32_t n, int32_t switches,
                       float share) {
  CHECK(a && ids && targets && within(n, 1, a->model.sizes.M), ATTN_EARG);
  CHECK(within(switches, 0, ATTN_SWITCHES_ALL) && share >= 0.0f && is_finite(share), ATTN_EARG);
  CHECK(a->is_training, ATTN_ESTATE);
  int32_t last = a->model.sizes.V - 1;
  for (int32_t i = 0; i < n; i++)
    CHECK(within(ids[i], 0, last) && within(targets[i], -1, last) && targets[i] != 0, ATTN_EARG);
  a->is_forward = 0;
  struct example e = {.ids = ids, .targets = targets, .n = n, .switches = switches, .share = share};
  return trainer_add(&a->trainer, &a->model, &e);
}

int32_t attn_batch_step(struct attn *a) {
  CHECK(a, ATTN_EARG);
  CHECK(a->is_training && a->trainer.step < a->trainer.total, ATTN_ESTATE);
  a->is_forward = 0;
  int32_t error = trainer_apply(&a->trainer, &a->model);
  return error ? error : a->trainer.step;
}

float *attn_param(struct attn *a, int32_t index) {
  if (!a || !a->has_model || !within(index, TENSOR_params, TENSOR_gradients - 1)) return NULL;
  a->is_forward = 0;
  return *tensor_slot(&a->model.t, index);
}

const char *attn_file_fault(const void *file, int32_t bytes) {
  return file ? paramfile_fault(file, bytes) : "is missing";
}

int32_t attn_file_config(int32_t *config, const void *file, int32_t bytes) {
  CHECK(config, ATTN_EARG);
  CHECK(!attn_file_fault(file, bytes), ATTN_EFILE);
  attn_config_default(config);
  config[ATTN_CONFIG_max_words] = paramfile_field(file, PARAMFILE_words);
  config[ATTN_CONFIG_max_tokens] = paramfile_field(file, PARAMFILE_tokens);
  config[ATTN_CONFIG_channels] = paramfile_field(file, PARAMFILE_channels);
  config[ATTN_CONFIG_heads] = paramfile_field(file, PARAMFILE_heads);
  config[ATTN_CONFIG_layers] = paramfile_field(file, PARAMFILE_layers);
  config[ATTN_CONFIG_hidden] = paramfile_field(file, PARAMFILE_hidden);
  return ATTN_OK;
}

int32_t attn_model_load(struct attn *a, const void *file, int32_t bytes) {
  CHECK(a, ATTN_EARG);
  int32_t config[ATTN_CONFIG_COUNT], error = attn_file_config(config, file, bytes);
  CHECK(!error, error);
  const struct sizes *s = &a->model.sizes;
  CHECK(config[ATTN_CONFIG_max_tokens] == s->M && config[ATTN_CONFIG_channels] == s->C &&
            config[ATTN_CONFIG_heads] == s->H && config[ATTN_CONFIG_layers] == s->L &&
            config[ATTN_CONFIG_hidden] == s->F,
        ATTN_EFILE);
  CHECK(config[ATTN_CONFIG_max_words] <= a->vocabulary.max_words, ATTN_ESPACE);
  CHECK(paramfile_field(file, PARAMFILE_text_bytes) <= a->vocabulary.text_max - 2, ATTN_ESPACE); /* word 0 is "?" */
  attn_corpus_clear(a);
  paramfile_load(&a->vocabulary, &a->model, file);
  a->has_model = 1;
  return a->model.sizes.P;
}

int32_t attn_model_save(const struct attn *a, void *out, int32_t bytes) {
  CHECK(a && bytes >= 0, ATTN_EARG);
  CHECK(a->has_model, ATTN_ESTATE);
  int64_t needed = paramfile_bytes(&a->vocabulary, &a->model);
  CHECK(needed <= INT32_MAX, ATTN_ESPACE);
  if (!out) return (int32_t)needed;
  CHECK(needed <= bytes, ATTN_ESPACE);
  paramfile_save(out, &a->vocabulary, &a->model);
  return (int32_t)needed;
}
