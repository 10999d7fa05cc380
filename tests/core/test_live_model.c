/* test_live_model.c -- the model that the page trains: it learns the counts of the default corpus, and by looking at the noun. */
#include "helpers.h"

/* As in web/src/engine/training.ts and defaults.ts. */
enum { CHANNELS = 32, HEADS = 2, LAYERS = 1, HIDDEN = 64, STEPS = 400, SEEDS = 10 };
static const float RATE = 0.02f;
static const char CORPUS[] = "corpora/default.txt";

struct line {
  char text[200];
  int32_t copies;
};

static int32_t read_corpus(struct line *lines, int32_t most) {
  FILE *file = fopen(CORPUS, "r");
  if (!file) fail_msg("%s is missing: run this in the root of the project", CORPUS);
  int32_t n = 0;
  while (n < most && fscanf(file, " %199[^\n]", lines[n].text) == 1) {
    char *times = strstr(lines[n].text, " \u00D7 ");
    assert_non_null(times);
    lines[n].copies = atoi(times + 4);
    *times = 0;
    n++;
  }
  fclose(file);
  return n;
}

static struct attn *taught(const struct line *lines, int32_t n, int32_t seed) {
  struct attn *a = engine(CHANNELS, HEADS, LAYERS, HIDDEN);
  for (int32_t i = 0; i < n; i++) assert_int_equal(add_line(a, lines[i].text, lines[i].copies), i);
  assert_true(attn_model_init(a, ATTN_CAUSAL, seed) > 0);
  assert_int_equal(attn_train_init(a, STEPS, RATE), ATTN_OK);
  assert_int_equal(attn_train(a, STEPS), STEPS);
  return a;
}

/* Half the sum of |trained - counted| for what follows this line without its last word. */
static double distance_to_the_counts(struct attn *a, const char *line) {
  int32_t V = attn_word_count(a);
  char prompt[200];
  strcpy(prompt, line);
  *strrchr(prompt, ' ') = 0;
  int32_t T = encode(a, prompt);
  assert_int_equal(attn_count(a), T);
  assert_int_equal(attn_forward(a), ATTN_OK);
  const int32_t *counts = integer_tensor(a, counts);
  const float *probs = tensor(a, probs) + (T - 1) * V;
  double total = 0, distance = 0;
  for (int32_t y = 0; y < V; y++) total += counts[y];
  for (int32_t y = 0; y < V; y++) distance += fabs(probs[y] - counts[y] / total) / 2;
  return distance;
}

/* The largest weight of the last word on word `column`, over the heads in which that word is on top; 0: in none. */
static float best_weight_on(const struct attn *a, int32_t column, int32_t T) {
  float best = 0;
  for (int32_t h = 0; h < HEADS * LAYERS; h++) {
    const float *row = tensor(a, weights) + (h * T + T - 1) * T;
    int32_t top = 0;
    for (int32_t j = 1; j < T; j++)
      if (row[j] > row[top]) top = j;
    if (top == column && row[top] > best) best = row[top];
  }
  return best;
}

static void it_learns_the_counts_by_looking_at_the_noun(void **state) {
  (void)state;
  static struct line lines[64];
  int32_t n = read_corpus(lines, LENGTH(lines)), misses = 0;
  assert_true(n > 1);
  for (int32_t seed = 1; seed <= SEEDS; seed++) {
    struct attn *a = taught(lines, n, seed);
    double worst = 0;
    for (int32_t i = 0; i < n; i++) worst = fmax(worst, distance_to_the_counts(a, lines[i].text));
    int32_t T = encode(a, "the best database is");
    attn_forward(a);
    float weight = best_weight_on(a, 2, T);
    print_message("seed %2d: total variation to the counts at most %.4f; is -> database %.2f%s\n", seed, worst, weight,
                  weight > 0 ? "" : " (on top in no head)");
    misses += worst > 0.02 || weight == 0;
    release(NULL);
  }
  assert_int_equal(misses, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(it_learns_the_counts_by_looking_at_the_noun),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
