// Which language is spoken, and the choice among those there are.
import { html, nothing, type TemplateResult } from 'lit';
import { pseudoLanguage, translations } from '../lesson/languages.js';
import { say } from '../lesson/say.js';
import { speak, type Tables } from '../lesson/speech.js';
import { tongues, type Code } from '../lesson/tongues.js';

const codes = (Object.keys(tongues) as Code[]).filter((code) => code === 'en' || translations[code]);

/** Of these tags the first that there are words in: "es-MX" is answered by "es". */
const known = (tags: readonly (string | undefined)[]): Code | undefined =>
  tags.flatMap((tag = '') => codes.filter((code) => code === tag.toLowerCase().split('-')[0]))[0];

/** Of the page's markup: English may be because nobody has chosen. */
const written = typeof document === 'undefined' ? '' : document.documentElement.lang;
const readers = (): readonly string[] => (written === 'en' ? navigator.languages : [written, ...navigator.languages]);

/** As asked for; or else a page of our own speaks as it is written or its reader reads, a lesson as what is around it. */
export const languageOf = (lesson: Element, asked: string, isPage: boolean): Code =>
  known([asked, ...(isPage ? readers() : [lesson.closest<HTMLElement>('[lang]')?.lang])]) ?? 'en';

/** The last one asked for, where two are on their way. */
let latest: Code = 'en';

export async function speakIn(code: Code, isPage: boolean): Promise<void> {
  latest = code;
  const test = isPage && new URLSearchParams(location.search).get('stringTest');
  const loaded = await translations[code]?.();
  const translate = test ? await pseudoLanguage(test) : (name: keyof Tables) => loaded?.tables[name] ?? {};
  if (code === latest) speak(translate, tongues[code].locale);
}

export const spokenCode = (): Code => latest;

export const dirOf = (code: Code): string => tongues[code].dir;

/** A word of each language, in itself; nothing where there is no choice. */
export const chooser = (spoken: Code, choose: (code: Code) => void): TemplateResult | typeof nothing =>
  codes.length < 2
    ? nothing
    : html`<div class="languages" role="group" aria-label=${say('languages')}>
        ${codes.map(
          (code) =>
            html`<button lang=${code} dir="auto" aria-pressed=${code === spoken} @click=${() => choose(code)}>
              ${tongues[code].name}
            </button>`,
        )}
      </div>`;
