// The language that is spoken, and the choice among those there are.
import { html, nothing, type TemplateResult } from 'lit';
import { codes } from '../lesson/reader.js';
import { pseudoLanguage, translations } from '../lesson/languages.js';
import { say } from '../lesson/say.js';
import { speak, type Tables } from '../lesson/speech.js';
import { tongues, type Code } from '../lesson/tongues.js';

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
