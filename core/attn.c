/* attn.c -- layer 6: the public API: check the arguments, delegate, translate errors. No mathematics here. This file makes
 * an engine and names what is in it; attn_text.c, attn_model.c, attn_recurrent.c and attn_file.c work on one, and
 * attn_arrays.c on bare arrays. */
#include "attn_engine.h"

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
