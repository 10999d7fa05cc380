/* retriever.c -- layer 3: which documents go into the context. */
#include "retriever.h"

#include "kernels.h"

static const float K1 = 1.2f, B = 0.75f;

static int32_t length_of(const struct documents *documents, int32_t d) {
  return documents->starts[d + 1] - documents->starts[d];
}

static int32_t times_in(const int32_t *ids, int32_t n, int32_t id) {
  int32_t times = 0;
  for (int32_t i = 0; i < n; i++) times += ids[i] == id;
  return times;
}

static int32_t frequency(const struct documents *documents, int32_t d, int32_t id) {
  return times_in(documents->ids + documents->starts[d], length_of(documents, d), id);
}

/* ln(1 + (N - df + 1/2) / (df + 1/2)): a word that few documents have says more. */
static float inverse_document_frequency(const struct documents *documents, int32_t id) {
  int32_t df = 0;
  for (int32_t d = 0; d < documents->count; d++) df += frequency(documents, d, id) > 0;
  return k_log(1.0f + ((float)(documents->count - df) + 0.5f) / ((float)df + 0.5f));
}

void retriever_bm25(float *scores, const struct documents *documents, const int32_t *query, int32_t n) {
  float mean_length = (float)documents->starts[documents->count] / (float)documents->count;
  for (int32_t d = 0; d < documents->count; d++) scores[d] = 0.0f;
  for (int32_t i = 0; i < n; i++) {
    if (!query[i] || times_in(query, i, query[i])) continue;
    float idf = inverse_document_frequency(documents, query[i]);
    for (int32_t d = 0; d < documents->count; d++) {
      float tf = (float)frequency(documents, d, query[i]);
      float length = (float)length_of(documents, d) / mean_length;
      if (tf > 0.0f) scores[d] += idf * tf * (K1 + 1.0f) / (tf + K1 * (1.0f - B + B * length));
    }
  }
}

/* mean (C) of the embeddings of the known words, up to a factor that the cosine does not see. */
static void add_up(float *mean, const int32_t *ids, int32_t n, const float *embeddings, int32_t C) {
  for (int32_t c = 0; c < C; c++) mean[c] = 0.0f;
  for (int32_t i = 0; i < n; i++)
    if (ids[i]) k_axpy(mean, 1.0f, embeddings + (ptrdiff_t)ids[i] * C, C);
}

static float dot(const float *a, const float *b, int32_t C) {
  float sum = 0.0f;
  k_dots(&sum, a, b, 1, C, C);
  return sum;
}

/* 0 where one is too short for the digits of float32, NaN where one is too long. */
static float cosine_of(const float *a, const float *b, int32_t C) {
  float aa = dot(a, a, C), bb = dot(b, b, C);
  if (!is_finite(aa + bb)) return __builtin_nanf("");
  return aa > 1e-30f && bb > 1e-30f ? dot(a, b, C) / (k_sqrt(aa) * k_sqrt(bb)) : 0.0f;
}

void retriever_cosine(float *scores, const struct documents *documents, const int32_t *query, int32_t n,
                      const float *embeddings, int32_t C, float *room) {
  float *asked = room, *offered = room + C;
  add_up(asked, query, n, embeddings, C);
  for (int32_t d = 0; d < documents->count; d++) {
    add_up(offered, documents->ids + documents->starts[d], length_of(documents, d), embeddings, C);
    scores[d] = cosine_of(asked, offered, C);
  }
}

void retriever_mix(float *scores, const float *bm25, const float *cosine, int32_t count, float share) {
  float best = k_max(bm25, count);
  for (int32_t d = 0; d < count; d++)
    scores[d] = (best > 0.0f ? share * bm25[d] / best : 0.0f) + (1.0f - share) * cosine[d];
}

void retriever_top(int32_t *order, const float *scores, int32_t count, int32_t k) {
  int32_t filled = 0;
  for (int32_t d = 0; d < count; d++) { /* insert d among the best so far, behind its equals */
    int32_t at = filled;
    while (at > 0 && scores[d] > scores[order[at - 1]]) at--;
    if (at == k) continue;
    if (filled < k) filled++;
    for (int32_t i = filled - 1; i > at; i--) order[i] = order[i - 1];
    order[at] = d;
  }
}
