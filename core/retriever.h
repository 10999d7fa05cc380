/* retriever.h -- layer 3: which documents go into the context. Bare arrays and ids; knows no model and no text.
 *
 * A retriever is attention over a store: a query is compared with every document, and the best ones are passed on. Here
 * it is compared in two ways, by the words they share (BM25) and by the direction of their mean embeddings (cosine).
 */
#ifndef ATTN_RETRIEVER_H
#define ATTN_RETRIEVER_H

#include "base.h"

/* Document d is ids[starts[d]] .. ids[starts[d + 1] - 1]; id 0 is an unknown word, which matches nothing. */
struct documents {
  const int32_t *ids;    /* (starts[count]) */
  const int32_t *starts; /* (count + 1) */
  int32_t count;
};

/* scores (count) = sum over the query's words (n, each once) of idf tf (k1 + 1) / (tf + k1 (1 - b + b length / mean
 * length)), k1 = 1.2, b = 0.75, idf = ln(1 + (count - df + 1/2) / (df + 1/2)). Robertson & Zaragoza 2009, doi
 * 10.1561/1500000019; the 1 + inside the logarithm keeps common words from counting against a document. */
void retriever_bm25(float *scores, const struct documents *documents, const int32_t *query, int32_t n);

/* scores (count) = cosine of the mean embeddings of document and query; 0 where one of them has no known word.
 * embeddings (V,C). room: 2 C floats. */
void retriever_cosine(float *scores, const struct documents *documents, const int32_t *query, int32_t n,
                      const float *embeddings, int32_t C, float *room);

/* scores (count) = share bm25 / (the largest bm25) + (1 - share) cosine, 0 <= share <= 1. */
void retriever_mix(float *scores, const float *bm25, const float *cosine, int32_t count, float share);

/* order (k) = the k best documents, the best first, equal ones in their own order. k <= count. */
void retriever_top(int32_t *order, const float *scores, int32_t count, int32_t k);

#endif
