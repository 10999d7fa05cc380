/* main.c -- train-model: train the lesson model, examine it, write its parameter file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lesson.h"

static struct lesson lesson;

static void fail(const char *what, const char *detail) {
  fprintf(stderr, "train-model: %s%s\n", what, detail);
  exit(2);
}

int main(int argc, char **argv) {
  struct settings s = {.variant = "full", .heads = 4, .layers = 2, .steps = 12000, .batch = 64, .seed = 1, .rate = 1.5e-3f};
  const char *grammar = "model/lesson.grammar", *out = NULL;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (!strcmp(argv[i], "--steps")) s.steps = atoi(argv[i + 1]);
    if (!strcmp(argv[i], "--seed")) s.seed = atoi(argv[i + 1]);
    if (!strcmp(argv[i], "--grammar")) grammar = argv[i + 1];
    if (!strcmp(argv[i], "--out")) out = argv[i + 1];
  }
  static char text[1 << 17];
  FILE *f = fopen(grammar, "r");
  if (!f) fail("cannot open ", grammar);
  int32_t bytes = (int32_t)fread(text, 1, sizeof text, f), line = lesson_init(&lesson, text, bytes, &s);
  if (line) return fprintf(stderr, "line %d: %s\n", line, lesson.grammar.fault), 2;
  for (int32_t done = 0; done < s.steps;) {
    done = lesson_train(&lesson, 100);
    if (done < 0) fail("training failed", "");
    fprintf(stderr, "\rstep %d of %d, loss %.4f nats ", (int)done, (int)s.steps, (double)lesson.loss);
    if (getenv("DYN") && done % atoi(getenv("DYN")) == 0) {
      static struct report rr[REPORTS_MAX];
      int32_t n = lesson_examine(rr, &lesson, 100);
      printf("%5d", done);
      for (int32_t i = 0; i < n; i++) printf(" %s %.2f", rr[i].family, (double)rr[i].right / rr[i].sentences);
      putchar('\n'); fflush(stdout);
    }
  }
  static char file[1 << 20];
  int32_t n = attn_model_save(lesson.a, file, sizeof file);
  attn_model_load(lesson.a, file, n);
  if (out) { FILE *o = fopen(out, "wb"); fwrite(file, 1, n, o); fclose(o); }
  static struct report reports[REPORTS_MAX];
  int32_t count = lesson_examine(reports, &lesson, 200);
  tell_reports(reports, count, &lesson);
}
