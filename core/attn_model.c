/* attn_model.c -- layer 6: the public API's transformer: params, switches, forward, training on the corpus or on batches. */
#include "attn_engine.h"

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

int32_t attn_forward(struct attn *a) {
  CHECK(a, ATTN_EARG);
  CHECK(a->has_model && a->prompt_length, ATTN_ESTATE);
  take_up(a);
  int32_t error = model_forward(&a->model);
  if (!error && !model_is_finite(&a->model)) error = ATTN_ENAN;
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

float *attn_param(struct attn *a, int32_t index) {
  if (!a || !a->has_model || !within(index, TENSOR_params, TENSOR_gradients - 1)) return NULL;
  a->is_forward = 0;
  return *tensor_slot(&a->model.t, index);
}

/* ---- batches of any examples -------------------------------------------------------------------------------------- */

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
