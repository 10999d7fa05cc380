/* grammar_draw.c -- sentences from a grammar that has been read. */
#include "grammar.h"

int32_t grammar_below(int32_t n, struct rng *rng) {
  return (int32_t)((uint64_t)rng_next(rng) * (uint32_t)n >> 32);
}

enum { ATTEMPTS = 1000, WORDS_LEAST = 2 /* one to read, one to guess */ };

struct drawing {
  const struct grammar *g;
  struct rng *rng;
  struct sentence *s;
  int32_t swap;                /* which sequence of { | }, or -1: any */
  int32_t choices[VARIABLES];  /* number in g->choices, of the variables met so far */
  uint32_t without[VARIABLES]; /* from which variables they must differ */
  int32_t is_impossible;       /* too long, or a slot found nothing to stand in it */
};

/* ---- words and slots --------------------------------------------------------------------------------------------- */

static void put(struct drawing *d, int32_t id, const struct node *node, int32_t variable) {
  struct sentence *s = d->s;
  if (s->n == SENTENCE_MAX) {
    d->is_impossible = 1;
    return;
  }
  s->ids[s->n] = id;
  s->other_form[s->n] = node->other_form;
  s->points_to[s->n] = node->points_to;
  s->stands_for[s->n] = node->stands_for;
  s->is_answer[s->n] = node->is_answer;
  s->variable[s->n] = variable;
  s->n++;
}

static int32_t first_word(const struct drawing *d, int32_t choice) {
  return d->g->phrases[d->g->choices[choice].first];
}

static void put_choice(struct drawing *d, int32_t choice, const struct node *node) {
  const struct choice *c = &d->g->choices[choice];
  for (int32_t i = 0; i < c->count; i++) put(d, d->g->phrases[c->first + i], node, node->variable);
}

static int32_t draw_weighted(const struct drawing *d, const struct list *list) {
  int32_t at = grammar_below(list->weight, d->rng), choice = list->first;
  while ((at -= d->g->choices[choice].weight) >= 0) choice++;
  return choice;
}

/* Lists may share words, so "another choice" means another first word. In any order: the other one may come later, and
 * then it has to differ from this one. */
static int is_excluded(const struct drawing *d, const struct node *slot, int32_t choice) {
  for (int32_t v = 0; v < VARIABLES; v++) {
    if (d->s->places[v] < 0) continue;
    int differ = slot->without >> v & 1 || (slot->variable >= 0 && d->without[v] >> slot->variable & 1);
    if (differ && first_word(d, d->choices[v]) == first_word(d, choice)) return 1;
  }
  return 0;
}

/* A choice for this slot; -1 when chance finds none. */
static int32_t draw_choice(const struct drawing *d, const struct node *slot) {
  const struct list *list = &d->g->lists[slot->list];
  if (slot->same_place >= 0) {
    int32_t place = d->s->places[slot->same_place]; /* -1: in a part of the line that was not drawn */
    return within(place, 0, list->count - 1) ? list->first + place : -1;
  }
  for (int32_t attempt = 0; list->count && attempt < ATTEMPTS; attempt++) {
    int32_t choice = draw_weighted(d, list);
    if (!is_excluded(d, slot, choice)) return choice;
  }
  return -1;
}

static void put_slot(struct drawing *d, const struct node *slot) {
  int32_t choice = draw_choice(d, slot);
  if (choice < 0) {
    d->is_impossible = 1;
    return;
  }
  if (slot->variable >= 0) {
    d->choices[slot->variable] = choice;
    d->without[slot->variable] = slot->without;
    d->s->places[slot->variable] = choice - d->g->lists[slot->list].first;
    d->s->partners[slot->variable] = slot->same_place;
    if (slot->same_place >= 0) d->s->partners[slot->same_place] = slot->variable;
  }
  put_choice(d, choice, slot);
}

static void put_again(struct drawing *d, const struct node *repeat) {
  if (d->s->places[repeat->variable] < 0)
    d->is_impossible = 1;
  else
    put_choice(d, d->choices[repeat->variable], repeat);
}

/* ---- brackets ---------------------------------------------------------------------------------------------------- */

static void put_sequence(struct drawing *d, int32_t first);

static int32_t nth(const struct grammar *g, int32_t first, int32_t n) {
  while (n--) first = g->nodes[first].next;
  return first;
}

static void put_one_of(struct drawing *d, const struct node *bracket) {
  int32_t which = grammar_below(bracket->count, d->rng);
  if (bracket->kind == NODE_swap && d->swap >= 0) which = d->swap % bracket->count;
  put_sequence(d, d->g->nodes[nth(d->g, bracket->child, which)].child);
}

