/* model.h -- layer 4: the transformer, forward and backward, over the tensors of the table.
 *
 *     embeddings = p_tokens[ids] + p_positions
 *     each layer:  normed = norm(stream)
 *                  q, k, v = normed p_q, normed p_k, normed p_v
 *                  blended = softmax(q k^T / sqrt(D) + p_relative) v        head by head
 *                  mixed = stream + blended p_o
 *                  hidden = relu(norm(mixed) p_hidden + p_hidden_bias)
 *                  stream = mixed + hidden p_out + p_out_bias
 *     logits = norm(last) p_tokens^T + p_bias
 */
#ifndef ATTN_MODEL_H
#define ATTN_MODEL_H

#include "arena.h"
#include "tensors.h"

/* Gradients of the activations: scratch of the backward pass, nothing to look at. */
struct activation_gradients {
  float *stream, *mixed, *normed; /* (M,C) */
  float *q, *k, *v, *blended;     /* (M,C) */
  float *hidden;                  /* (M,F) */
  float *logits;                  /* (M,V) the caller fills it */
  float *room;                    /* (M,C) what one step of backward adds to another */
  float *rows;                    /* (ATTENTION_ROWS,M) */
};

struct model {
  struct sizes sizes; /* T: tokens of the sentence now; V, P: of the vocabulary it was made for */
  struct tensors t;
  struct activation_gradients d;
  int32_t switches;       /* enum attn_switch */
  int32_t window;         /* attention sees words nearer than this only (1: the word itself); 0: all */
  int32_t knocked;        /* attention of all other words skips this one, in every layer and head; -1: none */
  const int32_t *ids;     /* (T) the sentence: that of the table, or one of a training batch */
  const int32_t *targets; /* (T) negative: no logits and probs wanted there, so they stay as they are; 0: all wanted */
};

/* Take room for every tensor but those of the recurrent network, with sizes at their limits. */
void model_take(struct model *m, struct arena *arena, const struct sizes *limits);

/* How many params for these sizes. */
int64_t model_param_count(const struct sizes *sizes);

/* Fix V, lay the params out for it, and draw them from the seed. Returns P. */
int32_t model_init(struct model *m, int32_t V, int32_t switches, int32_t seed);

/* ids (T) -> ... -> probs (T,V). Returns 0 or ENAN. */
int32_t model_forward(struct model *m);

/* 1 when all that forward has left is finite, but for the -inf of scores and logits. Softmax refuses what is not, yet a ReLU
 * that is closed, or a weight of 0, may hide it from there. */
int32_t model_is_finite(const struct model *m);

/* From d.logits (T,V), after model_forward: adds to gradients (P). Overwrites d. */
void model_backward(struct model *m);

#endif
