/* attn_engine.h -- layer 6: what an engine is, for the files that are the public API; everybody else includes attn.h. */
#ifndef ATTN_ENGINE_H
#define ATTN_ENGINE_H

#include "attn.h"
#include "counts.h"
#include "model.h"
#include "tokenizer.h"
#include "trainer.h"

struct attn {
  struct vocabulary vocabulary;
  struct corpus corpus;
  struct model model;
  struct trainer trainer;
  int32_t prompt_length; /* tokens of the encoded text; 0: none */
  int32_t knocked;       /* token of the encoded text that no other word attends to; -1: none */
  int32_t suffix;        /* matched by the last attn_count; -1: not counted */
  int32_t has_lines;     /* attn_count_lines has run since */
  int32_t has_model, is_forward, is_training;
  struct recurrent recurrent;
  struct trainer recurrent_trainer;
  int32_t has_recurrent, is_recurrent_forward, is_recurrent_training;
};

/* The encoded text before both networks. */
static inline void take_up(struct attn *a) {
  a->model.sizes.T = a->recurrent.T = a->prompt_length;
  a->model.ids = a->recurrent.ids = a->model.t.ids;
  a->model.knocked = a->knocked;
}

#endif
