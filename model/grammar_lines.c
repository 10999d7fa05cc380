/* grammar_lines.c -- reads the lines of a grammar into trees of nodes. */
#include "reader.h"

static int32_t add_node(struct reader *r, enum node_kind kind) {
  if (r->g->node_count == NODES_MAX) return reader_fail(r, "too many words in lines");
  struct node *node = &r->g->nodes[r->g->node_count];
  *node = (struct node){
      .kind = kind, .other_form = -1, .stands_for = -1, .points_to = -1, .variable = -1, .same_place = -1};
  return r->g->node_count++;
}

static int is_met(const struct reader *r, int32_t v) {
  return v >= 0 && r->lists[v] >= 0;
}

/* <list> <A:list> <A:list-B-C> <A:list@B> <A> */
static int32_t read_slot(struct reader *r, struct span inside) {
  int32_t colon = span_find(inside, ':'), known = span_variable(inside);
  int32_t index = add_node(r, known >= 0 ? NODE_repeat : NODE_slot);
  struct node *node = &r->g->nodes[index];
  if (!index) return 0;
  node->variable = known;
  if (known >= 0) return r->lists[known] >= 0 ? index : reader_fail(r, "this variable has no value yet");
  if (colon >= 0) node->variable = span_variable(span_split(&inside, ':'));
  if (colon >= 0 && node->variable < 0) return reader_fail(r, "a variable is one letter from A to Z");
  int32_t at = span_find(inside, '@');
  if (at >= 0) node->same_place = span_variable(span_part(inside, at + 1, inside.bytes));
  if (at >= 0 && !is_met(r, node->same_place)) return reader_fail(r, "behind @ stands a variable that has a value");
  inside = at >= 0 ? span_part(inside, 0, at) : inside;
  node->list = list_find(r->g, span_split(&inside, '-'));
  if (node->list < 0) return reader_fail(r, "there is no such list above");
  while (inside.bytes) {
    int32_t other = span_variable(span_split(&inside, '-'));
    if (!is_met(r, other)) return reader_fail(r, "behind - stands a variable that has a value");
    node->without |= 1u << other;
  }
  if (at >= 0 && r->g->lists[node->list].count != r->g->lists[r->lists[node->same_place]].count)
    return reader_fail(r, "lists side by side must be equally long");
  if (node->variable >= 0) r->lists[node->variable] = node->list;
  return index;
}

/* word  it=A  bank=branch  was/were=A */
static int32_t read_plain(struct reader *r, struct span word) {
  int32_t index = add_node(r, NODE_word), equals = word.bytes > 1 ? span_find(word, '=') : -1;
  struct node *node = &r->g->nodes[index];
  if (!index) return 0;
  if (equals >= 0) {
    struct span meaning = span_part(word, equals + 1, word.bytes);
    word = span_part(word, 0, equals);
    node->points_to = span_variable(meaning);
    if (node->points_to < 0)
      node->stands_for = reader_id(r, meaning);
    else if (!is_met(r, node->points_to))
      return reader_fail(r, "this variable has no value yet");
  }
  int32_t slash = word.bytes > 1 ? span_find(word, '/') : -1;
  if (slash >= 0) node->other_form = reader_id(r, span_part(word, slash + 1, word.bytes));
  node->word = reader_id(r, slash >= 0 ? span_part(word, 0, slash) : word);
  return node->word ? index : 0;
}

static int32_t read_bracket(struct reader *r, enum node_kind kind, const char *closing);

static int32_t read_node(struct reader *r, struct span word) {
  if (span_is(word, "(")) return read_bracket(r, NODE_one_of, ")");
  if (span_is(word, "{")) return read_bracket(r, NODE_swap, "}");
  if (span_is(word, "[")) return read_bracket(r, NODE_any_order, "]");
  int is_answer = word.bytes > 1 && word.at[word.bytes - 1] == '!';
  if (is_answer) word.bytes--;
  int is_slot = word.bytes > 2 && word.at[0] == '<' && word.at[word.bytes - 1] == '>';
  int32_t index = is_slot ? read_slot(r, span_part(word, 1, word.bytes - 1)) : read_plain(r, word);
  r->g->nodes[index].is_answer = is_answer;
  return index;
}

/* Up to | or the closing bracket, or to the end of the line when closing is 0; says which by *more. */
static int32_t read_sequence(struct reader *r, const char *closing, int32_t *more) {
  int32_t index = add_node(r, NODE_sequence), *tail = &r->g->nodes[index].child;
  if (!index) return 0;
  for (;;) {
    struct span word = reader_word(r);
    *more = closing && span_is(word, "|");
    if (*more || (closing && span_is(word, closing)) || (!closing && !word.bytes)) return index;
    if (!word.bytes) return reader_fail(r, "a bracket is not closed");
    int32_t node = read_node(r, word);
    if (!node) return 0;
    *tail = node;
    tail = &r->g->nodes[node].next;
  }
}

static int32_t read_bracket(struct reader *r, enum node_kind kind, const char *closing) {
  int32_t index = add_node(r, kind), *tail = &r->g->nodes[index].child, more = 1;
  if (!index) return 0;
  if (++r->depth > DEPTH_MAX) return reader_fail(r, "too many brackets inside each other");
  while (more) {
    int32_t sequence = read_sequence(r, closing, &more);
    if (!sequence) return 0;
    *tail = sequence;
    tail = &r->g->nodes[sequence].next;
    r->g->nodes[index].count++;
  }
  r->depth--;
  if (r->g->nodes[index].count > PARTS_MAX) return reader_fail(r, "too many parts in a bracket");
  return index;
}

int reader_line(struct reader *r, int32_t line_number) {
  struct grammar *g = r->g;
  if (!g->family_count) return reader_fail(r, "a line needs a family above it");
  if (g->line_count == LINES_MAX) return reader_fail(r, "too many lines");
  int32_t weight = span_number(reader_word(r)), more;
  if (!weight) return reader_fail(r, "a line begins with its weight, from 1 to 999");
  for (int32_t v = 0; v < VARIABLES; v++) r->lists[v] = -1;
  r->depth = 0;
  int32_t root = read_sequence(r, 0, &more);
  if (!root) return 0;
  g->lines[g->line_count++] = (struct line){weight, root, line_number};
  g->families[g->family_count - 1].count++;
  g->families[g->family_count - 1].weights += weight;
  return 1;
}
