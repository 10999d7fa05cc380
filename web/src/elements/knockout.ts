// <attention-knockout> and <attention-knockouts>: the words of one text, and of all questions, knocked out one by one: does
// a large weight mean a large effect? (row 6.5)
import { css, html, nothing, type TemplateResult } from 'lit';
import { percent, precise } from '../lesson/format.js';
import { dec, exact } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Correlation } from '../path/correlation.js';
import type { Agreement, Knock, Worth } from '../path/knockout.js';
import { titleOf } from '../views/heads-habits.js';
import { defaultWishes } from '../state/defaults.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';
import { wordChips } from './word-chips.js';
import { wordStyle } from './words-bar.js';
import { ExaminingElement } from './knockout-examining.js';

/** Changes of probability: below the first a word is not needed, above the second it is decisive. */
const LITTLE = 0.05;
const MUCH = 0.5;

/** In the first the heaviest word matters most, in the second it hardly matters. */
const TEXTS = [defaultWishes.sentences.trial, 'I went to the bank to withdraw money'];

export class AttentionKnockout extends LessonElement {
  static override styles = [shared, wordStyle];

  protected show({ state, frame, emit }: Lesson): TemplateResult {
    const worth = frame.readings?.trials.worth;
    const { other } = state.wishes.pins.trial;
    const choose = (token: number): void =>
      emit({ type: 'pin', scope: 'trial', selection: { other: token === other ? null : token } });
    return html`<div class="row controls" role="group" aria-label=${say('knockout.texts')}>
        ${TEXTS.map((text) => html`<button translate="no" aria-pressed=${text === state.wishes.sentences.trial} @click=${() => emit({ type: 'say', name: 'trial', text })}>${text}</button>`)}
      </div>
      ${worth ? about(worth, other, choose) : nothing}`;
  }
}

function about(worth: Worth, out: number | null, choose: (token: number) => void): TemplateResult {
  const { answer, asked, probability, knocks } = worth;
  const values = { answer: word(answer), asked: word(asked.label), share: share(probability) };
  const knocked = knocks.find(({ token }) => token.index === out);
  return html`<p>${parts('knockout.answer', values)} ${heaviest(knocks)}</p>
    <p>${say('knockout.choose')}</p>
    ${wordChips({ tokens: knocks.map(({ token }) => token), chosen: knocked ? out : null, name: say('knockout.choose'), choose })}
    <p role="status">${knocked ? without(worth, knocked) : nothing}</p>`;
}

const without = ({ answer, asked, probability }: Worth, { token, mean, effect }: Knock): unknown =>
  parts('knockout.without', {
    word: word(token.label),
    asked: word(asked.label),
    answer: word(answer),
    weight: share(mean),
    before: share(probability),
    after: share(probability + effect),
  });

function heaviest(knocks: readonly Knock[]): unknown {
  const most = (value: (knock: Knock) => number): Knock =>
    knocks.reduce((best, one) => (value(one) > value(best) ? one : best));
  const [heavy, decisive] = [most(({ mean }) => mean), most(({ effect }) => Math.abs(effect))];
  const values = ({ token, mean, effect }: Knock) => ({
    word: word(token.label),
    weight: share(mean),
    effect: exact(effect, precise(effect)),
  });
  const second = heavy === decisive ? say('knockout.decisive') : parts('knockout.other', values(decisive));
  return html`${parts('knockout.heaviest', values(heavy))} ${second}`;
}

const share = (probability: number): TemplateResult => exact(probability, percent(probability, 1));

export class AttentionKnockouts extends ExaminingElement {
  static override styles = [
    shared,
    css`
      tbody th {
        white-space: nowrap;
      }

      thead th {
        white-space: normal;
      }
    `,
  ];

  protected show({ frame, emit }: Lesson): TemplateResult | typeof nothing {
    const examination = frame.readings?.trials.examination;
    if (!examination) return nothing;
    const { done, agreement } = examination;
    const heads = frame.readings?.scopes.trial.attention?.heads ?? 1;
    const all = done.flatMap(({ worth }) => (worth ? worth.knocks.map((knock) => ({ worth, knock })) : []));
    return html`${this.progress(examination, emit, html`<a href="#parts">${say('examine.above')}</a>`)}
    ${agreement ? html`${surprise('quiet', quietest(all))}${surprise('loud', loudest(all))}${correlations(agreement, heads)}` : nothing}`;
  }
}

interface Found {
  readonly worth: Worth;
  readonly knock: Knock;
}

/** The largest weight without an effect. */
const quietest = (all: readonly Found[]): Found | undefined =>
  all
    .filter(({ knock }) => Math.abs(knock.effect) < LITTLE)
    .reduce<Found | undefined>((most, one) => (one.knock.mean > (most?.knock.mean ?? -1) ? one : most), undefined);

/** The smallest weight with a large one. */
const loudest = (all: readonly Found[]): Found | undefined =>
  all
    .filter(({ knock }) => Math.abs(knock.effect) > MUCH)
    .reduce<Found | undefined>((least, one) => (one.knock.mean < (least?.knock.mean ?? 2) ? one : least), undefined);

function surprise(kind: 'quiet' | 'loud', found: Found | undefined): TemplateResult | typeof nothing {
  if (!found) return nothing;
  const { worth, knock } = found;
  const values = {
    asked: word(worth.asked.label),
    word: word(knock.token.label),
    weight: exact(knock.mean, percent(knock.mean, 1)),
    effect: exact(knock.effect, precise(knock.effect)),
  };
  return html`<p data-surprise=${kind}>
    ${parts(`knockout.${kind}`, values)} <span class="note">(${say('knockout.where', { text: worth.text })})</span>
  </p>`;
}

const correlations = ({ mean, heads }: Agreement, perLayer: number): TemplateResult =>
  html`<table>
    <caption class="unseen">
      ${say('knockout.correlations')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say('knockout.which')}</th>
        <th scope="col">${say('knockout.pearson')}</th>
        <th scope="col">${say('knockout.spearman')}</th>
      </tr>
    </thead>
    <tbody>
      ${row('mean', say('knockout.mean'), mean)}${heads.map((one, n) => row(String(n), titleOf({ layer: Math.floor(n / perLayer), head: n % perLayer }), one))}
    </tbody>
  </table>`;

const row = (which: string, name: string, { pearson, spearman }: Correlation): TemplateResult =>
  html`<tr data-which=${which}>
    <th scope="row">${name}</th>
    <td>${dec(pearson)}</td>
    <td>${dec(spearman)}</td>
  </tr>`;

const word = (text: string): TemplateResult => html`<span class="word">${text}</span>`;
