/* grammar.c -- reads the text of a grammar into lists, trees of nodes, and families. */
#include "grammar.h"

/* ---- the text, word by word -------------------------------------------------------------------------------------- */

/* A run of characters inside the text. */
struct span {
  const char *at;
  int32_t bytes;
};

struct reader {
  struct grammar *g;
  struct attn *a;
  const char *at, *end; /* the rest of this line */
  int32_t lists[VARIABLES]; /* from which list each variable of this line comes; -1: not yet met */
};

static int fail(struct reader *r, const char *fault) {
  if (!r->g->fault) r->g->fault = fault;
  return 0;
}

static int is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

static int is_bracket(char c) {
  return c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == '|';
}

/* The next word or bracket of the line; bytes 0: none left. */
static struct span next_word(struct reader *r) {
  while (r->at < r->end && is_space(*r->at)) r->at++;
  struct span word = {r->at, 0};
  if (r->at < r->end && is_bracket(*r->at)) r->at++;
  else
    while (r->at < r->end && !is_space(*r->at) && !is_bracket(*r->at)) r->at++;
  word.bytes = (int32_t)(r->at - word.at);
  return word;
}

static int is(struct span s, const char *text) {
  int32_t i = 0;
  while (i < s.bytes && text[i] == s.at[i] && text[i]) i++;
  return i == s.bytes && !text[i];
}

/* Where c stands, or -1. */
static int32_t find(struct span s, char c) {
  for (int32_t i = 0; i < s.bytes; i++)
    if (s.at[i] == c) return i;
  return -1;
}

static struct span part(struct span s, int32_t from, int32_t to) {
  return (struct span){s.at + from, to - from};
}

/* The span up to c, which is taken off s together with c; all of s when c is not there. */
static struct span split(struct span *s, char c) {
  int32_t i = find(*s, c);
  struct span head = i < 0 ? *s : part(*s, 0, i);
  *s = i < 0 ? part(*s, s->bytes, s->bytes) : part(*s, i + 1, s->bytes);
  return head;
}

/* Digits as a number from 1 to 999; 0 when it is none. */
static int32_t number(struct span s) {
  int32_t n = 0;
  for (int32_t i = 0; i < s.bytes; i++) {
    if (s.at[i] < '0' || s.at[i] > '9' || n > 99) return 0;
    n = 10 * n + s.at[i] - '0';
  }
  return n;
}

/* word*3: takes the weight off; 1 without one. */
static int32_t take_weight(struct span *s) {
  int32_t star = find(*s, '*');
  if (star <= 0) return 1;
  int32_t weight = number(part(*s, star + 1, s->bytes));
  *s = part(*s, 0, star);
  return weight;
}

static int32_t variable(struct span s) {
  return s.bytes == 1 && s.at[0] >= 'A' && s.at[0] <= 'Z' ? s.at[0] - 'A' : -1;
}

/* The id of a word, which enters the vocabulary; 0 and a fault when it is not exactly one token. */
static int32_t word_id(struct reader *r, struct span s) {
  int32_t tokens = attn_words_add(r->a, s.at, s.bytes);
  if (tokens == ATTN_ESPACE) return fail(r, "there are more words than the vocabulary has room for");
  return tokens == 1 ? attn_word_id(r->a, s.at, s.bytes) : fail(r, "this is not one token");
}

/* ---- lists ------------------------------------------------------------------------------------------------------- */

static int32_t find_list(const struct grammar *g, struct span name) {
  for (int32_t i = 0; i < g->list_count; i++)
    if (is(name, g->lists[i].name)) return i;
  return -1;
}

static int set_name(struct reader *r, char out[NAME_MAX], struct span name) {
  if (!name.bytes || name.bytes >= NAME_MAX) return fail(r, "a name is missing or too long");
  for (int32_t i = 0; i < name.bytes; i++) out[i] = name.at[i];
  out[name.bytes] = 0;
  return 1;
}

static int add_choice(struct reader *r, struct choice choice) {
  struct grammar *g = r->g;
  if (g->choice_count == CHOICES_MAX) return fail(r, "too many choices");
  if (!choice.weight) return fail(r, "a weight is not a number from 1 to 999");
  g->choices[g->choice_count++] = choice;
  g->lists[g->list_count - 1].count++;
  g->lists[g->list_count - 1].weight += choice.weight;
  return 1;
}

static int add_list_of(struct reader *r, struct span name) {
  int32_t other = find_list(r->g, name);
  if (other < 0) return fail(r, "there is no such list above");
  for (int32_t i = 0; i < r->g->lists[other].count; i++)
    if (!add_choice(r, r->g->choices[r->g->lists[other].first + i])) return 0;
  return 1;
}

