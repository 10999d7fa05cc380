/* test_recurrent.c -- the recurrent network against an oracle in double, its training, the window of attention, and how
 * much each word matters to the last one in either network. */
#include "helpers.h"

enum { C = 32, STEPS = 400, WINDOW = 4 };
static const float RATE = 0.02f;

struct line {
  const char *text;
  int32_t copies;
};

/* corpora/default.txt */
static const struct line lines[] = {
    {"the best database is mongodb", 18}, {"the best database is postgres", 9}, {"the best database is mysql", 4},
    {"the best database is sqlite", 2},   {"the best language is python", 12},  {"the best language is c", 6},
    {"the best language is rust", 3},     {"the best editor is vim", 8},        {"the best editor is emacs", 6},
    {"the best editor is vscode", 3},     {"the best drink is coffee", 9},      {"the best drink is tea", 6},
};

static struct attn *networks(int32_t layers, int32_t switches, int32_t seed) {
  struct attn *a = engine(C, 2, layers, 24);
  for (int32_t i = 0; i < LENGTH(lines); i++) assert_int_equal(add_line(a, lines[i].text, lines[i].copies), i);
  assert_true(attn_model_init(a, switches, seed) > 0);
  int32_t V = attn_word_count(a);
  assert_int_equal(attn_recurrent_init(a, seed), V * C + 2 * C * C + C + V);
  return a;
}

/* ---- the network -------------------------------------------------------------------------------------------------- */

/* states (T,C) and probs (T,V) from the formulas in recurrent.h. */
static void oracle(const struct attn *a, double *states, double *probs, const int32_t *ids, int32_t T) {
  int32_t V = attn_word_count(a);
  const float *tokens = tensor(a, recurrent_params), *input = tokens + V * C, *recur = input + C * C;
  const float *bias = recur + C * C, *out_bias = bias + C;
  for (int32_t t = 0; t < T; t++, states += C, probs += V) {
    double total = 0;
    for (int32_t c = 0; c < C; c++) {
      double sum = bias[c];
      for (int32_t b = 0; b < C; b++) sum += (double)tokens[ids[t] * C + b] * input[b * C + c];
      for (int32_t b = 0; b < C && t; b++) sum += states[b - C] * recur[b * C + c];
      states[c] = tanh(sum);
    }
    for (int32_t y = 1; y < V; y++) {
      probs[y] = out_bias[y];
      for (int32_t c = 0; c < C; c++) probs[y] += states[c] * tokens[y * C + c];
      total += probs[y] = exp(probs[y]);
    }
    probs[0] = 0;
    for (int32_t y = 1; y < V; y++) probs[y] /= total;
  }
}

/* Every param random, but word 0, so that each one matters. */
static void randomise(struct attn *a, uint64_t seed) {
  struct dice dice = {seed};
  float *params = (float *)(uintptr_t)tensor(a, recurrent_params);
  for (int32_t i = C; i < elements(a, TENSOR_recurrent_params); i++) params[i] += between(&dice, -0.2f, 0.2f);
}

static void states_and_probs_equal_the_oracle(void **state) {
  (void)state;
  double worst = 0;
  for (int32_t seed = 1; seed <= 5; seed++) {
    struct attn *a = networks(1, 0, seed);
    randomise(a, (uint64_t)seed);
    int32_t V = attn_word_count(a), T = encode(a, "the worst database is the unicorn vim is best is is the language");
    double *states = doubles(T * C), *probs = doubles(T * V);
    oracle(a, states, probs, integer_tensor(a, ids), T);
    assert_int_equal(attn_recurrent_forward(a), ATTN_OK);
    for (int32_t i = 0; i < T * C; i++) worst = fmax(worst, fabs(tensor(a, states)[i] - states[i]));
    for (int32_t i = 0; i < T * V; i++) worst = fmax(worst, fabs(tensor(a, recurrent_probs)[i] - probs[i]));
  }
  print_message("recurrent network against float64: %.1e\n", worst);
  assert_true(worst <= 1e-5);
}

