// <attention-examined>: how the lesson model did in sentences like the one that is open, when it was examined; and what is
// particular about them.
import { nothing, html, type TemplateResult } from 'lit';
import { examinedIn, type Examined } from '../lesson/examination.js';
import { examples } from '../lesson/families.js';
import { percent } from '../lesson/format.js';
import { exact, int } from '../lesson/number.js';
import { parts } from '../lesson/say.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

export class AttentionExamined extends LessonElement {
  protected show({ state, frame }: Lesson): TemplateResult | typeof nothing {
    const examined = examinedIn(state.wishes.family);
    if (frame.readings?.model.source !== 'shipped' || !examined) return nothing;
    const { asked, right } = examined;
    const note = examples.families.find(({ name }) => name === state.wishes.family)?.note;
    return html`<p class="note" data-test="examined">
        ${parts('examined.right', { asked: int(asked), right: share(right) })} ${looks(examined)}
      </p>
      ${note === undefined ? nothing : html`<p data-test="family-note">${note}</p>`}`;
  }
}

function looks({ asked, layer, head, heads, mean }: Examined): unknown {
  if (!layer || !head || !heads || mean === undefined) return nothing;
  return parts('examined.heads', {
    asked: int(asked),
    layer,
    head,
    best: share(Math.max(...heads)),
    mean: share(mean),
  });
}

const share = (part: number): TemplateResult => exact(part, percent(part, 1));
