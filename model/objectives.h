/* objectives.h -- what the model is asked about a sentence. All of it is words: nothing says where to attend.
 *
 *     restore    some words are hidden behind ___, some are wrong; say which word belongs there. At a pronoun, say for
 *                which word it stands; at a verb of one or many, even in its wrong form, with which noun it goes
 *     continue   the text breaks off, ___ stands for its next word
 *     causal     no word sees what follows it: after each, say the next
 */
#ifndef OBJECTIVES_H
#define OBJECTIVES_H

#include "grammar.h"

/* What attn_batch_add takes. */
struct question {
  int32_t n, switches, answers; /* answers: positions with a target */
  int32_t ids[SENTENCE_MAX], targets[SENTENCE_MAX];
};

/* hidden: the id of ___; V: words; switches: of the model. */
void objective_draw(struct question *q, const struct sentence *s, int32_t hidden, int32_t V, int32_t switches,
                    struct rng *rng);

#endif
