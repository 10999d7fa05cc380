/* fuzz_attention.c -- attention on bare arrays of any size and any numbers: both forms, and edits of one token, against
 * the formula in double. */
#include "fuzz.h"

struct arrays {
  int32_t tq, tk, d, dv, flags;
  float *q, *k, *v, *out, *weights, *kept;
};

static struct arrays arrays_of(struct bytes *b) {
  struct arrays a = {.tq = 1 + below(b, 20), .d = 1 + below(b, 12)};
  a.tk = 1 + below(b, byte(b) % 8 ? 20 : 150); /* now and then more than a tile */
  a.dv = 1 + below(b, 20), a.flags = below(b, 5);
  if (below(b, 2)) a.tq = a.tk;
  a.q = reals(b, a.tq * a.d), a.k = reals(b, a.tk * a.d), a.v = reals(b, a.tk * a.dv);
  a.out = floats(a.tq * a.dv), a.weights = floats(a.tq * a.tk), a.kept = floats(3 * a.tq);
  return a;
}

/* How wrong a weight may be, relative to itself: each score is a sum of d products, each exp and sum is rounded. No more
 * than 1 is meant: what is rounded that much is not compared. */
static double rounding(const struct arrays *a) {
  double score = a->d * largest(a->q, a->tq * a->d) * largest(a->k, a->tk * a->d);
  return exp(2 * (a->d + 4) * 6e-8 * score) - 1 + (a->tk + 16) * 1.2e-7;
}

static int in_range(const struct arrays *a) { /* far from every overflow */
  return rounding(a) < 1 && largest(a->v, a->tk * a->dv) < 1e30;
}

static const double *formula(const struct arrays *a) {
  double *out = doubles(a->tq * a->dv);
  oracle_attend(out, doubles(a->tq * a->tk), a->q, a->k, a->v, a->tq, a->tk, a->d, a->dv, a->flags);
  return out;
}

static void must_equal(const struct arrays *a, const double *want, double roundings) {
  double tolerance = roundings * rounding(a) * largest(a->v, a->tk * a->dv) + 1e-37;
  for (int32_t i = 0; i < a->tq * a->dv; i++) must(fabs(a->out[i] - want[i]) <= tolerance);
}

static void must_mask(const struct arrays *a) {
  must_sum_to_one(a->weights, a->tq, a->tk);
  for (int32_t i = 0; i < a->tq; i++)
    for (int32_t j = i + 1; j < a->tk && a->flags & ATTN_CAUSAL; j++) must(a->weights[i * a->tk + j] == 0);
}

static uint64_t results(const struct arrays *a) {
  uint64_t h = mix(1, a->out, (size_t)(a->tq * a->dv) * sizeof(float));
  return mix(h, a->weights, (size_t)(a->tq * a->tk) * sizeof(float));
}

/* Both forms; what cannot be done is refused by both, and nothing is written. Returns whether there is something. */
static int attend(const struct arrays *a) {
  uint64_t before = results(a);
  int right = a->flags < 4 && all_finite(a->q, a->tq * a->d) && all_finite(a->k, a->tk * a->d) &&
              all_finite(a->v, a->tk * a->dv);
  const double *want = right && in_range(a) ? formula(a) : NULL;
  for (int32_t form = 0; form < 2; form++) {
    int32_t error =
        attn_attend(a->out, form ? a->weights : NULL, a->q, a->k, a->v, a->tq, a->tk, a->d, a->dv, a->flags);
    must(right ? error == ATTN_OK || error == ATTN_ENAN : error == ATTN_EARG);
    if (!right) must(results(a) == before);
    if (!error) must(all_finite(a->out, a->tq * a->dv));
    if (!error && form) must_mask(a);
    if (!want) continue;
    must(!error);
    must_equal(a, want, 1);
  }
  return right;
}

/* Token after token gets another row, each one another size; out follows, and the old rows come back. */
static void edit(struct bytes *b, const struct arrays *a) {
  int32_t error = attn_keep(a->out, a->kept, a->q, a->k, a->v, a->tk, a->d, a->dv, a->flags);
  must(error == ATTN_OK || error == ATTN_ENAN);
  double most = largest(a->v, a->tk * a->dv);
  for (int32_t edits = 1 + below(b, 6), i = 1; i <= edits && !error; i++) {
    float *q = reals(b, a->d), *k = reals(b, a->d), *v = reals(b, a->dv), *old = floats(a->d);
    int32_t token = below(b, a->tk), right = all_finite(q, a->d) && all_finite(k, a->d) && all_finite(v, a->dv);
    memcpy(old, a->k + token * a->d, (size_t)a->d * sizeof(float));
    error = attn_replace(a->out, a->kept, a->q, a->k, a->v, a->tk, a->d, a->dv, a->flags, token, q, k, v);
    must(right ? error == ATTN_OK || error == ATTN_ENAN : error == ATTN_EARG);
    must(!memcmp(old, right ? k : a->k + token * a->d, (size_t)a->d * sizeof(float)));
    if (!error) must(all_finite(a->out, a->tk * a->dv));
    most = fmax(most, fmax(largest(v, a->dv), largest(a->v, a->tk * a->dv)));
    double shrunk = largest(a->v, a->tk * a->dv) / most; /* what was large leaves its roundings behind */
    if (!error && i == edits && in_range(a) && shrunk > 0.1) must_equal(a, formula(a), 40.0 * i);
  }
}

static void fuzz(struct bytes b) {
  struct arrays a = arrays_of(&b);
  if (attend(&a) && a.tq == a.tk) edit(&b, &a);
}
