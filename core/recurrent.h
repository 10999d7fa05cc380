/* recurrent.h -- layer 3: the comparison: a recurrent network. It reads one word at a time into a state of fixed size.
 *
 *     states_0 = 0
 *     states_t = tanh(states_{t-1} recur + tokens[ids_t] input + bias)
 *     logits_t = states_t tokens^T + out_bias
 *
 * Elman 1990, doi 10.1207/s15516709cog1402_1, with one table of words for reading and guessing, as in the transformer.
 * What the last word knows of an earlier one has gone through every state between them. Knows no model, no corpus.
 */
#ifndef ATTN_RECURRENT_H
#define ATTN_RECURRENT_H

#include "arena.h"

struct recurrent {
  float *params, *gradients;                       /* (P) tokens, input, recur, bias, out_bias, one after the other */
  float *tokens, *input, *recur, *bias, *out_bias; /* (V,C) (C,C) (C,C) (C) (V): where they lie in params */
  float *states;                                   /* (T,C) */
  float *probs;                                    /* (T,V) */
  float *d_logits;                                 /* (T,V) the caller's, who fills it before recurrent_backward */
  float *room;                                     /* (3,C) */
  const int32_t *ids;                              /* (T) the sentence, the caller's */
  int32_t T, C, V, P;
};

/* P for so many channels and words. */
int64_t recurrent_param_count(int32_t C, int32_t V);

/* Take room for all but the caller's arrays: V words and T tokens at most. */
void recurrent_take(struct recurrent *r, struct arena *arena, int32_t C, int32_t V, int32_t T);

/* Fix V, lay the params out for it, and draw them from the seed. Returns P. */
int32_t recurrent_init(struct recurrent *r, int32_t V, int32_t seed);

/* ids (T) -> states (T,C) -> probs (T,V). Returns 0 or ENAN. */
int32_t recurrent_forward(struct recurrent *r);

/* From d_logits (T,V), after recurrent_forward: adds to gradients (P). */
void recurrent_backward(struct recurrent *r);

#endif
