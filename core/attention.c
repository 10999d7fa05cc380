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

float attention_scale(int32_t d) {
  return 1.0f / k_sqrt((float)d);
}

/* A row that sees itself stays one that sees something, so its weights still sum to 1. */
static int is_knocked_out(const struct attention *a, int32_t i, int32_t from, int32_t n) {
  return i != a->knocked && a->knocked >= from && a->knocked < from + n;
}

/* Which of columns from .. from + n lie within reach of row i: their distances differ, and are clipped for the others. */
static struct span within_reach(const struct attention *a, int32_t i, int32_t from, int32_t n) {
  int32_t low = i - a->reach - from, end = i + a->reach + 1 - from;
  low = low < 0 ? 0 : low > n ? n : low;
  end = end < low ? low : end > n ? n : end;
  return (struct span){low, end - low};
}

/* scores (n) of row i, columns from ..: += relative[j - i] */
static void add_relative(float *scores, const struct attention *a, int32_t i, int32_t from, int32_t n) {
  struct span near = within_reach(a, i, from, n);
  for (int32_t j = 0; j < near.from; j++) scores[j] += a->relative[-a->reach];
  k_axpy(scores + near.from, 1.0f, a->relative + (from + near.from - i), near.n);
  for (int32_t j = near.from + near.n; j < n; j++) scores[j] += a->relative[a->reach];
}

/* From products / sqrt(d) to scores: [+ relative bias]; -inf: knocked out. */
static void bias_scores(float *scores, const struct attention *a, int32_t i, int32_t from, int32_t n) {
  if (a->relative) add_relative(scores, a, i, from, n);
  if (is_knocked_out(a, i, from, n)) scores[a->knocked - from] = -__builtin_inff();
}

/* From products to scores; returns the largest. */
static float finish_scores(float *scores, const struct attention *a, int32_t i, int32_t from, int32_t n) {
  float max = k_scale_max(scores, a->scale, n);
  if (!a->relative && !is_knocked_out(a, i, from, n)) return max;
  bias_scores(scores, a, i, from, n);
  return k_max(scores, n);
}

/* All columns that any of rows i .. i + r may look at: later rows see later columns. */
static struct span visible_to(const struct attention *a, int32_t i, int32_t r) {
  struct span first = visible(a, i), last = visible(a, i + r - 1);
  return (struct span){first.from, last.from + last.n - first.from};
}

static int32_t together(const struct attention *a, int32_t i) {
  return a->tq - i < ATTENTION_ROWS ? a->tq - i : ATTENTION_ROWS;
}

static void fill(float *x, int32_t n, float value) {
  for (int32_t j = 0; j < n; j++) x[j] = value;
}

/* scores (r,tk) of rows i .. i + r: q_i . k_j / sqrt(d) [+ relative bias]; -inf: masked or knocked out */
static void score_rows(float *scores, const struct attention *a, int32_t i, int32_t r) {
  struct span all = visible_to(a, i, r);
  k_products(scores + all.from, a->tk, a->q + (ptrdiff_t)i * a->q_stride, a->q_stride, r,
             a->k + (ptrdiff_t)all.from * a->k_stride, all.n, a->d, a->k_stride);
  for (int32_t end = i + r; i < end; i++, scores += a->tk) {
    struct span seen = visible(a, i);
    fill(scores, seen.from, -__builtin_inff());
    k_scale(scores + seen.from, a->scale, seen.n);
    bias_scores(scores + seen.from, a, i, seen.from, seen.n);
    fill(scores + seen.from + seen.n, a->tk - seen.from - seen.n, -__builtin_inff());
  }
}

void attention_scores(float *scores, const struct attention *a) {
  for (int32_t i = 0; i < a->tq; i += ATTENTION_ROWS) score_rows(scores + (ptrdiff_t)i * a->tk, a, i, together(a, i));
}

/* weights (tk) of row i = softmax(scores). In the sum the exps of columns that it does not see are 0, so only those are taken
 * that share four lanes with one that it sees. */
static int32_t weigh_row(float *weights, const float *scores, const struct attention *a, int32_t i) {
  struct span seen = visible(a, i);
  int32_t from = seen.from / 4 * 4, end = (seen.from + seen.n + 3) / 4 * 4;
  if (end > a->tk) end = a->tk;
  fill(weights, from, 0.0f);
  for (int32_t j = from; j < end; j++) weights[j] = scores[j];
  fill(weights + end, a->tk - end, 0.0f);
  return k_softmax(weights + from, end - from);
}