/* ---- training ----------------------------------------------------------------------------------------------------- */

static void the_loss_is_the_mean_surprise_of_every_copy_of_every_line(void **state) {
  (void)state;
  struct attn *a = networks(1, 0, 4);
  randomise(a, 4);
  int32_t V = attn_word_count(a);
  double *states = doubles(5 * C), *probs = doubles(5 * V), sum = 0, targets = 0;
  for (int32_t i = 0; i < LENGTH(lines); i++) {
    const int32_t T = encode(a, lines[i].text), *ids = integer_tensor(a, ids);
    oracle(a, states, probs, ids, T);
    for (int32_t t = 0; t + 1 < T; t++) sum -= lines[i].copies * log(probs[t * V + ids[t + 1]]);
    targets += lines[i].copies * (T - 1);
  }
  assert_int_equal(attn_recurrent_train_init(a, 10, 0.01f), ATTN_OK);
  assert_true(isnan(attn_recurrent_loss(a)));
  assert_int_equal(attn_recurrent_train(a, 1), 1);
  assert_true(fabs(attn_recurrent_loss(a) - sum / targets) <= 1e-5 * sum / targets);
}

/* The mean of -ln of the counted share: no guess from the words so far can do better. */
static double entropy_floor(struct attn *a) {
  double sum = 0, targets = 0;
  for (int32_t i = 0; i < LENGTH(lines); i++) {
    int32_t ids[8], T = encode(a, lines[i].text);
    memcpy(ids, integer_tensor(a, ids), (size_t)T * sizeof *ids);
    char prefix[64] = "";
    for (int32_t t = 1; t < T; t++) {
      encode(a, strcat(strcat(prefix, attn_word(a, ids[t - 1])), " "));
      assert_int_equal(attn_count(a), t);
      const int32_t *counts = integer_tensor(a, counts);
      double total = 0;
      for (int32_t y = 0; y < attn_word_count(a); y++) total += counts[y];
      sum -= lines[i].copies * log(counts[ids[t]] / total);
      targets += lines[i].copies;
    }
  }
  return sum / targets;
}

static void training_lowers_the_loss_to_the_entropy_of_the_corpus(void **state) {
  (void)state;
  for (int32_t seed = 1; seed <= 3; seed++) {
    struct attn *a = networks(1, ATTN_CAUSAL, seed);
    double floor = entropy_floor(a);
    attn_recurrent_train_init(a, STEPS, RATE);
    attn_recurrent_train(a, 1);
    float first = attn_recurrent_loss(a);
    assert_int_equal(attn_recurrent_train(a, STEPS + 10), STEPS); /* no further than the total */
    print_message("seed %d: loss %.4f, at first %.4f; entropy %.4f\n", seed, attn_recurrent_loss(a), first, floor);
    assert_true(first > floor + 1 && fabs(attn_recurrent_loss(a) - floor) <= 2e-3);
    for (int32_t c = 0; c < C; c++) assert_true(tensor(a, recurrent_params)[c] == 0); /* unknown says nothing */
    release(NULL);
  }
}

static void the_two_networks_leave_each_other_alone(void **state) {
  (void)state;
  struct attn *a = networks(1, ATTN_CAUSAL, 3), *b = networks(1, ATTN_CAUSAL, 3), *other = networks(1, ATTN_CAUSAL, 4);
  struct attn *all[] = {a, b, other};
  for (int32_t i = 0; i < 3; i++) attn_train_init(all[i], 20, RATE), attn_recurrent_train_init(all[i], 20, RATE);
  while (attn_recurrent_train(a, 7) < 20) attn_train(a, 6), encode(a, "best is"), attn_recurrent_forward(a);
  attn_train(a, 20), attn_train(b, 20), attn_recurrent_train(b, 20), attn_recurrent_train(other, 20);
  for (int32_t i = 0; i < 3; i++) encode(all[i], "the best"), attn_forward(all[i]), attn_recurrent_forward(all[i]);
  assert_true(fingerprint(a) == fingerprint(b) && attn_recurrent_loss(a) == attn_recurrent_loss(b));
  assert_true(attn_recurrent_loss(a) != attn_recurrent_loss(other));
}

