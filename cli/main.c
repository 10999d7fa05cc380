/* main.c -- layer 7: attn, the engine from a terminal. */
#include <stdio.h>
#include <string.h>

#include "cli.h"

static const char usage[] =
    "attn: how a sentence becomes a guess\n"
    "\n"
    "  attn guess --corpus FILE --prompt TEXT [--prefer WORD] [--beta X] [--json]\n"
    "      Count what follows TEXT in the corpus; with --prefer, tilt the guess by R/beta\n"
    "      (R = +3 for WORD, -1 for the word that leads the counts, 0 for the rest).\n"
    "\n"
    "  attn train --corpus FILE --text TEXT [--steps N] [--heads H] [--layers L] [--seed S]\n"
    "             [--rate X] [--switch NAME]... [--json]\n"
    "      Train a transformer on the corpus, then show its guess for TEXT and the attention\n"
    "      weights of every layer and head. Switches: causal unscaled no_positions no_residual\n"
    "      no_norm no_feed_forward; none given: causal.\n"
    "\n"
    "A corpus file has one sentence a line, its copies behind a tab or as ` × n`:\n"
    "      the best database is mongodb × 18\n";

int main(int argc, char **argv) {
  const char *command = argc > 1 ? argv[1] : "--help";
  if (!strcmp(command, "--help") || !strcmp(command, "-h") || !strcmp(command, "help")) {
    fputs(usage, stdout);
    return 0;
  }
  int is_guess = !strcmp(command, "guess"), is_train = !strcmp(command, "train");
  if (!is_guess && !is_train) fail("there is no command '%s'; try: attn --help", command);
  struct options options = options_read(command, argc - 2, argv + 2);
  return is_guess ? guess_command(&options) : train_command(&options);
}
