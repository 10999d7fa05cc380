// The four steps of the pair picture, one below the other; each begins where the one before it ended.
import type { Bar } from '../marks/bar.js';
import type { Cell } from '../marks/cell.js';
import type { Label } from '../marks/label.js';
import { horizontal, type Stroke } from '../marks/line.js';
import type { Rect } from '../marks/picture.js';
import { inkOn } from '../marks/ramp.js';
import { linear } from '../marks/scale.js';
import { clip, wrap } from '../marks/text.js';
import { decimal } from '../lesson/format.js';
import { decimalsOf, masked, sharesOf, wordOf } from './reading.js';
import { percentTexts, total, type Share } from './shares.js';
import type { StepsPlan } from './steps.js';
import { words } from './words.js';

export interface Part {
  readonly cells: readonly Cell[];
  readonly bars: readonly Bar[];
  readonly strokes: readonly Stroke[];
  readonly labels: readonly Label[];
  /** around the dimension that is looked at */
  readonly lit: readonly Rect[];
  readonly end: number;
}

const HEADING = 34;
const STRIP = 28;
const PRODUCTS = 64;
const LINE = 24;
const PROSE = 12.5; // the serif of 15 px is narrower than the plain face that is measured
const GAP = 14;
const WITH_NUMBERS = 32;
const MOST = 6; // rows of the softmax; the others are one row

const nothing = { cells: [], bars: [], strokes: [], labels: [], lit: [] };

/** A numbered title over the whole width; the part goes on where it ends. */
function heading({ width }: StepsPlan, number: number, title: string, y: number): Part {
  const all = wrap(`${number}. ${title}`, PROSE, width);
  return text(
    all.map((line, i) => ({ x: 0, y: y + 20 + i * LINE, text: line, look: 'heading' })),
    y + HEADING + (all.length - 1) * LINE,
  );
}

/** A vector as a strip of cells, its name before it. */
function strip(plan: StepsPlan, name: string, role: string, numbers: readonly number[], y: number): Part {
  const { side, size, ramp } = plan;
  const cells = numbers.map((value, d): Cell => ({
    x: side + d * size,
    y,
    width: size,
    height: STRIP - 6,
    value,
    tone: ramp.at(value),
  }));
  const inside = cells.map((c): Label => ({
    x: c.x + size / 2,
    y: y + 15,
    text: decimal(c.value, 1),
    anchor: 'middle',
    look: 'inked',
    ink: inkOn(c.tone),
    value: c.value,
  }));
  const title: Label = { x: 0, y: y + 15, text: clip(name, 13, side - 8), look: `strong ${role}` };
  const lit = litCell(plan, y, STRIP - 6);
  return { ...nothing, cells, labels: [title, ...(size >= WITH_NUMBERS ? inside : [])], lit, end: y + STRIP };
}

function litCell({ frame, a, side, size }: StepsPlan, y: number, height: number): readonly Rect[] {
  const { dimension } = frame.selection;
  return dimension === null || dimension >= a.D ? [] : [{ x: side + dimension * size, y, width: size, height }];
}

const together = (parts: readonly Part[]): Part => ({
  cells: parts.flatMap(({ cells }) => cells),
  bars: parts.flatMap(({ bars }) => bars),
  strokes: parts.flatMap(({ strokes }) => strokes),
  labels: parts.flatMap(({ labels }) => labels),
  lit: parts.flatMap(({ lit }) => lit),
  end: parts.at(-1)!.end,
});

const text = (list: readonly Label[], end: number): Part => ({ ...nothing, labels: list, end });

/** Lines of running text in the column of the strips. */
function lines(plan: StepsPlan, sentence: string, y: number, look = 'prose'): Part {
  const all = wrap(sentence, 14, plan.width - plan.side);
  return text(
    all.map((line, i) => ({ x: plan.side, y: y + 17 + i * LINE, text: line, look })),
    y + all.length * LINE,
  );
}

export function compare(plan: StepsPlan, y: number): Part {
  const { steps, frame, row, column } = plan;
  const title = heading(plan, 1, words.pair.steps.dot, y);
  const q = strip(plan, `q ${wordOf(frame, row)}`, 'text-q', steps.q, title.end);
  const k = strip(plan, `k ${wordOf(frame, column)}`, 'text-k', steps.k, q.end);
  const products = productBars(plan, k.end);
  const sum = lines(plan, words.pair.dot({ value: decimal(steps.dot) }), products.end);
  return together([title, q, k, products, { ...sum, end: sum.end + GAP }]);
}

