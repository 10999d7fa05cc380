/* lesson.h -- the lesson model: what its training, its examination and its program share. */
#ifndef LESSON_H
#define LESSON_H

#include <stdio.h>

#include "objectives.h"

/* One training run; an ablated variant takes one thing away from the full model. */
struct settings {
  const char *variant;
  int32_t heads, layers, switches;
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

/* The settings of a variant by its name; 0 when there is none. lesson_variant(0, i) = number i, for a list of them. */
const struct settings *lesson_variant(const char *name, int32_t index);

/* How many bytes an engine for these settings needs. */
int32_t lesson_bytes(const struct settings *settings);

/* In that block (16-byte aligned): an engine with the words of the grammar and params drawn from the seed. Returns 0, the
 * line of the grammar with a fault, or an error of the engine. The text may go afterwards. */
int32_t lesson_init(struct lesson *l, void *block, const char *grammar, int32_t bytes, const struct settings *settings);

/* Train for up to `steps` more steps; returns the number done, or an error of the engine. */
int32_t lesson_train(struct lesson *l, int32_t steps);

/* One number for all params, bit by bit (FNV-1a); what is committed is that after PREFIX_STEPS steps. */
enum { PREFIX_STEPS = 20 };
uint32_t lesson_fingerprint(const struct lesson *l);

/* ---- examine.c ---------------------------------------------------------------------------------------------------- */

enum { HEADS_MAX = 16, REPORTS_MAX = FAMILIES_MAX, ASK_LEAST = 200 };

/* How the model did in one family. */
struct report {
  const char *family;
  int32_t asked, right;
  int32_t swaps, both_right;    /* sentences with a swap: everything right in both */
  double probability;           /* of the wanted word, sum */
  int32_t looked;               /* questions with rivals */
  int32_t mean_preferred;       /* the wanted word gets more attention, mean over layers and heads */
  int32_t preferred[HEADS_MAX]; /* the same in each head, layers one after the other */
};

/* Examine every family in at least `least` questions about sentences held out for this purpose. Returns the number of
 * reports. */
int32_t lesson_examine(struct report *reports, struct lesson *l, int32_t least, enum purpose purpose);

/* The head that prefers the wanted word most often. */
int32_t report_best_head(const struct report *r);

/* ---- show.c ------------------------------------------------------------------------------------------------------- */

/* A sentence that the lesson shows, and a question about it. */
struct showpiece {
  const char *text;
  const char *at;             /* the question stands at the last token like this */
  const char *answer, *other; /* what the model should say there, and what it could say instead */
  const char *look, *away;    /* where it should look, and where it could look instead; 0: nothing to compare */
};

struct shown {
  const struct showpiece *piece;
  float answer, other;        /* probabilities */
  float mean_look, mean_away; /* attention, mean over layers and heads */
  float best_look, best_away; /* the same in the head where the difference is largest */
  int32_t best;               /* that head */
};

/* Ask the model; returns how many showpieces there are. */
int32_t lesson_show(struct shown *shown, struct lesson *l);
enum { SHOWN_MAX = 32 };

/* ---- tell.c ------------------------------------------------------------------------------------------------------- */

/* Tables for people, and one line of JSON for programs. */
void tell_reports(FILE *out, const struct report *reports, int32_t count, const struct lesson *l);
void tell_shown(FILE *out, const struct shown *shown, int32_t count, const struct lesson *l);
void tell_json(FILE *out, const struct report *reports, int32_t count, const struct shown *shown, int32_t shown_count,
               const struct lesson *l);

#endif
