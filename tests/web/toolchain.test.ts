// The lint rules hold what the architecture promises: which folder may import which, and no unsafe sink.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// These rules need no types, so a file need not exist to be judged.
const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const imports = '@typescript-eslint/no-restricted-imports';

describe('import directions', () => {
  it.each([
    ['views', `import { train } from '../path/path.js'; train();`],
    ['views', `import type { Engine } from '../engine/engine.js'; export type E = Engine;`],
    ['marks', `import type { State } from '../state/state.js'; export type S = State;`],
    ['state', `import { arc } from '../marks/arc.js'; arc();`],
    ['path', `import { weights } from '../views/weights.js'; weights();`],
    ['engine', `import type { Frame } from '../path/frame.js'; export type F = Frame;`],
  ])('refuses, in %s/, %s', async (folder, code) => {
    expect(await complaints(`web/src/${folder}/probe.ts`, code)).toEqual([imports]);
  });

  it.each([
    ['views', `import type { Frame } from '../path/frame.js'; export type F = Frame;`],
    ['views', `import { arc } from '../marks/arc.js'; arc();`],
    ['path', `import { load } from '../engine/load.js'; load();`],
    ['elements', `import { load } from '../engine/load.js'; load();`],
  ])('allows, in %s/, %s', async (folder, code) => {
    expect(await complaints(`web/src/${folder}/probe.ts`, code)).toEqual([]);
  });
});

describe('unsafe sinks', () => {
  const say = 'export const say = (element: HTMLElement, text: string): unknown => ';

  it.each([
    `${say}(element.innerHTML = text);`,
    `${say}(element['outerHTML'] = text);`,
    `${say}element.insertAdjacentHTML('beforeend', text);`,
    `${say}[element, document.write(text)];`,
    `${say}Object.assign(element, { innerHTML: text });`,
    `${say}element.setAttribute('onclick', text);`,
    `${say}[element, new DOMParser(), text];`,
    `import { html } from 'lit'; export const picture = (t: string) => html\`<p .innerHTML=\${t}></p>\`;`,
    `import { html } from 'lit'; export const picture = (t: string) => html\`<p class=\${t} onclick=\${t}></p>\`;`,
    `import { html } from 'lit'; export const frame = (t: string) => html\`<iframe srcdoc=\${t}></iframe>\`;`,
  ])('refuses %s', async (code) => {
    expect(await complaints('web/src/elements/probe.ts', code)).toEqual(['no-restricted-syntax']);
  });

  it('refuses eval, addresses that are programs, and unsafe-html', async () => {
    expect(await complaints('web/src/elements/probe.ts', `eval('1');`)).toEqual(['no-eval']);
    expect(await complaints('web/src/elements/probe.ts', `new Function('1');`)).toEqual(['no-new-func']);
    expect(await complaints('web/src/elements/probe.ts', `open('javascript:1');`)).toEqual(['no-script-url']);
    const code = `import { unsafeHTML } from 'lit/directives/unsafe-html.js'; unsafeHTML('');`;
    expect(await complaints('web/src/views/probe.ts', code)).toEqual([imports]);
  });
});
