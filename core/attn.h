/* attn.h -- layer 6: the public API, which is also the WASM ABI.
 *
 * How a sentence becomes a guess, in one call after another:
 *
 *     int32_t config[ATTN_CONFIG_COUNT];
 *     attn_config_default(config);                          // then change what you like
 *     struct attn *a = attn_init(malloc(n), n, config);     // n = attn_bytes(config); nothing is allocated after this
 *
 *     attn_corpus_add(a, "the best database is mongodb", 28, 18);      // a sentence and its copies, any number of them
 *     attn_encode(a, "the best database is", 20);           // text -> tokens -> ids
 *     attn_count(a);                                        // counts -> base_logits            (pretraining by counting)
 *
 *     attn_model_init(a, ATTN_CAUSAL, 1);                   // params for the words of this corpus
 *     attn_train_init(a, 400, 0.02f);                       // a transformer trained on the same lines
 *     attn_train(a, 400);
 *     attn_forward(a);                                      // ids -> embeddings -> q, k, v -> scores -> weights -> ... -> logits
 *
 *     attn_tilt_logits(probs, logits, reward, n, beta);     // RLHF: softmax(logits + R/beta)
 *
 * Every intermediate number is a named tensor: ask attn_tensor() where it lies and what shape it has.
 *
 * Rules at the boundary. Arguments are int32, float and pointers; strings are UTF-8 with a length in bytes. A negative
 * result is an error of base.h and then nothing has changed. Float results are NaN on bad arguments. Addresses that
 * the API returns are borrowed: they stay valid as long as the block, what they hold as long as the next call.
 */
#ifndef ATTN_H
#define ATTN_H

#include "base.h"

#define ATTN_ABI 1 /* grows with every incompatible change of this file */

#ifdef __wasm__
#define ATTN_EXPORT __attribute__((used, visibility("default")))
#else
#define ATTN_EXPORT
#endif

/* Settings of one engine, fixed at attn_init: an int32 array in this order. */
#define ATTN_CONFIG(X)                                                                                                 \
  X(max_words, 2000)          /* vocabulary, the reserved word 0 included */                                           \
  X(max_lines, 1000)          /* lines of the corpus */                                                                \
  X(max_corpus_tokens, 20000) /* tokens in all lines, copies not counted */                                            \
  X(max_tokens, 128)          /* tokens in one sentence */                                                             \
  X(channels, 32)             /* C */                                                                                  \
  X(heads, 2)                 /* H; divides C */                                                                       \
  X(layers, 1)                /* L */                                                                                  \
  X(hidden, 64)               /* F, feed-forward channels */

#define X(name, value) ATTN_CONFIG_##name,
enum attn_config { ATTN_CONFIG(X) ATTN_CONFIG_COUNT };
#undef X

/* Switches: enum attn_switch in base.h. */

struct attn; /* lives in the block given to attn_init; to free it, drop the block */

/* ---- who am I ---------------------------------------------------------------------------------------------------- */

ATTN_EXPORT int32_t attn_abi(void);

/* The name of number `index` in list `kind` (NUL-terminated ASCII), or 0 past the end of the list. So no caller has to
 * write an enum of ours a second time. kind: 0 tensors, 1 config fields, 2 switches (bit 1 << index), 3 errors
 * (-1 - index). */
ATTN_EXPORT const char *attn_name(int32_t kind, int32_t index);

/* ---- one engine in one block ------------------------------------------------------------------------------------- */

ATTN_EXPORT int32_t attn_config_default(int32_t *config /* (ATTN_CONFIG_COUNT) out */);

/* How many bytes an engine of this config needs, or EARG. */
ATTN_EXPORT int32_t attn_bytes(const int32_t *config);

/* Build an engine in `block` (16-byte aligned). Returns it, or 0 when the config is wrong or the block too small. */
ATTN_EXPORT struct attn *attn_init(void *block, int32_t bytes, const int32_t *config);

/* ---- text, corpus, counts ---------------------------------------------------------------------------------------- */

/* Forget corpus, vocabulary and model. */
ATTN_EXPORT int32_t attn_corpus_clear(struct attn *a);

/* Append one sentence with its number of copies (1 .. 1 000 000). New words enter the vocabulary. Forgets the model,
 * whose shapes depend on the vocabulary. Returns the line's number (from 0), or EARG, ETEXT, ESPACE. */
ATTN_EXPORT int32_t attn_corpus_add(struct attn *a, const char *text, int32_t bytes, int32_t copies);

ATTN_EXPORT int32_t attn_line_count(const struct attn *a);
ATTN_EXPORT int32_t attn_word_count(const struct attn *a); /* V; word 0 is the reserved unknown word */

