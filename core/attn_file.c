/* attn_file.c -- layer 6: the public API's parameter file: its fault, its config, load and save. */
#include "attn_engine.h"
#include "paramfile.h"

const char *attn_file_fault(const void *file, int32_t bytes) {
  return file ? paramfile_fault(file, bytes) : "is missing";
}

/* The vocabulary has room for words of a certain mean length: longer ones need the room of more. */
static int32_t max_words_of(const void *file) {
  int32_t words = paramfile_field(file, PARAMFILE_words);
  int32_t text = paramfile_field(file, PARAMFILE_text_bytes) + 2; /* word 0 is "?" */
  return words * WORD_BYTES_MEAN >= text ? words : (text + WORD_BYTES_MEAN - 1) / WORD_BYTES_MEAN;
}

int32_t attn_file_config(int32_t *config, const void *file, int32_t bytes) {
  CHECK(config, ATTN_EARG);
  CHECK(!attn_file_fault(file, bytes), ATTN_EFILE);
  attn_config_default(config);
  config[ATTN_CONFIG_max_words] = max_words_of(file);
  config[ATTN_CONFIG_max_tokens] = paramfile_field(file, PARAMFILE_tokens);
  config[ATTN_CONFIG_channels] = paramfile_field(file, PARAMFILE_channels);
  config[ATTN_CONFIG_heads] = paramfile_field(file, PARAMFILE_heads);
  config[ATTN_CONFIG_layers] = paramfile_field(file, PARAMFILE_layers);
  config[ATTN_CONFIG_hidden] = paramfile_field(file, PARAMFILE_hidden);
  return ATTN_OK;
}

int32_t attn_model_load(struct attn *a, const void *file, int32_t bytes) {
  CHECK(a, ATTN_EARG);
  int32_t config[ATTN_CONFIG_COUNT], error = attn_file_config(config, file, bytes);
  CHECK(!error, error);
  const struct sizes *s = &a->model.sizes;
  CHECK(config[ATTN_CONFIG_max_tokens] == s->M && config[ATTN_CONFIG_channels] == s->C &&
            config[ATTN_CONFIG_heads] == s->H && config[ATTN_CONFIG_layers] == s->L &&
            config[ATTN_CONFIG_hidden] == s->F,
        ATTN_EFILE);
  CHECK(config[ATTN_CONFIG_max_words] <= a->vocabulary.max_words, ATTN_ESPACE);
  attn_corpus_clear(a);
  paramfile_load(&a->vocabulary, &a->model, file);
  a->has_model = 1;
  return a->model.sizes.P;
}

int32_t attn_model_save(const struct attn *a, void *out, int32_t bytes) {
  CHECK(a && bytes >= 0, ATTN_EARG);
  CHECK(a->has_model, ATTN_ESTATE);
  int32_t error = paramfile_check(&a->vocabulary, &a->model);
  CHECK(!error, error);
  int32_t needed = paramfile_bytes(&a->vocabulary, &a->model);
  if (!out) return needed;
  CHECK(needed <= bytes, ATTN_ESPACE);
  paramfile_save(out, &a->vocabulary, &a->model);
  return needed;
}
