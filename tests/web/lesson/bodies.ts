// What a section says, without a browser: its templates, and whatever was put into them.
import { readdirSync, readFileSync } from 'node:fs';
import type { Section } from '../../../web/src/lesson/chapter.js';
import { frameOf, stateOf } from '../fixtures/frame.js';

/** Every value in there, templates and what is in them, outermost first. */
function visit(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(visit);
  if (typeof value !== 'object' || value === null) return [value];
  return 'strings' in value && 'values' in value ? [value, ...visit(value.values)] : [value];
}

const contentOf = (section: Section): readonly unknown[] => [section.start, section.body(frameOf(), stateOf())];

export const valuesIn = (section: Section): readonly unknown[] =>
  visit(contentOf(section)).filter((value) => typeof value === 'object' && value !== null && !('strings' in value));

/** As HTML, with a space for what is neither text nor template. */
export const markupOf = (section: Section): string => markup(contentOf(section));

function markup(value: unknown): string {
  if (Array.isArray(value)) return value.map(markup).join('');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || !('strings' in value) || !('values' in value)) return ' ';
  const { strings, values } = value as { strings: readonly string[]; values: readonly unknown[] };
  return strings.map((text, i) => text + (i < values.length ? markup(values[i]) : '')).join('');
}

/** The text of every source file in these folders. */
export const sourcesIn = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(ts|c|h)$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
