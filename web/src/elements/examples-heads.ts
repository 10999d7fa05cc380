// <attention-every-head scope="example">: where one word looks in every layer and head, and on the average of them all.
import { css, html, nothing, type TemplateResult } from 'lit';
import { examples } from '../lesson/families.js';
import { dec } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Attention, Token } from '../path/frame.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';

export class AttentionEveryHead extends LessonElement {
  static override styles = [
    shared,
    css`
      tr.mean > * {
        border-top: 1px solid var(--rule);
      }
    `,
  ];

  protected show({ state, frame, emit }: Lesson): TemplateResult | typeof nothing {
    const { tokens, attention, selection } = frame;
    const token = tokens[selection.token];
    if (!attention || !token) return nothing;
    const rows = rowsOf(attention, selection.token);
    const compared = comparedIn(tokens, state.wishes.family);
    const chosen = selection.layer * attention.heads + selection.head;
    const pin = (which: number) => () =>
      emit({
        type: 'pin',
        selection: { layer: Math.floor(which / attention.heads), head: which % attention.heads },
      });
    const word = html`<span class="word">${token.label}</span>`;
    const searched = state.wishes.pinned.layer === null;
    return html`<p class="note">
        ${parts(searched ? 'heads.found' : 'heads.chosen', { ...place(chosen, attention), word })}
      </p>
      <details>
        <summary>${parts('heads.all', { word })}</summary>
        <div class="within" tabindex="0" role="group" aria-label=${say('heads.most')}>
          <table>
            <thead>
              <tr>
                <td></td>
                <th scope="col">${say('heads.most')}</th>
                ${compared.map(({ label }) => html`<th scope="col" class="word">${label}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (row, which) =>
                  html`<tr data-head=${which}>
                    <th scope="row">
                      <button aria-pressed=${which === chosen} @click=${pin(which)}>
                        ${say('heads.place', place(which, attention))}
                      </button>
                    </th>
                    ${cells(row, tokens, compared)}
                  </tr>`,
              )}
              <tr class="mean" data-head="mean">
                <th scope="row">${say('heads.mean', { count: rows.length })}</th>
                ${cells(meanOf(rows), tokens, compared)}
              </tr>
            </tbody>
          </table>
        </div>
        ${searched ? nothing : html`<button @click=${() => emit({ type: 'pin', selection: { layer: null, head: null } })}>${say('heads.search')}</button>`}
      </details>`;
  }
}

const place = (which: number, { heads }: Attention) => ({
  layer: Math.floor(which / heads) + 1,
  head: (which % heads) + 1,
});

/** The weights of one word, (layers x heads, T). */
const rowsOf = ({ all, T, layers, heads }: Attention, token: number): readonly (readonly number[])[] =>
  Array.from({ length: layers * heads }, (_, which) => {
    const start = (which * T + token) * T;
    return Array.from(all.subarray(start, start + T));
  });

const meanOf = (rows: readonly (readonly number[])[]): readonly number[] =>
  rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length);

/** The two words that the open example is about, if this sentence has both. */
function comparedIn(tokens: readonly Token[], open: string): readonly Token[] {
  const find = (word: string): Token | undefined =>
    tokens.find(({ text }) => text.toLowerCase() === word.toLowerCase());
  const variants = examples.families.find(({ name }) => name === open)?.variants ?? [];
  for (const { between } of variants) {
    const [a, b] = (between ?? []).map(find);
    if (a && b) return [a, b];
  }
  return [];
}

function cells(row: readonly number[], tokens: readonly Token[], compared: readonly Token[]): TemplateResult {
  const most = row.indexOf(Math.max(...row));
  return html`<td><span class="word">${tokens[most]?.label}</span> ${dec(row[most]!)}</td>
    ${compared.map(({ index }) => html`<td>${dec(row[index]!)}</td>`)}`;
}
