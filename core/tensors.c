/* tensors.c -- layer 2: the table of all tensors as data. */
#include "tensors.h"

#define KIND_float 0
#define KIND_int32_t 1
const struct tensor_info tensor_table[] = {
#define X(type, name, role, shape) {#name, shape, ROLE_##role, KIND_##type},
    ATTN_TENSORS(X)
#undef X
};

static int32_t letter_size(char letter, const struct sizes *s) {
  switch (letter) {
  case 'T': return s->T;
  case 'C': return s->C;
  case 'H': return s->H;
  case 'D': return s->D;
  case 'L': return s->L;
  case 'V': return s->V;
  case 'F': return s->F;
  case 'P': return s->P;
  case 'M': return s->M;
  case 'N': return s->N;
  case 'Q': return s->Q;
  case 'R': return RELATIVE_COUNT;
  default: ATTN_INVARIANT(letter == '2'); return 2;
  }
}

int32_t tensor_dims(const char *shape, const struct sizes *sizes, int32_t dims[4]) {
  int32_t n = 0;
  for (; shape[n]; n++) dims[n] = letter_size(shape[n], sizes);
  return n;
}

int64_t tensor_count(const char *shape, const struct sizes *sizes) {
  int64_t count = 1;
  for (; *shape; shape++) count *= letter_size(*shape, sizes);
  return count;
}

void **tensor_slot(struct tensors *tensors, int32_t index) {
  static const size_t offsets[] = {
#define X(type, name, role, shape) offsetof(struct tensors, name),
      ATTN_TENSORS(X)
#undef X
  };
  return (void **)((char *)tensors + offsets[index]);
}