/** Products as lengths, not as colours: they have a scale of their own. */
function productBars(plan: StepsPlan, y: number): Part {
  const { steps, side, size, a } = plan;
  const extent = Math.max(...steps.products.map(Math.abs), 1e-6);
  const at = linear([-extent, extent], [y + PRODUCTS - 6, y]);
  const zero = at.at(0);
  return {
    ...nothing,
    bars: steps.products.map((value, d) => ({
      x: side + (d + 0.2) * size,
      y: Math.min(at.at(value), zero),
      width: size * 0.6,
      height: Math.abs(at.at(value) - zero),
      value,
      role: value < 0 ? 'negative' : 'positive',
    })),
    strokes: [horizontal(zero, side, side + size * a.D, 'rule')],
    labels: [{ x: 0, y: zero + 4, text: words.pair.product, look: 'quiet' }],
    lit: litCell(plan, y, PRODUCTS - 6),
    end: y + PRODUCTS,
  };
}

export function scale(plan: StepsPlan, y: number): Part {
  const { steps, a, frame, row, column } = plan;
  const scaled = a.unscaled
    ? words.pair.unscaled
    : words.pair.scale({ dot: decimal(steps.dot), d: a.D, value: decimal(steps.scaled) });
  const bias =
    steps.bias === 0
      ? null
      : words.pair.bias({
          scaled: decimal(steps.scaled),
          bias: signed(steps.bias),
          value: decimal(steps.scaled + steps.bias),
        });
  const title = heading(plan, 2, words.pair.steps.scale, y);
  const first = lines(plan, scaled, title.end);
  const second = bias === null ? first : lines(plan, bias, first.end);
  const pair = { word: wordOf(frame, row), other: wordOf(frame, column) };
  const last = masked(a, row, column) ? lines(plan, words.pair.masked(pair), second.end) : second;
  const all = [first, second, last].filter((part, i, list) => list.indexOf(part) === i);
  return together([title, ...all, text([], last.end + GAP)]);
}

/** As the second term of a sum: + 0.17, − 0.17 */
const signed = (value: number): string => `${value <= -0.005 ? '−' : '+'} ${decimal(Math.abs(value))}`;

export function shareOut(plan: StepsPlan, y: number): Part {
  const { frame, a, row, column, side, width } = plan;
  const { shown, rest } = competitors(plan);
  const shares = [...shown.map(({ weight }) => weight), ...(rest.length > 0 ? [total(rest)] : [])];
  const percents = percentTexts(shares);
  const x = linear([0, 1], [side + 52, width - 56]);
  const title = heading(plan, 3, words.pair.steps.softmax, y);
  const top = title.end;
  const rows = shown.map(({ index }, i): readonly Label[] => {
    const look = index === column ? ' strong accent' : '';
    const line = top + i * LINE + 15;
    return [
      { x: 0, y: line, text: clip(wordOf(frame, index), 13, side - 8), look: `mono small-word${look}` },
      { x: side + 42, y: line, text: decimal(a.head.scores[row * a.T + index]!), anchor: 'end', look: 'number' },
      { x: x.at(shares[i]!) + 8, y: line, text: percents[i]!, look: `number${look}`, value: shares[i]! },
    ];
  });
  const restText = rest.length > 0 ? words.others({ count: rest.length, percent: percents.at(-1)! }) : null;
  const end = top + shares.length * LINE;
  const lengths = shown.map(({ index, weight }, i): Bar => ({
    x: x.range[0],
    y: top + i * LINE + 5,
    width: x.at(weight) - x.range[0],
    height: 12,
    value: weight,
    role: index === column ? 'new' : 'base',
  }));
  const labels = [...title.labels, ...rows.flat()];
  const last: Label[] = restText === null ? [] : [{ x: 0, y: end - LINE + 15, text: restText }];
  return { ...nothing, bars: lengths, labels: [...labels, ...last], end: end + GAP };
}

/** The heaviest words of the row and the pair's own, in the order of the sentence. */
function competitors({ a, row, column }: StepsPlan): { shown: readonly Share[]; rest: readonly Share[] } {
  const all = sharesOf(a, row, 'to');
  const first = ({ index, weight }: Share): number => (index === column ? 2 : weight);
  const sorted = [...all].sort((x, y) => first(y) - first(x) || x.index - y.index);
  return { shown: sorted.slice(0, MOST).sort((x, y) => x.index - y.index), rest: sorted.slice(MOST) };
}

export function blend(plan: StepsPlan, y: number): Part {
  const { steps, frame, a, row, column } = plan;
  const title = heading(plan, 4, words.pair.steps.blend, y);
  const value = strip(plan, `v ${wordOf(frame, column)}`, 'text-v', steps.v, title.end);
  const one = strip(
    plan,
    words.pair.weighted({ weight: decimalsOf(a)[row]![column]! }),
    'text-v',
    steps.weighted,
    value.end,
  );
  const sum = strip(plan, words.pair.blended, '', steps.blended, one.end);
  return together([title, value, one, sum, text([], sum.end + GAP)]);
}
