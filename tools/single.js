// dist/lesson.html and dist/figure-*.html: each one file that asks for nothing else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { pages } from './single/pages.js';

mkdirSync('dist', { recursive: true });
for (const [name, text] of Object.entries(await pages())) writeFileSync(`dist/${name}`, text);
