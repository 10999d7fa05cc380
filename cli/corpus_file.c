/* corpus_file.c -- layer 7: a corpus file, line by line, into an engine. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "attn.h"
#include "cli.h"

enum { FILE_MAX = 1 << 20 };

static char *read_file(const char *path, long *bytes) {
  FILE *file = fopen(path, "rb");
  if (!file) fail("cannot open %s: %s", path, strerror(errno));
  char *text = malloc(FILE_MAX + 1);
  if (!text) fail("out of memory");
  size_t n = fread(text, 1, FILE_MAX + 1, file);
  if (ferror(file)) fail("cannot read %s: %s", path, strerror(errno));
  fclose(file);
  if (n > FILE_MAX) fail("%s is larger than the limit of 1 MiB", path);
  *bytes = (long)n;
  return text;
}

static int is_blank(const char *text, long bytes) {
  for (long i = 0; i < bytes; i++)
    if (!isspace((unsigned char)text[i])) return 0;
  return 1;
}

/* Where the mark of the copies begins: the last tab, or the last × behind a space; -1: there is none. */
static long mark_of(const char *line, long bytes, long *behind) {
  for (long i = bytes - 1; i > 0; i--) {
    if (line[i] == '\t') return *behind = i + 1, i;
    if (line[i - 1] == ' ' && i + 1 < bytes && !memcmp(line + i, "×", 2)) return *behind = i + 2, i - 1;
  }
  return -1;
}

/* Split `sentence × n`. Returns the bytes of the sentence; copies = n, or 0 when what follows is no number in range. */
static long split_copies(const char *line, long bytes, int32_t *copies) {
  long behind = 0, mark = mark_of(line, bytes, &behind), value = 0;
  *copies = 1;
  if (mark < 0) return bytes;
  while (behind < bytes && line[behind] == ' ') behind++;
  while (bytes > behind && isspace((unsigned char)line[bytes - 1])) bytes--;
  *copies = 0;
  if (behind == bytes || bytes - behind > 9) return mark;
  for (long i = behind; i < bytes; i++) {
    if (!isdigit((unsigned char)line[i])) return mark;
    value = value * 10 + (line[i] - '0');
  }
  *copies = (int32_t)value;
  return mark;
}

static void add_line(struct attn *a, const char *path, long number, const char *line, long bytes) {
  int32_t copies;
  bytes = split_copies(line, bytes, &copies);
  int32_t result = attn_corpus_add(a, line, (int32_t)bytes, copies);
  if (result == ATTN_EARG) fail("%s:%ld: the copies must be a whole number from 1 to 1000000", path, number);
  if (result == ATTN_ETEXT) fail("%s:%ld: no sentence here, or it is not UTF-8 text", path, number);
  if (result == ATTN_ESPACE)
    fail("%s:%ld: too much: a sentence may have 128 tokens, a word 64 bytes, the corpus 1000 lines, 20000 tokens and "
         "2000 different words, and 2147483647 tokens with all copies",
         path, number);
}

struct attn *corpus_open(const char *path, const int32_t *config) {
  int32_t needed = attn_bytes(config);
  if (needed < 0) fail("the heads must divide the %d channels", (int)config[ATTN_CONFIG_channels]);
  void *block = aligned_alloc(16, (size_t)needed);
  struct attn *a = block ? attn_init(block, needed, config) : NULL;
  if (!a) fail("out of memory");
  long bytes, number = 1;
  char *text = read_file(path, &bytes);
  for (long start = 0; start < bytes; number++) {
    const char *newline = memchr(text + start, '\n', (size_t)(bytes - start));
    long end = newline ? newline - text : bytes;
    if (!is_blank(text + start, end - start)) add_line(a, path, number, text + start, end - start);
    start = end + 1;
  }
  free(text);
  if (!attn_line_count(a)) fail("%s has no sentence in it", path);
  return a;
}

int32_t text_encode(struct attn *a, const char *text) {
  size_t bytes = strlen(text);
  int32_t n = bytes > FILE_MAX ? ATTN_ESPACE : attn_encode(a, text, (int32_t)bytes);
  if (n == ATTN_ETEXT) fail("the text is not UTF-8");
  if (n == ATTN_ESPACE) fail("the text is too long: the limit is 128 tokens");
  return n;
}
