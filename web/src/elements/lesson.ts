// <attention-lesson>: owns engine and store, and gives every element inside what it shows. Empty, it is the whole
// course; with an author's own content, that content. Before the engine has come, and without it, what stands in
// slot="static" is shown.
import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { say } from '../lesson/say.js';
import type { Store } from '../path/store.js';
import type { Action } from '../state/reduce.js';
import { keepWishes } from '../state/persist.js';
import type { Wishes } from '../state/state.js';
import { Announcer } from './announce.js';
import { lessonContext } from './context.js';
import { course } from './course.js';
import { courseStyle } from './course-style.js';
import { sayGuess } from './guess.js';
import { isOurs } from './keys.js';
import { sayNotice } from './corpus-text.js';
import { startLesson } from './start.js';
import { shared } from './styles.js';
import { theme } from './theme.js';

export class AttentionLesson extends LitElement {
  static override properties = { announced: { state: true }, failure: { state: true } };
  static override styles = [theme, shared, courseStyle];
  /** what the live region says */
  declare announced: string;
  /** why there is no engine; '' while there may be one */
  declare failure: string;

  private readonly provider = new ContextProvider(this, { context: lessonContext, initialValue: null });
  private readonly announcer = new Announcer((sentence) => (this.announced = sentence));
  private store: Store | null = null;
  private kept: Wishes | null = null;

  constructor() {
    super();
    this.announced = '';
    this.failure = '';
    this.addEventListener('keydown', (event) => this.key(event));
    for (const type of ['keyup', 'keypress'] as const)
      this.addEventListener(type, (event) => isOurs(event) && event.stopPropagation());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.store) void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.announcer.stop();
    this.store?.close();
    this.store = null;
    this.provider.setValue(null);
  }

  private async start(): Promise<void> {
    try {
      const { store, chapter } = await startLesson();
      if (!this.isConnected) return store.close();
      this.store = store;
      this.kept = store.state.wishes;
      store.subscribe(() => this.follow(store));
      this.follow(store);
      await this.updateComplete;
      this.show(chapter || location.hash.slice(1));
    } catch (error) {
      this.failure = String(error);
    }
  }

  /** A new frame: everybody inside gets it, and what the learner did is kept. */
  private follow(store: Store): void {
    const { state, frame } = store;
    this.provider.setValue({ state, frame, emit: (action) => store.dispatch(action) });
    this.announcer.say(sayGuess(frame));
    if (this.kept !== state.wishes) keepWishes((this.kept = state.wishes));
    this.requestUpdate();
  }

  private dispatch(action: Action): void {
    this.store?.dispatch(action);
  }

  private key(event: KeyboardEvent): void {
    const pinned = this.store?.state.wishes.pinned.token ?? null;
    if (event.key === 'Escape' && !event.defaultPrevented && pinned !== null) {
      this.dispatch({ type: 'unpin' });
      event.preventDefault();
    }
    if (isOurs(event)) event.stopPropagation();
  }

  /** Deep links lead into the shadow tree, where the browser's own do not reach. */
  private show(id: string): void {
    if (/^[\w-]+$/.test(id)) this.renderRoot.querySelector(`#${id}`)?.scrollIntoView();
  }

  protected override render(): TemplateResult {
    const authored = [...this.children].some((child) => child.slot === '');
    return html`<div class="unseen" role="status" aria-live="polite" data-test="live">${this.announced}</div>
      ${this.failure ? html`<p class="problem" role="alert">${say('engine.missing')}</p>` : nothing}
      ${this.store ? this.notices(this.store) : html`<slot name="static"></slot>`}
      ${authored ? html`<slot></slot>` : this.store && course(this.store.frame, this.store.state, (id) => this.goTo(id))}`;
  }

  private notices({ state }: Store): TemplateResult | typeof nothing {
    const { notices } = state.facts;
    if (notices.length === 0) return nothing;
    return html`<div class="notices" role="status">
      ${notices.map(
        (notice, index) =>
          html`<p class="problem">
            ${sayNotice(notice)}
            <button @click=${() => this.dispatch({ type: 'dismiss', index })}>${say('dismiss')}</button>
          </p>`,
      )}
    </div>`;
  }

  private goTo(id: string): void {
    history.replaceState(null, '', `#${id}`);
    this.show(id);
  }
}
