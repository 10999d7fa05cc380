/* tell.c -- what training and examination found: tables for people, one line of JSON for programs. */
#include "lesson.h"

static double share(double part, int32_t all) {
  return all ? part / all : 0.0;
}

static int32_t layer_of(const struct lesson *l, int32_t head) {
  return head / l->settings.heads + 1;
}

static int32_t head_of(const struct lesson *l, int32_t head) {
  return head % l->settings.heads + 1;
}

/* ---- tables ------------------------------------------------------------------------------------------------------ */

void tell_reports(FILE *out, const struct report *reports, int32_t count, const struct lesson *l) {
  fputs("                                                          looks at the wanted word first\n"
        "held out          asked   right  both of a swap  p(wanted)   mean of heads     best head\n",
        out);
  for (int32_t i = 0; i < count; i++) {
    const struct report *r = &reports[i];
    fprintf(out, "%-16s %6d  %6.3f", r->family, (int)r->asked, share(r->right, r->asked));
    if (r->swaps)
      fprintf(out, "          %6.3f", share(r->both_right, r->swaps));
    else
      fputs("               -", out);
    fprintf(out, "     %6.3f", share(r->probability, r->asked));
    int32_t best = report_best_head(r);
    if (r->looked)
      fprintf(out, "          %6.3f  %6.3f L%dh%d", share(r->mean_preferred, r->looked),
              share(r->preferred[best], r->looked), (int)layer_of(l, best), (int)head_of(l, best));
    fputc('\n', out);
  }
}

void tell_shown(FILE *out, const struct shown *shown, int32_t count, const struct lesson *l) {
  for (int32_t i = 0; i < count; i++) {
    const struct shown *s = &shown[i];
    fprintf(out, "%s\n    at %s: %s %.4f, %s %.4f", s->piece->text, s->piece->at, s->piece->answer, (double)s->answer,
            s->piece->other, (double)s->other);
    if (s->piece->look)
      fprintf(out, "; looks at %s %.3f, %s %.3f on average, %.3f and %.3f in L%dh%d", s->piece->look,
              (double)s->mean_look, s->piece->away, (double)s->mean_away, (double)s->best_look, (double)s->best_away,
              (int)layer_of(l, s->best), (int)head_of(l, s->best));
    fputc('\n', out);
  }
}

/* ---- JSON -------------------------------------------------------------------------------------------------------- */

static void json_report(FILE *out, const struct report *r, const struct lesson *l) {
  fprintf(out, "{\"family\":\"%s\",\"asked\":%d,\"right\":%.4f,\"probability\":%.4f", r->family, (int)r->asked,
          share(r->right, r->asked), share(r->probability, r->asked));
  if (r->swaps) fprintf(out, ",\"both\":%.4f", share(r->both_right, r->swaps));
  if (r->looked) {
    int32_t best = report_best_head(r), heads = l->settings.heads * l->settings.layers;
    fprintf(out, ",\"mean\":%.4f,\"layer\":%d,\"head\":%d,\"heads\":[", share(r->mean_preferred, r->looked),
            (int)layer_of(l, best), (int)head_of(l, best));
    for (int32_t h = 0; h < heads; h++) fprintf(out, "%s%.4f", h ? "," : "", share(r->preferred[h], r->looked));
    fputc(']', out);
  }
  fputc('}', out);
}

/* The texts are ours and hold nothing that JSON would have to escape. */
static void json_shown(FILE *out, const struct shown *s, const struct lesson *l) {
  fprintf(out, "{\"text\":\"%s\",\"at\":\"%s\",\"answer\":\"%s\",\"p\":%.9g,\"other\":\"%s\",\"p_other\":%.9g",
          s->piece->text, s->piece->at, s->piece->answer, (double)s->answer, s->piece->other, (double)s->other);
  if (s->piece->look)
    fprintf(out, ",\"look\":\"%s\",\"away\":\"%s\",\"mean\":[%.9g,%.9g],\"layer\":%d,\"head\":%d,\"best\":[%.9g,%.9g]",
            s->piece->look, s->piece->away, (double)s->mean_look, (double)s->mean_away, (int)layer_of(l, s->best),
            (int)head_of(l, s->best), (double)s->best_look, (double)s->best_away);
  fputc('}', out);
}

void tell_json(FILE *out, const struct report *reports, int32_t count, const struct shown *shown, int32_t shown_count,
               const struct lesson *l) {
  fprintf(out, "{\"variant\":\"%s\",\"seed\":%d,\"steps\":%d,\"loss\":%.4f,\"families\":[", l->settings.variant,
          (int)l->settings.seed, (int)l->settings.steps, (double)l->loss);
  for (int32_t i = 0; i < count; i++) {
    if (i) fputc(',', out);
    json_report(out, &reports[i], l);
  }
  fputs("],\"shown\":[", out);
  for (int32_t i = 0; i < shown_count; i++) {
    if (i) fputc(',', out);
    json_shown(out, &shown[i], l);
  }
  fputs("]}\n", out);
}
