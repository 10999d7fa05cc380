/* double_recurrent.c -- the engine compiled in double: the recurrent network's gradient through time against central
 * differences, tensor by tensor. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "rng.h"
#include "trainer.h"

enum { C = 6, V = 7, LENGTH = 9, LINES = 4, P_MOST = 256 };
static const double STEP = 1e-5, BOUND = 1e-5;

struct setup {
  struct recurrent r;
  struct trainer trainer;
  struct corpus corpus;
};

_Alignas(16) static char room[1 << 16];

/* Words from the seed, some of them unknown; two lines share their prompt, one holds one word only. */
static void fill_corpus(struct corpus *c, struct rng *rng) {
  corpus_clear(c);
  for (int32_t line = 0; line < LINES; line++) {
    int32_t n = line == 3 ? 1 : LENGTH - line / 2 * 4, *ids = corpus_end(c);
    for (int32_t i = 0; i < n; i++) ids[i] = (int32_t)(rng_next(rng) % V);
    if (line == 1) memcpy(ids, c->ids, (n - 1) * sizeof *ids);
    for (int32_t i = 1; i < n; i++) ids[i] += !ids[i]; /* "unknown" may be read, and is never an answer */
    ids[0] = line == 2 ? 0 : ids[0];
    assert_int_equal(corpus_add(c, n, 1 + line), line);
  }
}

static void set_up(struct setup *s, int32_t seed) {
  struct arena arena = {room, 0};
  struct rng rng = {(uint64_t)seed};
  recurrent_take(&s->r, &arena, C, V, LENGTH);
  s->r.d_logits = arena_take(&arena, LENGTH * V, sizeof(double));
  trainer_take(&s->trainer, &arena, recurrent_param_count(C, V), LINES);
  corpus_take(&s->corpus, &arena, LINES, LINES * LENGTH);
  assert_true(arena.used <= (int64_t)sizeof room);
  fill_corpus(&s->corpus, &rng);
  int32_t P = recurrent_init(&s->r, V, seed);
  for (int32_t i = C; i < P; i++) s->r.params[i] += 0.3 * rng_unit(&rng); /* biases not 0; word 0 stays at zero */
  assert_int_equal(trainer_init(&s->trainer, P, &s->corpus, 1, 0.1), ATTN_OK);
}

static double loss_at(struct setup *s, double *param, double value) {
  double before = *param;
  *param = value;
  assert_int_equal(trainer_recurrent_gradient(&s->trainer, &s->r, &s->corpus), ATTN_OK);
  *param = before;
  return s->trainer.loss;
}

/* |gradient - differences| / |differences| of n params from `from` on */
static double error_of(struct setup *s, const double *gradients, const double *from, int32_t n) {
  double wrong = 0, size = 0;
  for (int32_t i = (int32_t)(from - s->r.params), end = i + n; i < end; i++) {
    double *param = s->r.params + i;
    double slope = (loss_at(s, param, *param + STEP) - loss_at(s, param, *param - STEP)) / (2 * STEP);
    if (i < C) slope = 0; /* "unknown" is never trained */
    wrong += (slope - gradients[i]) * (slope - gradients[i]);
    size += slope * slope;
  }
  assert_true(size > 0);
  return __builtin_sqrt(wrong / size);
}

static void the_gradient_through_time_equals_the_differences(void **state) {
  (void)state;
  static struct setup s;
  static double gradients[P_MOST];
  double worst = 0;
  for (int32_t seed = 1; seed <= 20; seed++) {
    set_up(&s, seed);
    assert_true(s.r.P <= P_MOST);
    assert_int_equal(trainer_recurrent_gradient(&s.trainer, &s.r, &s.corpus), ATTN_OK);
    memcpy(gradients, s.r.gradients, s.r.P * sizeof *gradients);
    const double *tensors[] = {s.r.tokens, s.r.input, s.r.recur, s.r.bias, s.r.out_bias};
    static const int32_t sizes[] = {V * C, C * C, C * C, C, V};
    for (int32_t i = 0; i < 5; i++) {
      double error = error_of(&s, gradients, tensors[i], sizes[i]);
      if (!(error <= BOUND)) fail_msg("seed %d: the gradient of tensor %d is wrong by %.1e", seed, i, error);
      worst = error > worst ? error : worst;
    }
  }
  print_message("recurrent gradients against central differences: worst tensor %.1e\n", worst);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_gradient_through_time_equals_the_differences),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
