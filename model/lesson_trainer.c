/* lesson_trainer.c -- the lesson model's training as an ABI: check the arguments, delegate. */
#include "lesson_trainer.h"

#include "arena.h"
#include "lesson.h"

struct lesson_trainer {
  struct lesson lesson;
  struct report reports[REPORTS_MAX];
  int32_t report_count;
  int32_t is_open;
};

/* Returns where the engine lies; with base = 0 this only measures. */
static void *take(struct arena *arena, const struct settings *settings) {
  arena_take(arena, 1, sizeof(struct lesson_trainer));
  return arena_take(arena, lesson_bytes(settings), 1);
}

int32_t lesson_trainer_bytes(void) {
  struct arena arena = {NULL, 0};
  take(&arena, lesson_variant("full", 0));
  return (int32_t)arena.used;
}

int32_t lesson_trainer_open(struct lesson_trainer *t, const char *grammar, int32_t bytes, int32_t total, int32_t seed) {
  CHECK(t && (uintptr_t)t % 16 == 0 && grammar && bytes >= 0 && within(total, 1, 1000000), ATTN_EARG);
  struct settings settings = *lesson_variant("full", 0);
  settings.steps = total;
  settings.seed = seed;
  struct arena arena = {(char *)t, 0};
  int32_t line = lesson_init(&t->lesson, take(&arena, &settings), grammar, bytes, &settings);
  t->report_count = 0;
  t->is_open = line == 0;
  return line;
}

const char *lesson_trainer_fault(const struct lesson_trainer *t) {
  return t && !t->is_open ? t->lesson.grammar.fault : NULL;
}

int32_t lesson_trainer_step(struct lesson_trainer *t, int32_t steps) {
  CHECK(t && steps >= 0, ATTN_EARG);
  CHECK(t->is_open, ATTN_ESTATE);
  return lesson_train(&t->lesson, steps);
}

float lesson_trainer_loss(const struct lesson_trainer *t) {
  return t && t->is_open && t->lesson.done ? t->lesson.loss : __builtin_nanf("");
}

uint32_t lesson_trainer_fingerprint(const struct lesson_trainer *t) {
  return t && t->is_open ? lesson_fingerprint(&t->lesson) : 0;
}

int32_t lesson_trainer_examine(struct lesson_trainer *t, int32_t least) {
  CHECK(t && within(least, 1, 1000), ATTN_EARG);
  CHECK(t->is_open, ATTN_ESTATE);
  return t->report_count = lesson_examine(t->reports, &t->lesson, least, FOR_EXAMINATION);
}

static int was_asked(const struct lesson_trainer *t, int32_t family) {
  return t && within(family, 0, t->report_count - 1);
}

const char *lesson_trainer_family(const struct lesson_trainer *t, int32_t family) {
  return was_asked(t, family) ? t->reports[family].family : NULL;
}

int32_t lesson_trainer_report(const struct lesson_trainer *t, int32_t family, int32_t *report) {
  CHECK(was_asked(t, family) && report, ATTN_EARG);
  const struct report *r = &t->reports[family];
#define X(name) report[LESSON_REPORT_##name] = r->name;
  LESSON_REPORT(X)
#undef X
  return ATTN_OK;
}

struct attn *lesson_trainer_engine(struct lesson_trainer *t) {
  return t && t->is_open ? t->lesson.a : NULL;
}
