/* output.c -- layer 7: JSON, piece by piece. */
#include <math.h>
#include <stdio.h>

#include "cli.h"

void json_number(double x) {
  if (isfinite(x))
    printf("%.9g", x);
  else
    fputs("null", stdout);
}

void json_string(const char *text, int32_t bytes) {
  putchar('"');
  for (int32_t i = 0; i < bytes; i++) {
    unsigned char c = (unsigned char)text[i];
    if (c == '"' || c == '\\')
      printf("\\%c", c);
    else if (c < 0x20)
      printf("\\u%04x", c);
    else
      putchar(c);
  }
  putchar('"');
}
