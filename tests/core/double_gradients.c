/* double_gradients.c -- the engine compiled in double: the gradient of every param tensor against central differences.
 *
 * ReLU has a kink at 0, where a difference across it would be wrong. Nothing is skipped: with STEP so small none of
 * these seeds puts a feed-forward channel within STEP of its kink, or this test would fail.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "rng.h"
#include "trainer.h"

static const double STEP = 3e-6, BOUND = 1e-5;

struct setup {
  struct model model;
  struct trainer trainer;
  struct corpus corpus;
};

_Alignas(16) static char room[1 << 22];

/* Tokens 1 .. V-1 from the seed; two lines share their prompt, one holds one word only. */
static void fill_corpus(struct corpus *c, struct rng *rng, int32_t V, int32_t length) {
  corpus_clear(c);
  for (int32_t line = 0; line < 4; line++) {
    int32_t n = line == 3 ? 1 : length - line / 2 * 2, *ids = corpus_end(c);
    for (int32_t i = 0; i < n; i++) ids[i] = 1 + (int32_t)(rng_next(rng) % (uint32_t)(V - 1));
    if (line == 1) memcpy(ids, c->ids, (size_t)(n - 1) * sizeof *ids);
    assert_int_equal(corpus_add(c, n, 1 + line), line);
  }
}

static void set_up(struct setup *s, int32_t switches, int32_t length) {
  enum { V = 7 };
  struct sizes limits = {.C = 6, .H = 2, .D = 3, .L = 2, .V = V, .F = 7, .M = length, .N = 4, .T = length};
  struct arena arena = {room, 0};
  struct rng rng = {77 + (uint64_t)switches};
  model_take(&s->model, &arena, &limits);
  trainer_take(&s->trainer, &arena, model_param_count(&limits), limits.N);
  corpus_take(&s->corpus, &arena, 4, 4 * length);
  assert_true(arena.used <= (int64_t)sizeof room);
  fill_corpus(&s->corpus, &rng, V, length);
  int32_t P = model_init(&s->model, V, switches, 5);
  for (int32_t i = 0; i < P; i++) s->model.t.params[i] += 0.4 * rng_unit(&rng); /* gains not 1, biases not 0 */
  assert_int_equal(trainer_init(&s->trainer, P, &s->corpus, 1, 0.1), ATTN_OK);
}

/* One answer wanted, two positions left out, an unknown word to read, other switches than the model's own. */
static int32_t batch(struct setup *s) {
  static const int32_t ids[] = {1, 0, 3, 2}, targets[] = {-1, 4, -1, 6};
  struct example e = {ids, targets, 4, s->model.switches ^ ATTN_CAUSAL, 0.7};
  trainer_begin(&s->trainer, &s->model);
  return trainer_add(&s->trainer, &s->model, &e);
}

static int32_t corpus(struct setup *s) {
  return trainer_gradient(&s->trainer, &s->model, &s->corpus);
}

static double loss_at(struct setup *s, int32_t (*gradient)(struct setup *), double *param, double value) {
  double before = *param;
  *param = value;
  assert_int_equal(gradient(s), ATTN_OK);
  *param = before;
  return s->trainer.loss;
}

/* |gradient - differences| / |differences| for one tensor; a tensor that is not in use must have no gradient at all. */
static double error_of(struct setup *s, int32_t (*gradient)(struct setup *), int32_t tensor, const double *gradients) {
  double wrong = 0, size = 0;
  double *params = *tensor_slot(&s->model.t, tensor);
  int64_t n = tensor_count(tensor_table[tensor].shape, &s->model.sizes);
  for (int64_t i = 0; i < n; i++) {
    if (tensor == TENSOR_p_tokens && i < s->model.sizes.C) { /* "unknown" stays at zero, whatever would be better */
      assert_true(gradients[i] == 0);
      continue;
    }
    double up = loss_at(s, gradient, params + i, params[i] + STEP);
    double down = loss_at(s, gradient, params + i, params[i] - STEP);
    double slope = (up - down) / (2 * STEP), g = gradients[i];
    wrong += (slope - g) * (slope - g);
    size += slope * slope;
  }
  return size == 0 ? (wrong == 0 ? 0 : __builtin_inf()) : __builtin_sqrt(wrong / size);
}

static double worst_of(struct setup *s, int32_t (*gradient)(struct setup *)) {
  static double gradients[4096];
  double worst = 0;
  assert_int_equal(gradient(s), ATTN_OK);
  assert_true(s->model.sizes.P <= 4096);
  memcpy(gradients, s->model.t.gradients, (size_t)s->model.sizes.P * sizeof *gradients);
  for (int32_t tensor = TENSOR_params + 1; tensor < TENSOR_gradients; tensor++) {
    const double *params = *tensor_slot(&s->model.t, tensor);
    double error = error_of(s, gradient, tensor, gradients + (params - s->model.t.params));
    if (!(error <= BOUND))
      fail_msg("switches %d: the gradient of %s is wrong by %.1e", s->model.switches, tensor_table[tensor].name, error);
    worst = error > worst ? error : worst;
  }
  return worst;
}

static void every_gradient_equals_the_differences_for_every_switch(void **state) {
  (void)state;
  static struct setup s;
  double worst = 0;
  for (int32_t switches = 0; switches <= ATTN_SWITCHES_ALL; switches++) {
    set_up(&s, switches, 6);
    double error = worst_of(&s, corpus);
    worst = error > worst ? error : worst;
  }
  print_message("gradients against central differences: worst tensor %.1e\n", worst);
}

static void distances_beyond_the_reach_share_their_bias(void **state) {
  (void)state;
  static struct setup s;
  for (int32_t switches = 0; switches < 2; switches++) {
    set_up(&s, switches, RELATIVE_REACH + 5);
    worst_of(&s, corpus);
  }
}

static void examples_of_a_batch_have_the_right_gradient(void **state) {
  (void)state;
  static struct setup s;
  for (int32_t switches = 0; switches <= ATTN_SWITCHES_ALL; switches += 7) {
    set_up(&s, switches, 6);
    worst_of(&s, batch);
  }
}

static void a_window_has_the_right_gradient(void **state) {
  (void)state;
  static struct setup s;
  for (int32_t switches = 0; switches < 4; switches++)
    for (int32_t window = 1; window <= 7; window += 2) {
      set_up(&s, switches, 6);
      s.model.window = window;
      worst_of(&s, corpus);
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_gradient_equals_the_differences_for_every_switch),
      cmocka_unit_test(distances_beyond_the_reach_share_their_bias),
      cmocka_unit_test(examples_of_a_batch_have_the_right_gradient),
      cmocka_unit_test(a_window_has_the_right_gradient),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
