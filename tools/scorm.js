// dist/lesson-scorm12.zip and dist/lesson-scorm2004.zip: the lesson as one file, for learning management systems.
import { mkdirSync, writeFileSync } from 'node:fs';
import { packages } from './scorm/packages.js';

mkdirSync('dist', { recursive: true });
for (const [name, bytes] of Object.entries(await packages())) writeFileSync(`dist/${name}.zip`, bytes);
