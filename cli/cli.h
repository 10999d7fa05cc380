/* cli.h -- layer 7: what the commands of the program share. */
#ifndef ATTN_CLI_H
#define ATTN_CLI_H

#include <stdint.h>

struct attn;

/* ---- options.c ---------------------------------------------------------------------------------------------------- */

struct options {
  const char *corpus, *text; /* text: --prompt of guess, --text of train */
  const char *prefer;
  double beta, rate;
  long steps, heads, layers, seed;
  long most; /* tokens, of bench */
  int32_t switches;
  int json;
};

/* Read argv behind the command; a mistake ends the program with exit 2 and one line. */
struct options options_read(const char *command, int argc, char **argv);

/* One line to stderr, then exit 2: the input was wrong. printf-style. */
_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* ---- corpus_file.c ------------------------------------------------------------------------------------------------ */

/* An engine with the corpus of this file: a sentence a line, with its copies as `<TAB>n` or ` × n` (none: 1). */
struct attn *corpus_open(const char *path, const int32_t *config);

/* Encode the text or fail in words. Returns the number of tokens. */
int32_t text_encode(struct attn *a, const char *text);

/* ---- output.c ----------------------------------------------------------------------------------------------------- */

/* A float32 such that reading it back gives the same bits; JSON has no infinity, so -inf is null. */
void json_number(double x);

/* A JSON string of the `bytes` bytes at text (valid UTF-8). */
void json_string(const char *text, int32_t bytes);

/* ---- the commands ------------------------------------------------------------------------------------------------- */

int guess_command(const struct options *options);
int train_command(const struct options *options);
int bench_command(const struct options *options);

#endif
