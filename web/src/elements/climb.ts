// <attention-climb>: how close gradient ascent came to the formula (row 2.5).
import { html, nothing, type TemplateResult } from 'lit';
import { scientific } from '../lesson/format.js';
import { dec, int } from '../lesson/number.js';
import { parts } from '../lesson/say.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

export class AttentionClimb extends LessonElement {
  protected show({ frame: { tilt } }: Lesson): TemplateResult | typeof nothing {
    const last = tilt?.climb.at(-1);
    if (!tilt || !last) return nothing;
    const distance = html`<data data-test="climb-distance" value=${String(last.distance)}
      >${scientific(last.distance)}</data
    >`;
    return html`<p>
      ${parts('climb', { steps: int(last.step), objective: dec(last.objective, 4), formula: dec(tilt.objective, 4), distance })}
    </p>`;
  }
}
