/* model.c -- layer 4: the transformer, forward and backward. Each backward stands below the forward that it mirrors. */
#include "model.h"

#include "attention.h"
#include "kernels.h"
#include "rng.h"

/* ---- room and params --------------------------------------------------------------------------------------------- */

static int is_param(int32_t tensor) {
  return tensor > TENSOR_params && tensor < TENSOR_gradients;
}

int64_t model_param_count(const struct sizes *sizes) {
  int64_t count = 0;
  for (int32_t i = 0; i < TENSOR_COUNT; i++)
    if (is_param(i)) count += tensor_count(tensor_table[i].shape, sizes);
  return count;
}

static void take_gradients(struct activation_gradients *d, struct arena *arena, const struct sizes *s) {
  int64_t TC = (int64_t)s->M * s->C, f = sizeof(float);
  float **stream_sized[] = {&d->stream, &d->mixed, &d->normed, &d->q, &d->k, &d->v, &d->blended, &d->room};
  for (size_t i = 0; i < sizeof stream_sized / sizeof *stream_sized; i++) *stream_sized[i] = arena_take(arena, TC, f);
  d->hidden = arena_take(arena, (int64_t)s->M * s->F, f);
  d->logits = arena_take(arena, (int64_t)s->M * s->V, f);
  d->rows = arena_take(arena, (int64_t)ATTENTION_ROWS * s->M, f);
}

void model_take(struct model *m, struct arena *arena, const struct sizes *limits) {
  m->sizes = *limits;
  m->sizes.P = (int32_t)model_param_count(limits);
  m->ids = m->targets = NULL;
  for (int32_t i = 0; i <= TENSOR_gradients; i++) { /* what follows is the recurrent network's */
    if (is_param(i)) continue;                      /* they lie inside params */
    void *room = arena_take(arena, tensor_count(tensor_table[i].shape, &m->sizes), sizeof(float));
    if (arena->base) *tensor_slot(&m->t, i) = room;
  }
  take_gradients(&m->d, arena, limits);
}

static void fill(float *x, int64_t n, float value) {
  for (int64_t i = 0; i < n; i++) x[i] = value;
}

/* n numbers with mean 0 and this standard deviation. */
static void draw(float *x, int64_t n, float deviation, struct rng *rng) {
  for (int64_t i = 0; i < n; i++) x[i] = deviation * rng_unit(rng);
}

/* Linear maps keep the size of what they carry: deviation 1 / sqrt(inputs). Queries and keys start smaller, so that
 * every word first looks nearly evenly at all: what stands out later, it has learned. */
static void draw_params(struct tensors *t, const struct sizes *s, struct rng *rng) {
  int64_t CC = (int64_t)s->L * s->C * s->C, CF = (int64_t)s->L * s->C * s->F, LC = (int64_t)s->L * s->C;
  float keep = 1.0f / k_sqrt((float)s->C);
  fill(t->params, s->P, 0.0f);
  draw(t->p_tokens + s->C, (int64_t)(s->V - 1) * s->C, keep, rng); /* word 0, unknown, stays at zero: it says nothing */
  draw(t->p_positions, (int64_t)s->M * s->C, 0.5f * keep, rng);
  fill(t->p_norm, LC, 1.0f);
  draw(t->p_q, CC, 0.3f * keep, rng);
  draw(t->p_k, CC, 0.3f * keep, rng);
  draw(t->p_v, CC, keep, rng);
  draw(t->p_o, CC, keep, rng);
  fill(t->p_mixed_norm, LC, 1.0f);
  draw(t->p_hidden, CF, keep, rng);
  draw(t->p_out, CF, 1.0f / k_sqrt((float)s->F), rng);
  fill(t->p_last_norm, s->C, 1.0f);
}

