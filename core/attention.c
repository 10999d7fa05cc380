/* attention.c -- layer 3: attention on bare arrays, the readable form and the tiled one. */
#include "attention.h"

#include "kernels.h"

/* The columns that row i may look at: n of them. */
struct span {
  int32_t from, n;
};

static struct span visible(const struct attention *a, int32_t i) {
  int32_t from = a->window && i >= a->window ? i - a->window + 1 : 0;
  int32_t end = a->causal ? i + 1 : a->window ? i + a->window : a->tk;
  return (struct span){from, (end < a->tk ? end : a->tk) - from};
}

static float scale_of(const struct attention *a) {
  return a->unscaled ? 1.0f : 1.0f / k_sqrt((float)a->d);
}

static int32_t clip(int32_t distance, int32_t reach) {
  return distance < -reach ? -reach : distance > reach ? reach : distance;
}

/* A row that sees itself stays one that sees something, so its weights still sum to 1. */
static int is_knocked_out(const struct attention *a, int32_t i, int32_t from, int32_t n) {
  return i != a->knocked && a->knocked >= from && a->knocked < from + n;
}

/* From products to scores: / sqrt(d) [+ relative bias]; -inf: knocked out. Returns the largest. */
static float finish_scores(float *scores, const struct attention *a, int32_t i, int32_t from, int32_t n) {
  float max = k_scale_max(scores, scale_of(a), n);
  if (!a->relative && !is_knocked_out(a, i, from, n)) return max;
  for (int32_t j = 0; a->relative && j < n; j++) scores[j] += a->relative[clip(from + j - i, a->reach)];
  if (is_knocked_out(a, i, from, n)) scores[a->knocked - from] = -__builtin_inff();
  return k_max(scores, n);
}

/* scores of row i against columns from .. from + n: q_i . k_j / sqrt(d) [+ relative bias]; -inf: knocked out */
static void score_row(float *scores, const struct attention *a, int32_t i, int32_t from, int32_t n) {
  k_dots(scores, a->k + (ptrdiff_t)from * a->k_stride, a->q + (ptrdiff_t)i * a->q_stride, n, a->d, a->k_stride);
  finish_scores(scores, a, i, from, n);
}

void attention_scores(float *scores, const struct attention *a) {
  for (int32_t i = 0; i < a->tq; i++) {
    float *row = scores + (ptrdiff_t)i * a->tk;
    struct span seen = visible(a, i);
    for (int32_t j = 0; j < a->tk; j++) row[j] = -__builtin_inff();
    score_row(row + seen.from, a, i, seen.from, seen.n);
  }
}

int32_t attention_forward(float *out, int32_t out_stride, float *weights, float *scores, const struct attention *a) {
  attention_scores(scores, a);
  for (int32_t i = 0; i < a->tq; i++) {
    float *row = weights + (ptrdiff_t)i * a->tk;
    for (int32_t j = 0; j < a->tk; j++) row[j] = scores[(ptrdiff_t)i * a->tk + j];
    int32_t error = k_softmax(row, a->tk);
    if (error) return error;
    float *blend = out + (ptrdiff_t)i * out_stride;
    for (int32_t j = 0; j < a->dv; j++) blend[j] = 0.0f;
    struct span seen = visible(a, i);
    k_blend(blend, row + seen.from, a->v + (ptrdiff_t)seen.from * a->v_stride, seen.n, a->dv, a->v_stride);
  }
  return ATTN_OK;
}

