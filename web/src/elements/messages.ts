// Messages that arrive as data, in words.
import { integer, significant } from '../lesson/format.js';
import { sayAny } from '../lesson/say.js';
import { limits } from '../state/limits.js';
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
  const { tokens, corpusTokens, words } = limits;
  const said = sayAny(key, { tokens, corpusTokens: plain(corpusTokens), words: plain(words) });
  return said === key ? error : said;
};

const plain = (x: number): string => (Number.isInteger(x) ? integer(x) : significant(x));
