// build/package as npm would pack it: sound by publint's rules, importable where there is no browser, and described alike
// in its manifest and its README.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = resolve('build/package');
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

interface Named {
  readonly name: string;
  readonly kind?: string;
  readonly parameters?: readonly { readonly name: string; readonly optional?: boolean }[];
}
type Part = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties';
type Declaration = { readonly tagName: string } & { readonly [P in Part]?: readonly Named[] };

const manifest = JSON.parse(read('custom-elements.json')) as {
  readonly modules: readonly { readonly path: string; readonly declarations: readonly Declaration[] }[];
};
const declarations = manifest.modules.flatMap((module) => module.declarations);

/** `name kind`, as a row of the README has them. */
function described({ attributes, members, events, slots, cssParts, cssProperties }: Declaration): string[] {
  const all = (kind: string, some: readonly Named[] = []): string[] => some.map(({ name }) => `${name} ${kind}`);
  return [
    ...all('attribute', attributes),
    ...all(
      'method',
      members?.filter(({ kind }) => kind === 'method').map(({ name, parameters = [] }) => ({ name: `${name}(${parameters.map((one) => `${one.name}${one.optional ? '?' : ''}`).join(', ')})` })), // prettier-ignore
    ),
    ...all('event', events),
    ...all('slot', slots).map((row) => row.replace(/^ /, '(default) ')),
    ...all('part', cssParts),
    ...all('CSS property', cssProperties),
  ].sort();
}

const rowsOf = (section: string): string[] =>
  [...section.matchAll(/^\| `?([^|`]+?)`?\s*\| ([a-zA-Z ]+?)\s*\|/gm)]
    .map(([, name, kind]) => `${name} ${kind}`)
    .filter((row) => row !== 'what kind')
    .sort();

describe('the package', () => {
  it('has a README that says what its manifest says', () => {
    const sections = read('README.md').split(/^### /m);
    expect(declarations.map(({ tagName }) => tagName)).toEqual(['attention-lesson', 'attention-figure']);
    for (const declaration of declarations) {
      const section = sections.find((text) => text.startsWith(`\`<${declaration.tagName}>\``))!.split(/^## /m)[0]!;
      expect(rowsOf(section)).toEqual(described(declaration));
      expect(rowsOf(section).length).toBeGreaterThan(5);
    }
  });

  it('has a property for each attribute, but for those that every element has', () => {
    for (const { attributes = [], members = [] } of declarations) {
      const names = attributes.map(({ name }) => name).filter((name) => !['focus', 'lang'].includes(name));
      expect(members.filter(({ kind }) => kind === 'field').map(({ name }) => name)).toEqual(
        expect.arrayContaining(names),
      );
    }
  });

  it('is imported in Node without a word', () => {
    for (const entry of ['index.js', 'classes.js']) {
      const code = `const all = await import(${JSON.stringify(pathToFileURL(`${folder}/${entry}`).href)});
        process.stdout.write(Object.keys(all).join(' '));`;
      const said = execFileSync('node', ['--input-type=module', '-e', code], { encoding: 'utf8' });
      expect(said).toBe('AttentionFigure AttentionLesson defineElements');
    }
  });

  it('has nothing that publint would say', () => {
    const said = execFileSync('npx', ['publint', '--strict', '--pack', 'npm', folder], { encoding: 'utf8' });
    expect(said).toContain('All good!');
  });

  it('packs what its entries need', () => {
    const packed = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }),
    ) as readonly { readonly files: readonly { readonly path: string }[] }[];
    const files = packed[0]!.files.map(({ path }) => path);
    const whole = ['attention-lesson.js', 'anywidget.js']; // need nothing beside them
    const scripts = files.filter((file) => file.endsWith('.js') && !whole.includes(file));
    for (const script of scripts)
      for (const [, address] of read(script).matchAll(/(?:from |import\(|new URL\()"((?!@?lit)[^"]+)"/g)) {
        const file = new URL(address!, pathToFileURL(`${folder}/${script}`)).href;
        expect(files, `${script}: ${address}`).toContain(file.slice(pathToFileURL(folder).href.length + 1));
      }
    expect(scripts.length).toBeGreaterThan(4);
    expect(read('anywidget.js')).toMatch(/export\s*\{\s*\w+ as default\s*\};?\s*$/);
    expect(files).toEqual(
      expect.arrayContaining([...whole, 'README.md', 'LICENSE', 'custom-elements.json', 'assets/attn.simd.wasm']),
    );
    expect(existsSync(`${folder}/node_modules`)).toBe(false);
  });
});
