// Row 5.3: attention mass per document, against the weights themselves, with the shipped parameters.
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../web/src/path/frame.js';
import { documents as view } from '../../../web/src/views/documents.js';
import { massesOf } from '../../../web/src/views/documents-mass.js';
import { textOf } from '../../../web/src/views/table.js';
import { frameOf, stateOf } from '../fixtures/frame.js';
import { countOf, markupOf } from '../fixtures/markup.js';
import { outside, unreal } from '../fixtures/scene.js';
import { documentSets } from '../path/document-sets.js';
import { lessonPath } from '../path/lesson-path.js';

const path = await lessonPath();
const state = stateOf();
const sets = documentSets(5, 11);
const frames: readonly Frame[] = [
  ...sets.map(({ documents, question }) => ({
    ...frameOf(),
    readings: path({ documents, question, retriever: { share: 0.5, k: 4 } }),
  })),
  { ...frameOf(), readings: path({ documents: [] }) },
];

describe.each(frames.map((frame, i) => ({ frame, documents: sets[i]?.documents ?? [] })))(
  '$documents.length documents',
  ({ frame, documents }) => {
    const masses = massesOf(frame)!;

    it('masses add up to 1, and are the sums of the weights', () => {
      const { attention, asked } = frame.readings!.scopes.documents;
      const { all, T, layers, heads, head } = attention!;
      for (const of of ['mean', 'inHead'] as const)
        expect(masses.reduce((sum, mass) => sum + mass[of], 0)).toBeCloseTo(1, 5);
      expect(masses.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(T);
      frame.readings!.retrieval.documents.forEach(({ span }, i) => {
        let [mean, inHead] = [0, 0];
        for (let j = span!.from; j < span!.until; j++) {
          inHead += head.weights[asked * T + j]!;
          for (let h = 0; h < layers * heads; h++) mean += all[(h * T + asked) * T + j]! / (layers * heads);
        }
        expect(masses[i]!.mean).toBeCloseTo(mean, 5);
        expect(masses[i]!.inHead).toBeCloseTo(inHead, 5);
      });
    });

    it.each([280, 700])('the picture has a pair of bars for each, inside %d px', (width) => {
      const scene = view.layout(frame, state, { width, rtl: false })!;
      expect(outside(scene)).toEqual([]);
      expect(unreal(scene)).toEqual([]);
      expect(scene.bars).toHaveLength(2 * (documents.length + 1));
      expect(countOf(markupOf(view.draw(scene, () => undefined)).text, 'rect')).toBe(scene.bars.length + 2);
    });

    it('sentence and table say all of it, and the percents add up to 100', () => {
      expect(view.describe(frame, state)).toContain(`question and frame`);
      const [, ...rows] = view.table(frame, state).map((row) => row.map(textOf));
      expect(rows).toHaveLength(documents.length + 1);
      for (const column of [2, 3]) {
        const whole = rows.map((row) => (row[column]!.startsWith('<') ? 0 : parseInt(row[column]!, 10)));
        expect(whole.reduce((a, b) => a + b)).toBe(100);
      }
    });
  },
);

it('shows nothing before the lesson model has come', () => {
  expect(view.layout(frameOf(), state, { width: 700, rtl: false })).toBeNull();
  expect(view.describe(frameOf(), state)).toBe('');
  expect(view.table(frameOf(), state)).toHaveLength(1);
});
