/* grammar.c -- reads the text of a grammar: families here, lists and lines in files of their own. */
#include "reader.h"

/* ---- families ---------------------------------------------------------------------------------------------------- */

/* A+B+C as bits; 0 when a letter is wrong. */
static uint32_t variables(struct span s) {
  uint32_t bits = 0;
  while (s.bytes) {
    int32_t v = span_variable(span_split(&s, '+'));
    if (v < 0) return 0;
    bits |= 1u << v;
  }
  return bits;
}

static int is_group(struct span s) {
  return s.bytes > 1 && variables(s);
}

static int add_apart(struct reader *r, struct family *f, struct span s) {
  if (f->apart_count == GROUPS_MAX || s.bytes != 3) return reader_fail(r, "apart needs pairs like A+B");
  f->apart[f->apart_count][0] = s.at[0] - 'A';
  f->apart[f->apart_count++][1] = s.at[2] - 'A';
  return 1;
}

static int add_rivals(struct reader *r, struct family *f, struct span s) {
  if (f->rival_count == GROUPS_MAX) return reader_fail(r, "too many rivals");
  f->rivals[f->rival_count++] = variables(s);
  return 1;
}

static int read_family(struct reader *r) {
  struct grammar *g = r->g;
  if (g->family_count == FAMILIES_MAX) return reader_fail(r, "too many families");
  struct family *f = &g->families[g->family_count++];
  *f = (struct family){.first = g->line_count};
  if (!reader_name(r, f->name, reader_word(r))) return 0;
  struct span word, topic = {0};
  while ((word = reader_word(r)).bytes) {
    int right = 1;
    if (is_group(word) && span_is(topic, "apart"))
      right = add_apart(r, f, word);
    else if (is_group(word) && span_is(topic, "rivals"))
      right = add_rivals(r, f, word);
    else if (span_is(topic, "weight") && span_number(word))
      f->weight = span_number(word);
    else if (span_is(word, "cut"))
      f->is_cut = 1;
    else if (span_is(word, "open"))
      f->is_open = 1;
    else if (span_is(word, "weight") || span_is(word, "apart") || span_is(word, "rivals"))
      topic = word;
    else
      right = reader_fail(r, "this word means nothing in a family's head");
    if (!right) return 0;
  }
  return f->weight ? 1 : reader_fail(r, "a family needs a weight");
}

/* ---- the file ---------------------------------------------------------------------------------------------------- */

/* In lists and lines alike the first character tells: # nothing, a space more of what stands above. */
static int read_any(struct reader *r, int *in_family, int32_t line_number) {
  const char *start = r->at;
  struct span word = reader_word(r);
  if (!word.bytes || word.at[0] == '#') return 1;
  if (word.at > start) {
    r->at = start;
    return *in_family ? reader_line(r, line_number) : reader_choices(r);
  }
  *in_family = span_is(word, "family");
  return *in_family ? read_family(r) : reader_list(r, word);
}

/* Whatever is drawn for training later comes from here: so it comes to an end. */
static int32_t check_whole(struct grammar *g) {
  if (!g->family_count) return g->fault = "there is no family", INT32_MAX;
  for (const struct family *f = g->families; f < g->families + g->family_count; f++) {
    if (!f->count) return g->fault = "a family has no lines", INT32_MAX;
    for (int32_t line = f->first; line < f->first + f->count; line++)
      if (!grammar_trains(g, f, line))
        return g->fault = "this line gives no sentence of 2 to 40 words to train on", g->lines[line].number;
  }
  return 0;
}

int32_t grammar_read(struct grammar *g, struct attn *a, const char *text, int32_t bytes) {
  g->list_count = g->choice_count = g->phrase_count = g->line_count = g->family_count = 0;
  g->node_count = 1; /* node 0 is "none" */
  g->nodes[0] = (struct node){.kind = NODE_word};
  g->fault = 0;
  struct reader r = {.g = g, .a = a, .at = text};
  int in_family = 0;
  for (int32_t line_number = 1; r.at < text + bytes; line_number++, r.at = r.end + 1) {
    for (r.end = r.at; r.end < text + bytes && *r.end != '\n';) r.end++;
    if (!read_any(&r, &in_family, line_number) || g->fault) return line_number;
  }
  return check_whole(g);
}
