// <attention-ablations>: what breaks in each variant of the lesson model that was trained without one thing (row 6.3).
import { html, type TemplateResult } from 'lit';
import { fallsOf, WHOLE, type Fall, type Variant } from '../lesson/ablations.js';
import { variants } from '../lesson/ablations-data.js';
import { integer, percent } from '../lesson/format.js';
import { exact, int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import { honesty } from '../views/words-rest.js';
import { LessonElement } from './element.js';

/** Falls that one run may have by luck are not told. */
const TOLD = 0.05;
const MOST = 4;

export class AttentionAblations extends LessonElement {
  protected show(): TemplateResult {
    const whole = variants.find(({ variant }) => variant === WHOLE)!;
    const least = Math.min(...whole.families.map(({ right }) => right));
    return html`<p>${parts('ablations.intro', { steps: int(whole.steps), seed: int(whole.seed) })}</p>
      <p>${parts('ablations.full', { least: exact(least, percent(least, 1)) })}</p>
      <ul>
        ${variants.filter((one) => one !== whole).map((one) => html`<li data-variant=${one.variant}>${told(one)}</li>`)}
      </ul>`;
  }
}

function told(one: Variant): unknown {
  const falls = fallsOf(variants, one);
  const variant = html`<strong>${honesty.variant(one.variant)}</strong>`;
  const deep = falls.filter(({ from, to }) => from - to > TOLD);
  const [worst] = falls;
  if (!worst || worst.to >= worst.from) return parts('ablations.same', { variant });
  if (deep.length === 0) return parts('ablations.holds', { variant, most: percent(worst.from - worst.to, 1) });
  const shown = deep.slice(0, MOST).map((fall, i) => html`${i > 0 ? ', ' : ''}${item(fall)}`);
  const more = deep.length > MOST ? say('ablations.more', { count: deep.length - MOST }) : '';
  return parts('ablations.falls', { variant, falls: html`${shown}${more}` });
}

const item = ({ family, from, to }: Fall): unknown[] =>
  parts('ablations.fall', { family, from: integer(100 * from), to: exact(to, percent(to)) });
