// <attention-change>: which rows stayed the same bit by bit, and why (row 4.1). <attention-change-biggest>: the biggest
// changes in words; each opens in the pictures.
import { css, html, nothing, type TemplateResult } from 'lit';
import { percent } from '../lesson/format.js';
import { exact, int } from '../lesson/number.js';
import { parts, say, type Key } from '../lesson/say.js';
import type { BigChange, Change, Token } from '../path/frame.js';
import type { Emit } from '../views/view.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

export class AttentionChange extends LessonElement {
  protected show({ frame: { readings } }: Lesson): TemplateResult | typeof nothing {
    if (!readings) return nothing;
    const { before, after } = readings.scopes;
    if (!readings.change) {
      if (!before.attention || !after.attention) return nothing; // the fields say why
      const counts = { before: int(before.tokens.length), after: int(after.tokens.length) };
      return html`<p data-test="lengths">${parts('change.lengths', counts)}</p>`;
    }
    const { T, sameRows, sameQueries, replaced } = readings.change;
    const same = sameRows.filter(Boolean).length;
    const queries = sameQueries.map(
      (count, layer) =>
        html`${layer ? ', ' : ''}${parts('change.queries.layer', { layer: layer + 1, same: int(count), count: int(T) })}`,
    );
    return html`<p data-test="same-rows">
        ${parts('change.rows', { same: int(same), count: int(sameRows.length) })} ${say(why(replaced.length, same))}
      </p>
      <p data-test="same-queries">${parts('change.queries', { queries })}</p>`;
  }
}

const why = (replaced: number, same: number): Key => {
  if (replaced === 0) return 'change.rows.unchanged';
  return same === 0 ? 'change.rows.none' : 'change.rows.some';
};

export class AttentionChangeBiggest extends LessonElement {
  static override styles = [
    shared,
    css`
      li {
        padding-block: 0.2rem;
      }
    `,
  ];

  protected show({ frame: { readings }, emit }: Lesson): TemplateResult | typeof nothing {
    const change: Change | null = readings?.change ?? null;
    if (!readings || !change || change.biggest.length === 0) return nothing;
    const { before, after } = readings.scopes;
    return html`<ol>
      ${change.biggest.map((one) => html`<li>${sentence(one, before.tokens, after.tokens)} ${opener(one, emit)}</li>`)}
    </ol>`;
  }
}

const sentence = ({ row, column, before, after }: BigChange, old: readonly Token[], now: readonly Token[]): unknown[] =>
  parts('change.big', {
    word: labelOf(row, old, now),
    other: labelOf(column, old, now),
    before: exact(before, percent(before, 1)),
    after: exact(after, percent(after, 1)),
  });

/** Both words where one has taken the place of the other. */
const labelOf = (at: number, old: readonly Token[], now: readonly Token[]): TemplateResult => {
  const [a, b] = [old[at]?.label ?? '', now[at]?.label ?? ''];
  return html`<span class="word">${a === b ? a : say('change.label', { before: a, after: b })}</span>`;
};

const opener = ({ layer, head, row, column }: BigChange, emit: Emit): TemplateResult =>
  html`<button
    class="controls"
    @click=${() => {
      emit({ type: 'unpin', scope: 'before' });
      emit({ type: 'pin', selection: { layer, head, token: row, other: column, direction: 'to' }, scope: 'before' });
    }}
  >
    ${say('change.open', { layer: layer + 1, head: head + 1 })}
  </button>`;
