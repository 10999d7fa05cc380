/* rng.h -- layer 1: reproducible random numbers (SplitMix64, Steele, Lea & Flood 2014, doi 10.1145/2660193.2660195). */
#ifndef ATTN_RNG_H
#define ATTN_RNG_H

#include "base.h"

struct rng {
  uint64_t state;
};

static inline uint32_t rng_next(struct rng *rng) {
  uint64_t z = rng->state += 0x9E3779B97F4A7C15u;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  z = (z ^ z >> 27) * 0x94D049BB133111EBu;
  return (uint32_t)((z ^ z >> 31) >> 32);
}

/* Uniform with mean 0 and variance 1: in (-sqrt 3, sqrt 3), from 24 bits, so that the same float comes out everywhere. */
static inline float rng_unit(struct rng *rng) {
  float u = ((float)(rng_next(rng) >> 8) + 0.5f) / 16777216.0f;
  return (2.0f * u - 1.0f) * 1.7320508f;
}

#endif
