// <attention-arithmetic>: how the count of one clicked answer becomes its probability (rows 1.2 and 1.3).
import { html, type TemplateResult } from 'lit';
import {
  equals,
  formula,
  fraction,
  ln,
  name,
  plus,
  power,
  row,
  sign,
  sum,
  unit,
  value,
  word,
  type Piece,
} from '../lesson/formula.js';
import { dec, int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { CountGuess, Ending } from '../path/frame.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { sayNoGuess } from './guess.js';

/** More terms than these are written as "…". */
const TERMS = 4;

export class AttentionArithmetic extends LessonElement {
  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const { count } = frame;
    const ending = count?.endings.find(({ word }) => word === state.wishes.opened);
    if (!count || !ending) return html`<p class="note">${say('arithmetic.closed')}</p>`;
    const close = (): void => emit({ type: 'wish', wishes: { opened: null } });
    return html`<div class="row">
        <span>${parts('arithmetic.title', { word: html`<strong class="word">${ending.word}</strong>` })}</span>
        <button class="controls" @click=${close}>${say('arithmetic.close')}</button>
      </div>
      <ul>
        ${ending.lines.map(
          ({ line, count }) =>
            html`<li>
              ${parts('arithmetic.line', { count: int(count), text: html`<span class="word">${state.wishes.corpus[line]?.text}</span>` })}
            </li>`,
        )}
      </ul>
      ${formula(word(say('math.base_logit')), equals, ln(value(ending.count, 0)), equals, value(ending.baseLogit))}
      ${softmax(count, ending)}
      ${formula(word(say('math.loss')), equals, sign('−'), ln(value(ending.probability, 4)), equals, value(ending.loss), unit(say('math.nats')))}`;
  }
}

function softmax(count: CountGuess, { count: own, baseLogit, probability }: Ending): TemplateResult {
  const shown = count.endings.slice(0, TERMS);
  const dots = count.endings.length > TERMS ? [sign('…')] : [];
  const terms = (piece: (ending: Ending) => Piece): Piece => sum([...shown.map(piece), ...dots]);
  return formula(
    name('p'),
    equals,
    fraction(
      exp(baseLogit),
      terms((ending) => exp(ending.baseLogit)),
    ),
    equals,
    fraction(
      value(own, 0),
      terms((ending) => value(ending.count, 0)),
    ),
    equals,
    value(probability, 4),
  );
}

const exp = (logit: number): Piece => power(name('e'), value(logit));

/** Row 1.3: the loss of the guess against the corpus, answer by answer. */
export class AttentionLoss extends LessonElement {
  protected show({ frame }: Lesson): TemplateResult {
    const { count } = frame;
    if (!count) return html`<p class="note">${sayNoGuess(frame)}</p>`;
    const shown = count.endings.slice(0, TERMS);
    const terms = shown.map((e) => [fraction(value(e.count, 0), value(count.total, 0)), sign('·'), value(e.loss)]);
    const dots = count.endings.length > TERMS ? [plus, sign('…')] : [];
    const joined = terms.flatMap((term, i) => (i ? [plus, ...term] : term));
    return html`${crossEntropy}
      ${formula(word(say('math.entropy')), equals, ...joined, ...dots, equals, value(count.entropy), unit(say('math.nats')))}

      <div class="within" tabindex="0" role="group" aria-label=${say('loss.table')}>
        <table>
          <caption class="unseen">
            ${say('loss.table')}
          </caption>
          <thead>
            <tr>
              <th scope="col">${say('col.answer')}</th>
              <th scope="col">${say('col.copies')}</th>
              <th scope="col">${say('col.probability')}</th>
              <th scope="col">${say('col.loss')}</th>
            </tr>
          </thead>
          <tbody>
            ${count.endings.slice(0, 8).map(lossRow)}
          </tbody>
        </table>
      </div>`;
  }
}

const crossEntropy = formula(
  word(say('math.entropy')),
  equals,
  sign('∑'),
  fraction(word(say('math.copies')), word(say('math.all'))),
  sign('·'),
  row(sign('('), sign('−'), ln(name('p')), sign(')')),
);

const lossRow = (e: Ending): TemplateResult =>
  html`<tr data-ending=${e.word}>
    <th scope="row" class="word">${e.word}</th>
    <td>${int(e.count)}</td>
    <td>${dec(e.probability, 3)}</td>
    <td data-test="loss">${dec(e.loss)}</td>
  </tr>`;
