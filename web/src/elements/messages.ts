// Messages that arrive as data, in words.
import { decimal } from '../lesson/format.js';
import { sayAny } from '../lesson/say.js';
import type { Notice } from '../state/state.js';

/** A message of the state in words; numbers as the learner reads them. */
export const sayNotice = ({ key, values }: Notice): string =>
  sayAny(
    `notice.${key}`,
    Object.fromEntries(
      Object.entries(values).map(([name, x]) => [
        name,
        name === 'error' ? sayError(String(x)) : typeof x === 'number' ? plain(x) : x,
      ]),
    ),
  );

/** The engine's name for an error in words; anything else as it is. */
export const sayError = (error: string): string => {
  const key = `error.${error}`;
  const said = sayAny(key);
  return said === key ? error : said;
};

const plain = (x: number): string => decimal(x, Number.isInteger(x) ? 0 : 2);
