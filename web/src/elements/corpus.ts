// <attention-corpus>: the lines that the model reads, each with its copies. Those that made the guess come first.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { integer } from '../lesson/format.js';
import { say } from '../lesson/say.js';
import { limits } from '../state/limits.js';
import type { Lesson } from './context.js';
import { joinEnding, sortLines, splitEnding, type NumberedLine } from './corpus-split.js';
import { corpusStyle } from './corpus-style.js';
import { LessonElement } from './element.js';
import { Hold } from './hold.js';
import { kept } from './kept.js';
import { shared } from './styles.js';

export class AttentionCorpus extends LessonElement {
  static override styles = [shared, corpusStyle];

  private readonly hold = new Hold();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hold.stop();
  }

  protected show(lesson: Lesson): TemplateResult {
    const { near, far } = sortLines(lesson.state.wishes.corpus, lesson.frame);
    const list = (lines: readonly NumberedLine[], look: string): TemplateResult =>
      html`<ul class=${look} aria-label=${say(look === 'near' ? 'corpus.near' : 'corpus.far')}>
        ${repeat(
          lines,
          ({ line }) => line,
          (line) => this.line(lesson, line),
        )}
      </ul>`;
    if (near.length === 0) return html`${list(far, 'far')} ${this.adding(lesson)}`;
    return html`${list(near, 'near')} ${this.adding(lesson)}
    ${
      far.length > 0
        ? html`<details @toggle=${() => this.drawAgain()}>
            <summary>${say('corpus.others', { count: integer(far.length) })}</summary>
            ${this.areOthersShown ? list(far, 'far') : nothing}
          </details>`
        : ''
    }`;
  }

  /** Lines that nobody sees cost as much as those that are seen. */
  private get areOthersShown(): boolean {
    return this.renderRoot.querySelector('details')?.open ?? false;
  }

  private line({ state, frame, emit }: Lesson, { line, text, copies }: NumberedLine): TemplateResult {
    const [start, ending] = splitEnding(text, state.wishes.text);
    const opened = frame.count?.endings.find(({ word }) => word === state.wishes.opened);
    const lit = opened?.lines.some((share) => share.line === line) ?? false;
    const set = (event: Event): void =>
      emit({ type: 'line', line, set: { copies: Number((event.target as HTMLInputElement).value) } });
    return html`<li class=${lit ? 'lit' : ''} data-line=${line}>
      <span class="word" dir="auto"><span class="start">${start}</span><strong>${ending}</strong></span>
      <span class="copies">
        ${this.step(say('corpus.fewer', { text }), '−', copies <= limits.copies.low, line, -1)}
        <input
          type="number"
          min=${limits.copies.low}
          max=${limits.copies.high}
          .value=${kept(String(copies))}
          aria-label=${say('corpus.copies', { text })}
          @change=${set}
        />
        ${this.step(say('corpus.more', { text }), '+', copies >= limits.copies.high, line, 1)}
        <button
          class="quiet step"
          aria-label=${say('corpus.delete', { text })}
          title=${say('corpus.delete', { text })}
          @click=${() => emit({ type: 'remove', line })}
        >
          ✕
        </button>
      </span>
    </li>`;
  }

  private step(name: string, sign: string, disabled: boolean, line: number, by: number): TemplateResult {
    const act = (times = 1): void => this.lesson?.emit({ type: 'copies', line, by: by * times });
    return html`<button
      class="step"
      aria-label=${name}
      ?disabled=${disabled}
      @pointerdown=${() => this.hold.start(() => act())}
      @pointerup=${() => this.hold.stop()}
      @pointerleave=${() => this.hold.stop()}
      @pointercancel=${() => this.hold.stop()}
      @click=${(event: MouseEvent) => this.hold.click(event, act)}
    >
      ${sign}
    </button>`;
  }

  private adding({ state, emit }: Lesson): TemplateResult {
    const prompt = state.wishes.text;
    const add = (event: SubmitEvent): void => {
      event.preventDefault();
      const field = (event.target as HTMLFormElement).elements.namedItem('ending') as HTMLInputElement;
      if (field.value.trim() === '') return;
      emit({ type: 'add', line: { text: joinEnding(prompt, field.value), copies: 1 } });
      field.value = '';
    };
    return html`<form @submit=${add}>
      <label for="ending">${say('corpus.add')}</label>
      <input
        id="ending"
        name="ending"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        dir="auto"
        placeholder=${say('corpus.ending')}
      />
      <button>${say('corpus.add.button')}</button>
    </form>`;
  }
}
