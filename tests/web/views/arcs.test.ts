// Arcs: thickness follows the weight, 80 % are named, nothing that is masked is drawn, nothing that is dimmed is gone.
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../web/src/state/reduce.js';
import { arcs } from '../../../web/src/views/arcs.js';
import { read, sharesOf } from '../../../web/src/views/reading.js';
import { budget, total } from '../../../web/src/views/shares.js';
import { attentionOf, frameOf, random, stateOf, type Options } from '../fixtures/frame.js';
import { markupOf } from '../fixtures/markup.js';

const layout = (options: Options = {}, pinned = {}, width = 1100) =>
  arcs.layout(frameOf(options), stateOf({}, pinned), { width, rtl: false })!;

describe('encoding', () => {
  const scene = layout({ selection: { token: 9 } });
  it('gives a heavier arc more width and more ink', () => {
    const sorted = [...scene.arcs].sort((a, b) => a.weight - b.weight);
    sorted.slice(1).forEach((arc, i) => {
      expect(arc.width).toBeGreaterThanOrEqual(sorted[i]!.width);
      expect(arc.opacity).toBeGreaterThanOrEqual(sorted[i]!.opacity);
    });
  });
  it('draws one arc to each word that is not masked, and one of them is the strongest', () => {
    expect(scene.arcs.length).toBe(10);
    expect(layout({ causal: false, selection: { token: 9 } }).arcs.length).toBe(12);
    expect(scene.arcs.filter((arc) => arc.rank === 'strongest').map((arc) => arc.weight)).toEqual([
      Math.max(...scene.arcs.map((arc) => arc.weight)),
    ]);
  });
  it('draws a loop for a word and itself', () => {
    expect(scene.arcs.filter((arc) => arc.from === arc.to).length).toBe(1);
    expect(scene.arcs.find((arc) => arc.from === arc.to)!.rise).toBeGreaterThan(20);
  });
  it('dims all other arcs to 0.2 when a pair is looked at', () => {
    const pair = layout({ selection: { token: 9, other: 3 } });
    expect(pair.arcs.filter((arc) => arc.opacity === 0.2).length).toBe(9);
    expect(Math.min(...pair.arcs.map((arc) => arc.width))).toBeGreaterThan(0);
  });
});

describe('80 %', () => {
  it('is the fewest words that hold it, and percents with the rest add up to 100', () => {
    const r = random(3);
    for (let seed = 0; seed < 60; seed++) {
      const a = attentionOf(1 + Math.floor(r() * 30), random(seed), r() < 0.5);
      const token = Math.floor(r() * a.T);
      const { named, others } = budget(sharesOf(a, token, 'to'));
      expect(total(named)).toBeGreaterThanOrEqual(0.8 * total([...named, ...others]));
      expect(total(named.slice(0, -1))).toBeLessThan(0.8 * total([...named, ...others]));
      const reading = read(a, token, 'to');
      const texts = [
        ...reading.named.map(({ text }) => text),
        ...(reading.rest === null ? [] : [reading.rest.split('= ')[1]!]),
      ];
      expect(texts.reduce((sum, text) => sum + (text.startsWith('<') ? 0 : parseInt(text)), 0)).toBe(100);
    }
  });
  it('writes these numbers where their arcs end', () => {
    const frame = frameOf({ selection: { token: 9 } });
    const numbers = layout({ selection: { token: 9 } }).labels.filter((l) => l.look?.startsWith('number'));
    const { named } = read(frame.attention!, 9, 'to');
    expect(numbers.map(({ text, value }) => [text, value])).toEqual(named.map(({ text, weight }) => [text, weight]));
    expect(arcs.describe(frame, stateOf())).toContain(
      named.map(({ index, text }) => `“${frame.tokens[index]!.label}” ${text}`).join(', '),
    );
  });
});

describe('room', () => {
  it('sets the words in one row where they fit, else in a column', () => {
    expect([layout().down, layout({}, {}, 288).down, layout({ sentence: 'two' }, {}, 288).down]).toEqual([
      false,
      true,
      false,
    ]);
  });
  it('gives each word a strip of at least 44 px over the whole picture', () => {
    for (const width of [288, 1100]) {
      const scene = layout({}, {}, width);
      for (const h of scene.hits) expect(scene.down ? h.height : h.width).toBeGreaterThanOrEqual(44);
      for (const h of scene.hits) expect(scene.down ? h.width : h.height).toBeGreaterThan(150);
    }
  });
  it('never lets strips overlap or leave a gap, also in a crowd', () => {
    const { hits } = layout({ sentence: 'full' });
    hits.slice(1).forEach((h, i) => expect(h.y).toBeCloseTo(hits[i]!.y + hits[i]!.height, 9));
    expect(Math.min(...hits.map((h) => h.height))).toBeGreaterThanOrEqual(24);
  });
  it('is mirrored for a sentence that is written from right to left, on any page', () => {
    expect([layout({ sentence: 'rtl' }).rtl, layout({ sentence: 'twelve' }).rtl]).toEqual([true, false]);
  });
});

describe('touch', () => {
  const acts = (pinned: object, selection: object, index: number, event: string): Action[] => {
    const said: Action[] = [];
    const scene = layout({ selection }, pinned);
    const { listeners } = markupOf(arcs.draw(scene, (action) => said.push(action)));
    listeners.filter((l) => l.event === event && l.tag.includes(`data-at=${index} `))[0]!.call();
    return said;
  };
  it('hover previews a word, a press pins it', () => {
    expect(acts({}, {}, 4, 'pointerenter')).toEqual([{ type: 'hover', selection: { token: 4, other: null } }]);
    expect(acts({}, {}, 4, 'click')).toEqual([{ type: 'pin', selection: { token: 4, other: null } }]);
  });
  it('with a pinned word, another one makes the pair, and the word itself lets go', () => {
    expect(acts({ token: 9 }, { token: 9 }, 4, 'click')).toEqual([{ type: 'pin', selection: { token: 9, other: 4 } }]);
    expect(acts({ token: 9 }, { token: 9 }, 9, 'click')).toEqual([
      { type: 'pin', selection: { token: 9, other: null } },
    ]);
  });
  it('the two readings are one press away', () => {
    const said: Action[] = [];
    const { listeners } = markupOf(arcs.draw(layout(), (action) => said.push(action)));
    listeners.find((l) => l.event === 'click' && l.tag.includes('data-at=by'))!.call();
    expect(said).toEqual([{ type: 'pin', selection: { direction: 'by' } }]);
  });
});

describe('attended by', () => {
  it('reads the column, in plain weights, because its parts belong to different wholes', () => {
    const frame = frameOf({ selection: { token: 3, direction: 'by' } });
    const scene = layout({ selection: { token: 3, direction: 'by' } });
    const T = frame.tokens.length;
    const column = [...frame.attention!.head.weights].filter((_, n) => n % T === 3 && n >= 3 * T);
    expect(scene.arcs.map((arc) => arc.weight)).toEqual([...column].sort((a, b) => a - b));
    expect(scene.labels.some((l) => l.text.includes('%'))).toBe(false);
    expect(arcs.describe(frame, stateOf())).toContain('is attended by');
  });
});
