/* tell.c -- prints what the examination found. */
#include <stdio.h>

#include "lesson.h"

static double share(int32_t part, int32_t all) {
  return all ? (double)part / all : 0.0;
}

void tell_reports(const struct report *reports, int32_t count, const struct lesson *l) {
  puts("family           asked   right   swaps  p(wanted)  looks: mean   best head");
  for (int32_t i = 0; i < count; i++) {
    const struct report *r = &reports[i];
    printf("%-15s %6d  %6.3f", r->family, (int)r->sentences, share(r->right, r->sentences));
    if (r->pairs) printf("  %6.3f", share(r->both_right, r->pairs));
    else printf("       -");
    printf("     %6.3f", r->probability / r->sentences);
    if (r->looked) {
      int32_t best = report_best_head(r), H = l->settings.heads;
      printf("       %6.3f  %6.3f L%dh%d", share(r->mean_preferred, r->looked), share(r->preferred[best], r->looked),
             (int)(best / H + 1), (int)(best % H + 1));
    }
    putchar('\n');
  }
}