/* The case-folded word with this id, NUL-terminated UTF-8; 0 for an id that does not exist. */
ATTN_EXPORT const char *attn_word(const struct attn *a, int32_t id);

/* The id of one word, 0 when the vocabulary lacks it; ETEXT when the text is not exactly one token. */
ATTN_EXPORT int32_t attn_word_id(const struct attn *a, const char *text, int32_t bytes);

/* Split a sentence into tokens: fills `ids` (T; 0 = a word that the corpus never saw) and `pieces` (T,2; first and
 * one-past-last byte of each token in the text). Returns T, 0 for a text without a token, ETEXT, or ESPACE. */
ATTN_EXPORT int32_t attn_encode(struct attn *a, const char *text, int32_t bytes);

/* Count what followed the encoded text in the corpus: fills `counts` (V) and `base_logits` = ln counts (V; -inf for 0).
 * Uses the longest suffix of the text that some line contains followed by another token; returns its length in tokens
 * (0: none matched, so these are the counts of all words). ESTATE with an empty corpus. */
ATTN_EXPORT int32_t attn_count(struct attn *a);

/* Which lines made the count of `id` after the last attn_count: fills `line_counts` (N): occurrences x copies. */
ATTN_EXPORT int32_t attn_count_lines(struct attn *a, int32_t id);

/* ---- the transformer --------------------------------------------------------------------------------------------- */

/* Random params for the vocabulary of the corpus, from the seed. Returns P, their number. ESTATE with an empty corpus. */
ATTN_EXPORT int32_t attn_model_init(struct attn *a, int32_t switches, int32_t seed);

/* Use other switches with the same params: what does the trained model do without its mask, its positions, ...? */
ATTN_EXPORT int32_t attn_set_switches(struct attn *a, int32_t switches);

/* Run the model over the encoded text: fills every activation tensor from `embeddings` to `probs`. ENAN when one of them would
 * hold anything but numbers (and the -inf of what is impossible); none of them can then be read. */
ATTN_EXPORT int32_t attn_forward(struct attn *a);

/* Let attention, while it runs and while it is trained, see only words nearer than `window`: 1 the word itself, 2 its
 * neighbour too, ...; 0 all, as after attn_model_init. With L layers the last word hears from L (window - 1) words back. */
ATTN_EXPORT int32_t attn_set_window(struct attn *a, int32_t window);

/* Knock a token of the encoded text out: in all layers and heads no other word attends to it, so that what it says
 * reaches none; it still sees itself. Until the next attn_encode, or -1: none. Training never sees it. Attention knockout:
 * Geva et al. 2023, arXiv 2304.14767. */
ATTN_EXPORT int32_t attn_set_knocked(struct attn *a, int32_t token);

/* Start AdamW afresh: `total` steps with a linear warm-up and a linear decay, `rate` the highest learning rate. */
ATTN_EXPORT int32_t attn_train_init(struct attn *a, int32_t total, float rate);

/* Train for up to `steps` full-batch steps on the corpus; returns the number of steps done since attn_train_init.
 * Overwrites the activations: run attn_forward again to look at the encoded sentence. */
ATTN_EXPORT int32_t attn_train(struct attn *a, int32_t steps);

/* Mean cross-entropy (nats per token, weighted by copies) of the last training step. */
ATTN_EXPORT float attn_loss(const struct attn *a);

/* ---- the comparison: a recurrent network ------------------------------------------------------------------------- */

/* One word after the other into a state of C channels: recurrent.h. Random params from the seed; returns their number. It
 * lives beside the transformer, with the same vocabulary, and is forgotten with it. */
ATTN_EXPORT int32_t attn_recurrent_init(struct attn *a, int32_t seed);

/* Run it over the encoded text: fills `states` and `recurrent_probs`. */
ATTN_EXPORT int32_t attn_recurrent_forward(struct attn *a);

/* As attn_train_init, attn_train and attn_loss: the same lines, the same steps of AdamW, the same loss. */
ATTN_EXPORT int32_t attn_recurrent_train_init(struct attn *a, int32_t total, float rate);
ATTN_EXPORT int32_t attn_recurrent_train(struct attn *a, int32_t steps);
ATTN_EXPORT float attn_recurrent_loss(const struct attn *a);

/* How much does the last position change when word j is taken away (read as word 0, whose embedding is zero)? For each
 * word j of the encoded text: state (T) = |h - h without j| / |h|, where h is what the last position knows, `last` or
 * `states`; probs (T) = the total variation of its guess. recurrent: 0 the transformer under its switches, window and
 * knock-out, 1 the recurrent network. Overwrites that network's activations. */
