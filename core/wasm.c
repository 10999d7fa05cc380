/* wasm.c -- layer 7: the only file that knows the target: where free memory begins, and how to get more of it. */
#include "attn.h"

extern unsigned char __heap_base; /* set by the linker: the first byte that the program does not use itself */

enum { PAGE = 65536 };

void *attn_heap(int32_t bytes) {
  uintptr_t start = ((uintptr_t)&__heap_base + 15) / 16 * 16;
  uintptr_t have = (uintptr_t)__builtin_wasm_memory_size(0) * PAGE - start;
  if (bytes < 0) return NULL;
  if ((uintptr_t)bytes > have) {
    uintptr_t missing = ((uintptr_t)bytes - have + PAGE - 1) / PAGE;
    if (__builtin_wasm_memory_grow(0, missing) == (size_t)-1) return NULL;
  }
  return (void *)start;
}
