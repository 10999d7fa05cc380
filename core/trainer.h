/* trainer.h -- layer 5: next-token loss over a corpus, and AdamW over the flat params. */
#ifndef ATTN_TRAINER_H
#define ATTN_TRAINER_H

#include "counts.h"
#include "model.h"

/* Lines that differ in their last word only are one example with many answers: they share all the work. */
struct trainer {
  float *m, *v;     /* (P) running means of the gradient and of its square */
  int32_t *leaders; /* (lines) the first line with the same words but the last; its own number when it is the first */
  int64_t targets;  /* tokens to predict in a step, copies included */
  int32_t step, total;
  float rate, loss;
  float correction1, correction2; /* beta^step of AdamW */
};

void trainer_take(struct trainer *t, struct arena *arena, const struct sizes *limits);

/* Start afresh; ESTATE when no line has two tokens, so that there is nothing to predict. */
int32_t trainer_init(struct trainer *t, const struct model *m, const struct corpus *c, int32_t total, float rate);

/* loss = mean cross-entropy per predicted token, and its gradient in m->t.gradients. Returns 0 or ENAN. */
int32_t trainer_gradient(struct trainer *t, struct model *m, const struct corpus *c);

/* One full-batch step: the gradient, clipped to length 1, then AdamW. Returns 0 or ENAN. */
int32_t trainer_step(struct trainer *t, struct model *m, const struct corpus *c);

#endif
