// What all elements inside a lesson share: they wait for the lesson, and show what it says.
import { ContextConsumer } from '@lit/context';
import {
  html,
  LitElement,
  noChange,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { say } from '../lesson/say.js';
import { NotMade } from '../path/lazily.js';
import type { TextScope } from '../state/state.js';
import { lessonContext, type Lesson } from './context.js';
import { createLens, type Lens } from './lens.js';
import { Reads } from './reads.js';
import { shared } from './styles.js';
import { follow, takeTurn, unfollow } from './turn.js';

export abstract class LessonElement extends LitElement {
  static override styles: CSSResultGroup = shared;

  static override properties: PropertyDeclarations = { scope: {} };
  /** which text of the lesson model stands where the sentence stands; '': the sentence of chapters 1 to 3 */
  declare scope: TextScope | '';

  private readonly consumer = new ContextConsumer(this, { context: lessonContext, subscribe: true });
  private lens: Lens | null = null;
  private readonly reads = new Reads();

  constructor() {
    super();
    this.scope = '';
  }

  /** What somebody does in here may change what a field holds, and nothing that was read. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of ['input', 'change', 'click', 'focusout']) root.addEventListener(type, () => this.reads.forget());
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    follow(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollow(this);
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return takeTurn(this, () => void super.scheduleUpdate());
  }

  /** Another lesson asks without naming a property: not if it says the same to this element. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return changed.size > 0 || !this.whole || !this.reads.areSame(this.whole);
  }

  /** Something was opened or closed in here. */
  protected drawAgain(): void {
    this.reads.forget();
    this.requestUpdate();
  }

  /** As it is, whatever the scope. */
  protected get whole(): Lesson | null {
    return this.consumer.value ?? null;
  }

  protected get lesson(): Lesson | null {
    return this.whole && this.looked(this.whole);
  }

  private looked(lesson: Lesson): Lesson | null {
    if (this.scope === '') return lesson;
    if (this.lens?.scope !== this.scope) this.lens = createLens(this.scope);
    return this.lens.look(lesson);
  }

  protected abstract show(lesson: Lesson): TemplateResult | typeof nothing;

  protected override render(): TemplateResult | typeof nothing | typeof noChange {
    this.reads.forget(); // what is shown without a lesson says nothing of the next one
    if (this.consumer.value === undefined)
      return html`<p class="problem">${say('alone', { name: this.localName })}</p>`;
    if (!this.whole) return nothing;
    try {
      return this.reads.of(this.whole, (whole) => {
        const lesson = this.looked(whole);
        return lesson ? this.show(lesson) : nothing;
      });
    } catch (error) {
      if (error instanceof NotMade) return noChange; // the page says so, and what was here stays
      throw error;
    }
  }
}
