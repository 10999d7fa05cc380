// The words of chapter 4's pictures, English. A language is a file like this one: same keys, same named placeholders.
import { integer } from '../format.js';

export const changeWords = {
  replaced: (v: { before: string; after: string }): string => `${v.before} → ${v.after}`,
  place: (v: { layer: number; head: number }): string => `layer ${v.layer}, head ${v.head}`,
  moved: 'moved',
  same: 'same',
  weight: 'Δ weight',
  matrix: (v: { count: number; layer: number; head: number }): string =>
    `What changed in layer ${v.layer}, head ${v.head}: the weight after minus the weight before, for each pair of ${integer(v.count)} tokens.`,
  cell: (v: { row: string; column: string; delta: string }): string => `${v.row} to ${v.column}: ${v.delta}`,
  pair: (v: { word: string; other: string; before: string; after: string }): string =>
    `“${v.word}” gives “${v.other}” ${v.after} now, and gave ${v.before} before.`,
  row: (v: { word: string; percent: string; from: string; less: string; to: string; more: string }): string =>
    `“${v.word}” moves ${v.percent} of its attention: “${v.from}” loses most (${v.less}), “${v.to}” gains most (${v.more}).`,
  rowSame: (v: { word: string }): string => `“${v.word}” attends as before, bit by bit.`,
  column: (v: { word: string; delta: string }): string =>
    `“${v.word}” gets ${v.delta} from all rows together; each row has 1 to give.`,
  inLayer: (v: { layer: number }): string => `layer ${v.layer}`,
  inHead: (v: { head: number }): string => `head ${v.head}`,
  largest: 'largest Δ',
  average: 'moved on average',
  headRow: (v: { place: string; moved: string }): string => `${v.place}: ${v.moved} moved. Show it`,
  heads: (v: { most: string; moved: string; least: string; fewer: string }): string =>
    `Most attention moved in ${v.most} (${v.moved} of each word’s attention, on average), least in ${v.least} (${v.fewer}).`,
  headsSame: 'No weight changed, in any layer or head.',
  headsTable: ['', 'moved, mean of all words', 'largest change of one weight', 'rows that are the same, bit by bit'],
  prompts: { flawed: 'flawed', corrected: 'corrected', edited: 'edited' },
  allHeads: 'all heads',
  gone: 'none left',
  mass: (v: { flawed: string; corrected: string; edited: string }): string =>
    `Attention that still goes to the flawed words, mean of all heads: ${v.flawed} in the flawed prompt, ${v.corrected} with the correction, ${v.edited} after the edit.`,
  massTable: ['', 'flawed words', 'mean of all heads'],
};
