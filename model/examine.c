/* examine.c -- asks the lesson model about held-out sentences: is it right, and where does it look? */
#include "lesson.h"
#include "tensors.h"
#include "tokenizer.h"

/* One question about a sentence: at position `at` the model reads ids and should say `wanted`. */
struct exam_question {
  int32_t n, at, wanted;
  int32_t
      other; /* of a hidden verb: the form that would be wrong; "is" for "was" is not. -1: any other word is wrong */
  int32_t ids[SENTENCE_MAX];
  uint32_t look_at, rivals; /* variables; 0: nothing to compare */
};

/* ---- questions --------------------------------------------------------------------------------------------------- */

/* The others of the group that variable v belongs to. */
static uint32_t rivals_of(const struct sentence *s, int32_t v) {
  for (int32_t i = 0; i < s->family->rival_count; i++)
    if (s->family->rivals[i] >> v & 1) return s->family->rivals[i] & ~(1u << v);
  return 0;
}

static void look(struct exam_question *q, const struct sentence *s, int32_t v) {
  if (v < 0 || !rivals_of(s, v)) return;
  q->look_at = 1u << v;
  q->rivals = rivals_of(s, v);
}

/* Where a fact is asked for, its other half is to be looked at; where a copy is, the word itself. */
static int32_t source_of(const struct sentence *s, int32_t v) {
  return v >= 0 && s->partners[v] >= 0 ? s->partners[v] : v;
}

/* For which word a pronoun stands; with which a verb goes, in its right form and in the wrong one; a hidden verb; a hidden
 * answer. */
enum { ASK_MEANING, ASK_TYPO, ASK_HIDDEN_FORM, ASK_ANSWER, ASK_KINDS };

static int can_ask(const struct sentence *s, int32_t kind, int32_t i) {
  if (kind == ASK_MEANING) return s->stands_for[i] >= 0;
  if (kind == ASK_ANSWER) return s->is_answer[i];
  return s->other_form[i] >= 0;
}

static void ask(struct exam_question *q, const struct sentence *s, int32_t kind, int32_t i, int32_t hidden) {
  *q = (struct exam_question){.n = s->n, .at = i, .wanted = s->ids[i], .other = -1};
  for (int32_t j = 0; j < s->n; j++) q->ids[j] = s->ids[j];
  if (kind != ASK_HIDDEN_FORM) look(q, s, kind == ASK_ANSWER ? source_of(s, s->variable[i]) : s->points_to[i]);
  if (kind == ASK_MEANING || kind == ASK_TYPO) q->wanted = s->stands_for[i];
  if (kind == ASK_TYPO) q->ids[i] = s->other_form[i];
  if (kind == ASK_ANSWER || kind == ASK_HIDDEN_FORM) q->ids[i] = hidden;
  if (kind == ASK_HIDDEN_FORM) q->other = s->other_form[i];
  if (kind == ASK_ANSWER && s->family->is_cut) q->n = i + 1;
}

/* ---- the answer and the looks ------------------------------------------------------------------------------------ */

static int is_answered(const struct exam_question *q, const float *probs, int32_t V) {
  if (q->other >= 0) return probs[q->wanted] > probs[q->other];
  for (int32_t y = 1; y < V; y++)
    if (y != q->wanted && probs[y] >= probs[q->wanted]) return 0;
  return 1;
}

/* Attention from the question to where variable v stands. */
static float mass(const float *weights, const struct exam_question *q, const struct sentence *s, int32_t v) {
  float sum = 0.0f;
  for (int32_t j = 0; j < q->n; j++)
    if (j != q->at && s->variable[j] == v) sum += weights[j];
  return sum;
}

static int is_preferred(const float *weights, const struct exam_question *q, const struct sentence *s) {
  float wanted = 0.0f, most = 0.0f;
  for (int32_t v = 0; v < VARIABLES; v++) {
    float m = mass(weights, q, s, v);
    if (q->look_at >> v & 1) wanted = m;
    if (q->rivals >> v & 1 && m > most) most = m;
  }
  return wanted > most;
}

