// A figure's numbers as JSON, a row on each line: exact, with the words for the picture and a link to the same state.
import { limits } from '../state/limits.js';
import { makeHash } from '../state/link.js';
import type { Entry } from '../views/table.js';
import { plain } from './number.js';
import type { Source } from './source.js';

export async function jsonOf({ view, description, table: [columns = [], ...rows], wishes }: Source): Promise<string> {
  const hash = await makeHash(wishes);
  const link = hash.length > limits.hash ? null : hash; // a long corpus does not fit
  const parts = [
    `"view": ${JSON.stringify(view)}`,
    `"description": ${JSON.stringify(description)}`,
    `"link": ${JSON.stringify(link)}`,
    `"columns": ${list(columns)}`,
    `"rows": [${rows.map((row) => `\n    ${list(row)}`).join(',')}\n  ]`,
  ];
  return `{\n  ${parts.join(',\n  ')}\n}\n`;
}

const list = (entries: readonly Entry[]): string => `[${entries.map(item).join(', ')}]`;

/** JSON has no infinity: it stands as text that JavaScript's Number and Python's float read. */
const item = (entry: Entry): string =>
  typeof entry !== 'string' && Number.isFinite(entry.value)
    ? plain(entry.value)
    : JSON.stringify(typeof entry === 'string' ? entry : plain(entry.value));
