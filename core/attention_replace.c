/* attention_replace.c -- layer 3: see attention_replace.h. */
#include "attention_replace.h"

#include "kernels.h"

enum { ROWS = 256 }; /* at a time: their exps stay in the first-level cache */

/* exps (n) of one key in rows i .. i + n hold its products with their queries and become scores. */
static void score_column(float *scores, const struct attention *a, const float *key, int32_t i, int32_t n) {
  k_dots(scores, a->q + (ptrdiff_t)i * a->q_stride, key, n, a->d, a->q_stride);
  k_scale(scores, a->scale, n);
}

/* Scores of the old and the new key in n rows become exps; a larger new score is a row's new largest. */
static void take_exps(float *old_column, float *new_column, struct kept *kept, int32_t n) {
  for (int32_t r = 0; r < n; r++) {
    if (new_column[r] > kept[r].max) {
      float keep = k_exp(kept[r].max - new_column[r]);
      kept[r] = (struct kept){.max = new_column[r], .sum = kept[r].sum * keep, .most = kept[r].most * keep};
    }
    old_column[r] -= kept[r].max;
    new_column[r] -= kept[r].max;
  }
  k_exp_sum(old_column, 0.0f, n);
  k_exp_sum(new_column, 0.0f, n);
}

/* out = (sum out - old_exp old_v + new_exp new_v) / (sum - old_exp + new_exp). Returns 0 when too little would be left. */
static int move_row(float *out, struct kept *kept, int32_t dv, float old_exp, float new_exp, const float *old_v,
                    const float *new_v) {
  float sum = kept->sum - old_exp + new_exp;
  if (!(sum >= 0.5f * kept->most)) return 0; /* so too when it is NaN */
  k_scale(out, kept->sum / sum, dv);
  k_axpy(out, -old_exp / sum, old_v, dv);
  k_axpy(out, new_exp / sum, new_v, dv);
  kept->sum = sum;
  if (sum > kept->most) kept->most = sum;
  return 1;
}

int32_t attention_replace(float *out, int32_t out_stride, struct kept *kept, const struct attention *a, int32_t j,
                          const float *old_k, const float *old_v) {
  const float *new_k = a->k + (ptrdiff_t)j * a->k_stride, *new_v = a->v + (ptrdiff_t)j * a->v_stride;
  for (int32_t i = a->causal ? j : 0; i < a->tq; i += ROWS) {
    float old_exps[ROWS], new_exps[ROWS];
    int32_t n = a->tq - i < ROWS ? a->tq - i : ROWS;
    score_column(old_exps, a, old_k, i, n);
    score_column(new_exps, a, new_k, i, n);
    take_exps(old_exps, new_exps, kept + i, n);
    for (int32_t r = 0; r < n; r++) {
      float *row = out + (ptrdiff_t)(i + r) * out_stride;
      struct kept *of_row = kept + i + r;
      if (i + r != j && move_row(row, of_row, a->dv, old_exps[r], new_exps[r], old_v, new_v)) continue;
      int32_t error = attention_rows(row, out_stride, of_row, a, i + r, 1);
      if (error) return error;
    }
  }
  return ATTN_OK;
}