/* Row by row, each line against the forward line that it differentiates. */
void attention_backward(const struct attention_gradients *g, const float *d_out, int32_t out_stride,
                        const float *weights, const struct attention *a, float *row) {
  float scale = scale_of(a);
  for (int32_t i = 0; i < a->tq; i++) {
    struct span seen = visible(a, i);
    int32_t n = seen.n;
    const float *w = weights + (ptrdiff_t)i * a->tk + seen.from, *d_blend = d_out + (ptrdiff_t)i * out_stride;
    ptrdiff_t k_at = (ptrdiff_t)seen.from * a->k_stride, v_at = (ptrdiff_t)seen.from * a->v_stride;
    /* out_i = sum_j w_j v_j */
    k_dots(row, a->v + v_at, d_blend, n, a->dv, a->v_stride);
    k_outer(g->d_v + v_at, w, d_blend, n, a->dv, a->v_stride);
    /* w = softmax(scores):  d_scores_j = w_j (d_w_j - sum_k w_k d_w_k) */
    float mean = 0.0f;
    k_dots(&mean, row, w, 1, n, n);
    for (int32_t j = 0; j < n; j++) row[j] = w[j] * (row[j] - mean);
    /* scores_j = scale q_i . k_j + relative[j - i] */
    for (int32_t j = 0; g->d_relative && j < n; j++) g->d_relative[clip(seen.from + j - i, a->reach)] += row[j];
    k_scale(row, scale, n);
    k_blend(g->d_q + (ptrdiff_t)i * a->q_stride, row, a->k + k_at, n, a->d, a->k_stride);
    k_outer(g->d_k + k_at, row, a->q + (ptrdiff_t)i * a->q_stride, n, a->d, a->k_stride);
  }
}

/* ---- the tiled form: some rows at a time, so that each key and value is loaded once for many of them --------------- */

enum {
  ROWS = 512,         /* share a tile: fetching it and packing its keys costs little beside all their products */
  STRIP = 32,         /* rows that take the tile at a time, while their products stay in the nearest cache */
  TILE = 128,         /* keys */
  WIDE = TILE + 4,    /* floats from row to row of products: of two rows, the same place is not in the same bank */
  VALUES = 64,        /* at a time, so that they stay there too */
  PACKED_D = 64,      /* the widest keys that are packed, */
  WORTH_PACKING = 64, /* for at least so many rows */
};

/* Some rows on their way through the tiles: what they have blended, and their largest scores and sums of exps. */
struct block {
  float *blend;
  int32_t stride; /* of blend */
  int32_t i, n;   /* the first row, how many */
  struct kept *kept;
};

/* Some keys: the first, how many, and how many of them are packed. */
struct tile {
  int32_t from, n, packed;
  const float *keys; /* (packed,d) */
};

/* What row i sees of columns from .. from + n. */
static struct span visible_in(const struct attention *a, int32_t i, int32_t from, int32_t n) {
  struct span seen = visible(a, i);
  int32_t low = seen.from > from ? seen.from : from, end = seen.from + seen.n;
  if (end > from + n) end = from + n;
  return (struct span){low, end > low ? end - low : 0};
}

static void start_rows(struct block *b, const struct attention *a) {
  for (int32_t r = 0; r < b->n; r++) {
    float *blend = b->blend + (ptrdiff_t)r * b->stride;
    for (int32_t j = 0; j < a->dv; j++) blend[j] = 0.0f;
    b->kept[r] = (struct kept){.max = -__builtin_inff()};
  }
}

static void rescale(struct block *b, const struct attention *a, int32_t r, float factor) {
  b->kept[r].sum *= factor;
  k_scale(b->blend + (ptrdiff_t)r * b->stride, factor, a->dv);
}

/* The scores of one row become exps; what it has blended so far is rescaled when they bring a larger maximum. */
static int32_t take_exps(struct block *b, const struct attention *a, int32_t r, float *scores, int32_t n, float max) {
  struct kept *kept = b->kept + r;
  if (max > kept->max) {
    if (kept->sum > 0.0f) rescale(b, a, r, k_exp(kept->max - max));
    kept->max = max;
  }
  if (!is_finite(kept->max)) return ATTN_ENAN;
  kept->sum += k_exp_sum(scores, kept->max, n);
  return ATTN_OK;
}

/* Row b->i + r against the tile: its products become exps, and 0 where it does not see them. */
static int32_t take_row(struct block *b, const struct attention *a, int32_t r, float *products, int32_t from,
                        int32_t n) {
  struct span seen = visible_in(a, b->i + r, from, n);
  int32_t before = seen.n ? seen.from - from : n;
  for (int32_t j = 0; j < before; j++) products[j] = 0.0f;
  for (int32_t j = before + seen.n; j < n; j++) products[j] = 0.0f;
  if (!seen.n) return ATTN_OK;
  float *scores = products + before, max = finish_scores(scores, a, b->i + r, seen.from, seen.n);
  return take_exps(b, a, r, scores, seen.n, max);
}

