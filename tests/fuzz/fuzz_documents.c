/* fuzz_documents.c -- any documents, any query, any embeddings: BM25 and cosines against the formulas in double. */
#include "fuzz.h"

struct question {
  int32_t count, n, V, C;
  int32_t *ids, *starts, *query;
  float *embeddings, *scores, *bm25, *cosine, share;
};

static int32_t *some_ids(struct bytes *b, int32_t n, int32_t V) {
  int32_t *ids = integers(n);
  for (int32_t i = 0; i < n; i++) ids[i] = byte(b) < 253 ? below(b, V) : number(b);
  return ids;
}

static struct question question_of(struct bytes *b) {
  struct question q = {1 + below(b, 7), below(b, 9), 1 + below(b, 20), 1 + below(b, 9),
                       .share = (float)below(b, 6) / 4};
  q.starts = integers(q.count + 1);
  q.starts[0] = 0;
  for (int32_t d = 0; d < q.count; d++) q.starts[d + 1] = q.starts[d] + below(b, 7);
  q.ids = some_ids(b, q.starts[q.count], q.V);
  q.query = some_ids(b, q.n, q.V);
  q.embeddings = reals(b, q.V * q.C);
  q.scores = floats(q.count), q.bm25 = floats(q.count), q.cosine = floats(q.count);
  if (byte(b) > 250) q.starts[below(b, q.count)] = number(b);
  return q;
}

static int32_t times_in(const int32_t *ids, int32_t from, int32_t end, int32_t id) {
  int32_t times = 0;
  for (int32_t i = from; i < end; i++) times += ids[i] == id;
  return times;
}

/* Robertson & Zaragoza 2009: k1 = 1.2, b = 0.75 */
static double oracle_bm25(const struct question *q, int32_t d) {
  double sum = 0, mean = (double)q->starts[q->count] / q->count;
  for (int32_t i = 0; i < q->n; i++) {
    int32_t df = 0, tf = times_in(q->ids, q->starts[d], q->starts[d + 1], q->query[i]);
    if (!q->query[i] || !tf || times_in(q->query, 0, i, q->query[i])) continue;
    for (int32_t e = 0; e < q->count; e++) df += times_in(q->ids, q->starts[e], q->starts[e + 1], q->query[i]) > 0;
    double length = (q->starts[d + 1] - q->starts[d]) / mean;
    sum += log(1 + (q->count - df + 0.5) / (df + 0.5)) * tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * length));
  }
  return sum;
}

static void must_be_in_order(const struct question *q) {
  int32_t *order = integers(q->count);
  must(attn_top(order, q->scores, q->count, q->count) == ATTN_OK);
  for (int32_t i = 0; i < q->count; i++) {
    must(order[i] >= 0 && order[i] < q->count && times_in(order, 0, i, order[i]) == 0);
    if (!i) continue;
    float above = q->scores[order[i - 1]], here = q->scores[order[i]];
    must(above > here || (above == here && order[i - 1] < order[i]));
  }
}

static uint64_t results(const struct question *q) {
  size_t size = (size_t)q->count * sizeof(float);
  return mix(mix(mix(1, q->scores, size), q->bm25, size), q->cosine, size);
}

static void fuzz(struct bytes b) {
  struct question q = question_of(&b);
  uint64_t before = results(&q);
  int32_t error = attn_retrieve(q.scores, q.bm25, q.cosine, q.ids, q.starts, q.count, q.query, q.n, q.embeddings, q.V,
                                q.C, q.share);
  must(error == ATTN_OK || error == ATTN_EARG || error == ATTN_ENAN);
  if (error == ATTN_EARG) must(results(&q) == before);
  if (error) return;
  for (int32_t d = 0; d < q.count; d++) {
    must(isfinite(q.scores[d]) && fabsf(q.cosine[d]) <= 1.00001f);
    must(fabs(q.bm25[d] - oracle_bm25(&q, d)) <= 1e-4);
  }
  must_be_in_order(&q);
}