static int add_phrase(struct reader *r, struct span word) {
  struct grammar *g = r->g;
  struct choice choice = {.first = g->phrase_count, .weight = take_weight(&word)};
  while (word.bytes) {
    int32_t id = word_id(r, split(&word, '_'));
    if (!id) return 0;
    if (g->phrase_count == PHRASES_MAX) return fail(r, "too many words in lists");
    g->phrases[g->phrase_count++] = id;
    choice.count++;
  }
  return add_choice(r, choice);
}

static int read_choices(struct reader *r) {
  struct span word;
  while ((word = next_word(r)).bytes) {
    int is_list = word.at[0] == '<' && word.at[word.bytes - 1] == '>';
    if (!(is_list ? add_list_of(r, part(word, 1, word.bytes - 1)) : add_phrase(r, word))) return 0;
  }
  return 1;
}

static int read_list(struct reader *r, struct span name) {
  struct grammar *g = r->g;
  if (!is(next_word(r), "=")) return fail(r, "a list needs = behind its name");
  if (g->list_count == LISTS_MAX) return fail(r, "too many lists");
  if (find_list(g, name) >= 0) return fail(r, "there is a list of this name already");
  struct list *list = &g->lists[g->list_count++];
  *list = (struct list){.first = g->choice_count};
  return set_name(r, list->name, name) && read_choices(r);
}

/* ---- lines ------------------------------------------------------------------------------------------------------- */

static int32_t add_node(struct reader *r, enum node_kind kind) {
  if (r->g->node_count == NODES_MAX) return fail(r, "too many words in lines");
  struct node *node = &r->g->nodes[r->g->node_count];
  *node = (struct node){.kind = kind, .other_form = -1, .stands_for = -1, .points_to = -1, .variable = -1, .same_place = -1};
  return r->g->node_count++;
}

static int is_met(const struct reader *r, int32_t v) {
  return v >= 0 && r->lists[v] >= 0;
}

/* <list> <A:list> <A:list-B-C> <A:list@B> <A> */
static int32_t read_slot(struct reader *r, struct span inside) {
  int32_t colon = find(inside, ':'), known = variable(inside);
  int32_t index = add_node(r, known >= 0 ? NODE_repeat : NODE_slot);
  struct node *node = &r->g->nodes[index];
  if (!index) return 0;
  node->variable = known;
  if (known >= 0) return r->lists[known] >= 0 ? index : fail(r, "this variable has no value yet");
  if (colon >= 0) node->variable = variable(split(&inside, ':'));
  if (colon >= 0 && node->variable < 0) return fail(r, "a variable is one letter from A to Z");
  int32_t at = find(inside, '@');
  if (at >= 0) node->same_place = variable(part(inside, at + 1, inside.bytes));
  if (at >= 0 && !is_met(r, node->same_place)) return fail(r, "behind @ stands a variable that has a value");
  inside = at >= 0 ? part(inside, 0, at) : inside;
  node->list = find_list(r->g, split(&inside, '-'));
  if (node->list < 0) return fail(r, "there is no such list above");
  while (inside.bytes) {
    int32_t other = variable(split(&inside, '-'));
    if (!is_met(r, other)) return fail(r, "behind - stands a variable that has a value");
    node->without |= 1u << other;
  }
  if (at >= 0 && r->g->lists[node->list].count != r->g->lists[r->lists[node->same_place]].count)
    return fail(r, "lists side by side must be equally long");
  if (node->variable >= 0) r->lists[node->variable] = node->list;
  return index;
}

/* word  it=A  bank=branch  was/were=A */
static int32_t read_plain(struct reader *r, struct span word) {
  int32_t index = add_node(r, NODE_word), equals = word.bytes > 1 ? find(word, '=') : -1;
  struct node *node = &r->g->nodes[index];
  if (!index) return 0;
  if (equals >= 0) {
    struct span meaning = part(word, equals + 1, word.bytes);
    word = part(word, 0, equals);
    node->points_to = variable(meaning);
    if (node->points_to < 0) node->stands_for = word_id(r, meaning);
    else if (!is_met(r, node->points_to)) return fail(r, "this variable has no value yet");
  }
  int32_t slash = word.bytes > 1 ? find(word, '/') : -1;
  if (slash >= 0) node->other_form = word_id(r, part(word, slash + 1, word.bytes));
  node->word = word_id(r, slash >= 0 ? part(word, 0, slash) : word);
  return node->word ? index : 0;
}

static int32_t read_bracket(struct reader *r, enum node_kind kind, const char *closing);

static int32_t read_node(struct reader *r, struct span word) {
  if (is(word, "(")) return read_bracket(r, NODE_one_of, ")");
  if (is(word, "{")) return read_bracket(r, NODE_swap, "}");
  if (is(word, "[")) return read_bracket(r, NODE_any_order, "]");
  int is_answer = word.bytes > 1 && word.at[word.bytes - 1] == '!';
  if (is_answer) word.bytes--;
  int is_slot = word.bytes > 2 && word.at[0] == '<' && word.at[word.bytes - 1] == '>';
  int32_t index = is_slot ? read_slot(r, part(word, 1, word.bytes - 1)) : read_plain(r, word);
  r->g->nodes[index].is_answer = is_answer;
  return index;
}

