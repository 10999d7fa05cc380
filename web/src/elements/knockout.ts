// <attention-knockout> and <attention-knockouts>: the words of one text, and of all questions, knocked out one by one: does
// a large weight mean a large effect? (row 6.5)
import { html, nothing, type TemplateResult } from 'lit';
import { percent, precise } from '../lesson/format.js';
import { dec, exact } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import type { Correlation } from '../path/correlation.js';
import type { Agreement, Knock, Worth } from '../path/knockout.js';
import { titleOf } from '../views/heads-habits.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';
import { ExaminingElement, progress } from './knockout-examining.js';

/** Changes of probability: below the first a word is not needed, above the second it is decisive. */
const LITTLE = 0.05;
const MUCH = 0.5;

export class AttentionKnockout extends LessonElement {
  protected show({ frame }: Lesson): TemplateResult | typeof nothing {
    const worth = frame.readings?.trials.worth;
    if (!worth) return nothing;
    const { answer, asked, probability } = worth;
    const values = {
      answer: word(answer),
      asked: word(asked.label),
      share: exact(probability, percent(probability, 1)),
    };
    return html`<p>${parts('knockout.answer', values)}</p>`;
  }
}

export class AttentionKnockouts extends ExaminingElement {
  protected show({ frame, emit }: Lesson): TemplateResult | typeof nothing {
    const examination = frame.readings?.trials.examination;
    if (!examination) return nothing;
    const { done, agreement } = examination;
    const heads = frame.readings?.scopes.trial.attention?.heads ?? 1;
    const all = done.flatMap(({ worth }) => (worth ? worth.knocks.map((knock) => ({ worth, knock })) : []));
    return html`${progress(examination, emit)}
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