/* ---- influence ---------------------------------------------------------------------------------------------------- */

struct influence {
  float *state, *probs; /* (T) */
};

static struct influence influence_of(struct attn *a, int32_t T, int32_t recurrent) {
  struct influence i = {floats(T), floats(T)};
  assert_int_equal(attn_influence(a, i.state, i.probs, recurrent), ATTN_OK);
  return i;
}

/* The last rows of `last` or `states` and of the guess, after reading this text. */
static void read_last(struct attn *a, const char *text, int32_t recurrent, double *state, double *probs) {
  int32_t T = encode(a, text), V = attn_word_count(a);
  assert_int_equal(recurrent ? attn_recurrent_forward(a) : attn_forward(a), ATTN_OK);
  const float *s = (recurrent ? tensor(a, states) : tensor(a, last)) + (T - 1) * C;
  const float *p = (recurrent ? tensor(a, recurrent_probs) : tensor(a, probs)) + (T - 1) * V;
  for (int32_t c = 0; c < C; c++) state[c] = s[c];
  for (int32_t y = 0; y < V; y++) probs[y] = p[y];
}

static void influence_is_the_change_when_a_word_is_unknown(void **state) {
  (void)state;
  static const char *const words[] = {"vim", "is", "the", "best", "language", "is"};
  enum { T = LENGTH(words) };
  for (int32_t recurrent = 0; recurrent < 2; recurrent++)
    for (int32_t switches = 0; switches < 64; switches += 9) {
      struct attn *a = networks(2, switches, 5);
      int32_t V = attn_word_count(a);
      double *h = doubles(C), *p = doubles(V), *other_h = doubles(C), *other_p = doubles(V);
      read_last(a, "vim is the best language is", recurrent, h, p);
      struct influence got = influence_of(a, T, recurrent);
      assert_null(recurrent ? tensor(a, states) : tensor(a, last)); /* they are of another sentence now */
      for (int32_t j = 0; j < T; j++) {
        assert_int_equal(integer_tensor(a, ids)[j], id_of(a, words[j])); /* put back */
        char text[80] = "";
        for (int32_t i = 0; i < T; i++) strcat(strcat(text, i == j ? "zzz" : words[i]), " ");
        read_last(a, text, recurrent, other_h, other_p);
        double change = 0, size = 0, variation = 0;
        for (int32_t c = 0; c < C; c++) change += pow(h[c] - other_h[c], 2), size += h[c] * h[c];
        for (int32_t y = 0; y < V; y++) variation += fabs(p[y] - other_p[y]) / 2;
        assert_true(fabs(got.state[j] - sqrt(change / size)) <= 1e-5 && fabs(got.probs[j] - variation) <= 1e-6);
        encode(a, "vim is the best language is");
      }
      release(NULL);
    }
}

static void outside_the_window_the_influence_is_exactly_0(void **state) {
  (void)state;
  static const char TEXT[] = "the best database is vim is the best language is the drink";
  for (int32_t causal = 0; causal < 2; causal++)
    for (int32_t layers = 1; layers <= 2; layers++)
      for (int32_t window = 1; window <= 12; window++) {
        struct attn *a = networks(layers, causal, 6);
        int32_t T = encode(a, TEXT), reach = layers * (window - 1);
        assert_int_equal(attn_set_window(a, window), ATTN_OK);
        struct influence got = influence_of(a, T, 0);
        for (int32_t j = 0; j < T; j++) {
          int32_t inside = T - 1 - j <= reach;
          assert_int_equal(got.state[j] != 0, inside);
          assert_int_equal(got.probs[j] != 0, inside);
        }
        release(NULL);
      }
}

