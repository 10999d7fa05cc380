// The lesson as a widget of a notebook, after the contract of anywidget. What the notebook's variable and the lesson share
// goes both ways: whoever changes it, the other hears.
import { readState, writeState } from '../elements/api-state.js';
import type { LessonApi } from '../elements/api.js';
import { formatCorpus } from '../state/corpus-text.js';
import { readWishes } from '../state/settings-wishes.js';
import { defineElements } from './classes.js';

/** The part of the notebook's variable that is used here. */
export interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  on(event: string, hear: () => void): void;
  off(event: string, hear: () => void): void;
  save_changes(): void;
}

/** How the lesson presents itself: from the notebook alone. */
const looks = ['view', 'chapter', 'hide', 'theme'] as const;
/** What is chosen in it, by readable names, and all of it: both ways. The state goes first: it brings the others along. */
const choices = ['state', 'corpus', 'text', 'beta'] as const;
type Choice = (typeof choices)[number];

/** Each change is a message to the kernel, and a drag makes sixty a second. */
const PAUSE = 200; // ms

/** What the variable says; nothing where it has no such name, or leaves it to the lesson. */
function said(model: Model, name: string): string {
  const value = model.get(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function chosen(lesson: LessonApi): Readonly<Record<Choice, string | number>> {
  const state = lesson.getState();
  const { corpus, text, beta } = readState(state);
  return { state, corpus: formatCorpus(corpus), text, beta };
}

/** As one step of undo. */
function choose(lesson: LessonApi, name: Choice, value: string): void {
  const before = readState(lesson.getState());
  lesson.setState(
    name === 'state' ? value : writeState(readWishes((asked) => (asked === name ? value : null), before).wishes),
  );
}

function render({ model, el }: { readonly model: Model; readonly el: HTMLElement }): () => void {
  const lesson = document.createElement('attention-lesson');
  lesson.embed = true;
  el.dataset['lmSuppressShortcuts'] = 'true'; // JupyterLab would take the keys that work a control
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    timer = undefined;
    const now = chosen(lesson);
    const changed = choices.filter((name) => model.get(name) !== now[name]);
    for (const name of changed) model.set(name, now[name]);
    if (changed.length > 0) model.save_changes();
  };
  const tellSoon = (): void => void (timer ??= setTimeout(tell, PAUSE));
  const look = (name: (typeof looks)[number]): void => {
    if (said(model, name)) lesson[name] = said(model, name);
    else lesson.removeAttribute(name);
  };
  const hear = (name: Choice): void => {
    const value = said(model, name);
    if (value && value !== String(chosen(lesson)[name])) choose(lesson, name, value);
    tellSoon(); // what was out of range is as near as it can be
  };
  const ears = [
    ...looks.map((name) => [`change:${name}`, () => look(name)] as const),
    ...choices.map((name) => [`change:${name}`, () => hear(name)] as const),
  ];

  for (const name of looks) look(name);
  for (const name of ['corpus', 'text', 'beta'] as const) if (said(model, name)) lesson[name] = said(model, name);
  if (said(model, 'state')) lesson.setState(said(model, 'state'));
  for (const type of ['attention-ready', 'attention-change'] as const) lesson.addEventListener(type, tellSoon);
  for (const [event, ear] of ears) model.on(event, ear);
  el.append(lesson);
  return () => {
    clearTimeout(timer);
    for (const [event, ear] of ears) model.off(event, ear);
    lesson.remove();
  };
}

defineElements();

const widget = { render };
export { widget as default };
