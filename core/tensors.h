/* tensors.h -- layer 2: the table of all tensors, in the order in which a sentence becomes a guess.
 *
 * One line per tensor: name, element type, role, shape. The struct, the names, the sizes and the accessor of the API
 * are all made from this one table, so to show a new intermediate you add one line here and one store in the model.
 *
 * Letters: T tokens of the sentence, C channels, H heads, D = C/H, L layers, V words, F feed-forward channels,
 * P params, Q those of the recurrent network, M the most tokens a sentence may have, N corpus lines, R relative distances, 2 two.
 */
#ifndef ATTN_TENSORS_H
#define ATTN_TENSORS_H

#include "base.h"

enum tensor_role { ROLE_input, ROLE_activation, ROLE_param, ROLE_gradient };

/* Distances j - i are clipped to -16 .. 16, so R = 33. */
enum { RELATIVE_REACH = 16, RELATIVE_COUNT = 2 * RELATIVE_REACH + 1 };

/* clang-format off */
#define ATTN_TENSORS(X)                                                                                                \
  /* text and counts */                                                                                                \
  X(int32_t, ids,             input,      "T"   )  /* 0 = a word the corpus never saw */                               \
  X(int32_t, pieces,          input,      "T2"  )  /* first and one-past-last byte of each token */                    \
  X(int32_t, counts,          activation, "V"   )  /* what followed the matched suffix, copies included */             \
  X(float,   base_logits,     activation, "V"   )  /* ln counts, nats */                                               \
  X(int32_t, line_counts,     activation, "N"   )  /* which lines made one count */                                    \
  /* the model, forward */                                                                                             \
  X(float,   embeddings,      activation, "TC"  )  /* token + position */                                              \
  X(float,   stream,          activation, "LTC" )  /* what enters each layer */                                        \
  X(float,   normed,          activation, "LTC" )  /* the same after the norm */                                       \
  X(float,   q,               activation, "LTHD")                                                                      \
  X(float,   k,               activation, "LTHD")                                                                      \
  X(float,   v,               activation, "LTHD")                                                                      \
  X(float,   scores,          activation, "LHTT")  /* q.k / sqrt(D) + relative bias, nats; -inf where masked */        \
  X(float,   weights,         activation, "LHTT")  /* softmax of the scores; rows sum to 1 */                          \
  X(float,   blended,         activation, "LTC" )  /* weights . v, heads joined */                                     \
  X(float,   mixed,           activation, "LTC" )  /* stream + blended . p_o */                                        \
  X(float,   mixed_normed,    activation, "LTC" )  /* the same after the norm */                                       \
  X(float,   hidden,          activation, "LTF" )  /* feed-forward, after ReLU */                                      \
  X(float,   last,            activation, "TC"  )  /* what leaves the last layer */                                    \
  X(float,   last_normed,     activation, "TC"  )                                                                      \
  X(float,   logits,          activation, "TV"  )  /* nats; -inf for word 0, which is never a guess */                 \
  X(float,   probs,           activation, "TV"  )  /* softmax of the logits */                                         \
  /* learned numbers: consecutive, so that params is all of them */                                                    \
  X(float,   params,          param,      "P"   )                                                                      \
  X(float,   p_tokens,        param,      "VC"  )  /* word embeddings, in and out */                                   \
  X(float,   p_positions,     param,      "MC"  )                                                                      \
  X(float,   p_relative,      param,      "LHR" )  /* added to the score at distance j - i */                          \
  X(float,   p_norm,          param,      "LC"  )                                                                      \
  X(float,   p_q,             param,      "LCC" )  /* q = normed . p_q: rows are inputs, columns outputs */            \
  X(float,   p_k,             param,      "LCC" )                                                                      \
  X(float,   p_v,             param,      "LCC" )                                                                      \
  X(float,   p_o,             param,      "LCC" )                                                                      \
  X(float,   p_mixed_norm,    param,      "LC"  )                                                                      \
  X(float,   p_hidden,        param,      "LCF" )                                                                      \
  X(float,   p_hidden_bias,   param,      "LF"  )                                                                      \
  X(float,   p_out,           param,      "LFC" )                                                                      \
  X(float,   p_out_bias,      param,      "LC"  )                                                                      \
  X(float,   p_last_norm,     param,      "C"   )                                                                      \
  X(float,   p_bias,          param,      "V"   )  /* logits = last_normed . p_tokens^T + p_bias */                    \
  X(float,   gradients,       gradient,   "P"   )  /* of the mean loss of the last training step */                    \
  /* the comparison, a recurrent network: recurrent.h */                                                               \
  X(float,   states,          activation, "TC"  )  /* all that it keeps of the words so far, in each channel -1 .. 1 */ \
  X(float,   recurrent_probs, activation, "TV"  )  /* softmax(states . its words^T + its bias) */                      \
  X(float,   recurrent_params, param,     "Q"   )  /* words (V,C), input (C,C), recur (C,C), two biases (C) (V) */
/* clang-format on */

#define X(type, name, role, shape) TENSOR_##name,
enum tensor { ATTN_TENSORS(X) TENSOR_COUNT };
#undef X

struct tensors {
#define X(type, name, role, shape) type *name;
  ATTN_TENSORS(X)
#undef X
};

struct tensor_info {
  const char *name;
  const char *shape;  /* letters, see above */
  int32_t role;       /* enum tensor_role */
  int32_t is_integer; /* 1: int32, 0: float32 */
};

/* The table as data, TENSOR_COUNT long. */
extern const struct tensor_info tensor_table[];

/* What the letters stand for. */
struct sizes {
  int32_t T, C, H, D, L, V, F, P, M, N, Q;
};

/* dims[0..] of a shape; returns how many (1 to 4). */
int32_t tensor_dims(const char *shape, const struct sizes *sizes, int32_t dims[4]);

/* The product of the dims: how many elements. */
int64_t tensor_count(const char *shape, const struct sizes *sizes);

/* The pointer field of tensor `index` in the struct, whatever its type. */
void **tensor_slot(struct tensors *tensors, int32_t index);

#endif