/* Rows i .. i + r: weights (r,tk) from scores (r,tk), and what they blend. */
static int32_t blend_rows(float *out, int32_t out_stride, float *weights, const float *scores,
                          const struct attention *a, int32_t i, int32_t r) {
  struct span all = visible_to(a, i, r);
  for (int32_t row = 0; row < r; row++) {
    int32_t error = weigh_row(weights + (ptrdiff_t)row * a->tk, scores + (ptrdiff_t)row * a->tk, a, i + row);
    if (error) return error;
    fill(out + (ptrdiff_t)row * out_stride, a->dv, 0.0f);
  }
  k_blends(out, out_stride, weights + all.from, a->tk, r, a->v + (ptrdiff_t)all.from * a->v_stride, all.n, a->dv,
           a->v_stride);
  return ATTN_OK;
}

int32_t attention_forward(float *out, int32_t out_stride, float *weights, float *scores, const struct attention *a) {
  attention_scores(scores, a);
  for (int32_t i = 0; i < a->tq; i += ATTENTION_ROWS) {
    ptrdiff_t at = (ptrdiff_t)i * a->tk;
    int32_t error =
        blend_rows(out + (ptrdiff_t)i * out_stride, out_stride, weights + at, scores + at, a, i, together(a, i));
    if (error) return error;
  }
  return ATTN_OK;
}

/* w = softmax(scores):  d_scores_j = w_j (d_w_j - sum_k w_k d_w_k). row (n) of row i, columns from ..: d_w, then d_scores;
 * where it does not see them w is 0, and so are they. */
static void backward_row(float *row, const float *w, const struct attention *a, int32_t i, int32_t from, int32_t n) {
  struct span seen = visible(a, i);
  float mean = 0.0f;
  k_dots(&mean, row + seen.from - from, w + seen.from - from, 1, seen.n, seen.n);
  for (int32_t j = 0; j < n; j++) row[j] = w[j] * (row[j] - mean);
}

/* scores_j = ... + relative[j - i]: row (n) holds d_scores of columns from .. */
static void backward_relative(float *d_relative, const float *row, const struct attention *a, int32_t i, int32_t from,
                              int32_t n) {
  struct span near = within_reach(a, i, from, n);
  for (int32_t j = 0; j < near.from; j++) d_relative[-a->reach] += row[j];
  k_axpy(d_relative + (from + near.from - i), 1.0f, row + near.from, near.n);
  for (int32_t j = near.from + near.n; j < n; j++) d_relative[a->reach] += row[j];
}

/* Rows i .. i + r, each line against the forward line that it differentiates. Of columns that a row does not see, w and
 * d_scores are 0, and adding 0 changes no bit of a sum that began at +0. */
static void backward_rows(const struct attention_gradients *g, const float *d_out, int32_t out_stride,
                          const float *weights, const struct attention *a, int32_t i, int32_t r, float *room) {
  struct span all = visible_to(a, i, r);
  int32_t n = all.n;
  const float *w = weights + (ptrdiff_t)i * a->tk + all.from, *d_blend = d_out + (ptrdiff_t)i * out_stride;
  ptrdiff_t q_at = (ptrdiff_t)i * a->q_stride, k_at = (ptrdiff_t)all.from * a->k_stride;
  ptrdiff_t v_at = (ptrdiff_t)all.from * a->v_stride;
  /* out_i = sum_j w_j v_j */
  k_products(room, n, d_blend, out_stride, r, a->v + v_at, n, a->dv, a->v_stride);
  k_outers(g->d_v + v_at, a->v_stride, w, a->tk, d_blend, out_stride, r, n, a->dv);
  for (int32_t row = 0; row < r; row++) {
    backward_row(room + row * n, w + (ptrdiff_t)row * a->tk, a, i + row, all.from, n);
    if (g->d_relative) backward_relative(g->d_relative, room + row * n, a, i + row, all.from, n);
  }
  /* scores_j = scale q_i . k_j */
  k_scale(room, a->scale, r * n);
  k_blends(g->d_q + q_at, a->q_stride, room, n, r, a->k + k_at, n, a->d, a->k_stride);
  k_outers(g->d_k + k_at, a->k_stride, room, n, a->q + q_at, a->q_stride, r, n, a->d);
}

void attention_backward(const struct attention_gradients *g, const float *d_out, int32_t out_stride,
                        const float *weights, const struct attention *a, float *room) {
  for (int32_t i = 0; i < a->tq; i += ATTENTION_ROWS)
    backward_rows(g, d_out, out_stride, weights, a, i, together(a, i), room);
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
