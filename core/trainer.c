/* trainer.c -- layer 5: the loss of a batch of examples or of a corpus, its gradient, and one step of AdamW. */
#include "trainer.h"

#include "kernels.h"

static const float BETA1 = 0.9f, BETA2 = 0.98f, EPSILON = 1e-8f, DECAY = 0.01f, CLIP = 1.0f;

void trainer_take(struct trainer *t, struct arena *arena, int64_t P, int32_t lines) {
  t->m = arena_take(arena, P, sizeof(float));
  t->v = arena_take(arena, P, sizeof(float));
  t->leaders = arena_take(arena, lines, sizeof(int32_t));
}

/* ---- batches of any examples ------------------------------------------------------------------------------------- */

void trainer_start(struct trainer *t, int32_t P, int32_t total, float rate) {
  for (int32_t i = 0; i < P; i++) t->m[i] = t->v[i] = 0.0f;
  t->P = P;
  t->targets = 0;
  t->step = 0;
  t->total = total;
  t->rate = rate;
  t->loss = 0.0f;
  t->correction1 = t->correction2 = 1.0f;
}

void trainer_begin(struct trainer *t, struct model *m) {
  t->loss = 0.0f;
  for (int32_t i = 0; i < m->sizes.P; i++) m->t.gradients[i] = 0.0f;
}

/* Run the model over n ids, with nothing wanted of it yet, and nothing knocked out: that is for one text, to look at. */
static int32_t run(struct model *m, const int32_t *ids, int32_t n) {
  m->sizes.T = n;
  m->ids = ids;
  m->knocked = -1;
  for (int32_t i = 0; i < n * m->sizes.V; i++) m->d.logits[i] = 0.0f;
  return model_forward(m);
}

/* Want word y where these probs (V) were guessed: loss -= share ln probs[y], d_logits += share (probs - [y]). */
static void want(struct trainer *t, float *d_logits, const float *probs, int32_t V, int32_t y, float share) {
  t->loss -= share * k_log(probs[y]);
  k_axpy(d_logits, share, probs, V);
  d_logits[y] -= share;
}

int32_t trainer_add(struct trainer *t, struct model *m, const struct example *e) {
  int32_t switches = m->switches;
  m->switches = e->switches;
  m->targets = e->targets;
  int32_t error = run(m, e->ids, e->n), V = m->sizes.V;
  for (int32_t i = 0; i < e->n && !error; i++)
    if (e->targets[i] >= 0) want(t, m->d.logits + i * V, m->t.probs + i * V, V, e->targets[i], e->share);
  if (!error) model_backward(m);
  m->switches = switches;
  m->targets = NULL;
  m->sizes.T = 0; /* the activations are of no sentence that anybody asked for */
  return error;
}

/* Up over the first tenth (at most 100 steps), level, then down to 0 over the last 70 %. */
static float rate_at(const struct trainer *t) {
  float warm = (float)(t->total / 10 < 100 ? t->total / 10 : 100), down = 0.7f * (float)t->total;
  float up = warm > 0.0f ? (float)(t->step + 1) / warm : 1.0f, left = (float)(t->total - t->step) / down;
  float part = up < left ? up : left;
  return t->rate * (part < 1.0f ? part : 1.0f);
}

/* params (P) move one step along the gradients (P), clipped to length 1. */
static int32_t descend(struct trainer *t, float *params, const float *gradients) {
  float square = 0.0f;
  k_dots(&square, gradients, gradients, 1, t->P, t->P);
  float length = k_sqrt(square);
  if (!(length - length == 0.0f)) return ATTN_ENAN;
  t->correction1 *= BETA1;
  t->correction2 *= BETA2;
  struct adamw s = {.rate = rate_at(t),
                    .beta1 = BETA1,
                    .beta2 = BETA2,
                    .correction1 = 1.0f - t->correction1,
                    .correction2 = 1.0f - t->correction2,
                    .epsilon = EPSILON,
                    .decay = DECAY,
                    .clip = length > CLIP ? CLIP / length : 1.0f};
  k_adamw(params, t->m, t->v, gradients, t->P, &s);
  t->step++;
  return ATTN_OK;
}

int32_t trainer_apply(struct trainer *t, struct model *m) {
  return descend(t, m->t.params, m->t.gradients);
}

/* ---- a corpus: next-token examples, full batch ------------------------------------------------------------------- */

