/* objectives.c -- what the model is asked about a sentence. */
#include "objectives.h"

/* In percent. */
enum { CAUSAL = 20, CONTINUE = 35, BREAK_AT_ANSWER=75, HIDE_ANSWER = 60, HIDE_WORD = 15, HIDE_BYSTANDER = 4, CONFUSE_WORD = 1, KEEP_WORD = 2, OTHER_FORM = 50 };

static int chance(int32_t percent, struct rng *rng) {
  return grammar_below(100, rng) < percent;
}

static void ask(struct question *q, int32_t i, int32_t shown, int32_t target) {
  q->answers += q->targets[i] < 0;
  q->ids[i] = shown;
  q->targets[i] = target;
}

static void ask_next_words(struct question *q, const struct sentence *s, int special, struct rng *rng) {
  while (!q->answers)
  for (int32_t i = 0; i + 1 < q->n; i++)
    if (s->is_answer[i + 1] || !special || chance(25, rng)) ask(q, i, q->ids[i], q->ids[i + 1]);
  q->switches |= ATTN_CAUSAL;
}

/* Half of the time the text breaks off before an answer, if there is one. */
static int32_t break_at(const struct sentence *s, struct rng *rng) {
  int32_t i = 1 + grammar_below(s->n - 1, rng);
  if (!chance(BREAK_AT_ANSWER, rng)) return i;
  for (int32_t j = 0; j < s->n; j++, i = i + 1 < s->n ? i + 1 : 1)
    if (s->is_answer[i]) return i;
  return i;
}

static void ask_one(struct question *q, const struct sentence *s, int32_t i, int special, int32_t hidden, int32_t V,
                    struct rng *rng) {
  if (s->stands_for[i] >= 0)
    ask(q, i, s->ids[i], s->stands_for[i]);
  else if (s->other_form[i] >= 0 && chance(OTHER_FORM, rng))
    ask(q, i, s->other_form[i], s->ids[i]);
  else if (chance(s->is_answer[i] ? HIDE_ANSWER : special ? HIDE_BYSTANDER : HIDE_WORD, rng))
    ask(q, i, hidden, s->ids[i]);
  else if (chance(CONFUSE_WORD, rng))
    ask(q, i, 1 + grammar_below(V - 1, rng), s->ids[i]);
  else if (s->other_form[i] >= 0 || chance(KEEP_WORD, rng))
    ask(q, i, s->ids[i], s->ids[i]);
}

void objective_draw(struct question *q, const struct sentence *s, int32_t hidden, int32_t V, int32_t switches,
                    struct rng *rng) {
  *q = (struct question){.n = s->n, .switches = switches};
  for (int32_t i = 0; i < s->n; i++) {
    q->ids[i] = s->ids[i];
    q->targets[i] = -1;
  }
  int special = 0;
  for (int32_t i = 0; i < s->n; i++) special |= s->is_answer[i] || s->stands_for[i] >= 0 || s->other_form[i] >= 0;
  int32_t kind = grammar_below(100, rng);
  if (kind < CAUSAL) {
    ask_next_words(q, s, special, rng);
  } else if (kind < CAUSAL + CONTINUE) {
    int32_t at = break_at(s, rng);
    q->n = at + 1;
    ask(q, at, hidden, s->ids[at]);
  } else {
    while (!q->answers)
      for (int32_t i = 0; i < s->n; i++) ask_one(q, s, i, special, hidden, V, rng);
  }
}
