/* fuzz_calls.c -- any sequence of calls on one engine: a byte names a call of the table, the next ones are its arguments.
 *
 * After each call: a refused one has changed nothing that can be read, and all that can be read holds together.
 */
#include "fuzz.h"
#include "paramfile.h"

struct world {
  struct attn *a;
  struct bytes b;
  struct mask mask;
};

/* ---- the table: each call with arguments out of the bytes; its own checks; its result ------------------------------ */

static int32_t corpus_clear(struct world *w) {
  return attn_corpus_clear(w->a);
}

static int32_t corpus_add(struct world *w) {
  struct text t = text(&w->b, 40);
  return attn_corpus_add(w->a, t.at, t.bytes, byte(&w->b) < 200 ? 1 + below(&w->b, 9) : number(&w->b));
}

static int32_t words_add(struct world *w) {
  struct text t = text(&w->b, 40);
  return attn_words_add(w->a, t.at, t.bytes);
}

static int32_t word_id(struct world *w) {
  struct text t = text(&w->b, 10);
  int32_t id = attn_word_id(w->a, t.at, t.bytes);
  must(id < attn_word_count(w->a));
  return id;
}

static int32_t encode_text(struct world *w) {
  struct text t = text(&w->b, 40);
  int32_t T = attn_encode(w->a, t.at, t.bytes);
  if (T >= 0) w->mask.knocked = -1;
  return T;
}

static int32_t count(struct world *w) {
  return attn_count(w->a);
}

static int32_t count_lines(struct world *w) {
  return attn_count_lines(w->a, number(&w->b));
}

static int32_t model_init_(struct world *w) {
  int32_t switches = number(&w->b), P = attn_model_init(w->a, switches, number(&w->b));
  if (P >= 0) w->mask.causal = switches & ATTN_CAUSAL, w->mask.window = 0;
  return P;
}

static int32_t set_switches(struct world *w) {
  int32_t switches = number(&w->b), error = attn_set_switches(w->a, switches);
  if (!error) w->mask.causal = switches & ATTN_CAUSAL;
  return error;
}

static int32_t set_window(struct world *w) {
  int32_t window = number(&w->b), error = attn_set_window(w->a, window);
  if (!error) w->mask.window = window;
  return error;
}

static int32_t set_knocked(struct world *w) {
  int32_t token = number(&w->b), error = attn_set_knocked(w->a, token);
  if (!error) w->mask.knocked = token;
  return error;
}

static int32_t forward(struct world *w) {
  return attn_forward(w->a);
}

static int32_t train_init(struct world *w) {
  int32_t total = number(&w->b);
  return attn_train_init(w->a, total, real(&w->b));
}

static int32_t train(struct world *w) {
  return attn_train(w->a, below(&w->b, 5) - 1);
}

static int32_t poke(struct world *w) {
  int32_t index = number(&w->b);
  float *param = attn_param(w->a, index);
  must(!param || (index >= TENSOR_params && index < TENSOR_gradients));
  if (param) param[(int32_t)(byte(&w->b) * 7) % elements(w->a, index)] = real(&w->b);
  return ATTN_OK;
}

static int32_t batch_init(struct world *w) {
  int32_t total = number(&w->b);
  return attn_batch_init(w->a, total, real(&w->b));
}

static int32_t batch_begin(struct world *w) {
  return attn_batch_begin(w->a);
}

static int32_t batch_add(struct world *w) {
  int32_t ids[8], targets[8];
  for (int32_t i = 0; i < 8; i++) ids[i] = below(&w->b, 13), targets[i] = below(&w->b, 13) - 1;
  int32_t n = number(&w->b), switches = number(&w->b);
  return attn_batch_add(w->a, ids, targets, n, switches, real(&w->b));
}

static int32_t batch_step(struct world *w) {
  return attn_batch_step(w->a);
}

static int32_t recurrent_init_(struct world *w) {
  return attn_recurrent_init(w->a, number(&w->b));
}

static int32_t recurrent_forward_(struct world *w) {
  return attn_recurrent_forward(w->a);
}

static int32_t recurrent_train_init(struct world *w) {
  int32_t total = number(&w->b);
  return attn_recurrent_train_init(w->a, total, real(&w->b));
}

static int32_t recurrent_train(struct world *w) {
  return attn_recurrent_train(w->a, below(&w->b, 5) - 1);
}

static int32_t influence(struct world *w) {
  float *state = floats(8), *probs = floats(8);
  return attn_influence(w->a, state, probs, below(&w->b, 3));
}

static int32_t tensor_(struct world *w) {
  int32_t info[ATTN_INFO_COUNT], index = number(&w->b), error = attn_tensor(w->a, index, info);
  must((attn_tensor_data(w->a, index) == NULL) == (error < 0));
  return error;
}

/* What is saved is a file without fault, and loads into this engine: so the model, rounded, goes on without a corpus. */
static int32_t save_and_load(struct world *w) {
  int32_t length = attn_model_save(w->a, NULL, 0);
  if (length < 0) return length;
  uint8_t *file = take_bytes((size_t)length);
  must(attn_model_save(w->a, file, length) == length);
  must(!attn_file_fault(file, length));
  if (byte(&w->b) > 200) {
    file[byte(&w->b) % (uint32_t)length] ^= 1;
    int32_t error = attn_model_load(w->a, file, length);
    must(error == ATTN_EFILE);
    return error;
  }
  must(attn_model_load(w->a, file, length) > 0);
  w->mask = (struct mask){.causal = paramfile_field(file, PARAMFILE_switches) & ATTN_CAUSAL, .knocked = -1};
  return length;
}

static int32_t (*const calls[])(struct world *) = {
    corpus_clear,
    corpus_add,
    words_add,
    word_id,
    encode_text,
    count,
    count_lines,
    model_init_,
    set_switches,
    set_window,
    set_knocked,
    forward,
    train_init,
    train,
    poke,
    batch_init,
    batch_begin,
    batch_add,
    batch_step,
    recurrent_init_,
    recurrent_forward_,
    recurrent_train_init,
    recurrent_train,
    influence,
    tensor_,
    save_and_load,
};

/* ---- a walk ------------------------------------------------------------------------------------------------------- */

/* A loss is infinite where a word got no share at all, and NaN until there has been a step: then gradients can be read. */
static void must_have_a_loss(const struct attn *a) {
  must(tensor(a, gradients) ? attn_loss(a) >= 0 : isnan(attn_loss(a)));
  must(isnan(attn_recurrent_loss(a)) || attn_recurrent_loss(a) >= 0);
}

static void fuzz(struct bytes b) {
  uint32_t shape = byte(&b);
  struct world w = {.a = small_engine(2 + 2 * (shape & 1), 1 + (shape >> 1 & 1)), .b = b, .mask = {.knocked = -1}};
  uint64_t before = fingerprint(w.a);
  for (int32_t i = 0; i < 40 && w.b.at < w.b.end; i++) {
    int32_t result = calls[(byte(&w.b) + 256 - 'a') % LENGTH(calls)](&w); /* a: the first, b: the second, ... */
    must(result >= ATTN_EFILE);
    uint64_t after = fingerprint(w.a);
    if (result < 0 && result != ATTN_ENAN) must(after == before);
    before = after;
    must_be_numbers(w.a);
    must_attend(w.a, &w.mask);
    must_have_a_loss(w.a);
  }
}
