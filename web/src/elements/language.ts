// Which language is spoken, and the choice among those there are.
import { html, nothing, type TemplateResult } from 'lit';
import { languages, type Code } from '../lesson/languages.js';
import { say } from '../lesson/say.js';
import { speak, type Tables, type Translate } from '../lesson/speech.js';

const codes = Object.keys(languages) as Code[];

/** Of these tags the first that there are words in: "es-MX" is answered by "es". */
const known = (tags: readonly (string | undefined)[]): Code | undefined =>
  tags.flatMap((tag = '') => codes.filter((code) => code === tag.toLowerCase().split('-')[0]))[0];

/** As asked for; or else a page of our own speaks as its reader reads, and a lesson as what is around it. */
export const languageOf = (lesson: Element, asked: string, isPage: boolean): Code =>
  known([asked, ...(isPage ? navigator.languages : [lesson.closest<HTMLElement>('[lang]')?.lang])]) ?? 'en';

const by =
  ({ tables }: { readonly tables: Partial<Tables> }): Translate =>
  (name) =>
    tables[name] ?? {};

/** The last one asked for, where two are on their way. */
let latest: Code = 'en';

export async function speakIn(code: Code, isPage: boolean): Promise<void> {
  latest = code;
  const { load, locale } = languages[code];
  const test = isPage && new URLSearchParams(location.search).get('stringTest');
  const translate = test ? (await import('../lesson/pseudo.js')).pseudo(test) : by(await load());
  if (code === latest) speak(translate, locale);
}

export const dirOf = (code: Code): string => languages[code].dir;

/** A word of each language, in itself; nothing where there is no choice. */
export const chooser = (spoken: Code, choose: (code: Code) => void): TemplateResult | typeof nothing =>
  codes.length < 2
    ? nothing
    : html`<div class="languages" role="group" aria-label=${say('languages')}>
        ${codes.map(
          (code) =>
            html`<button lang=${code} dir="auto" aria-pressed=${code === spoken} @click=${() => choose(code)}>
              ${languages[code].name}
            </button>`,
        )}
      </div>`;
