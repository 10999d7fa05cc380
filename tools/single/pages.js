// All one-file pages: name -> text. The same sources give the same bytes.
import { readFileSync } from 'node:fs';
import { script, style } from './compile.js';
import { figures } from './figures.js';
import { inScript, packed, page, withContent } from './page.js';

const engine = (name) => ({
  'attention-simd': packed(readFileSync(`build/${name}.simd.wasm`)),
  'attention-scalar': packed(readFileSync(`build/${name}.scalar.wasm`)),
});

export async function pages() {
  const markup = readFileSync('web/index.html', 'utf8');
  const css = await style('elements/theme.css');
  const worker = { 'attention-worker': inScript(await script('engine/inline/worker.ts', ['inline'])) };
  const whole = {
    code: inScript(await script('main.ts', ['inline'])),
    css,
    blocks: {
      ...worker,
      ...engine('lesson-trainer'), // the engine is in it
      'attention-params': packed(readFileSync('model/lesson.params')),
      'attention-grammar': inScript(readFileSync('model/lesson.grammar', 'utf8')),
    },
  };
  const one = {
    code: inScript(await script('main.ts', ['one-figure', 'inline'])),
    css: `${css}body{padding:.5rem 1rem}`, // the course brings its own
    blocks: { ...worker, ...engine('attn') },
  };
  const figure = ([name, elements]) => [
    `figure-${name}.html`,
    page(withContent(markup, `Self-attention: ${name}`, elements), one),
  ];
  return { 'lesson.html': page(markup, whole), ...Object.fromEntries(Object.entries(figures).map(figure)) };
}