int32_t model_init(struct model *m, int32_t V, int32_t switches, int32_t seed) {
  m->sizes.V = V;
  m->sizes.T = 0;
  m->switches = switches;
  m->window = 0;
  m->knocked = -1;
  float *at = m->t.params;
  for (int32_t i = 0; i < TENSOR_COUNT; i++) {
    if (!is_param(i)) continue;
    *tensor_slot(&m->t, i) = at;
    at += tensor_count(tensor_table[i].shape, &m->sizes);
  }
  m->sizes.P = (int32_t)(at - m->t.params);
  struct rng rng = {(uint64_t)(uint32_t)seed};
  draw_params(&m->t, &m->sizes, &rng);
  return m->sizes.P;
}

/* The gradient of a param lies at the param's place in gradients. */
static float *gradient_of(const struct model *m, const float *param) {
  return m->t.gradients + (param - m->t.params);
}

/* ---- linear: y (T,m) = x (T,n) w (n,m) [+ bias (m)] -------------------------------------------------------------- */

static void linear(float *y, const float *x, const float *w, const float *bias, int32_t T, int32_t n, int32_t m) {
  for (int32_t t = 0; t < T; t++)
    for (int32_t j = 0; j < m; j++) y[t * m + j] = bias ? bias[j] : 0.0f;
  k_blends(y, m, x, n, T, w, n, m, m);
}

/* d_x = d_y w^T, d_w += x^T d_y, d_bias += d_y */
static void linear_backward(float *d_x, float *d_w, float *d_bias, const float *d_y, const float *x, const float *w,
                            int32_t T, int32_t n, int32_t m) {
  k_products(d_x, n, d_y, m, T, w, n, m, m);
  k_outers(d_w, m, x, n, d_y, m, T, n, m);
  for (int32_t t = 0; d_bias && t < T; t++) k_axpy(d_bias, 1.0f, d_y + t * m, m);
}

/* ---- norm: y = gain x / rms(x), row by row (RMSNorm: Zhang & Sennrich 2019, arXiv 1910.07467) -------------------- */

static float inverse_rms(const float *x, int32_t C) {
  float square = 0.0f;
  k_dots(&square, x, x, 1, C, C);
  return 1.0f / k_sqrt(square / (float)C + 1e-5f);
}

static void norm(const struct model *m, float *y, const float *x, const float *gain) {
  int32_t C = m->sizes.C;
  for (int32_t t = 0; t < m->sizes.T; t++, y += C, x += C) {
    float r = m->switches & ATTN_NO_NORM ? 1.0f : inverse_rms(x, C);
    for (int32_t c = 0; c < C; c++) y[c] = m->switches & ATTN_NO_NORM ? x[c] : gain[c] * x[c] * r;
  }
}

/* d_x += dy/dx d_y; the gain's gradient is added to. With r = 1 / rms, dr/dx_c = -r^3 x_c / C. */
static void norm_backward(const struct model *m, float *d_x, const float *d_y, const float *x, const float *gain) {
  int32_t C = m->sizes.C;
  float *d_gain = gradient_of(m, gain);
  for (int32_t t = 0; t < m->sizes.T; t++, d_x += C, d_y += C, x += C) {
    if (m->switches & ATTN_NO_NORM) {
      k_axpy(d_x, 1.0f, d_y, C);
      continue;
    }
    float r = inverse_rms(x, C), along = 0.0f;
    for (int32_t c = 0; c < C; c++) along += gain[c] * d_y[c] * x[c];
    for (int32_t c = 0; c < C; c++) {
      d_x[c] += r * (gain[c] * d_y[c] - x[c] * along * r * r / (float)C);
      d_gain[c] += d_y[c] * x[c] * r;
    }
  }
}

/* ---- embeddings -------------------------------------------------------------------------------------------------- */

static void embed(struct model *m) {
  int32_t C = m->sizes.C;
  for (int32_t t = 0; t < m->sizes.T; t++) {
    float *e = m->t.embeddings + t * C;
    const float *token = m->t.p_tokens + m->ids[t] * C, *position = m->t.p_positions + t * C;
    for (int32_t c = 0; c < C; c++) e[c] = m->switches & ATTN_NO_POSITIONS ? token[c] : token[c] + position[c];
  }
}

