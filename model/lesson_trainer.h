/* lesson_trainer.h -- the lesson model's training as an ABI for the page: one trainer in one block, as attn.h does it.
 *
 *     void *t = ...;                                              // lesson_trainer_bytes() of it, 16-byte aligned
 *     lesson_trainer_open(t, grammar, bytes, 24000, 2);           // 0, the line with a fault, or an error
 *     lesson_trainer_step(t, 20);                                 // steps done; look at lesson_trainer_loss(t)
 *     lesson_trainer_examine(t, 10);                              // families; look at lesson_trainer_report(t, family)
 *     attn_model_save(lesson_trainer_engine(t), out, bytes);      // the file, at any time
 */
#ifndef LESSON_TRAINER_H
#define LESSON_TRAINER_H

#include "attn.h"

struct lesson_trainer;

ATTN_EXPORT int32_t lesson_trainer_bytes(void);

/* Begin a run of `total` steps (1 .. 1 000 000) of the full model from this seed. Returns 0; the number of the line of the
 * grammar with a fault, INT32_MAX for its end, and then there is nothing to train; or EARG. The text may go afterwards. */
ATTN_EXPORT int32_t lesson_trainer_open(struct lesson_trainer *t, const char *grammar, int32_t bytes, int32_t total,
                                        int32_t seed);

/* What is wrong with that line; 0 when nothing is. */
ATTN_EXPORT const char *lesson_trainer_fault(const struct lesson_trainer *t);

/* Up to `steps` more; returns the number done, ESTATE without a run, or ENAN. */
ATTN_EXPORT int32_t lesson_trainer_step(struct lesson_trainer *t, int32_t steps);

/* Nats per answer, the mean of about 100 steps; NaN before the first. */
ATTN_EXPORT float lesson_trainer_loss(const struct lesson_trainer *t);

/* One number for the bits of all params, those of model/fingerprints.txt after as many steps. */
ATTN_EXPORT uint32_t lesson_trainer_fingerprint(const struct lesson_trainer *t);

/* Ask at least `least` (1 .. 1000) questions of every family, about held-out sentences. Changes nothing of the training.
 * Returns the number of families that were asked, or an error. */
ATTN_EXPORT int32_t lesson_trainer_examine(struct lesson_trainer *t, int32_t least);

/* The name of a family that was asked, and how it went, in the order of this table; 0 past the last. */
#define LESSON_REPORT(X)                                                                                               \
  X(asked)      /* questions */                                                                                        \
  X(right)      /* of these */                                                                                         \
  X(swaps)      /* sentences with a swap */                                                                            \
  X(both_right) /* everything right in both */
#define X(name) LESSON_REPORT_##name,
enum lesson_report { LESSON_REPORT(X) LESSON_REPORT_COUNT };
#undef X
ATTN_EXPORT const char *lesson_trainer_family(const struct lesson_trainer *t, int32_t family);
ATTN_EXPORT int32_t lesson_trainer_report(const struct lesson_trainer *t, int32_t family, int32_t *report);

/* The engine inside, for attn_model_save and to look at. */
ATTN_EXPORT struct attn *lesson_trainer_engine(struct lesson_trainer *t);

#endif
