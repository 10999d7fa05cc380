/* arena.h -- layer 1: memory is handed out once, from the front of one block, and never given back. */
#ifndef ATTN_ARENA_H
#define ATTN_ARENA_H

#include "base.h"

/* With base = 0 nothing is handed out and `used` just counts: so one function lays a block out and measures it. */
struct arena {
  char *base;
  int64_t used;
};

/* `count` elements of `size` bytes, 16-byte aligned; 0 while measuring. */
static inline void *arena_take(struct arena *arena, int64_t count, int64_t size) {
  int64_t at = arena->used;
  arena->used += (count * size + 15) / 16 * 16;
  return arena->base ? arena->base + at : NULL;
}

#endif