static void embed_backward(struct model *m) {
  int32_t C = m->sizes.C;
  for (int32_t t = 0; t < m->sizes.T; t++) {
    const float *d = m->d.stream + t * C;
    if (m->ids[t]) k_axpy(gradient_of(m, m->t.p_tokens) + m->ids[t] * C, 1.0f, d, C);
    if (!(m->switches & ATTN_NO_POSITIONS)) k_axpy(gradient_of(m, m->t.p_positions) + t * C, 1.0f, d, C);
  }
}

/* ---- one layer: where its tensors lie ---------------------------------------------------------------------------- */

struct layer {
  float *stream, *normed, *q, *k, *v, *scores, *weights, *blended, *mixed, *mixed_normed, *hidden, *out;
  float *p_relative, *p_norm, *p_q, *p_k, *p_v, *p_o, *p_mixed_norm, *p_hidden, *p_hidden_bias, *p_out, *p_out_bias;
};

static struct layer layer_at(const struct model *m, int32_t l) {
  const struct tensors *t = &m->t;
  const struct sizes *s = &m->sizes;
  int32_t C = s->C, F = s->F, TC = s->T * C, TF = s->T * F, HTT = s->H * s->T * s->T;
  return (struct layer){
      .stream = t->stream + l * TC,
      .normed = t->normed + l * TC,
      .q = t->q + l * TC,
      .k = t->k + l * TC,
      .v = t->v + l * TC,
      .scores = t->scores + l * HTT,
      .weights = t->weights + l * HTT,
      .blended = t->blended + l * TC,
      .mixed = t->mixed + l * TC,
      .mixed_normed = t->mixed_normed + l * TC,
      .hidden = t->hidden + l * TF,
      .out = l + 1 < s->L ? t->stream + (l + 1) * TC : t->last,
      .p_relative = t->p_relative + l * s->H * RELATIVE_COUNT,
      .p_norm = t->p_norm + l * C,
      .p_q = t->p_q + l * C * C,
      .p_k = t->p_k + l * C * C,
      .p_v = t->p_v + l * C * C,
      .p_o = t->p_o + l * C * C,
      .p_mixed_norm = t->p_mixed_norm + l * C,
      .p_hidden = t->p_hidden + l * C * F,
      .p_hidden_bias = t->p_hidden_bias + l * F,
      .p_out = t->p_out + l * F * C,
      .p_out_bias = t->p_out_bias + l * C,
  };
}

/* ---- attention block: mixed = stream + attention(norm(stream)) p_o ----------------------------------------------- */

/* Head h of a layer is columns h D .. h D + D - 1 of q, k and v. */
static struct attention head_at(const struct model *m, const struct layer *a, int32_t h) {
  const struct sizes *s = &m->sizes;
  return (struct attention){
      .q = a->q + h * s->D,
      .k = a->k + h * s->D,
      .v = a->v + h * s->D,
      .relative = m->switches & ATTN_NO_POSITIONS ? NULL : a->p_relative + h * RELATIVE_COUNT + RELATIVE_REACH,
      .reach = RELATIVE_REACH,
      .tq = s->T,
      .tk = s->T,
      .d = s->D,
      .dv = s->D,
      .q_stride = s->C,
      .k_stride = s->C,
      .v_stride = s->C,
      .causal = m->switches & ATTN_CAUSAL,
      .scale = m->switches & ATTN_UNSCALED ? 1.0f : attention_scale(s->D),
      .window = m->window,
      .knocked = m->knocked,
  };
}

static void add_residual(const struct model *m, float *y, const float *x) {
  if (!(m->switches & ATTN_NO_RESIDUAL)) k_axpy(y, 1.0f, x, m->sizes.T * m->sizes.C);
}

static int32_t attention_block(const struct model *m, const struct layer *a) {
  int32_t T = m->sizes.T, C = m->sizes.C, D = m->sizes.D;
  norm(m, a->normed, a->stream, a->p_norm);
  linear(a->q, a->normed, a->p_q, NULL, T, C, C);
  linear(a->k, a->normed, a->p_k, NULL, T, C, C);
  linear(a->v, a->normed, a->p_v, NULL, T, C, C);
  for (int32_t h = 0; h < m->sizes.H; h++) {
    struct attention head = head_at(m, a, h);
    int32_t error = attention_forward(a->blended + h * D, C, a->weights + h * T * T, a->scores + h * T * T, &head);
    if (error) return error;
  }
  linear(a->mixed, a->blended, a->p_o, NULL, T, C, C);
  add_residual(m, a->mixed, a->stream);
  return ATTN_OK;
}