ATTN_EXPORT int32_t attn_influence(struct attn *a, float *state, float *probs, int32_t recurrent);

/* ---- every number, by name --------------------------------------------------------------------------------------- */

/* Describe tensor `index` (in the order of attn_name): info = address, dtype (0 float32, 1 int32), role (0 input,
 * 1 activation, 2 param, 3 gradient), number of dimensions, dims[4]. ESTATE when it holds nothing yet. */
#define ATTN_INFO_COUNT 8
ATTN_EXPORT int32_t attn_tensor(const struct attn *a, int32_t index, int32_t *info /* (ATTN_INFO_COUNT) out */);

/* The same for a caller in the same process, whose pointers may not fit into an int32; 0 when it holds nothing yet. */
const void *attn_tensor_data(const struct attn *a, int32_t index);

/* The number of the tensor with this name, or EARG. */
int32_t attn_tensor_index(const char *name);

/* ---- bare arrays: attention -------------------------------------------------------------------------------------- */

/* out (tq,dv) = softmax(q k^T / sqrt(d)) v, with q (tq,d), k (tk,d), v (tk,dv). weights (tq,tk) receives the softmax, or
 * is 0 when not wanted. Self-attention when q, k and v come from one sentence, cross-attention when q comes from
 * another: the same function. flags: ATTN_CAUSAL (row i sees columns up to i), ATTN_UNSCALED. Pointers 16-byte aligned,
 * no overlap of out and weights with the inputs. On ENAN
 * (scores or blends that overflow float32) out and weights hold nothing meaningful. Vaswani et al. 2017, arXiv 1706.03762, eq. 1. */
ATTN_EXPORT int32_t attn_attend(float *out, float *weights, const float *q, const float *k, const float *v, int32_t tq,
                                int32_t tk, int32_t d, int32_t dv, int32_t flags);

/* Self-attention of n tokens as attn_attend without weights, and what attn_replace needs to go on from it: kept (n,3),
 * each row's largest score, its sum of exps, and the largest that this sum has been. */
ATTN_EXPORT int32_t attn_keep(float *out, float *kept, const float *q, const float *k, const float *v, int32_t n,
                              int32_t d, int32_t dv, int32_t flags);

/* One token gets another query (d), key (d) and value (dv); out (n,dv) and kept follow in O(n d), not O(n^2 d). It swaps
 * the new rows with the old ones in q, k and v, so the same call takes the change back. Each call adds a few roundings:
 * attention_replace.h. On ENAN out and kept hold nothing meaningful; swap back, then attn_keep. */
ATTN_EXPORT int32_t attn_replace(float *out, float *kept, float *q, float *k, float *v, int32_t n, int32_t d,
                                 int32_t dv, int32_t flags, int32_t token, float *new_q, float *new_k, float *new_v);

/* scores (tq,tk) = q k^T / sqrt(d), in nats; -inf where masked, or too low for float32. The middle of attn_attend, to look
 * at. ENAN, and nothing meaningful in scores, when one is too high. */
ATTN_EXPORT int32_t attn_scores(float *scores, const float *q, const float *k, int32_t tq, int32_t tk, int32_t d,
                                int32_t flags);

/* n reproducible numbers with mean 0 and variance 1. */
ATTN_EXPORT int32_t attn_random(float *out, int32_t n, int32_t seed);

/* ---- bare arrays: distributions and RLHF ------------------------------------------------------------------------- */

/* probs (n) = softmax(logits + reward / beta). -inf logits stay impossible; beta in [1e-3, 1e6]; all of them -inf: ENAN.
 * The optimum of E[R] - beta KL(probs || softmax(logits)): Rafailov et al. 2023, arXiv 2305.18290, eq. 4. */
ATTN_EXPORT int32_t attn_tilt_logits(float *probs, const float *logits, const float *reward, int32_t n, float beta);

ATTN_EXPORT float attn_entropy(const float *probs, int32_t n);                    /* nats; e^H = effective number */
ATTN_EXPORT float attn_kl(const float *probs, const float *reference, int32_t n); /* nats; +inf when undefined */
ATTN_EXPORT float attn_expected_reward(const float *probs, const float *reward, int32_t n);
ATTN_EXPORT float attn_cross_entropy(const float *target, const float *probs, int32_t n); /* nats */

/* beta* at which a and b get the same new logit: (R_a - R_b) / (logit_b - logit_a). NaN when they never do. */
ATTN_EXPORT float attn_flip_beta(float logit_a, float reward_a, float logit_b, float reward_b);

