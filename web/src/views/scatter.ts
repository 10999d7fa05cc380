// Row 6.5: does a large weight mean a large effect? The words of one text, and of all questions, knocked out one by one.
import { decimal } from '../lesson/format.js';
import type { Frame } from '../path/frame.js';
import type { Agreement, Knock } from '../path/knockout.js';
import { titleOf } from './heads-habits.js';
import { honesty } from './words-rest.js';
import { drawScatter, layoutScatter, type PanelPlan, type ScatterScene } from './scatter-parts.js';
import { prec, share } from './table.js';
import type { View } from './view.js';

export const scatter: View<ScatterScene> = {
  name: 'scatter',

  layout(frame, state, room) {
    const worth = frame.readings?.trials.worth;
    if (!worth) return null;
    const knocks = byEffect(worth.knocks);
    return layoutScatter(panelsOf(frame, knocks, worth.agreement, true), room, scatter.describe(frame, state));
  },

  draw: drawScatter,

  describe(frame) {
    const worth = frame.readings?.trials.worth;
    const [first] = worth ? byEffect(worth.knocks) : [];
    if (!worth || !first) return honesty.scatter.nothing;
    return `${honesty.scatter.describe({
      answer: worth.answer,
      asked: worth.asked.label,
      word: first.token.label,
      effect: decimal(first.effect),
    })} ${agreementText(worth.agreement)}`;
  },

  table(frame) {
    const worth = frame.readings?.trials.worth;
    const head = headOf(frame);
    return [
      honesty.scatter.head,
      ...(worth?.knocks ?? []).map(({ token, mean, weights, effect }) => [
        token.label,
        share(mean, 1),
        share(weights[head] ?? 0, 1),
        prec(effect),
      ]),
    ];
  },
};

export const scatterAll: View<ScatterScene> = {
  name: 'scatter-all',

  layout(frame, state, room) {
    const { knocks, agreement } = examined(frame);
    if (!agreement) return null;
    return layoutScatter(panelsOf(frame, knocks, agreement, false), room, scatterAll.describe(frame, state));
  },

  draw: drawScatter,

  describe(frame) {
    const { agreement } = examined(frame);
    return agreement ? agreementText(agreement) : honesty.scatter.none;
  },

  table: (frame) => [
    honesty.scatter.headAll,
    ...(frame.readings?.trials.examination.done ?? []).flatMap(({ text, worth }) =>
      (worth?.knocks ?? []).map(({ token, mean, effect }) => [text, token.label, share(mean, 1), prec(effect)]),
    ),
  ],
};

const examined = ({ readings }: Frame): { knocks: readonly Knock[]; agreement: Agreement | null } => ({
  knocks: (readings?.trials.examination.done ?? []).flatMap(({ worth }) => worth?.knocks ?? []),
  agreement: readings?.trials.examination.agreement ?? null,
});

const byEffect = (knocks: readonly Knock[]): readonly Knock[] =>
  [...knocks].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));

const agreementText = ({ mean }: Agreement): string =>
  honesty.scatter.agreement({
    count: decimal(mean.count, 0),
    pearson: decimal(mean.pearson),
    spearman: decimal(mean.spearman),
  });

const headOf = ({ readings, selection }: Frame): number =>
  selection.layer * (readings?.scopes.trial.attention?.heads ?? 1) + selection.head;

function panelsOf(
  frame: Frame,
  knocks: readonly Knock[],
  { mean, heads }: Agreement,
  named: boolean,
): readonly PanelPlan[] {
  const head = headOf(frame);
  const dots = (weight: (knock: Knock) => number): PanelPlan['dots'] =>
    knocks.map((knock) => ({
      weight: weight(knock),
      effect: Math.abs(knock.effect),
      word: named ? knock.token.label : '',
      chosen: named && knock.token.index === frame.selection.other,
    }));
  const chosen = heads[head];
  return [
    { title: honesty.scatter.mean, correlation: mean, dots: dots((knock) => knock.mean) },
    ...(chosen
      ? [{ title: titleOf(frame.selection), correlation: chosen, dots: dots(({ weights }) => weights[head]!) }]
      : []),
  ];
}
