/* influence.c -- layer 5: what becomes of the last position when one word is taken away, in either network. */
#include "influence.h"

#include "kernels.h"

/* One position: what it knows and what it guesses. */
struct position {
  float *state; /* (C) */
  float *probs; /* (V) */
};

static int32_t run(const struct network *n) {
  return n->recurrent ? recurrent_forward(n->recurrent) : model_forward(n->model);
}

static struct position last_of(const struct network *n) {
  const struct recurrent *r = n->recurrent;
  if (r) return (struct position){r->states + (r->T - 1) * r->C, r->probs + (r->T - 1) * r->V};
  const struct sizes *s = &n->model->sizes;
  return (struct position){n->model->t.last + (s->T - 1) * s->C, n->model->t.probs + (s->T - 1) * s->V};
}

/* Room for one: the network's scratch, which a forward pass leaves alone. */
static struct position room_of(const struct network *n) {
  const struct recurrent *r = n->recurrent;
  return r ? (struct position){r->room, r->d_logits} : (struct position){n->model->d.stream, n->model->d.logits};
}

static float relative_change(const float *x, const float *y, int32_t n) {
  float change = 0.0f, size = 0.0f;
  for (int32_t i = 0; i < n; i++) change += (x[i] - y[i]) * (x[i] - y[i]);
  k_dots(&size, x, x, 1, n, n);
  return change == 0.0f ? 0.0f : k_sqrt(change / size);
}

static float total_variation(const float *p, const float *q, int32_t n) {
  float sum = 0.0f;
  for (int32_t i = 0; i < n; i++) sum += p[i] > q[i] ? p[i] - q[i] : q[i] - p[i];
  return 0.5f * sum;
}

int32_t influence_measure(float *state, float *probs, const struct network *n, int32_t *ids) {
  int32_t T = n->recurrent ? n->recurrent->T : n->model->sizes.T;
  int32_t C = n->recurrent ? n->recurrent->C : n->model->sizes.C;
  int32_t V = n->recurrent ? n->recurrent->V : n->model->sizes.V;
  struct position last = last_of(n), whole = room_of(n);
  int32_t error = run(n);
  for (int32_t c = 0; c < C; c++) whole.state[c] = last.state[c];
  for (int32_t y = 0; y < V; y++) whole.probs[y] = last.probs[y];
  for (int32_t j = 0; j < T && !error; j++) {
    int32_t id = ids[j];
    ids[j] = 0;
    error = run(n);
    ids[j] = id;
    state[j] = relative_change(whole.state, last.state, C);
    probs[j] = total_variation(whole.probs, last.probs, V);
    if (!is_finite(state[j])) error = ATTN_ENAN;
  }
  return error;
}
