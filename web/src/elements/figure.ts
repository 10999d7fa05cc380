// <attention-figure view="arcs">: one picture, its caption in words, and its numbers as a table. What a host may ask of it
// is in api.ts.
import { css, html, nothing, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import { pictureStyle } from '../marks/style.js';
import type { Exportable, Source } from '../exports/source.js';
import type { Frame } from '../path/frame.js';
import type { State } from '../state/state.js';
import { viewNamed } from '../views/index.js';
import { lingering } from '../views/look.js';
import { textOf } from '../views/table.js';
import type { Emit, Room, View } from '../views/view.js';
import { exported } from './api-export.js';
import type { FigureApi } from './api.js';
import { isHidden, type Lesson } from './context.js';
import { LessonElement } from './element.js';
import { shared } from './styles.js';
import { serve } from './turn.js';

/** Room changes smaller than this, CSS pixels, are no reason to draw again. */
const JITTER = 1;

/**
 * One picture inside a lesson, with its caption and its numbers.
 *
 * @csspart picture - the drawing
 * @csspart caption - the sentence below it
 * @csspart numbers - the table that can be opened
 */
export class AttentionFigure extends LessonElement implements Exportable, FigureApi {
  static override properties = { view: {}, bare: { type: Boolean }, room: { state: true } };
  static override styles = [
    shared,
    pictureStyle,
    css`
      :host {
        margin: 1rem 0;
      }

      :host([bare]) {
        margin: 0;
      }

      figure {
        margin: 0;
      }

      .caption {
        color: var(--muted);
        font-size: 0.9rem;
        margin: 0.25rem 0 0;
      }

      .drawing {
        min-height: 1px;
      }

      tr:last-child th,
      tr:last-child td {
        border-bottom: 0;
      }

      @media print {
        details:not([open]),
        attention-trace,
        attention-export {
          display: none;
        }
      }
    `,
  ];
  /** which picture */
  declare view: string;
  /** without caption and table: part of a control that says the same in its own words */
  declare bare: boolean;
  /** null: not laid out yet */
  declare room: Room | null;
  private emit: Emit | null = null;
  private readonly observer =
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver(([entry]) => this.measure(entry!.contentRect.width));

  constructor() {
    super();
    this.view = '';
    this.bare = false;
    this.room = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    this.emit = null; // another lesson may be next
  }

  /** Here, where the browser has laid out all it has to: asked while others are drawn, it would do so again for each. */
  private measure(width: number): void {
    const rtl = getComputedStyle(this).direction === 'rtl';
    const { room } = this;
    if (!room || room.rtl !== rtl || Math.abs(width - room.width) >= JITTER)
      this.room = width > 0 ? { width, rtl } : null;
  }

  protected show(lesson: Lesson): TemplateResult | typeof nothing {
    const { state, frame, emit } = lesson;
    const view = viewNamed(this.view);
    if (!view) return html`<p class="problem">${say('figure.unknown', { view: this.view })}</p>`;
    this.emit ??= lingering(emit);
    const scene = this.room && view.layout(frame, state, this.room);
    const picture = scene === null ? nothing : view.draw(scene, this.emit);
    if (this.bare) return html`<div class="drawing">${picture}</div>`;
    const caption = view.describe(frame, state).replaceAll(' %', '\u00a0%'); // no line begins with its unit
    return html`<figure>
      <div class="drawing" part="picture">
        ${scene === null && this.room && caption === '' ? html`<p class="note">${say('figure.waiting')}</p>` : picture}
      </div>
      <figcaption class="caption" part="caption">${caption}</figcaption>
      ${isHidden('tables', lesson) ? nothing : this.numbers(view, frame, state)}
      <attention-trace view=${this.view} scope=${this.scope}></attention-trace>
      ${isHidden('exports', lesson) ? nothing : html`<attention-export .figure=${this}></attention-export>`}
    </figure>`;
  }

  /** As a picture of lines. */
  exportSVG(): Promise<Blob> {
    return exported([this], 'svg');
  }

  /** As a picture of pixels. */
  exportPNG(): Promise<Blob> {
    return exported([this], 'png');
  }

  /** Its numbers. */
  exportCSV(): Promise<Blob> {
    return exported([this], 'csv');
  }

  /** Also of a picture far from the screen, which has not been drawn yet. */
  async source(): Promise<Source | null> {
    serve(this);
    await this.updateComplete;
    const { view: name, lesson, whole } = this;
    const view = viewNamed(name);
    const drawing = this.renderRoot.querySelector<SVGSVGElement>('.picture');
    if (!lesson || !whole || !view || !drawing) return null;
    const { frame, state } = lesson;
    const [description, table] = [view.describe(frame, state), view.table(frame, state)];
    return { view: name, drawing, description, table, wishes: whole.state.wishes };
  }

  /** The table is made when it is opened: a hidden one would cost as much as the picture. */
  private numbers(view: View<unknown>, frame: Frame, state: State): TemplateResult {
    const opened = this.renderRoot.querySelector('details')?.open ?? false;
    return html`<details part="numbers" @toggle=${() => this.drawAgain()}>
      <summary>${say('figure.table')}</summary>
      ${
        opened
          ? table(
              view.table(frame, state).map((row) => row.map(textOf)),
              view.describe(frame, state),
            )
          : nothing
      }
    </details>`;
  }
}

const table = ([head = [], ...rows]: readonly (readonly string[])[], name: string): TemplateResult =>
  html`<div class="wide" tabindex="0" role="group" aria-label=${name}>
    <table>
      <thead>
        <tr>
          ${head.map((cell) => (cell === '' ? html`<td></td>` : html`<th scope="col">${cell}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...cells]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