static void rows_of_a_window_are_zero_outside_it_and_sum_to_one(void **state) {
  (void)state;
  enum { WIDE = 3 };
  for (int32_t causal = 0; causal < 2; causal++) {
    struct attn *a = networks(1, causal, 6);
    int32_t T = encode(a, "the best database is vim is the best");
    attn_forward(a);
    uint64_t before = fingerprint(a);
    attn_set_window(a, WIDE);
    assert_null(tensor(a, weights)); /* what was computed without it is stale */
    attn_forward(a);
    for (int32_t i = 0; i < 2 * T; i++) {
      double sum = 0;
      for (int32_t j = 0; j < T; j++) {
        float w = tensor(a, weights)[i * T + j];
        int32_t away = i % T - j;
        assert_int_equal(w > 0, away < WIDE && (causal ? away >= 0 : away > -WIDE));
        sum += w;
      }
      assert_true(fabs(sum - 1) <= 1e-6);
    }
    attn_set_window(a, T); /* as wide as the sentence: the same bits as none */
    attn_forward(a);
    assert_true(fingerprint(a) == before);
    attn_set_window(a, WIDE);
    attn_model_init(a, causal, 6); /* a new model has none */
    attn_forward(a);
    assert_true(fingerprint(a) == before);
  }
}

/* ---- the boundary ------------------------------------------------------------------------------------------------- */

static void each_call_waits_for_what_it_needs(void **state) {
  (void)state;
  struct attn *a = engine(8, 2, 1, 8);
  float *x = floats(24), *y = floats(24);
  assert_int_equal(attn_recurrent_init(a, 1), ATTN_ESTATE);
  add_line(a, "hello", 1);
  uint64_t before = fingerprint(a);
  assert_int_equal(attn_recurrent_forward(a), ATTN_ESTATE);
  assert_int_equal(attn_recurrent_train_init(a, 10, 0.1f), ATTN_ESTATE);
  assert_int_equal(attn_recurrent_train(a, 1), ATTN_ESTATE);
  assert_int_equal(attn_influence(a, x, y, 0), ATTN_ESTATE);
  assert_int_equal(attn_influence(a, x, y, 1), ATTN_ESTATE);
  assert_int_equal(attn_set_window(a, 2), ATTN_ESTATE);
  assert_true(fingerprint(a) == before);
  assert_true(attn_recurrent_init(a, 1) > 0);
  assert_non_null(tensor(a, recurrent_params));
  assert_int_equal(attn_recurrent_forward(a), ATTN_ESTATE);              /* no text */
  assert_int_equal(attn_recurrent_train_init(a, 10, 0.1f), ATTN_ESTATE); /* nothing to predict */
  assert_int_equal(attn_influence(a, x, y, 1), ATTN_ESTATE);             /* still no text */
  encode(a, "hello hello");
  assert_int_equal(attn_influence(a, x, y, 0), ATTN_ESTATE); /* no transformer */
  assert_int_equal(attn_influence(a, x, y, 1), ATTN_OK);
  assert_int_equal(attn_recurrent_forward(a), ATTN_OK);
  assert_non_null(tensor(a, states));
  encode(a, "hello");
  assert_null(tensor(a, states));
  assert_null(tensor(a, recurrent_probs));
  add_line(a, "hello again", 1); /* another vocabulary: another network */
  assert_null(tensor(a, recurrent_params));
  assert_int_equal(attn_recurrent_train(a, 1), ATTN_ESTATE);
  attn_recurrent_init(a, 1);
  assert_int_equal(attn_recurrent_train_init(a, 10, 0.1f), ATTN_OK);
  assert_true(isnan(attn_recurrent_loss(a))); /* no step yet */
}

