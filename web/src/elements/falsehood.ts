// <attention-falsehood>: row 1.3's experiment. Copies of a false sentence make the false answer cheaper.
import { html, type TemplateResult } from 'lit';
import { dec, int } from '../lesson/number.js';
import { parts, say } from '../lesson/say.js';
import { presets, presetWishes } from '../state/presets.js';
import type { Lesson } from './context.js';
import { LessonElement } from './element.js';

const COPIES = 10;
const moon = presets.find(({ name }) => name === 'truths')!;
const FALSE_LINE = 1;

export class AttentionFalsehood extends LessonElement {
  static override properties = { earlier: { state: true } };
  /** the loss of the false answer before the last copies; NaN: none were added yet */
  declare earlier: number;

  constructor() {
    super();
    this.earlier = NaN;
  }

  protected show(lesson: Lesson): TemplateResult {
    const { text } = moon.corpus[FALSE_LINE]!;
    const word = text.slice(moon.text.length).trim();
    const { corpus, text: prompt } = lesson.state.wishes;
    const line = corpus.findIndex((line) => line.text === text);
    if (line < 0 || prompt !== moon.text) return this.invitation(lesson);
    const loss = lesson.frame.count?.endings.find((ending) => ending.word === word)?.loss ?? NaN;
    const add = (): void => {
      this.earlier = loss;
      lesson.emit({ type: 'copies', line, by: COPIES });
    };
    return html`<button @click=${add}>${say('false.add', { count: COPIES, text })}</button>
      <p>
        ${parts('false.loss', { word: html`<span class="word">${word}</span>`, copies: int(corpus[line]!.copies), loss: dec(loss) })}
        ${Number.isNaN(this.earlier) || this.earlier === loss ? '' : parts('false.before', { before: dec(this.earlier) })}
      </p>`;
  }

  private invitation({ emit }: Lesson): TemplateResult {
    const start = (): void => {
      this.earlier = NaN;
      emit({ type: 'wish', wishes: presetWishes(moon) });
    };
    return html`<button @click=${start}>${say('false.start')}</button>`;
  }
}