static int32_t length_of(const struct corpus *c, int32_t line) {
  return c->starts[line + 1] - c->starts[line];
}

/* Do two lines agree in all words but the last? */
static int same_prompt(const struct corpus *c, int32_t a, int32_t b) {
  int32_t n = length_of(c, a);
  if (n != length_of(c, b)) return 0;
  for (int32_t i = 0; i + 1 < n; i++)
    if (c->ids[c->starts[a] + i] != c->ids[c->starts[b] + i]) return 0;
  return 1;
}

static int32_t leader_of(const struct corpus *c, int32_t line) {
  for (int32_t first = 0; first < line; first++)
    if (same_prompt(c, first, line)) return first;
  return line;
}

int32_t trainer_init(struct trainer *t, int32_t P, const struct corpus *c, int32_t total, float rate) {
  int64_t targets = 0;
  for (int32_t l = 0; l < c->lines; l++) targets += (int64_t)(length_of(c, l) - 1) * c->copies[l];
  if (!targets) return ATTN_ESTATE;
  trainer_start(t, P, total, rate);
  t->targets = targets;
  for (int32_t l = 0; l < c->lines; l++) t->leaders[l] = leader_of(c, l);
  return ATTN_OK;
}

/* Does this line lead others, or itself, with something to predict? */
static int leads(const struct trainer *t, const struct corpus *c, int32_t line) {
  return t->leaders[line] == line && length_of(c, line) > 1;
}

/* Want what the lines that share the leader's prompt say next, at every position. */
static void want_lines(struct trainer *t, float *d_logits, const float *probs, int32_t V, const struct corpus *c,
                       int32_t leader) {
  for (int32_t l = leader; l < c->lines; l++) {
    if (t->leaders[l] != leader) continue;
    float share = (float)c->copies[l] / (float)t->targets;
    for (int32_t i = 0; i + 1 < length_of(c, l); i++)
      want(t, d_logits + i * V, probs + i * V, V, c->ids[c->starts[l] + i + 1], share);
  }
}

/* One leader. The last word is only ever an answer, so it is not run. */
static int32_t add_leader(struct trainer *t, struct model *m, const struct corpus *c, int32_t leader) {
  int32_t error = run(m, c->ids + c->starts[leader], length_of(c, leader) - 1);
  if (error) return error;
  want_lines(t, m->d.logits, m->t.probs, m->sizes.V, c, leader);
  model_backward(m);
  return ATTN_OK;
}

int32_t trainer_gradient(struct trainer *t, struct model *m, const struct corpus *c) {
  trainer_begin(t, m);
  int32_t error = ATTN_OK;
  for (int32_t l = 0; l < c->lines && !error; l++)
    if (leads(t, c, l)) error = add_leader(t, m, c, l);
  m->sizes.T = 0; /* as in trainer_add */
  return error;
}

int32_t trainer_step(struct trainer *t, struct model *m, const struct corpus *c) {
  int32_t error = trainer_gradient(t, m, c);
  return error ? error : trainer_apply(t, m);
}

/* ---- the same corpus for the recurrent network ------------------------------------------------------------------- */

static int32_t add_leader_recurrent(struct trainer *t, struct recurrent *r, const struct corpus *c, int32_t leader) {
  r->T = length_of(c, leader) - 1;
  r->ids = c->ids + c->starts[leader];
  for (int32_t i = 0; i < r->T * r->V; i++) r->d_logits[i] = 0.0f;
  int32_t error = recurrent_forward(r);
  if (error) return error;
  want_lines(t, r->d_logits, r->probs, r->V, c, leader);
  recurrent_backward(r);
  return ATTN_OK;
}

int32_t trainer_recurrent_gradient(struct trainer *t, struct recurrent *r, const struct corpus *c) {
  t->loss = 0.0f;
  for (int32_t i = 0; i < r->P; i++) r->gradients[i] = 0.0f;
  int32_t error = ATTN_OK;
  for (int32_t l = 0; l < c->lines && !error; l++)
    if (leads(t, c, l)) error = add_leader_recurrent(t, r, c, l);
  return error;
}

int32_t trainer_recurrent_step(struct trainer *t, struct recurrent *r, const struct corpus *c) {
  int32_t error = trainer_recurrent_gradient(t, r, c);
  return error ? error : descend(t, r->params, r->gradients);
}