/* From d.mixed to d.stream. */
static void attention_block_backward(struct model *m, const struct layer *a) {
  int32_t T = m->sizes.T, C = m->sizes.C, D = m->sizes.D;
  struct activation_gradients *d = &m->d;
  fill(d->stream, (int64_t)T * C, 0.0f);
  add_residual(m, d->stream, d->mixed);
  linear_backward(d->blended, gradient_of(m, a->p_o), NULL, d->mixed, a->blended, a->p_o, T, C, C);
  float *zeroed[] = {d->q, d->k, d->v};
  for (int32_t i = 0; i < 3; i++) fill(zeroed[i], (int64_t)T * C, 0.0f);
  for (int32_t h = 0; h < m->sizes.H; h++) {
    struct attention head = head_at(m, a, h);
    struct attention_gradients g = {d->q + h * D, d->k + h * D, d->v + h * D,
                                    head.relative ? gradient_of(m, head.relative) : NULL};
    attention_backward(&g, d->blended + h * D, C, a->weights + h * T * T, &head, d->rows);
  }
  linear_backward(d->normed, gradient_of(m, a->p_q), NULL, d->q, a->normed, a->p_q, T, C, C);
  linear_backward(d->room, gradient_of(m, a->p_k), NULL, d->k, a->normed, a->p_k, T, C, C);
  k_axpy(d->normed, 1.0f, d->room, T * C);
  linear_backward(d->room, gradient_of(m, a->p_v), NULL, d->v, a->normed, a->p_v, T, C, C);
  k_axpy(d->normed, 1.0f, d->room, T * C);
  norm_backward(m, d->stream, d->normed, a->stream, a->p_norm);
}

/* ---- feed-forward block: out = mixed + relu(norm(mixed) p_hidden + p_hidden_bias) p_out + p_out_bias ------------- */

static void feed_forward_block(const struct model *m, const struct layer *a) {
  int32_t T = m->sizes.T, C = m->sizes.C, F = m->sizes.F;
  if (m->switches & ATTN_NO_FEED_FORWARD) {
    fill(a->mixed_normed, (int64_t)T * C, 0.0f);
    fill(a->hidden, (int64_t)T * F, 0.0f);
    for (int32_t i = 0; i < T * C; i++) a->out[i] = a->mixed[i];
    return;
  }
  norm(m, a->mixed_normed, a->mixed, a->p_mixed_norm);
  linear(a->hidden, a->mixed_normed, a->p_hidden, a->p_hidden_bias, T, C, F);
  k_gate(a->hidden, a->hidden, T * F);
  linear(a->out, a->hidden, a->p_out, a->p_out_bias, T, F, C);
  add_residual(m, a->out, a->mixed);
}

/* From d.stream (of the layer's out) to d.mixed. */
static void feed_forward_block_backward(struct model *m, const struct layer *a) {
  int32_t T = m->sizes.T, C = m->sizes.C, F = m->sizes.F;
  struct activation_gradients *d = &m->d;
  fill(d->mixed, (int64_t)T * C, 0.0f);
  if (m->switches & ATTN_NO_FEED_FORWARD) {
    k_axpy(d->mixed, 1.0f, d->stream, T * C);
    return;
  }
  add_residual(m, d->mixed, d->stream);
  linear_backward(d->hidden, gradient_of(m, a->p_out), gradient_of(m, a->p_out_bias), d->stream, a->hidden, a->p_out, T,
                  F, C);
  k_gate(d->hidden, a->hidden, T * F);
  linear_backward(d->normed, gradient_of(m, a->p_hidden), gradient_of(m, a->p_hidden_bias), d->hidden, a->mixed_normed,
                  a->p_hidden, T, C, F);
  norm_backward(m, d->mixed, d->normed, a->mixed, a->p_mixed_norm);
}