static void compare_looks(struct report *r, const struct lesson *l, const struct exam_question *q,
                          const struct sentence *s) {
  int32_t H = l->settings.heads, L = l->settings.layers, n = q->n;
  const float *weights = attn_tensor_data(l->a, TENSOR_weights);
  float mean[SENTENCE_MAX] = {0.0f};
  for (int32_t h = 0; h < L * H; h++) {
    const float *row = weights + ((ptrdiff_t)h * n + q->at) * n;
    r->preferred[h] += is_preferred(row, q, s);
    for (int32_t j = 0; j < n; j++) mean[j] += row[j] / (float)(L * H);
  }
  r->mean_preferred += is_preferred(mean, q, s);
  r->looked++;
}

/* Through the text, as a learner would ask. */
static void read_words(struct attn *a, const int32_t *ids, int32_t n) {
  char text[SENTENCE_MAX * (WORD_BYTES_MAX + 1)], *end = text;
  for (int32_t i = 0; i < n; i++, *end++ = ' ')
    for (const char *word = attn_word(a, ids[i]); *word;) *end++ = *word++;
  ATTN_INVARIANT(attn_encode(a, text, (int32_t)(end - text)) == n && attn_forward(a) == ATTN_OK);
}

static int answer(struct report *r, struct lesson *l, const struct exam_question *q, const struct sentence *s) {
  int32_t V = attn_word_count(l->a);
  read_words(l->a, q->ids, q->n);
  const float *probs = (const float *)attn_tensor_data(l->a, TENSOR_probs) + (ptrdiff_t)q->at * V;
  int is_right = is_answered(q, probs, V);
  r->asked++;
  r->right += is_right;
  r->probability += (double)probs[q->wanted];
  if (q->look_at) compare_looks(r, l, q, s);
  return is_right;
}

/* ---- families ---------------------------------------------------------------------------------------------------- */

/* All questions of one sentence; a cut family asks for its first answer only. Returns whether all were right. */
static int ask_all(struct report *r, struct lesson *l, const struct sentence *s) {
  int all_right = 1;
  for (int32_t i = 0; i < s->n; i++)
    for (int32_t kind = 0; kind < ASK_KINDS; kind++) {
      if (!can_ask(s, kind, i)) continue;
      struct exam_question q;
      ask(&q, s, kind, i, l->hidden);
      all_right &= answer(r, l, &q, s);
      if (s->family->is_cut) return all_right;
    }
  return all_right;
}

static int has_swap(const struct grammar *g, int32_t line) {
  for (int32_t i = g->nodes[g->lines[line].root].child; i; i = g->nodes[i].next)
    if (g->nodes[i].kind == NODE_swap) return 1;
  return 0;
}

static void examine_line(struct report *r, struct lesson *l, const struct family *f, int32_t line, enum purpose purpose,
                         uint32_t seed) {
  struct sentence s;
  struct rng rng = {seed};
  int both = 1, swaps = has_swap(&l->grammar, line) ? 2 : 1;
  for (int32_t swap = 0; swap < swaps; swap++) {
    if (!grammar_examine(&s, &l->grammar, f, line, swap, purpose, &rng)) return;
    both &= ask_all(r, l, &s);
  }
  r->swaps += swaps == 2;
  r->both_right += swaps == 2 && both;
}

/* Lines without one of the pairs have nothing held out, and are left out. */
static int is_examined(const struct lesson *l, const struct family *f, int32_t line, enum purpose purpose) {
  struct rng rng = {1};
  struct sentence s;
  return grammar_examine(&s, &l->grammar, f, line, 0, purpose, &rng);
}

int32_t lesson_examine(struct report *reports, struct lesson *l, int32_t least, enum purpose purpose) {
  int32_t count = 0;
  for (int32_t i = 0; i < l->grammar.family_count; i++) {
    const struct family *f = &l->grammar.families[i];
    struct report *r = &reports[count];
    struct rng rng = {(uint64_t)i};
    *r = (struct report){.family = f->name};
    for (int32_t round = 0; !f->is_open && r->asked < least && round < least; round++)
      for (int32_t line = f->first; line < f->first + f->count; line++)
        if (is_examined(l, f, line, purpose)) examine_line(r, l, f, line, purpose, rng_next(&rng));
    count += r->asked > 0;
  }
  return count;
}

int32_t report_best_head(const struct report *r) {
  int32_t best = 0;
  for (int32_t h = 1; h < HEADS_MAX; h++)
    if (r->preferred[h] > r->preferred[best]) best = h;
  return best;
}