/* Rows b->i .. against the tile: products, exps, blends. */
static int32_t take_strip(struct block *b, const struct attention *a, const struct tile *t) {
  float products[STRIP * WIDE];
  const float *q = a->q + (ptrdiff_t)b->i * a->q_stride, *k = a->k + (ptrdiff_t)(t->from + t->packed) * a->k_stride;
  k_packed_products(products, WIDE, q, a->q_stride, b->n, t->keys, t->packed, a->d);
  k_products(products + t->packed, WIDE, q, a->q_stride, b->n, k, t->n - t->packed, a->d, a->k_stride);
  for (int32_t r = 0; r < b->n; r++) {
    int32_t error = take_row(b, a, r, products + r * WIDE, t->from, t->n);
    if (error) return error;
  }
  for (int32_t j = 0; j < t->n; j += VALUES)
    k_blends(b->blend, b->stride, products + j, WIDE, b->n, a->v + (ptrdiff_t)(t->from + j) * a->v_stride,
             t->n - j < VALUES ? t->n - j : VALUES, a->dv, a->v_stride);
  return ATTN_OK;
}

/* Under a mask few rows at a time: those at its edge see little of the tile, and pay for all of it. */
static int32_t strip_of(const struct attention *a) {
  return a->tk < 1024 && (a->causal || a->window) ? STRIP / 4 : STRIP;
}

/* The tile up to the last key that any of the rows sees: later rows see later keys. */
static struct tile seen_of(const struct tile *t, const struct block *b, const struct attention *a) {
  struct span last = visible(a, b->i + b->n - 1);
  int32_t n = last.from + last.n - t->from;
  if (n > t->n) n = t->n;
  return (struct tile){t->from, n, t->packed ? n / 4 * 4 : 0, t->keys};
}

static int32_t take_tile(struct block *b, const struct attention *a, int32_t from, int32_t n) {
  float keys[TILE * PACKED_D];
  int packs = a->d % 4 == 0 && a->d <= PACKED_D && b->n >= WORTH_PACKING;
  struct tile tile = {from, n, packs ? n / 4 * 4 : 0, keys};
  k_pack(keys, a->k + (ptrdiff_t)from * a->k_stride, tile.packed, a->d, a->k_stride);
  for (int32_t r = 0, rows = strip_of(a); r < b->n; r += rows) {
    struct block strip = {b->blend + (ptrdiff_t)r * b->stride, b->stride, b->i + r, b->n - r < rows ? b->n - r : rows,
                          b->kept + r};
    struct tile seen = seen_of(&tile, &strip, a);
    int32_t error = seen.n > 0 ? take_strip(&strip, a, &seen) : ATTN_OK;
    if (error) return error;
  }
  return ATTN_OK;
}

static int32_t finish_rows(struct block *b, const struct attention *a) {
  for (int32_t r = 0; r < b->n; r++) {
    struct kept *kept = b->kept + r;
    if (!is_finite(kept->sum)) return ATTN_ENAN;
    k_scale(b->blend + (ptrdiff_t)r * b->stride, 1.0f / kept->sum, a->dv);
    kept->most = kept->sum;
  }
  return ATTN_OK;
}

int32_t attention_rows(float *out, int32_t out_stride, struct kept *kept, const struct attention *a, int32_t i,
                       int32_t n) {
  struct block b = {.blend = out, .stride = out_stride, .i = i, .n = n, .kept = kept};
  struct span last = visible(a, i + n - 1);
  start_rows(&b, a);
  for (int32_t from = visible(a, i).from, end = last.from + last.n; from < end; from += TILE) {
    int32_t error = take_tile(&b, a, from, end - from < TILE ? end - from : TILE);
    if (error) return error;
  }
  return finish_rows(&b, a);
}

int32_t attention_tiled(float *out, int32_t out_stride, struct kept *kept, const struct attention *a) {
  for (int32_t i = 0; i < a->tq; i += ROWS) {
    struct kept unwanted[ROWS];
    int32_t n = a->tq - i < ROWS ? a->tq - i : ROWS;
    int32_t error = attention_rows(out + (ptrdiff_t)i * out_stride, out_stride, kept ? kept + i : unwanted, a, i, n);
    if (error) return error;
  }
  return ATTN_OK;
}
