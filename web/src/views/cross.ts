// Row 3.8: two sentences, and lines from the words that ask to the words that are asked.
import { svg, type SVGTemplateResult } from 'lit';
import { flow, type Flow } from '../marks/flow.js';
import { hit } from '../marks/hit.js';
import { labels, type Label } from '../marks/label.js';
import { picture, type Box } from '../marks/picture.js';
import { inSentence, isRightToLeft } from '../marks/text.js';
import type { Cross, Frame } from '../path/frame.js';
import { decimal } from '../lesson/format.js';
import { hitsOf, pairOf, wordOf, type Touch } from './cross-hits.js';
import { flowsOf, KEY_HEIGHT, keyOf, labelsOf, planOf, rowOf } from './cross-plan.js';
import { crossWords } from './words-rest.js';
import { looking, stepped } from './look.js';
import { shareList } from './shares.js';
import { dec, type Table } from './table.js';
import type { Emit, View } from './view.js';

type Name = 'cross' | 'translation';

export interface CrossScene extends Box {
  readonly flows: readonly Flow[];
  readonly labels: readonly Label[];
  readonly key: ReturnType<typeof keyOf>;
  /** words that ask, then words that are asked */
  readonly hits: readonly [readonly Touch[], readonly Touch[]];
}

const crossView = (name: Name): View<CrossScene> => ({
  name,

  layout(frame, _state, room) {
    const cross = crossOf(frame, name);
    if (!cross) return null;
    const plan = planOf(cross, room.width);
    return {
      width: plan.width,
      height: plan.bottom + KEY_HEIGHT,
      rtl: isRightToLeft(cross.asking.tokens.map(({ text }) => text).join(' ')) ?? room.rtl,
      label: describe(cross),
      flows: flowsOf(plan),
      labels: labelsOf(plan),
      key: keyOf(plan),
      hits: hitsOf(plan),
    };
  },

  draw: (scene, emit) => draw(scene, (action) => emit(scoped(action, name))),

  describe(frame) {
    const cross = crossOf(frame, name);
    return cross ? describe(cross) : crossWords.waiting;
  },

  table(frame) {
    const cross = crossOf(frame, name);
    if (!cross) return [];
    const { asking, asked } = cross;
    const weights = [
      ['', ...asked.tokens.map(({ label }) => inSentence(label))],
      ...asking.tokens.map(({ label, index }) => [
        inSentence(label),
        ...rowOf(cross, index).map((weight) => dec(weight, 3)),
      ]),
    ];
    return cross.D > BY_HAND ? weights : withVectors(cross, weights);
  },
});

/** Vectors that are short enough to be multiplied in the head stand at the side of the weights. */
const BY_HAND = 4;

function withVectors({ q, k, D, asked }: Cross, [head = [], ...rows]: Table): Table {
  const vector = (all: Float32Array, t: number): string =>
    `(${Array.from(all.subarray(t * D, (t + 1) * D), (x) => decimal(x, 0)).join(', ')})`;
  return [
    [...head, 'q'],
    ...rows.map((row, t) => [...row, vector(q, t)]),
    ['k', ...asked.tokens.map((_, t) => vector(k, t)), ''],
  ];
}

/** With English as its own text, and with French as one. */
export const cross = crossView('cross');
export const translation = crossView('translation');

const crossOf = ({ readings }: Frame, name: Name): Cross | null => {
  const cross = readings?.[name];
  return cross && cross.weights.length > 0 ? cross : null;
};

const scoped = (action: Parameters<Emit>[0], scope: Name): Parameters<Emit>[0] =>
  action.type === 'pin' || action.type === 'unpin' || action.type === 'hover' ? { ...action, scope } : action;

function describe(cross: Cross): string {
  const { token, other } = cross.selection;
  if (other !== null) return pairOf(cross, other);
  const shares = rowOf(cross, token).map((share, i) => ({ word: wordOf(cross.asked, i), share }));
  const sorted = shares.sort((a, b) => b.share - a.share);
  return crossWords.describe({ word: wordOf(cross.asking, token), shares: shareList(sorted) });
}

function draw(scene: CrossScene, emit: Emit): SVGTemplateResult {
  const [asking, asked] = scene.hits;
  const from = asking.findIndex(({ tabbable }) => tabbable);
  const next = (side: 'asking' | 'asked', at: number) => (right: number, down: number) => {
    if (right === 1 && side === 'asking') return `asked-${Math.min(at, asked.length - 1)}`;
    if (right === -1 && side === 'asked') return `asking-${from}`;
    const list = side === 'asking' ? asking : asked;
    const to = stepped(at, Number.isFinite(right) ? down : right, list.length);
    return to === null ? null : `${side}-${to}`;
  };
  const touches = (side: 'asking' | 'asked', list: readonly Touch[]) =>
    list.map((touch, i) => hit(scene, touch, looking(emit, touch.look, next(side, i))));
  return picture(
    scene,
    svg`${scene.flows.map((f) => flow(scene, f))}${labels(scene, scene.labels)}
      <g class="legend" aria-hidden="true">${scene.key.flows.map((f) => flow(scene, f))}${labels(scene, scene.key.labels)}</g>
      <g role="toolbar" aria-label=${crossWords.toolbar} aria-orientation="vertical">
        ${touches('asking', asking)}${touches('asked', asked)}
      </g>`,
    'group',
  );
}