static void put_any_order(struct drawing *d, const struct node *bracket) {
  int32_t order[PARTS_MAX];
  for (int32_t i = 0; i < bracket->count; i++) {
    int32_t j = grammar_below(i + 1, d->rng);
    order[i] = order[j];
    order[j] = nth(d->g, bracket->child, i);
  }
  for (int32_t i = 0; i < bracket->count; i++) put_sequence(d, d->g->nodes[order[i]].child);
}

static void put_sequence(struct drawing *d, int32_t first) {
  for (int32_t i = first; i; i = d->g->nodes[i].next) {
    const struct node *node = &d->g->nodes[i];
    switch (node->kind) {
    case NODE_word: put(d, node->word, node, -1); break;
    case NODE_slot: put_slot(d, node); break;
    case NODE_repeat: put_again(d, node); break;
    case NODE_any_order: put_any_order(d, node); break;
    default: put_one_of(d, node);
    }
  }
}

/* ---- sentences --------------------------------------------------------------------------------------------------- */

/* A pronoun may come before what it stands for, and a verb before its noun, so this comes last. */
static void resolve(struct drawing *d) {
  struct sentence *s = d->s;
  for (int32_t i = 0; i < s->n; i++)
    if (s->points_to[i] >= 0 && s->places[s->points_to[i]] >= 0)
      s->stands_for[i] = first_word(d, d->choices[s->points_to[i]]);
}

static int draw_line(struct sentence *s, const struct grammar *g, const struct family *f, int32_t line, int32_t swap,
                     struct rng *rng) {
  struct drawing d = {.g = g, .rng = rng, .s = s, .swap = swap};
  s->n = 0;
  s->family = f;
  for (int32_t v = 0; v < VARIABLES; v++) s->places[v] = s->partners[v] = -1;
  put_sequence(&d, g->nodes[g->lines[line].root].child);
  resolve(&d);
  return !d.is_impossible && s->n >= WORDS_LEAST;
}

/* What this pair of places is for: diagonals, so that every word of a list has its share in each purpose, and (j,i) is
 * for the same as (i,j): a swap is kept too. */
static enum purpose purpose_of(int32_t i, int32_t j) {
  if (i + j <= 1 || (i + j) % 8 == 0) return FOR_EXAMINATION;
  return (i + j) % 8 == 4 ? FOR_REHEARSAL : FOR_TRAINING;
}

static int has_all_pairs(const struct sentence *s) {
  for (int32_t i = 0; i < s->family->apart_count; i++)
    if (s->places[s->family->apart[i][0]] < 0 || s->places[s->family->apart[i][1]] < 0) return 0;
  return 1;
}

static int has_only_pairs(const struct sentence *s, enum purpose purpose) {
  for (int32_t i = 0; i < s->family->apart_count; i++) {
    int32_t first = s->places[s->family->apart[i][0]], second = s->places[s->family->apart[i][1]];
    if (first >= 0 && second >= 0 && purpose_of(first, second) != purpose) return 0;
  }
  return 1;
}

int grammar_trains(const struct grammar *g, const struct family *f, int32_t line) {
  struct rng rng = {0};
  struct sentence s;
  for (int32_t attempt = 0; attempt < ATTEMPTS; attempt++)
    if (draw_line(&s, g, f, line, -1, &rng) && has_only_pairs(&s, FOR_TRAINING)) return 1;
  return 0;
}

void grammar_draw(struct sentence *s, const struct grammar *g, struct rng *rng) {
  int32_t weights = 0;
  for (int32_t i = 0; i < g->family_count; i++) weights += g->families[i].weight;
  int32_t at = grammar_below(weights, rng);
  const struct family *f = g->families;
  while ((at -= f->weight) >= 0) f++;
  for (;;) {
    int32_t share = grammar_below(f->weights, rng), line = f->first;
    while ((share -= g->lines[line].weight) >= 0) line++;
    if (draw_line(s, g, f, line, -1, rng) && has_only_pairs(s, FOR_TRAINING)) return;
  }
}

int32_t grammar_examine(struct sentence *s, const struct grammar *g, const struct family *f, int32_t line, int32_t swap,
                        enum purpose purpose, struct rng *rng) {
  for (int32_t attempt = 0; attempt < 100000; attempt++) {
    struct rng before = *rng;
    if (!draw_line(s, g, f, line, swap, rng)) continue;
    if (!has_all_pairs(s)) return 0;
    if (!has_only_pairs(s, purpose)) continue;
    *rng = before; /* so that the other swap draws the same words */
    return 1;
  }
  return 0;
}
