/* influence.h -- layer 5: what becomes of the last position when one word is taken away, in either network.
 *
 * Taken away: read as word 0, whose embedding is zero. Its place stays, and so do the places of all others.
 */
#ifndef ATTN_INFLUENCE_H
#define ATTN_INFLUENCE_H

#include "model.h"
#include "recurrent.h"

/* The transformer; or, where there is one, the recurrent network. Its T and ids are set. */
struct network {
  struct model *model;
  struct recurrent *recurrent;
};

/* For each word j of ids (T; the network's own, put back when this is done):
 *     state (T)  |h - h without j| / |h|, where h is what the last position knows: `last`, or its state
 *     probs (T)  half the sum of |p - p without j|, the total variation of its guess
 * Runs the network T + 1 times over its activations. Returns 0 or ENAN. */
int32_t influence_measure(float *state, float *probs, const struct network *n, int32_t *ids);

#endif