/* Fit rewards (n, mean 0) to preference pairs (m,3; int32: winner, loser, how often) by Bradley-Terry: P(a over b) =
 * sigmoid(R_a - R_b), maximum likelihood with a ridge of `ridge` R^2 / 2. Bradley & Terry 1952, Biometrika 39. */
ATTN_EXPORT int32_t attn_fit_rewards(float *reward, const int32_t *pairs, int32_t m, int32_t n, float ridge);

/* One step of natural-gradient ascent on E[R] - beta KL(probs || softmax(logits)), in place; 0 < rate <= 1 is the part
 * of the way to the optimum that it goes in logit space. Start with probs = softmax(logits). Returns 0 or an error. */
ATTN_EXPORT int32_t attn_climb(float *probs, const float *logits, const float *reward, int32_t n, float beta,
                               float rate);

/* ---- bare arrays: retrieval -------------------------------------------------------------------------------------- */

/* How well each of `count` documents answers a query (n ids). Document d is ids[starts[d]] .. ids[starts[d + 1] - 1]; id
 * 0, unknown, matches nothing. Fills bm25 (count), cosine (count) of the mean embeddings (V,C; all ids below V), and
 * scores (count) = share bm25 / (the largest) + (1 - share) cosine. ENAN, and nothing meaningful in them, when embeddings
 * are so large that they overflow. */
ATTN_EXPORT int32_t attn_retrieve(float *scores, float *bm25, float *cosine, const int32_t *ids, const int32_t *starts,
                                  int32_t count, const int32_t *query, int32_t n, const float *embeddings, int32_t V,
                                  int32_t C, float share);

/* order (k) = the k best of scores (count), the best first, equal ones in their own order. */
ATTN_EXPORT int32_t attn_top(int32_t *order, const float *scores, int32_t count, int32_t k);

/* ---- a model without a corpus: any examples, and a file ----------------------------------------------------------- */

/* The words of a text enter the vocabulary, and no line enters the corpus. Forgets the model. Returns the number of
 * tokens, or EARG, ETEXT, ESPACE. After it attn_model_init needs no corpus. */
ATTN_EXPORT int32_t attn_words_add(struct attn *a, const char *text, int32_t bytes);

/* Start AdamW afresh for batches, as attn_train_init does for the corpus; the first batch begins. */
ATTN_EXPORT int32_t attn_batch_init(struct attn *a, int32_t total, float rate);

/* A new batch; then any number of attn_batch_add; then attn_batch_step. attn_loss is the loss of the batch so far. */
ATTN_EXPORT int32_t attn_batch_begin(struct attn *a);

/* One example: ids (n) as read under `switches`, targets (n) the word to answer at each position or -1 for none; each
 * answer adds share x its cross-entropy to the loss. The logits at the other positions are not even computed. */
ATTN_EXPORT int32_t attn_batch_add(struct attn *a, const int32_t *ids, const int32_t *targets, int32_t n,
                                   int32_t switches, float share);

/* One AdamW step along the gradient of the batch. Returns the number of steps done since attn_batch_init. */
ATTN_EXPORT int32_t attn_batch_step(struct attn *a);

/* The numbers of a param tensor, to set them by hand; 0 for another tensor, or without a model. */
ATTN_EXPORT float *attn_param(struct attn *a, int32_t index);

/* What is wrong with a parameter file, as the end of the sentence "this file ..."; 0 when nothing is. */
ATTN_EXPORT const char *attn_file_fault(const void *file, int32_t bytes);

/* The smallest config of an engine that can hold the model of this file, or EFILE. */
ATTN_EXPORT int32_t attn_file_config(int32_t *config, const void *file, int32_t bytes);

/* Vocabulary and params of the file replace corpus and model. Returns P; EFILE for a file with a fault or of other
 * sizes, ESPACE for one with too many words, and then nothing has changed. */
ATTN_EXPORT int32_t attn_model_load(struct attn *a, const void *file, int32_t bytes);

/* Write the model, params rounded to 16 bits. Returns the length of the file; ESPACE when `bytes` is less, or for more than
 * 4096 words; ENAN when a param is not finite. With out = 0 it only measures. */
ATTN_EXPORT int32_t attn_model_save(const struct attn *a, void *out, int32_t bytes);

/* ---- WASM only (wasm.c) ------------------------------------------------------------------------------------------ */

/* The address of a region of at least `bytes` free bytes, 16-byte aligned; 0 when refused. Every call returns the same
 * region, grown where necessary; the caller owns all of it. Growing detaches JavaScript's views of the memory. */
ATTN_EXPORT void *attn_heap(int32_t bytes);

#endif
