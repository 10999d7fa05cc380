/* main.c -- train-model: train the lesson model or a variant of it, examine it, write its parameter file. */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lesson.h"

static const char usage[] =
    "train-model: train the lesson model from its grammar, examine it, write its parameters\n"
    "\n"
    "  train-model [--variant NAME] [--steps N] [--seed S] [--pairs KIND] [--grammar FILE] [--out FILE] [--json FILE]\n"
    "  train-model --fingerprints\n"
    "\n"
    "  --variant  full (the lesson model), or with one thing taken away: one-head one-layer no-positions\n"
    "             no-residual no-norm no-feed-forward causal\n"
    "  --pairs    examination, or rehearsal: other held-out pairs of words, to choose settings by\n"
    "  --out      the parameter file; --json the examination, one line\n"
    "  --fingerprints: a number for the params of each variant after its first steps, to compare machines\n"
    "\n"
    "The same command gives the same bytes on every machine.\n";

struct command {
  struct settings settings;
  const char *grammar, *out, *json;
  enum purpose pairs;
};

__attribute__((format(printf, 1, 2))) static _Noreturn void fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("train-model: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(2);
}

/* ---- the command line -------------------------------------------------------------------------------------------- */

static int32_t whole(const char *name, const char *text, long low, long high) {
  char *end;
  long x = strtol(text, &end, 10);
  if (end == text || *end || x < low || x > high)
    fail("%s must be a whole number from %ld to %ld, not '%s'", name, low, high, text);
  return (int32_t)x;
}

static void set_variant(struct settings *s, const char *name) {
  const struct settings *v = lesson_variant(name, 0);
  if (!v) fail("there is no variant '%s'; try: train-model --help", name);
  s->variant = v->variant;
  s->heads = v->heads;
  s->layers = v->layers;
  s->switches = v->switches;
}

static enum purpose purpose(const char *name) {
  if (!strcmp(name, "rehearsal")) return FOR_REHEARSAL;
  if (!strcmp(name, "examination")) return FOR_EXAMINATION;
  fail("--pairs must be examination or rehearsal, not '%s'", name);
}

static struct command command_read(int argc, char **argv) {
  struct command c = {
      .settings = *lesson_variant("full", 0), .grammar = "model/lesson.grammar", .pairs = FOR_EXAMINATION};
  for (int i = 1; i < argc; i += 2) {
    const char *name = argv[i], *value = i + 1 < argc ? argv[i + 1] : NULL;
    if (!value) fail("%s needs a value", name);
    if (!strcmp(name, "--variant"))
      set_variant(&c.settings, value);
    else if (!strcmp(name, "--steps"))
      c.settings.steps = whole(name, value, 1, 1000000);
    else if (!strcmp(name, "--seed"))
      c.settings.seed = whole(name, value, 0, INT32_MAX);
    else if (!strcmp(name, "--pairs"))
      c.pairs = purpose(value);
    else if (!strcmp(name, "--grammar"))
      c.grammar = value;
    else if (!strcmp(name, "--out"))
      c.out = value;
    else if (!strcmp(name, "--json"))
      c.json = value;
    else
      fail("there is no option '%s'; try: train-model --help", name);
  }
  return c;
}

/* ---- files ------------------------------------------------------------------------------------------------------- */

enum { GRAMMAR_BYTES = 1 << 18 };

static void open_lesson(struct lesson *l, const struct command *c) {
  static char text[GRAMMAR_BYTES];
  FILE *file = fopen(c->grammar, "rb");
  if (!file) fail("cannot open %s", c->grammar);
  size_t bytes = fread(text, 1, sizeof text, file);
  fclose(file);
  if (bytes == sizeof text) fail("%s is longer than %d bytes", c->grammar, GRAMMAR_BYTES - 1);
  void *block = aligned_alloc(16, (size_t)lesson_bytes(&c->settings));
  int32_t line = lesson_init(l, block, text, (int32_t)bytes, &c->settings);
  if (line > 0) fail("%s line %d: %s", c->grammar, (int)line, l->grammar.fault);
  if (line < 0) fail("the engine refused: %s", attn_name(3, -1 - line));
}

static FILE *create(const char *path) {
  FILE *file = fopen(path, "wb");
  if (!file) fail("cannot write %s", path);
  return file;
}

/* Through the file and back: what is examined is what is shipped, rounded to 16 bits. */
static void round_trip(struct lesson *l, const char *path) {
  int32_t bytes = attn_model_save(l->a, NULL, 0);
  char *file = malloc((size_t)bytes);
  if (!file || attn_model_save(l->a, file, bytes) != bytes || attn_model_load(l->a, file, bytes) < 0)
    fail("the parameter file does not survive its own check");
  if (path) {
    FILE *out = create(path);
    if (fwrite(file, 1, (size_t)bytes, out) != (size_t)bytes || fclose(out)) fail("cannot write %s", path);
    printf("%s: %d bytes\n", path, (int)bytes);
  }
  free(file);
}

/* ---- the run ----------------------------------------------------------------------------------------------------- */

static void train(struct lesson *l) {
  int is_terminal = isatty(STDERR_FILENO);
  for (int32_t done = 0; done < l->settings.steps;) {
    done = lesson_train(l, 20);
    if (done < 0) fail("training failed: %s", attn_name(3, -1 - done));
    if (is_terminal)
      fprintf(stderr, "\r%s: step %d of %d, loss %.3f nats per answer ", l->settings.variant, (int)done,
              (int)l->settings.steps, (double)l->loss);
  }
  if (is_terminal) fputc('\n', stderr);
}

static void examine(struct lesson *l, const struct command *c) {
  static struct report reports[REPORTS_MAX];
  static struct shown shown[SHOWN_MAX];
  int32_t count = lesson_examine(reports, l, ASK_LEAST, c->pairs), shown_count = lesson_show(shown, l);
  tell_reports(stdout, reports, count, l);
  tell_shown(stdout, shown, shown_count, l);
  if (!c->json) return;
  FILE *out = create(c->json);
  tell_json(out, reports, count, shown, shown_count, l);
  if (fclose(out)) fail("cannot write %s", c->json);
}

/* The first steps only: they differ in every bit as soon as one bit of the arithmetic differs. */
static int print_fingerprints(struct lesson *l) {
  const struct settings *variant;
  for (int32_t i = 0; (variant = lesson_variant(NULL, i)); i++) {
    struct command c = {.settings = *variant, .grammar = "model/lesson.grammar"};
    open_lesson(l, &c);
    if (lesson_train(l, PREFIX_STEPS) != PREFIX_STEPS) fail("training failed");
    printf("%s %08x\n", variant->variant, (unsigned)lesson_fingerprint(l));
    free(l->a);
  }
  return 0;
}

int main(int argc, char **argv) {
  static struct lesson lesson;
  if (argc == 2 && !strcmp(argv[1], "--help")) return fputs(usage, stdout) < 0;
  if (argc == 2 && !strcmp(argv[1], "--fingerprints")) return print_fingerprints(&lesson);
  struct command c = command_read(argc, argv);
  open_lesson(&lesson, &c);
  train(&lesson);
  round_trip(&lesson, c.out);
  examine(&lesson, &c);
  free(lesson.a);
  return 0;
}
