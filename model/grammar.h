/* grammar.h -- reads lesson.grammar (whose first lines explain it) and draws sentences from it.
 *
 *     struct grammar *g = ...;                          // large; no allocation inside
 *     int32_t line = grammar_read(g, a, text, bytes);   // the words enter the vocabulary of the engine a
 *     grammar_draw(&sentence, g, &rng);                 // a training sentence
 *     grammar_examine(&sentence, g, family, line, 0, FOR_EXAMINATION, &rng);   // a held-out one
 */
#ifndef GRAMMAR_H
#define GRAMMAR_H

#include "attn.h"
#include "rng.h"

enum {
  SENTENCE_MAX = 40, /* T: longer ones are drawn again */
  VARIABLES = 26,    /* A .. Z */
  NAME_MAX = 24,
  LISTS_MAX = 96,
  CHOICES_MAX = 2048,
  PHRASES_MAX = 4096,
  NODES_MAX = 4096,
  LINES_MAX = 160,
  FAMILIES_MAX = 48,
  GROUPS_MAX = 8,
  DEPTH_MAX = 4, /* brackets inside each other: so the functions that call themselves end */
  PARTS_MAX = 16 /* of a bracket */
};

/* One choice of a list: `count` words from phrases[first] on. */
struct choice {
  int32_t first, count, weight;
};

struct list {
  char name[NAME_MAX];
  int32_t first, count, weight; /* choices, and the sum of their weights */
};

enum node_kind { NODE_word, NODE_slot, NODE_repeat, NODE_one_of, NODE_swap, NODE_any_order, NODE_sequence };

/* A line is a tree: brackets hold sequences (chained by next), a sequence holds words, slots and brackets. */
struct node {
  enum node_kind kind;
  int32_t next, child; /* nodes, 0: none */
  int32_t count;       /* of a bracket: its sequences */
  int32_t word;        /* id */
  int32_t other_form;  /* id, or -1 */
  int32_t stands_for;  /* id, or -1 */
  int32_t points_to;   /* variable, or -1 */
  int32_t is_answer;
  int32_t list, variable, same_place; /* of a slot; variables or -1 */
  uint32_t without;                   /* bit v: not the choice of variable v */
};

struct family {
  char name[NAME_MAX];
  int32_t weight, first, count, weights; /* lines */
  int32_t is_cut, is_open;
  int32_t apart[GROUPS_MAX][2], apart_count;
  uint32_t rivals[GROUPS_MAX]; /* bit v: variable v belongs to the group */
  int32_t rival_count;
};

struct line {
  int32_t weight, root, number; /* number: in the file */
};

struct grammar {
  struct list lists[LISTS_MAX];
  struct choice choices[CHOICES_MAX];
  int32_t phrases[PHRASES_MAX]; /* ids */
  struct node nodes[NODES_MAX];
  struct line lines[LINES_MAX];
  struct family families[FAMILIES_MAX];
  int32_t list_count, choice_count, phrase_count, node_count, line_count, family_count;
  const char *fault; /* what is wrong, after grammar_read has returned a line */
};

/* A sentence with what can be asked about it; per position. */
struct sentence {
  int32_t n;
  const struct family *family;
  int32_t ids[SENTENCE_MAX];
  int32_t stands_for[SENTENCE_MAX]; /* the word that this pronoun stands for, or this verb goes with, or -1 */
  int32_t other_form[SENTENCE_MAX]; /* the wrong form of this verb, or -1 */
  int32_t points_to[SENTENCE_MAX];  /* the variable that a pronoun or a verb goes with, or -1 */
  int32_t variable[SENTENCE_MAX];   /* whose value this is, or -1 */
  int32_t is_answer[SENTENCE_MAX];
  int32_t places[VARIABLES];   /* which choice of its list a variable got; -1: it does not occur */
  int32_t partners[VARIABLES]; /* the variable whose place it shares, or -1 */
};

/* A pair of words that a family keeps apart is for one of these. Settings are chosen by rehearsals, so that the
 * examination asks for what neither training nor the choice of settings has met. */
enum purpose { FOR_TRAINING, FOR_REHEARSAL, FOR_EXAMINATION };

/* Returns 0, or the number of the line with a fault. */
int32_t grammar_read(struct grammar *g, struct attn *a, const char *text, int32_t bytes);

/* Does this line give sentences to train on? It may be too long or too short, a slot may find nothing that stands in it,
 * or every pair is kept for the examination. */
int grammar_trains(const struct grammar *g, const struct family *f, int32_t line);

/* A sentence to train on: all its pairs are for training. */
void grammar_draw(struct sentence *s, const struct grammar *g, struct rng *rng);

/* A sentence of this line with pairs for this purpose only; swap chooses among { | }. The same state of rng gives the
 * same words for every swap. Returns 0 when the line lacks such pairs. */
int32_t grammar_examine(struct sentence *s, const struct grammar *g, const struct family *f, int32_t line, int32_t swap,
                        enum purpose purpose, struct rng *rng);

/* A number from 0 to n - 1. */
int32_t grammar_below(int32_t n, struct rng *rng);

#endif