/* ---- output: logits = norm(last) p_tokens^T + p_bias, then softmax ----------------------------------------------- */

/* Logits are wanted in positions from .. from + n, the next such ones; n = 0: in none any more. */
struct wanted {
  int32_t from, n;
};

static struct wanted next_wanted(const struct model *m, int32_t from) {
  int32_t T = m->sizes.T, end;
  if (!m->targets) return (struct wanted){from, T - from};
  while (from < T && m->targets[from] < 0) from++;
  for (end = from; end < T && m->targets[end] >= 0;) end++;
  return (struct wanted){from, end - from};
}

static int32_t finish_logits(float *logits, float *probs, const float *bias, int32_t V) {
  k_axpy(logits, 1.0f, bias, V);
  logits[0] = -__builtin_inff(); /* "unknown" is never a guess */
  for (int32_t y = 0; y < V; y++) probs[y] = logits[y];
  return k_softmax(probs, V);
}

static int32_t output(const struct model *m) {
  const struct tensors *t = &m->t;
  int32_t C = m->sizes.C, V = m->sizes.V;
  norm(m, t->last_normed, t->last, t->p_last_norm);
  for (struct wanted w = next_wanted(m, 0); w.n; w = next_wanted(m, w.from + w.n)) {
    k_products(t->logits + w.from * V, V, t->last_normed + w.from * C, C, w.n, t->p_tokens, V, C, C);
    for (int32_t i = w.from; i < w.from + w.n; i++) {
      int32_t error = finish_logits(t->logits + i * V, t->probs + i * V, t->p_bias, V);
      if (error) return error;
    }
  }
  return ATTN_OK;
}

/* From d.logits to d.stream. */
static void output_backward(struct model *m) {
  int32_t T = m->sizes.T, C = m->sizes.C, V = m->sizes.V;
  const struct tensors *t = &m->t;
  struct activation_gradients *d = &m->d;
  fill(d->normed, (int64_t)T * C, 0.0f);
  for (struct wanted w = next_wanted(m, 0); w.n; w = next_wanted(m, w.from + w.n)) {
    const float *d_logits = d->logits + w.from * V;
    k_blends(d->normed + w.from * C, C, d_logits, V, w.n, t->p_tokens, V, C, C);
    k_outers(gradient_of(m, t->p_tokens), C, d_logits, V, t->last_normed + w.from * C, C, w.n, V, C);
    for (int32_t i = 0; i < w.n; i++) k_axpy(gradient_of(m, t->p_bias), 1.0f, d_logits + i * V, V);
  }
  fill(d->stream, (int64_t)T * C, 0.0f);
  norm_backward(m, d->stream, d->normed, t->last, t->p_last_norm);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

int32_t model_forward(struct model *m) {
  embed(m);
  for (int32_t i = 0; i < m->sizes.T * m->sizes.C; i++) m->t.stream[i] = m->t.embeddings[i];
  for (int32_t l = 0; l < m->sizes.L; l++) {
    struct layer layer = layer_at(m, l);
    int32_t error = attention_block(m, &layer);
    if (error) return error;
    feed_forward_block(m, &layer);
  }
  return output(m);
}

int32_t model_is_finite(const struct model *m) {
  const struct tensors *t = &m->t;
  int32_t TC = m->sizes.T * m->sizes.C, L = m->sizes.L;
  const float *of_layers[] = {t->stream, t->normed, t->q, t->k, t->v, t->blended, t->mixed, t->mixed_normed};
  int32_t finite = k_finite(t->hidden, L * m->sizes.T * m->sizes.F);
  for (uint32_t i = 0; i < sizeof of_layers / sizeof *of_layers; i++) finite &= k_finite(of_layers[i], L * TC);
  return finite & k_finite(t->last, TC) & k_finite(t->last_normed, TC);
}

void model_backward(struct model *m) {
  output_backward(m);
  for (int32_t l = m->sizes.L - 1; l >= 0; l--) {
    struct layer layer = layer_at(m, l);
    feed_forward_block_backward(m, &layer);
    attention_block_backward(m, &layer);
  }
  embed_backward(m);
}
