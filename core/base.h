/* base.h -- layer 0: error codes, switches, and the few words that every file shares. */
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
  X(ENAN, -5)   /* a result is not finite, or a row has nothing to attend to */                                        \
  X(EFILE, -6)  /* a parameter file with a fault, or for an engine of other sizes */

#define X(name, code) ATTN_##name = (code),
enum attn_error { ATTN_OK = 0, ATTN_ERRORS(X) };
#undef X

/* Switches of the model and of attention: each one takes something away from, or adds something to, a real transformer. */
#define ATTN_SWITCHES(X)                                                                                               \
  X(CAUSAL, causal, 1)                    /* a word sees itself and earlier words only */                              \
  X(UNSCALED, unscaled, 2)                /* q.k without the division by sqrt(d) */                                    \
  X(NO_POSITIONS, no_positions, 4)        /* neither position embeddings nor relative bias */                          \
  X(NO_RESIDUAL, no_residual, 8)          /* a block replaces the stream instead of adding to it */                    \
  X(NO_NORM, no_norm, 16)                 /* no RMS norm */                                                            \
  X(NO_FEED_FORWARD, no_feed_forward, 32) /* attention only */

#define X(NAME, name, bit) ATTN_##NAME = (bit),
enum attn_switch { ATTN_SWITCHES(X) };
#undef X

#define X(NAME, name, bit) | (bit)
enum { ATTN_SWITCHES_ALL = 0 ATTN_SWITCHES(X) };
#undef X

/* Leave the function with this error unless the condition holds. */
#define CHECK(condition, error)                                                                                        \
  do {                                                                                                                 \
    if (!(condition)) return (error);                                                                                  \
  } while (0)

static inline int within(int32_t x, int32_t low, int32_t high) {
  return x >= low && x <= high;
}

static inline int is_finite(float x) {
  return x - x == 0.0f;
}

/* A broken invariant is our bug, not the caller's: stop at once (WASM: trap), never go on with wrong numbers. */
#define ATTN_INVARIANT(condition)                                                                                      \
  do {                                                                                                                 \
    if (!(condition)) __builtin_trap();                                                                                \
  } while (0)

#endif
