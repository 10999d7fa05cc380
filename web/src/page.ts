// The page of our own: the first guess, in the page's own markup, and then the lesson, whose scripts take five times as long
// to come and to compile. Both count with the same code.
import './begin.js';
import { createEngine } from './engine/engine.js';
import { loadEngine } from './engine/once.js';
import { integer, percents } from './lesson/format.js';
import { languageOf } from './lesson/reader.js';
import { countEndings } from './path/count.js';
import { readCorpus, readSentence } from './path/text.js';
import { defaultWishes } from './state/defaults.js';
import { attempt, usual, WISHES } from './state/storage.js';

/** What a reader of English meets who has been sent to no place in the lesson, and has done nothing in it. */
const isUsual = (words: Element): boolean =>
  location.search === '' &&
  location.hash === '' &&
  attempt(() => usual().getItem(WISHES)) === null &&
  languageOf(words, '', true) === 'en';

/** The parts of the page's markup that wait for the guess get it, and are shown. */
async function guess(words: Element): Promise<void> {
  const engine = await createEngine((await loadEngine()).module);
  const screen = engine.lesson();
  const corpus = readCorpus(screen, defaultWishes.corpus);
  const count = countEndings(engine, screen, corpus, readSentence(screen, defaultWishes.text), null);
  const first = count?.endings[0];
  if (!first) return;
  const [share = 0] = percents(count.endings.map(({ probability }) => probability));
  const at = (name: string): Element => words.querySelector(name)!;
  at('.sentence').textContent = defaultWishes.text;
  at('.chips').append(...corpus.prompts.map(chip));
  at('.result .word').textContent = first.word;
  at('.share').textContent = `${integer(share)} %`;
  at('.total').textContent = integer(count.total);
  at('.suffix').textContent = count.suffix;
  words.classList.add('guessed');
  for (const part of words.querySelectorAll('[hidden]:not([role="alert"])')) part.removeAttribute('hidden');
}

function chip(prompt: string): Element {
  const chip = document.createElement('span');
  chip.classList.toggle('chosen', prompt === defaultWishes.text);
  chip.textContent = `${prompt} ___`;
  return chip;
}

const words = document.querySelector('attention-lesson[page] > [slot="static"]');
window.addEventListener('attention-ready', () => words?.remove(), { once: true }); // what it says is in the lesson
const begun = words && isUsual(words) ? guess(words).catch(() => null) : null; // the lesson says what went wrong
Promise.resolve(begun)
  .then(() => import('./main.js'))
  .catch(() => words?.querySelector('[role="alert"]')?.removeAttribute('hidden'));
