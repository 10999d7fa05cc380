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
    "  attn bench --corpus FILE [--most N] [--json]\n"
    "      Time attention of 12 to N (10240) tokens and a training step, on this processor.\n"
    "\n"
    "A corpus file has one sentence a line, its copies behind a tab or as ` × n`:\n"
    "      the best database is mongodb × 18\n";

static const struct {
  const char *name;
  int (*run)(const struct options *options);
} commands[] = {{"guess", guess_command}, {"train", train_command}, {"bench", bench_command}};
enum { COMMANDS = sizeof commands / sizeof *commands };

int main(int argc, char **argv) {
  const char *command = argc > 1 ? argv[1] : "--help";
  if (!strcmp(command, "--help") || !strcmp(command, "-h") || !strcmp(command, "help")) {
    fputs(usage, stdout);
    return 0;
  }
  for (int i = 0; i < COMMANDS; i++) {
    if (strcmp(command, commands[i].name) != 0) continue;
    struct options options = options_read(command, argc - 2, argv + 2);
    return commands[i].run(&options);
  }
  fail("there is no command '%s'; try: attn --help", command);
}
