// build/package: what `npm pack` packs. Modules with their files beside them, the same as one script, types, a manifest.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { manifest } from './package/manifest.js';
import { modules } from './package/modules.js';
import { types } from './package/types.js';
import { bundled } from './single/pages.js';

const out = 'build/package';

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { version, description, license, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const own = JSON.parse(readFileSync('npm/package.json', 'utf8'));
const write = (name, text) => writeFileSync(`${out}/${name}`, text);

await modules(out);
write('attention-lesson.js', await bundled());
write('anywidget.js', await bundled('npm/anywidget.ts', 'es'));
types(out);
write('custom-elements.json', `${JSON.stringify(await manifest(), null, 2)}\n`);
write('package.json', `${JSON.stringify({ ...own, version, description, license, dependencies }, null, 2)}\n`);
for (const [from, name] of Object.entries({ 'npm/README.md': 'README.md', LICENSE: 'LICENSE' }))
  cpSync(from, `${out}/${name}`);