/* Up to | or the closing bracket, or to the end of the line when closing is 0; says which by *more. */
static int32_t read_sequence(struct reader *r, const char *closing, int32_t *more) {
  int32_t index = add_node(r, NODE_sequence), *tail = &r->g->nodes[index].child;
  if (!index) return 0;
  for (;;) {
    struct span word = next_word(r);
    *more = closing && is(word, "|");
    if (*more || (closing && is(word, closing)) || (!closing && !word.bytes)) return index;
    if (!word.bytes) return fail(r, "a bracket is not closed");
    int32_t node = read_node(r, word);
    if (!node) return 0;
    *tail = node;
    tail = &r->g->nodes[node].next;
  }
}

static int32_t read_bracket(struct reader *r, enum node_kind kind, const char *closing) {
  int32_t index = add_node(r, kind), *tail = &r->g->nodes[index].child, more = 1;
  if (!index) return 0;
  while (more) {
    int32_t sequence = read_sequence(r, closing, &more);
    if (!sequence) return 0;
    *tail = sequence;
    tail = &r->g->nodes[sequence].next;
    r->g->nodes[index].count++;
  }
  if (r->g->nodes[index].count > 16) return fail(r, "too many parts in a bracket");
  return index;
}

static int read_line(struct reader *r, int32_t line_number) {
  struct grammar *g = r->g;
  if (!g->family_count) return fail(r, "a line needs a family above it");
  if (g->line_count == LINES_MAX) return fail(r, "too many lines");
  int32_t weight = number(next_word(r)), more;
  if (!weight) return fail(r, "a line begins with its weight, from 1 to 999");
  for (int32_t v = 0; v < VARIABLES; v++) r->lists[v] = -1;
  int32_t root = read_sequence(r, 0, &more);
  if (!root) return 0;
  g->lines[g->line_count++] = (struct line){weight, root, line_number};
  g->families[g->family_count - 1].count++;
  g->families[g->family_count - 1].weights += weight;
  return 1;
}

/* ---- families ---------------------------------------------------------------------------------------------------- */

/* A+B+C as bits; 0 when a letter is wrong. */
static uint32_t variables(struct span s) {
  uint32_t bits = 0;
  while (s.bytes) {
    int32_t v = variable(split(&s, '+'));
    if (v < 0) return 0;
    bits |= 1u << v;
  }
  return bits;
}

static int is_group(struct span s) {
  return s.bytes > 1 && variables(s);
}

static int add_apart(struct reader *r, struct family *f, struct span s) {
  if (f->apart_count == GROUPS_MAX || s.bytes != 3) return fail(r, "apart needs pairs like A+B");
  f->apart[f->apart_count][0] = s.at[0] - 'A';
  f->apart[f->apart_count++][1] = s.at[2] - 'A';
  return 1;
}

static int add_rivals(struct reader *r, struct family *f, struct span s) {
  if (f->rival_count == GROUPS_MAX) return fail(r, "too many rivals");
  f->rivals[f->rival_count++] = variables(s);
  return 1;
}

static int read_family(struct reader *r) {
  struct grammar *g = r->g;
  if (g->family_count == FAMILIES_MAX) return fail(r, "too many families");
  struct family *f = &g->families[g->family_count++];
  *f = (struct family){.first = g->line_count};
  if (!set_name(r, f->name, next_word(r))) return 0;
  struct span word, topic = {0};
  while ((word = next_word(r)).bytes) {
    int right = 1;
    if (is_group(word) && is(topic, "apart")) right = add_apart(r, f, word);
    else if (is_group(word) && is(topic, "rivals")) right = add_rivals(r, f, word);
    else if (is(topic, "weight") && number(word)) f->weight = number(word);
    else if (is(word, "cut")) f->is_cut = 1;
    else if (is(word, "open")) f->is_open = 1;
    else if (is(word, "weight") || is(word, "apart") || is(word, "rivals")) topic = word;
    else right = fail(r, "this word means nothing in a family's head");
    if (!right) return 0;
  }
  return f->weight ? 1 : fail(r, "a family needs a weight");
}

/* ---- the file ---------------------------------------------------------------------------------------------------- */

/* In lists and lines alike the first character tells: # nothing, a space more of what stands above. */
static int read_any(struct reader *r, int *in_family, int32_t line_number) {
  const char *start = r->at;
  struct span word = next_word(r);
  if (!word.bytes || word.at[0] == '#') return 1;
  if (word.at > start) {
    r->at = start;
    return *in_family ? read_line(r, line_number) : read_choices(r);
  }
  *in_family = is(word, "family");
  return *in_family ? read_family(r) : read_list(r, word);
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
  for (int32_t i = 0; i < g->family_count; i++)
    if (!g->families[i].count) return g->fault = "a family has no lines", INT32_MAX;
  return 0;
}
