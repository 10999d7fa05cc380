/* base.h -- layer 0: error codes and the few words that every file shares. */
#ifndef ATTN_BASE_H
#define ATTN_BASE_H

#include <stddef.h>
#include <stdint.h>

/* Every failing function returns one of these negative numbers, and a refused call has changed nothing. */
#define ATTN_ERRORS(X)                                                                                                 \
  X(EARG, -1)   /* an argument is out of its range, misaligned, or NaN */                                              \
  X(ESPACE, -2) /* over a limit that was fixed at init: words, lines, tokens, bytes */                                 \
  X(ETEXT, -3)  /* the text is not UTF-8, contains NUL, or contains no token */                                        \
  X(ESTATE, -4) /* called too early: no text encoded, no model, empty corpus */                                        \
  X(ENAN, -5)   /* a result is not finite, or a row has nothing to attend to */

#define X(name, code) ATTN_##name = (code),
enum attn_error { ATTN_OK = 0, ATTN_ERRORS(X) };
#undef X

/* A broken invariant is our bug, not the caller's: stop at once (WASM: trap), never go on with wrong numbers. */
#define ATTN_INVARIANT(condition)                                                                                      \
  do {                                                                                                                 \
    if (!(condition)) __builtin_trap();                                                                                \
  } while (0)

#endif
