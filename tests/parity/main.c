/* main.c -- the script as a native program: prints its hash, after the hash itself has passed the standard's example. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script.h"
#include "sha256.h"

static int sha256_is_right(void) {
  struct sha256 s;
  char hex[65];
  sha256_start(&s);
  sha256_add(&s, "abc", 3);
  sha256_end(&s, hex);
  return !strcmp(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

int main(void) {
  void *block = malloc((size_t)parity_bytes());
  if (!block || !sha256_is_right()) return 1;
  puts(parity_hash(block));
  free(block);
  return 0;
}
