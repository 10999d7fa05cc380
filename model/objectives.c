/* objectives.c -- what the model is asked about a sentence. */
#include "objectives.h"

/* How often, in percent. A sentence with questions of its own is left nearly whole otherwise: they need the rest. */
enum {
  CAUSAL = 20,
  CONTINUE = 35, /* the remaining 45: restore */
  BREAK_AT_ANSWER = 75,
  NEXT_BYSTANDER = 10,
  HIDE_ANSWER = 60,
  HIDE_WORD = 15,
  HIDE_BYSTANDER = 4,
  CONFUSE_WORD = 1,
  KEEP_WORD = 2,
  HIDE_VERB = 40,
  OTHER_FORM = 15
};

static int chance(int32_t percent, struct rng *rng) {
  return grammar_below(100, rng) < percent;
}

static void ask(struct question *q, int32_t i, int32_t shown, int32_t target) {
  q->answers += q->targets[i] < 0;
  q->ids[i] = shown;
  q->targets[i] = target;
}

static int has_own_questions(const struct sentence *s) {
  for (int32_t i = 0; i < s->n; i++)
    if (s->is_answer[i] || s->stands_for[i] >= 0) return 1;
  return 0;
}

/* ---- causal ------------------------------------------------------------------------------------------------------ */

static void ask_next_words(struct question *q, const struct sentence *s, struct rng *rng) {
  int all = !has_own_questions(s);
  q->switches |= ATTN_CAUSAL;
  while (!q->answers)
    for (int32_t i = 0; i + 1 < q->n; i++)
      if (s->is_answer[i + 1] || all || chance(NEXT_BYSTANDER, rng)) ask(q, i, q->ids[i], q->ids[i + 1]);
}

/* ---- continue ---------------------------------------------------------------------------------------------------- */

/* Where the text breaks off: often before an answer, if there is one. */
static int32_t break_at(const struct sentence *s, struct rng *rng) {
  int32_t i = 1 + grammar_below(s->n - 1, rng);
  if (!chance(BREAK_AT_ANSWER, rng)) return i;
  for (int32_t j = 0; j < s->n; j++, i = i + 1 < s->n ? i + 1 : 1)
    if (s->is_answer[i]) return i;
  return i;
}

static void ask_continuation(struct question *q, const struct sentence *s, int32_t hidden, struct rng *rng) {
  int32_t at = break_at(s, rng);
  q->n = at + 1;
  ask(q, at, hidden, s->ids[at]);
}

/* ---- restore ----------------------------------------------------------------------------------------------------- */

struct restoring {
  const struct sentence *s;
  struct rng *rng;
  int32_t hidden, V, hide_word; /* hide_word: percent */
};

static void restore_word(struct question *q, const struct restoring *r, int32_t i) {
  const struct sentence *s = r->s;
  int is_verb = s->other_form[i] >= 0;
  if (is_verb && chance(HIDE_VERB, r->rng))
    ask(q, i, r->hidden, s->ids[i]);
  else if (s->stands_for[i] >= 0)
    ask(q, i, is_verb && chance(OTHER_FORM, r->rng) ? s->other_form[i] : s->ids[i], s->stands_for[i]);
  else if (chance(s->is_answer[i] ? HIDE_ANSWER : r->hide_word, r->rng))
    ask(q, i, r->hidden, s->ids[i]);
  else if (chance(CONFUSE_WORD, r->rng))
    ask(q, i, 1 + grammar_below(r->V - 1, r->rng), s->ids[i]);
  else if (chance(KEEP_WORD, r->rng))
    ask(q, i, s->ids[i], s->ids[i]);
}

static void ask_to_restore(struct question *q, const struct sentence *s, int32_t hidden, int32_t V, struct rng *rng) {
  struct restoring r = {s, rng, hidden, V, has_own_questions(s) ? HIDE_BYSTANDER : HIDE_WORD};
  while (!q->answers)
    for (int32_t i = 0; i < s->n; i++) restore_word(q, &r, i);
}

/* ---- one of the three -------------------------------------------------------------------------------------------- */

void objective_draw(struct question *q, const struct sentence *s, int32_t hidden, int32_t V, int32_t switches,
                    struct rng *rng) {
  *q = (struct question){.n = s->n, .switches = switches};
  for (int32_t i = 0; i < s->n; i++) {
    q->ids[i] = s->ids[i];
    q->targets[i] = -1;
  }
  int32_t kind = grammar_below(100, rng);
  if (kind < CAUSAL)
    ask_next_words(q, s, rng);
  else if (kind < CAUSAL + CONTINUE)
    ask_continuation(q, s, hidden, rng);
  else
    ask_to_restore(q, s, hidden, V, rng);
}
