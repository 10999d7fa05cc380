/* attention_replace.h -- layer 3: one token among many changes. In every row its old share is taken out and the new one put
 * in: O(n d) for what takes O(n^2 d) from the start. */
#ifndef ATTN_ATTENTION_REPLACE_H
#define ATTN_ATTENTION_REPLACE_H

#include "attention.h"

/* Token j of a self-attention (tq = tk) has another query, key and value: a's arrays hold the new ones already, old_k (d)
 * and old_v (dv) are what they were. out and kept, of attention_tiled, follow. Roundings add up as parts of the largest sum
 * that a row has had; where less than half of that sum is left, the row is computed afresh, as row j is. So each edit adds
 * a few roundings to a row and none is ever magnified by more than 2. Without `relative`, `window`, `knocked`. Returns 0
 * or ENAN. */
int32_t attention_replace(float *out, int32_t out_stride, struct kept *kept, const struct attention *a, int32_t j,
                          const float *old_k, const float *old_v);

#endif
