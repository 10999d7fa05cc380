// The packages as bytes: the same sources give the same.
import { strToU8, zipSync } from 'fflate';
import { lesson } from '../single/pages.js';
import { manifest, standards } from './manifest.js';

/** Dated on the first day that a zip file knows, in whatever time zone it is made. */
const bytes = (text) => [strToU8(text), { level: 9, mtime: new Date(1980, 0, 1), os: 0 }];

/** Which standard it follows stands in the page as a data block. */
const pageFor = (page, standard) =>
  page.replace('<script>', () => `<script type="text/plain" id="attention-scorm">${standard}</script>\n<script>`);

export async function packages() {
  const page = await lesson('scorm/main.ts');
  const title = /<title>(.*?)<\/title>/.exec(page)[1];
  const one = (standard) => [
    `lesson-scorm${standard.replace('.', '')}`,
    zipSync({
      'imsmanifest.xml': bytes(manifest(standard, title)),
      'lesson.html': bytes(pageFor(page, standard)),
    }),
  ];
  return Object.fromEntries(Object.keys(standards).map(one));
}
