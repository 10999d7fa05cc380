/* recurrent.c -- layer 3: the recurrent network, forward, and backward through time. */
#include "recurrent.h"

#include "kernels.h"
#include "rng.h"

int64_t recurrent_param_count(int32_t C, int32_t V) {
  return (int64_t)V * C + 2 * (int64_t)C * C + C + V;
}

void recurrent_take(struct recurrent *r, struct arena *arena, int32_t C, int32_t V, int32_t T) {
  int64_t P = recurrent_param_count(C, V), f = sizeof(float);
  r->C = C;
  r->params = arena_take(arena, P, f);
  r->gradients = arena_take(arena, P, f);
  r->states = arena_take(arena, (int64_t)T * C, f);
  r->probs = arena_take(arena, (int64_t)T * V, f);
  r->room = arena_take(arena, 3 * (int64_t)C, f);
}

static void draw(float *x, int32_t n, float deviation, struct rng *rng) {
  for (int32_t i = 0; i < n; i++) x[i] = deviation * rng_unit(rng);
}

/* Words have length 1, and `input` and `recur` make of a word and of a full state about 1 in each channel. */
int32_t recurrent_init(struct recurrent *r, int32_t V, int32_t seed) {
  int32_t C = r->C;
  float keep = 1.0f / k_sqrt((float)C);
  struct rng rng = {(uint64_t)(uint32_t)seed};
  r->V = V;
  r->P = (int32_t)recurrent_param_count(C, V);
  r->tokens = r->params;
  r->input = r->tokens + V * C;
  r->recur = r->input + C * C;
  r->bias = r->recur + C * C;
  r->out_bias = r->bias + C;
  for (int32_t i = 0; i < r->P; i++) r->params[i] = 0.0f;
  draw(r->tokens + C, (V - 1) * C, keep, &rng); /* word 0, unknown, stays at zero: it says nothing */
  draw(r->input, C * C, 1.0f, &rng);
  draw(r->recur, C * C, keep, &rng);
  return r->P;
}

/* states_t = tanh(states_{t-1} recur + tokens[ids_t] input + bias) */
static void read_word(struct recurrent *r, int32_t t) {
  int32_t C = r->C;
  float *state = r->states + t * C;
  for (int32_t c = 0; c < C; c++) state[c] = r->bias[c];
  k_blend(state, r->tokens + r->ids[t] * C, r->input, C, C, C);
  if (t) k_blend(state, state - C, r->recur, C, C, C);
  for (int32_t c = 0; c < C; c++) state[c] = k_tanh(state[c]);
}

/* logits = states tokens^T + out_bias, then softmax */
static int32_t guess(struct recurrent *r, int32_t t) {
  float *probs = r->probs + t * r->V;
  k_dots(probs, r->tokens, r->states + t * r->C, r->V, r->C, r->C);
  k_axpy(probs, 1.0f, r->out_bias, r->V);
  probs[0] = -__builtin_inff(); /* "unknown" is never a guess */
  return k_softmax(probs, r->V);
}

int32_t recurrent_forward(struct recurrent *r) {
  for (int32_t t = 0; t < r->T; t++) {
    read_word(r, t);
    int32_t error = guess(r, t);
    if (error) return error;
  }
  return ATTN_OK;
}

/* The gradient of a param lies at the param's place in gradients. */
static float *gradient_of(const struct recurrent *r, const float *param) {
  return r->gradients + (param - r->params);
}

/* From d_logits to d_state, added to what later words have left there. */
static void guess_backward(struct recurrent *r, int32_t t, float *d_state) {
  const float *d_logits = r->d_logits + t * r->V;
  k_blend(d_state, d_logits, r->tokens, r->V, r->C, r->C);
  k_outer(gradient_of(r, r->tokens), d_logits, r->states + t * r->C, r->V, r->C, r->C);
  k_axpy(gradient_of(r, r->out_bias), 1.0f, d_logits, r->V);
}

/* From d_state of word t to that of the word before; d_sum: of what stands inside the tanh; row: C floats of room. */
static void read_word_backward(struct recurrent *r, int32_t t, float *d_state, float *d_sum, float *row) {
  int32_t C = r->C, id = r->ids[t];
  const float *state = r->states + t * C, *token = r->tokens + id * C;
  /* tanh' = 1 - tanh^2 */
  for (int32_t c = 0; c < C; c++) d_sum[c] = d_state[c] * (1.0f - state[c] * state[c]);
  /* sum = bias + token input + state before recur */
  k_axpy(gradient_of(r, r->bias), 1.0f, d_sum, C);
  k_outer(gradient_of(r, r->input), token, d_sum, C, C, C);
  k_dots(row, r->input, d_sum, C, C, C);
  if (id) k_axpy(gradient_of(r, token), 1.0f, row, C);
  if (t) k_outer(gradient_of(r, r->recur), state - C, d_sum, C, C, C);
  k_dots(d_state, r->recur, d_sum, C, C, C);
}

void recurrent_backward(struct recurrent *r) {
  float *d_state = r->room, *d_sum = d_state + r->C, *row = d_sum + r->C;
  for (int32_t c = 0; c < r->C; c++) d_state[c] = 0.0f;
  for (int32_t t = r->T - 1; t >= 0; t--) {
    guess_backward(r, t, d_state);
    read_word_backward(r, t, d_state, d_sum, row);
  }
}
