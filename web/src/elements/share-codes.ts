// What somebody pastes into a page of their own: a link, frames for three kinds of hosts, the element.
import { formatCorpus } from '../state/corpus-text.js';
import { differences } from '../state/saved.js';
import type { Settings } from '../state/settings.js';
import type { Wishes } from '../state/state.js';

export interface Shared {
  /** address of the lesson, without query and hash */
  readonly base: string;
  /** what the learner made, as in a link; '' without it */
  readonly hash: string;
  readonly wishes: Wishes;
  readonly settings: Partial<Settings>;
  /** px */
  readonly height: number;
  readonly title: string;
}

/** How a code is called in the strings, and the code. */
export const codes: Readonly<
  Record<'link' | 'frame' | 'sandboxed' | 'canvas' | 'element', (shared: Shared) => string>
> = {
  link: address,
  frame: (shared) => frame(shared, { ...common(shared), style: 'border:0', allow: 'clipboard-write; fullscreen' }),
  sandboxed: (shared) =>
    frame(
      { ...shared, base: oneFile(shared.base) },
      { ...common(shared), style: 'border:0', sandbox: 'allow-scripts allow-downloads' },
    ),
  // the attributes that Canvas keeps
  canvas: (shared) =>
    frame(shared, {
      title: shared.title,
      width: '100%',
      height: String(shared.height),
      name: 'attention-lesson',
      frameborder: '0',
    }),
  element: ({ wishes, settings }) =>
    `<script type="module" src="attention-lesson.js"></script>\n${tag('attention-lesson', { ...said(wishes), ...query(settings) })}`,
};

export function address({ base, hash, settings }: Shared): string {
  const list = new URLSearchParams(query(settings)).toString().replaceAll('%2C', ',');
  return `${base}${list && '?'}${list}${hash}`;
}

/** Only what is not as it would be anyway. */
const query = (settings: Partial<Settings>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.join(',') : value === true ? '1' : value || '';
      return text === '' ? [] : [[name, String(text)]];
    }),
  );

/** The element takes by name what the first two chapters are about. */
function said(wishes: Wishes): Record<string, string> {
  const { corpus, text, beta } = differences(wishes);
  return {
    ...(corpus && { corpus: formatCorpus(corpus) }),
    ...((corpus !== undefined || text !== undefined) && { text: wishes.text }),
    ...(beta !== undefined && { beta: String(beta) }),
  };
}

const common = ({ title, height }: Shared): Record<string, string> => ({
  title,
  width: '100%',
  height: String(height),
  loading: 'lazy',
});

const frame = (shared: Shared, attributes: Record<string, string>): string =>
  tag('iframe', { src: address({ ...shared, settings: { ...shared.settings, embed: true } }), ...attributes });

/** Without an origin a page may fetch nothing, not even its own script: there the file with everything inside stands. */
const oneFile = (base: string): string => base.replace(/(\/)(index\.html)?$/, '$1lesson.html');

const tag = (name: string, attributes: Record<string, string>): string =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`)].join(' ')}></${name}>`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;');
