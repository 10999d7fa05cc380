/* trainer.h -- layer 5: from examples to better params: the loss of a batch, its gradient, one step of AdamW.
 *
 *     trainer_start(t, P, total, rate);
 *     each step:  trainer_begin(t, m);  trainer_add(t, m, &example), any number of them;  trainer_apply(t, m);
 *
 * A corpus is one batch with next-token examples: trainer_init, then trainer_step. The recurrent network learns from the
 * same ones: trainer_init, then trainer_recurrent_step.
 */
#ifndef ATTN_TRAINER_H
#define ATTN_TRAINER_H

#include "counts.h"
#include "model.h"
#include "recurrent.h"

/* Corpus lines that differ in their last word only are one example with many answers: they share all the work. */
struct trainer {
  float *m, *v;     /* (P) running means of the gradient and of its square */
  int32_t *leaders; /* (lines) the first line with the same words but the last; its own number when it is the first */
  int64_t targets;  /* tokens of the corpus to predict in a step, copies included; 0: started without a corpus */
  int32_t P, step, total;
  float rate, loss;
  float correction1, correction2; /* beta^step of AdamW */
};

/* Room for P params and a corpus of so many lines. */
void trainer_take(struct trainer *t, struct arena *arena, int64_t P, int32_t lines);

/* ---- batches of any examples -------------------------------------------------------------------------------------- */

/* One sentence and what should be answered where. */
struct example {
  const int32_t *ids;     /* (n) */
  const int32_t *targets; /* (n) the word to answer at each position; -1: no question there */
  int32_t n;
  int32_t switches; /* how the model reads this one */
  float share;      /* what each answer counts in the loss of the batch */
};

/* AdamW of P params from rest: `total` steps, `rate` the highest learning rate. */
void trainer_start(struct trainer *t, int32_t P, int32_t total, float rate);

/* A new batch: loss and gradients 0. */
void trainer_begin(struct trainer *t, struct model *m);

/* loss += share x cross-entropy of each answer, and its gradient. Returns 0 or ENAN. */
int32_t trainer_add(struct trainer *t, struct model *m, const struct example *e);

/* One step along the gradient of the batch, clipped to length 1. Returns 0 or ENAN. */
int32_t trainer_apply(struct trainer *t, struct model *m);

/* ---- a corpus ------------------------------------------------------------------------------------------------------ */

/* Start afresh; ESTATE when no line has two tokens, so that there is nothing to predict. */
int32_t trainer_init(struct trainer *t, int32_t P, const struct corpus *c, int32_t total, float rate);

/* loss = mean cross-entropy per predicted token, and its gradient in m->t.gradients. Returns 0 or ENAN. */
int32_t trainer_gradient(struct trainer *t, struct model *m, const struct corpus *c);

/* One full-batch step: trainer_gradient, then trainer_apply. Returns 0 or ENAN. */
int32_t trainer_step(struct trainer *t, struct model *m, const struct corpus *c);

/* The same two for the recurrent network: the same examples, the same loss, the same steps. */
int32_t trainer_recurrent_gradient(struct trainer *t, struct recurrent *r, const struct corpus *c);
int32_t trainer_recurrent_step(struct trainer *t, struct recurrent *r, const struct corpus *c);

#endif
