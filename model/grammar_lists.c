/* grammar_lists.c -- reads the lists of a grammar. */
#include "reader.h"

/* word*3: takes the weight off; 1 without one. */
static int32_t take_weight(struct span *s) {
  int32_t star = span_find(*s, '*');
  if (star <= 0) return 1;
  int32_t weight = span_number(span_part(*s, star + 1, s->bytes));
  *s = span_part(*s, 0, star);
  return weight;
}

int32_t list_find(const struct grammar *g, struct span name) {
  for (int32_t i = 0; i < g->list_count; i++)
    if (span_is(name, g->lists[i].name)) return i;
  return -1;
}

int reader_name(struct reader *r, char out[NAME_MAX], struct span name) {
  if (!name.bytes || name.bytes >= NAME_MAX) return reader_fail(r, "a name is missing or too long");
  for (int32_t i = 0; i < name.bytes; i++) out[i] = name.at[i];
  out[name.bytes] = 0;
  return 1;
}

static int add_choice(struct reader *r, struct choice choice) {
  struct grammar *g = r->g;
  if (g->choice_count == CHOICES_MAX) return reader_fail(r, "too many choices");
  if (!choice.weight) return reader_fail(r, "a weight is not a number from 1 to 999");
  g->choices[g->choice_count++] = choice;
  g->lists[g->list_count - 1].count++;
  g->lists[g->list_count - 1].weight += choice.weight;
  return 1;
}

static int add_list_of(struct reader *r, struct span name) {
  int32_t other = list_find(r->g, name);
  if (other < 0) return reader_fail(r, "there is no such list above");
  for (int32_t i = 0; i < r->g->lists[other].count; i++)
    if (!add_choice(r, r->g->choices[r->g->lists[other].first + i])) return 0;
  return 1;
}

static int add_phrase(struct reader *r, struct span word) {
  struct grammar *g = r->g;
  struct choice choice = {.first = g->phrase_count, .weight = take_weight(&word)};
  while (word.bytes) {
    int32_t id = reader_id(r, span_split(&word, '_'));
    if (!id) return 0;
    if (g->phrase_count == PHRASES_MAX) return reader_fail(r, "too many words in lists");
    g->phrases[g->phrase_count++] = id;
    choice.count++;
  }
  return add_choice(r, choice);
}

int reader_choices(struct reader *r) {
  struct span word;
  if (!r->g->list_count) return reader_fail(r, "choices need a list above them");
  while ((word = reader_word(r)).bytes) {
    int is_list = word.at[0] == '<' && word.at[word.bytes - 1] == '>';
    if (!(is_list ? add_list_of(r, span_part(word, 1, word.bytes - 1)) : add_phrase(r, word))) return 0;
  }
  return 1;
}

int reader_list(struct reader *r, struct span name) {
  struct grammar *g = r->g;
  if (!span_is(reader_word(r), "=")) return reader_fail(r, "a list needs = behind its name");
  if (g->list_count == LISTS_MAX) return reader_fail(r, "too many lists");
  if (list_find(g, name) >= 0) return reader_fail(r, "there is a list of this name already");
  struct list *list = &g->lists[g->list_count++];
  *list = (struct list){.first = g->choice_count};
  return reader_name(r, list->name, name) && reader_choices(r);
}
