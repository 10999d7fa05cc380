/* attn_recurrent.c -- layer 6: the public API's comparison: the recurrent network, and influence in either one. */
#include "attn_engine.h"
#include "influence.h"

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
