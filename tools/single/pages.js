// The one-file pages as text. The same sources give the same bytes.
import { readFileSync } from 'node:fs';
import { script, style } from './compile.js';
import { inScript, packed, page, withView } from './page.js';

const markup = () => readFileSync('web/index.html', 'utf8');
const looks = () => style('page.css');
const worker = async () => ({ 'attention-worker': inScript(await script('engine/inline/worker.ts', ['inline'])) });
/** The build with SIMD alone: a browser that inflates data blocks is newer than SIMD, and the other costs 33 KB. */
const engine = (name) => ({ 'attention-simd': packed(readFileSync(`build/${name}.simd.wasm`)) });

const lessonBlocks = () => ({
  ...engine('lesson-trainer'), // the engine is in it
  'attention-params': packed(readFileSync('model/lesson.params')),
  'attention-grammar': readFileSync('model/lesson.grammar', 'utf8'),
});

/** The whole course, in English or in another language too. */
export const lesson = async (entry = 'main.ts', code = 'en') =>
  page(markup().replace('<html lang="en">', `<html lang="${code}">`), {
    code: inScript(await script(entry, [`inline-${code}`, 'inline'])),
    css: await looks(),
    blocks: { ...(await worker()), ...lessonBlocks() },
  });

/** The course's elements as one script for pages of others, with everything that they need inside. */
export async function bundled(entry = 'npm/index.ts', format = 'iife') {
  const blocks = { ...(await worker()), ...lessonBlocks() };
  const code = await script(entry, ['bundled', 'inline'], format);
  return `globalThis.attentionBlocks = ${JSON.stringify(blocks)};\n${code}`;
}

const rewarded = { preferred: 'postgres' };
/** The pictures of the first chapters that are a page of their own, and what the learner has chosen there. */
const figures = {
  guess: {},
  loss: {},
  tilt: rewarded,
  conjured: rewarded,
  climb: rewarded,
  arcs: {},
  matrix: {},
  pair: {},
  qkv: {},
  saturation: {},
  hand: {},
};

/** Each alone, by name: all with one script. */
export async function figurePages() {
  const parts = {
    code: inScript(await script('main.ts', ['one-figure', 'inline'])),
    css: await looks(),
    blocks: { ...(await worker()), ...engine('attn') },
  };
  const one = ([view, state]) => [view, page(withView(markup(), view), { ...parts, state })];
  return Object.fromEntries(Object.entries(figures).map(one));
}
