/* options.c -- layer 7: the command line, and how the program says what was wrong with its input. */
#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "attn.h"
#include "cli.h"

void fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("attn: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(2);
}

static double number(const char *name, const char *text, double low, double high) {
  char *end;
  errno = 0;
  double x = strtod(text, &end);
  if (end == text || *end || errno || !(x >= low && x <= high))
    fail("%s must be a number from %g to %g, not '%s'", name, low, high, text);
  return x;
}

static long whole(const char *name, const char *text, long low, long high) {
  char *end;
  errno = 0;
  long x = strtol(text, &end, 10);
  if (end == text || *end || errno || x < low || x > high)
    fail("%s must be a whole number from %ld to %ld, not '%s'", name, low, high, text);
  return x;
}

static int32_t switch_bit(const char *text) {
  const char *name;
  for (int32_t i = 0; (name = attn_name(2, i)); i++)
    if (!strcmp(name, text)) return 1 << i;
  fail("there is no switch '%s'", text);
}

/* One option with its value; 0 when this command has no such option. */
static int set(struct options *o, const char *command, const char *name, const char *value) {
  int is_train = !strcmp(command, "train");
  if (!strcmp(name, "--corpus")) return o->corpus = value, 1;
  if (!strcmp(command, "bench")) {
    if (!strcmp(name, "--most")) return o->most = whole(name, value, 256, 10240), 1;
    return 0;
  }
  if (!strcmp(name, is_train ? "--text" : "--prompt")) return o->text = value, 1;
  if (!is_train) {
    if (!strcmp(name, "--prefer")) return o->prefer = value, 1;
    if (!strcmp(name, "--beta")) return o->beta = number(name, value, 1e-3, 1e6), 1;
    return 0;
  }
  if (!strcmp(name, "--steps")) return o->steps = whole(name, value, 1, 1000000), 1;
  if (!strcmp(name, "--heads")) return o->heads = whole(name, value, 1, 32), 1;
  if (!strcmp(name, "--layers")) return o->layers = whole(name, value, 1, 16), 1;
  if (!strcmp(name, "--seed")) return o->seed = whole(name, value, 0, INT32_MAX), 1;
  if (!strcmp(name, "--rate")) return o->rate = number(name, value, 1e-6, 1.0), 1;
  if (!strcmp(name, "--switch")) return o->switches = (o->switches < 0 ? 0 : o->switches) | switch_bit(value), 1;
  return 0;
}

struct options options_read(const char *command, int argc, char **argv) {
  struct options o = {
      .beta = 1.0, .rate = 0.02, .steps = 400, .heads = 2, .layers = 1, .seed = 1, .most = 10240, .switches = -1};
  for (int i = 0; i < argc; i++) {
    if (!strcmp(argv[i], "--json")) {
      o.json = 1;
      continue;
    }
    const char *value = i + 1 < argc ? argv[i + 1] : NULL;
    if (!set(&o, command, argv[i], value ? value : ""))
      fail("%s has no option '%s'; try: attn --help", command, argv[i]);
    if (!value) fail("%s needs a value", argv[i]);
    i++;
  }
  if (o.switches < 0) o.switches = ATTN_CAUSAL;
  if (!o.corpus) fail("%s needs --corpus FILE", command);
  if (!o.text && strcmp(command, "bench") != 0)
    fail("%s needs %s TEXT", command, !strcmp(command, "train") ? "--text" : "--prompt");
  return o;
}
