/* lesson.h -- the lesson model: what its training, its examination and its program share. */
#ifndef LESSON_H
#define LESSON_H

#include "objectives.h"

/* One training run; a variant differs from the shipped model in one of these. */
struct settings {
  const char *variant;
  int32_t heads, layers, switches; /* what an ablation takes away */
  int32_t steps, batch, seed;
  float rate;
};

struct lesson {
  struct grammar grammar;
  struct settings settings;
  struct attn *a;
  int32_t hidden; /* the id of ___ */
  struct rng rng; /* of the sentences and questions */
  int32_t done;   /* steps */
  float loss;     /* nats per answer, running mean of about 100 steps */
};

/* ---- train.c ------------------------------------------------------------------------------------------------------ */

/* An engine with the words of the grammar and params drawn from the seed. Returns 0, or the line of the grammar with a
 * fault. The engine is never freed. */
int32_t lesson_init(struct lesson *l, const char *grammar, int32_t bytes, const struct settings *settings);

/* Train for up to `steps` more steps; returns the number done, or an error of the engine. */
int32_t lesson_train(struct lesson *l, int32_t steps);

/* ---- examine.c ---------------------------------------------------------------------------------------------------- */

enum { HEADS_MAX = 16, REPORTS_MAX = FAMILIES_MAX };

/* How the model did in one family. Shares are of the sentences that could be asked for them. */
struct report {
  const char *family;
  int32_t sentences, right;
  int32_t pairs, both_right;        /* swaps: both of them right */
  double probability;               /* mean, of the wanted word */
  int32_t looked;                   /* sentences with rivals */
  int32_t mean_preferred;           /* the wanted word gets more attention, mean over layers and heads */
  int32_t preferred[HEADS_MAX];     /* the same in each head, layers one after the other */
};

/* Examine every family in at least `sentences` held-out sentences. Returns the number of reports. */
int32_t lesson_examine(struct report *reports, struct lesson *l, int32_t sentences);

/* The head with the largest share of sentences that prefer the wanted word. */
int32_t report_best_head(const struct report *r);

/* ---- tell.c ------------------------------------------------------------------------------------------------------- */

/* A table to stdout. */
void tell_reports(const struct report *reports, int32_t count, const struct lesson *l);

#endif
