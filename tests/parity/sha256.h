/* sha256.h -- SHA-256 as FIPS 180-4 (2015) defines it, section 6.2; the names a .. h, K, W are the standard's. */
#ifndef SHA256_H
#define SHA256_H

#include <stdint.h>

struct sha256 {
  uint32_t hash[8];
  uint8_t block[64];
  uint64_t bytes;
};

static const uint32_t sha256_K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t sha256_rotate(uint32_t x, int n) {
  return x >> n | x << (32 - n);
}

static void sha256_block(struct sha256 *s) {
  uint32_t W[64], v[8];
  for (int t = 0; t < 16; t++) {
    const uint8_t *at = s->block + 4 * t;
    W[t] = (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
  }
  for (int t = 16; t < 64; t++) {
    uint32_t s0 = sha256_rotate(W[t - 15], 7) ^ sha256_rotate(W[t - 15], 18) ^ W[t - 15] >> 3;
    uint32_t s1 = sha256_rotate(W[t - 2], 17) ^ sha256_rotate(W[t - 2], 19) ^ W[t - 2] >> 10;
    W[t] = W[t - 16] + s0 + W[t - 7] + s1;
  }
  for (int i = 0; i < 8; i++) v[i] = s->hash[i];
  for (int t = 0; t < 64; t++) {
    uint32_t a = v[0], e = v[4];
    uint32_t choice = (e & v[5]) ^ (~e & v[6]), majority = (a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]);
    uint32_t sum1 = sha256_rotate(e, 6) ^ sha256_rotate(e, 11) ^ sha256_rotate(e, 25);
    uint32_t sum0 = sha256_rotate(a, 2) ^ sha256_rotate(a, 13) ^ sha256_rotate(a, 22);
    uint32_t T1 = v[7] + sum1 + choice + sha256_K[t] + W[t];
    for (int i = 7; i > 0; i--) v[i] = v[i - 1];
    v[4] += T1;
    v[0] = T1 + sum0 + majority;
  }
  for (int i = 0; i < 8; i++) s->hash[i] += v[i];
}

static void sha256_start(struct sha256 *s) {
  *s = (struct sha256){
      .hash = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}};
}

static void sha256_add(struct sha256 *s, const void *data, int64_t bytes) {
  const uint8_t *at = data;
  for (int64_t i = 0; i < bytes; i++) {
    s->block[s->bytes++ % 64] = at[i];
    if (s->bytes % 64 == 0) sha256_block(s);
  }
}

/* The hash as 64 hexadecimal digits and a NUL. */
static void sha256_end(struct sha256 *s, char hex[65]) {
  uint64_t bits = s->bytes * 8;
  sha256_add(s, "\x80", 1);
  while (s->bytes % 64 != 56) sha256_add(s, "", 1);
  for (int i = 7; i >= 0; i--) sha256_add(s, &(uint8_t){(uint8_t)(bits >> 8 * i)}, 1);
  for (int i = 0; i < 64; i++) hex[i] = "0123456789abcdef"[s->hash[i / 8] >> (28 - i % 8 * 4) & 15];
  hex[64] = 0;
}

#endif
