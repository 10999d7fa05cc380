/* script.h -- one fixed script of engine calls, whose every result goes into one SHA-256. */
#ifndef SCRIPT_H
#define SCRIPT_H

#include "attn.h"

/* How much memory the script needs. */
ATTN_EXPORT int32_t parity_bytes(void);

/* Run the script in `block` (16-byte aligned); the hash in hexadecimal lies in the block, NUL-terminated. */
ATTN_EXPORT const char *parity_hash(void *block);

#endif