static void a_bad_argument_is_refused_and_changes_nothing(void **state) {
  (void)state;
  struct attn *a = networks(1, 0, 1);
  float *x = floats(32), *y = floats(32);
  encode(a, "the best");
  attn_recurrent_train_init(a, 10, 0.1f), attn_recurrent_train(a, 2);
  attn_forward(a), attn_recurrent_forward(a);
  uint64_t before = fingerprint(a);
  float loss = attn_recurrent_loss(a);
#define REFUSED(call) assert_int_equal(call, ATTN_EARG)
  REFUSED(attn_recurrent_init(NULL, 1));
  REFUSED(attn_recurrent_forward(NULL));
  REFUSED(attn_recurrent_train_init(NULL, 1, 0.1f));
  REFUSED(attn_recurrent_train_init(a, 0, 0.1f));
  REFUSED(attn_recurrent_train_init(a, 1000001, 0.1f));
  REFUSED(attn_recurrent_train_init(a, 1, 0.0f));
  REFUSED(attn_recurrent_train_init(a, 1, 1.5f));
  REFUSED(attn_recurrent_train_init(a, 1, NAN));
  REFUSED(attn_recurrent_train(NULL, 1));
  REFUSED(attn_recurrent_train(a, -1));
  REFUSED(attn_set_window(NULL, 1));
  REFUSED(attn_set_window(a, -1));
  REFUSED(attn_set_window(a, 25));
  for (int32_t recurrent = -1; recurrent <= 2; recurrent++) {
    REFUSED(attn_influence(NULL, x, y, recurrent));
    REFUSED(attn_influence(a, NULL, y, recurrent));
    REFUSED(attn_influence(a, x, NULL, recurrent));
    REFUSED(attn_influence(a, x + 1, y, recurrent));
    REFUSED(attn_influence(a, x, y + 1, recurrent));
  }
  REFUSED(attn_influence(a, x, y, -1));
  REFUSED(attn_influence(a, x, y, 2));
  assert_true(isnan(attn_recurrent_loss(NULL)));
  assert_true(fingerprint(a) == before && attn_recurrent_loss(a) == loss);
}

static void params_that_overflow_are_an_error_and_no_picture(void **state) {
  (void)state;
  struct attn *a = networks(1, 0, 1);
  float *x = floats(8), *y = floats(8);
  encode(a, "the best");
  attn_recurrent_forward(a);
  float *params = (float *)(uintptr_t)tensor(a, recurrent_params);
  params[elements(a, TENSOR_recurrent_params) - 1] = INFINITY; /* a bias of the guess */
  assert_int_equal(attn_recurrent_forward(a), ATTN_ENAN);
  assert_null(tensor(a, states));
  assert_int_equal(attn_influence(a, x, y, 1), ATTN_ENAN);
  assert_int_equal(integer_tensor(a, ids)[0], id_of(a, "the"));
  assert_int_equal(attn_recurrent_train_init(a, 10, 0.1f), ATTN_OK);
  assert_int_equal(attn_recurrent_train(a, 1), ATTN_ENAN);
  attn_param(a, TENSOR_p_tokens)[2 * C] = 1e30f; /* "best" is finite, but its square is not */
  assert_int_equal(attn_forward(a), ATTN_OK);
  assert_int_equal(attn_influence(a, x, y, 0), ATTN_ENAN);
}

static void words_that_say_nothing_change_nothing(void **state) {
  (void)state;
  struct attn *a = networks(1, 0, 1);
  int32_t T = encode(a, "zzz yyy xxx");
  struct influence got = influence_of(a, T, 1); /* the state is 0, and stays 0 */
  for (int32_t j = 0; j < T; j++) assert_true(got.state[j] == 0 && got.probs[j] == 0);
}

/* ---- how far back --------------------------------------------------------------------------------------------------
 *
 * What is measured here is what the lesson may say. Before training, a word's influence on a state shrinks by a factor
 * with every word that follows; attention only shares it among more words. Training can teach a state to keep a word,
 * and then its influence need not shrink; but the farther the word, the more steps that takes.
 */

