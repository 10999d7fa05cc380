// dist/lesson.html, lesson.es.html and so on, and dist/figure-*.html: each one file that asks for nothing else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { figurePages, lesson } from './single/pages.js';

mkdirSync('dist', { recursive: true });
writeFileSync('dist/lesson.html', await lesson());
for (const code of ['es', 'zh', 'ar']) writeFileSync(`dist/lesson.${code}.html`, await lesson('main.ts', code));
for (const [name, text] of Object.entries(await figurePages())) writeFileSync(`dist/figure-${name}.html`, text);
