// build/release: what is published with a version, each file with the checksum that pages need to load it safely.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const out = 'build/release';
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const name of [
  'lesson.html',
  'lesson.es.html',
  'lesson.zh.html',
  'lesson.ar.html',
  'lesson-scorm12.zip',
  'lesson-scorm2004.zip',
  'embed.js',
])
  cpSync(`dist/${name}`, `${out}/${name}`);
cpSync('build/package/attention-lesson.js', `${out}/attention-lesson.js`);
execFileSync('npm', ['pack', '--silent', '--pack-destination', out, './build/package'], { stdio: 'inherit' });

const hash = (file, algorithm, encoding) =>
  createHash(algorithm)
    .update(readFileSync(`${out}/${file}`))
    .digest(encoding);
const files = readdirSync(out).sort();
const lines = (line) => files.map(line).join('\n') + '\n';
writeFileSync(
  `${out}/SHA256SUMS`,
  lines((file) => `${hash(file, 'sha256', 'hex')}  ${file}`),
);
// for integrity="..." of a script element
writeFileSync(
  `${out}/SRI`,
  lines((file) => `sha384-${hash(file, 'sha384', 'base64')}  ${file}`),
);
process.stdout.write(readFileSync(`${out}/SHA256SUMS`));