static const char *const nouns[] = {"database", "editor", "drink", "language"};
static const char *const answers[] = {"mongodb", "vim", "coffee", "python"};
enum { NOUNS = LENGTH(nouns), TAUGHT = 12, FARTHEST = 20, SEEDS = 2 };
static const float CAREFUL = 0.005f; /* at RATE some seeds never find the noun, of either network */

/* The noun, so many fillers, "is". */
static char *question(char *text, int32_t noun, int32_t fillers) {
  strcpy(text, nouns[noun]);
  for (int32_t i = 0; i < fillers; i++) strcat(text, " very");
  return strcat(text, " is");
}

/* Networks for lines with `least` to `most` fillers between the noun and its answer. */
static struct attn *distances(int32_t least, int32_t most, int32_t window, int32_t total, int32_t seed) {
  struct attn *a = engine(C, 2, 1, 64);
  for (int32_t noun = 0; noun < NOUNS; noun++)
    for (int32_t fillers = least; fillers <= most; fillers++) {
      char text[200];
      assert_true(add_line(a, strcat(strcat(question(text, noun, fillers), " "), answers[noun]), 1) >= 0);
    }
  attn_model_init(a, ATTN_CAUSAL, seed), attn_set_window(a, window), attn_recurrent_init(a, seed);
  attn_train_init(a, total, CAREFUL), attn_recurrent_train_init(a, total, CAREFUL);
  return a;
}

/* What the noun is worth to "is" behind so many fillers: its influence, and the probability of its answer; means over
 * the nouns. */
struct worth {
  double state, guess, answer, worst_answer;
};

static struct worth worth_of(struct attn *a, int32_t fillers, int32_t recurrent) {
  struct worth w = {.worst_answer = 1};
  for (int32_t noun = 0; noun < NOUNS; noun++) {
    char text[200];
    double h[C], p[64];
    _Alignas(16) float of_state[FARTHEST + 2], of_guess[FARTHEST + 2];
    read_last(a, question(text, noun, fillers), recurrent, h, p);
    assert_int_equal(attn_influence(a, of_state, of_guess, recurrent), ATTN_OK);
    double answer = p[id_of(a, answers[noun])];
    w.state += of_state[0] / NOUNS, w.guess += of_guess[0] / NOUNS, w.answer += answer / NOUNS;
    w.worst_answer = fmin(w.worst_answer, answer);
  }
  return w;
}

struct row {
  struct worth recurrent, attention, window;
};

/* One row per number of fillers; those of the first seed are printed. */
static void measure(struct row *rows, struct attn *a, struct attn *narrow, int32_t seed) {
  if (seed == 1)
    print_message("fillers | recurrent: state, guess, p | attention: state, guess, p | window of %d: state, guess, p\n",
                  WINDOW);
  for (int32_t n = 1; n <= FARTHEST; n++) {
    rows[n] = (struct row){worth_of(a, n, 1), worth_of(a, n, 0), worth_of(narrow, n, 0)};
    const struct worth *r = &rows[n].recurrent, *t = &rows[n].attention, *w = &rows[n].window;
    if (n + 1 >= WINDOW) assert_true(w->state == 0 && w->guess == 0); /* exactly */
    if (seed > 1) continue;
    print_message("%7d | %7.5f %7.5f %.3f | %7.5f %7.5f %.3f | %7.5f %7.5f %.3f\n", n, r->state, r->guess, r->answer,
                  t->state, t->guess, t->answer, w->state, w->guess, w->answer);
  }
}

static void untaught_a_state_forgets_and_attention_only_dilutes(void **state) {
  (void)state;
  struct row rows[FARTHEST + 1];
  for (int32_t seed = 1; seed <= SEEDS; seed++) {
    measure(rows, distances(1, TAUGHT, 0, 1, seed), distances(1, TAUGHT, WINDOW, 1, seed), seed);
    assert_true(rows[FARTHEST].recurrent.state < 0.01 * rows[1].recurrent.state);
    assert_true(rows[FARTHEST].attention.state > 0.05 * rows[1].attention.state);
    release(NULL);
  }
}

static void taught_attention_finds_the_noun_at_every_distance(void **state) {
  (void)state;
  struct row rows[FARTHEST + 1];
  for (int32_t seed = 1; seed <= SEEDS; seed++) {
    struct attn *a = distances(1, TAUGHT, 0, STEPS, seed), *narrow = distances(1, TAUGHT, WINDOW, STEPS, seed);
    attn_train(a, STEPS), attn_recurrent_train(a, STEPS), attn_train(narrow, STEPS);
    print_message("seed %d, taught 1 to %d fillers: loss %.4f, attention %.4f, window %.4f\n", seed, TAUGHT,
                  attn_recurrent_loss(a), attn_loss(a), attn_loss(narrow));
    measure(rows, a, narrow, seed);
    for (int32_t n = 1; n <= TAUGHT; n++)
      assert_true(rows[n].attention.worst_answer > 0.95 && rows[n].attention.guess > 0.7);
    print_message("seed %d: the noun's influence on the state behind 1, %d, %d fillers: %.2f %.2f %.2f; attention %.2f "
                  "%.2f %.2f\n",
                  seed, TAUGHT, FARTHEST, rows[1].recurrent.state, rows[TAUGHT].recurrent.state,
                  rows[FARTHEST].recurrent.state, rows[1].attention.state, rows[TAUGHT].attention.state,
                  rows[FARTHEST].attention.state);
    assert_true(attn_loss(a) < attn_recurrent_loss(a) && attn_loss(a) < attn_loss(narrow));
    release(NULL);
  }
}

/* Steps, in tens, until every noun's answer has p > 0.9. */
static int32_t steps_needed(int32_t fillers, int32_t recurrent, int32_t seed) {
  enum { MOST = 2000 };
  struct attn *a = distances(fillers, fillers, 0, 2 * MOST, seed);
  int32_t step = 0;
  while (step < MOST && worth_of(a, fillers, recurrent).worst_answer <= 0.9)
    step = recurrent ? attn_recurrent_train(a, 10) : attn_train(a, 10);
  release(NULL);
  return step;
}

static void the_farther_the_noun_the_longer_a_state_takes_to_learn_it(void **state) {
  (void)state;
  static const int32_t fillers[] = {1, 4, 8};
  enum { N = LENGTH(fillers) };
  for (int32_t seed = 1; seed <= SEEDS; seed++) {
    int32_t recurrent[N], attention[N];
    for (int32_t i = 0; i < N; i++) {
      recurrent[i] = steps_needed(fillers[i], 1, seed), attention[i] = steps_needed(fillers[i], 0, seed);
      print_message("seed %d, %2d fillers: %4d steps, attention %4d\n", seed, fillers[i], recurrent[i], attention[i]);
      assert_true(attention[i] < recurrent[i]);
    }
    assert_true(recurrent[N - 1] > 5 * recurrent[0] && attention[N - 1] < 2 * attention[0]);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(states_and_probs_equal_the_oracle),
      TEST(the_loss_is_the_mean_surprise_of_every_copy_of_every_line),
      TEST(training_lowers_the_loss_to_the_entropy_of_the_corpus),
      TEST(the_two_networks_leave_each_other_alone),
      TEST(influence_is_the_change_when_a_word_is_unknown),
      TEST(outside_the_window_the_influence_is_exactly_0),
      TEST(rows_of_a_window_are_zero_outside_it_and_sum_to_one),
      TEST(each_call_waits_for_what_it_needs),
      TEST(a_bad_argument_is_refused_and_changes_nothing),
      TEST(params_that_overflow_are_an_error_and_no_picture),
      TEST(words_that_say_nothing_change_nothing),
      TEST(untaught_a_state_forgets_and_attention_only_dilutes),
      TEST(taught_attention_finds_the_noun_at_every_distance),
      TEST(the_farther_the_noun_the_longer_a_state_takes_to_learn_it),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
