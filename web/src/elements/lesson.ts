// <attention-lesson>: owns engine and store, and gives every element inside what it shows. Empty, it is the whole
// course; with an author's own content, that content. Before the engine has come, and without it, what stands in
// slot="static" is shown. What a host may ask of it is in api.ts.
import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Chapter } from '../lesson/chapter.js';
import type { Code } from '../lesson/tongues.js';
import { languageOf } from '../lesson/reader.js';
import { say } from '../lesson/say.js';
import type { Store } from '../path/store.js';
import { sameCorpus } from '../state/corpus.js';
import { asleep, initialState, wishesIn } from '../state/defaults.js';
import { notice } from '../state/notices.js';
import { reduce, type Action } from '../state/reduce.js';
import { Keeper } from '../state/persist.js';
import { differences } from '../state/saved.js';
import { defaultSettings, type Settings } from '../state/settings.js';
import type { Notice, State, Wishes } from '../state/state.js';
import { asSaid, keepInAddress, readAddress, saidTo } from './address.js';
import { Announcer } from './announce.js';
import { LessonCalls } from './api-calls.js';
import { Teller } from './api-events.js';
import { lessonContext, type Lesson } from './context.js';
import { frameOf, wholeCourse } from './course.js';
import { showHere } from './contents.js';
import { courseStyle } from './course-style.js';
import type { AttentionFigure } from './figure.js';
import { sayGuess } from './guess.js';
import { HereSection } from './here.js';
import { hearKeys } from './keys.js';
import { chooser, dirOf, speakIn } from './language.js';
import { notices } from './notices.js';
import { modesStyle } from './modes-style.js';
import { picture } from './pictures.js';
import { laidOut, painted, Places } from './places.js';
import { Presenter } from './presenter.js';
import { Reads } from './reads.js';
import { SeenSections } from './seen.js';
import { misnamed, Settling } from './settling.js';
import { shown } from './shown.js';
import { chaptersAt, further, type Stage } from './stages.js';
import { startLesson } from './start.js';
import { shared } from './styles.js';
import { theme } from './theme.js';
import { afterFrame, drawAll, look } from './turn.js';

/** Has the learner wished or pointed, or does some work say how far it is? */
const isLearners = (is: State, was: State | undefined): boolean =>
  is.wishes !== was?.wishes || is.facts.hover !== was.facts.hover || is.facts.scopeHover !== was.facts.scopeHover;

/**
 * The lesson, or what an author puts inside.
 *
 * @slot - an author's own content instead of the course: text, figures and controls
 * @slot static - what is shown before the engine has come, and without it
 * @attr {string} focus - which word of the sentence is pinned to start with, from 1
 * @attr {string} lang - language of the words
 * @fires {CustomEvent<{}>} attention-ready - the lesson can be worked with
 * @fires {CustomEvent<{ state: string }>} attention-change - something else was chosen; at most once per frame
 * @fires {CustomEvent<{ message: string }>} attention-error - what went wrong, in words
 * @cssprop --ink - text
 * @cssprop --paper - what is behind it
 * @cssprop --muted - captions and notes
 * @cssprop --accent - links, buttons, and what is chosen
 * @cssprop --prose - typeface of the text
 * @cssprop --plain - typeface of controls and pictures
 */
export class AttentionLesson extends LessonCalls {
  static override properties = {
    page: { type: Boolean },
    announced: { state: true },
    failure: { state: true },
    come: { state: true },
    language: { state: true },
    settings: { state: true },
  };
  static override styles = [theme, shared, courseStyle, modesStyle];
  /** this lesson is the page: it reads the address, and what was done in it survives a reload */
  declare page: boolean;
  /** what the live region says */
  declare announced: string;
  /** why there is no engine; '' while there may be one */
  declare failure: string;
  /** what there is by now */
  declare come: Stage;
  /** of the words now */
  declare language: Code;
  /** as the attributes and the address have them */
  declare settings: Settings;

  private readonly provider = new ContextProvider(this, { context: lessonContext, initialValue: null });
  private readonly here = new HereSection(this);
  private readonly reads = new Reads();
  private readonly announcer = new Announcer((sentence) => (this.announced = sentence));
  /** for which the contents were scrolled last */
  private shownHere = '';
  private store: Store | null = null;
  /** what was asked for before there was a store */
  private early: Action[] = [];
  /** as it was when it left the document */
  private left: State | null = null;
  /** counts the times it began: who has been overtaken gives up */
  private begun = 0;
  private readonly teller = new Teller(this);
  private readonly settling = new Settling(this, ({ settings, notices }) => {
    this.settings = settings;
    this.report(notices);
    if (this.come === 'all') this.judgeNames();
  });
  private readonly places = new Places(this, () => ({
    isPage: this.page,
    rest: this.rest,
    dispatch: this.emit,
  }));
  private readonly presenter = new Presenter(this, () => ({
    isOn: this.settings.present,
    chapters: shown(this.chapters, this.settings),
    here: this.here.section,
    goTo: (id) => this.places.goTo(id),
    leave: () => (this.settings = { ...this.settings, present: false }),
  }));
  private readonly keeper = new Keeper();
  /** on its way after the first frame */
  private rest: Promise<void> | null = null;

  constructor() {
    super();
    this.page = false;
    this.announced = '';
    this.failure = '';
    this.come = 'guess';
    this.language = 'en';
    this.settings = defaultSettings;
    new SeenSections(this, (section) => this.dispatch({ type: 'seen', section }));
    hearKeys(this, {
      wishes: () => this.store?.state.wishes,
      letGo: () => this.dispatch({ type: 'unpin' }),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', drawAll);
    window.addEventListener('pagehide', this.keeper.now);
    if (!this.store) void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', drawAll);
    window.removeEventListener('pagehide', this.keeper.now);
    queueMicrotask(() => !this.isConnected && this.fallAsleep()); // a move within the document changes nothing
  }

  /** Out of the document: without engine and timers, as it was for when it comes back. */
  private fallAsleep(): void {
    this.begun++;
    this.keeper.now();
    this.announcer.stop();
    if (!this.store) return;
    this.left = asleep(this.store.state);
    this.store.close();
    this.store = null;
    this.provider.setValue(null);
  }

  private async start(): Promise<void> {
    const begun = ++this.begun;
    this.settling.settle();
    const spoken = this.speak();
    try {
      const place = this.page && !this.left ? location.hash.slice(1) : '';
      const store = await startLesson(await this.beginning());
      await spoken;
      if (this.isAuthored || this.settings.view) await import('./first.js').catch(() => null); // else readOn() says so
      if (begun !== this.begun) return store.close();
      this.store = store;
      for (const action of this.early.splice(0)) store.dispatch(action);
      store.flush();
      store.subscribe(() => this.follow(store));
      this.follow(store);
      this.accompany(store);
      this.rest = this.readOn(store);
      await this.places.show(this.left ? '' : this.settings.chapter || place);
      await this.rest;
    } catch (error) {
      this.failure = String(error);
      this.teller.failed(this.failure);
    }
  }

  /** Only a lesson that is the page reads the page's address and storage. */
  private async beginning(): Promise<State> {
    if (this.left) return this.left;
    const said = saidTo(this, this.page);
    const wishes = wishesIn(this.asked);
    return this.page ? readAddress(said, wishes) : asSaid(said, initialState(wishes));
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...Object.keys(defaultSettings)];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    (this.settling as Settling | undefined)?.changed(name); // none yet: the constructor above sets what was set early
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.settling.settle();
    if (!changed.has('settings')) return;
    if (this.store && this.asked !== this.language) void this.speak();
    this.dataset['scheme'] = this.settings.theme;
    if (this.page) document.documentElement.dataset['scheme'] = this.settings.theme;
    if (this.store) this.provide(this.store);
  }

  /** Where an author chose the content, nobody asked for chapters and pictures. */
  private judgeNames(): void {
    if (!this.isAuthored) this.report(misnamed(this.settings, this.chapters));
  }

  private report(notices: readonly Notice[]): void {
    for (const notice of notices) this.dispatch({ type: 'notice', notice });
  }

  private get isAuthored(): boolean {
    return [...this.children].some((child) => child.slot === '');
  }

  private get chapters(): readonly Chapter[] {
    return chaptersAt(this.come);
  }

  /** The language that is wanted, whether or not its words have come. */
  private get asked(): Code {
    return languageOf(this, this.settings.lang, this.page);
  }

  private async speak(): Promise<void> {
    const code = this.asked;
    try {
      await speakIn(code, this.page);
    } catch (error) {
      this.dispatch({ type: 'notice', notice: notice('language-missing', { error: String(error) }) });
      return;
    }
    if (this.page) Object.assign(document.documentElement, { lang: code, dir: dirOf(code) });
    if (this.page) document.title = say('title');
    this.language = code;
    const { lang } = this.settings;
    if (lang && lang !== code) this.dispatch({ type: 'notice', notice: notice('language-missing', { error: lang }) });
    if (this.store) this.provide(this.store);
  }

  /** By the reader. An example that nobody has touched gives way to that of the language. */
  private choose(lang: Code): void {
    const { corpus } = this.state.wishes;
    if (sameCorpus(corpus, wishesIn(this.language).corpus)) {
      const { corpus, text, pairs, conjured } = wishesIn(lang);
      this.dispatch({ type: 'wish', wishes: { corpus, text, pairs, conjured } });
    }
    this.settings = { ...this.settings, lang };
    if (this.page) keepInAddress('lang', lang);
  }

  /** What the first screen does not need: the other chapters, their elements and pictures, the models. */
  private async readOn(store: Store): Promise<void> {
    try {
      await painted(this);
      if (store !== this.store) return; // it left the document meanwhile
      this.bring('section');
      await this.updateComplete;
      drawAll(); // nobody has said yet that it is near
      this.teller.ready();
      await laidOut(this);
      if (store !== this.store) return; // nobody would close what begins now
      store.train();
      await import('./first.js');
      this.bring('first');
      await laidOut(this);
      const rest = await import('./rest.js');
      if (store !== this.store) return;
      store.extend(rest.extension);
      this.bring('all');
      this.judgeNames();
      await laidOut(this);
    } catch (error) {
      this.dispatch({ type: 'notice', notice: notice('rest-missing', { error: String(error) }) });
    }
  }

  private bring(more: Stage): void {
    this.come = further(this.come, more);
  }

  /** A new frame: everybody inside gets it, and what the learner did is kept. */
  private follow(store: Store): void {
    const { state } = store;
    look(isLearners(state, this.provider.value?.state));
    this.provide(store);
    if (this.page) this.keeper.follow(state);
    this.teller.follow(state);
    afterFrame(() => store === this.store && this.accompany(store));
  }

  /** The text around the elements, and the voice. */
  private accompany(store: Store): void {
    this.announcer.say(sayGuess(store.frame));
    if (!this.reads.areSame(this.inside(store))) this.requestUpdate();
  }

  private provide(store: Store): void {
    this.provider.setValue(this.inside(store));
  }

  private inside({ state, frame }: Store): Lesson {
    const edition = [this.language, this.come, this.isAuthored].join(' ');
    return { state, frame, emit: this.emit, settings: this.settings, edition };
  }

  protected dispatch(action: Action): void {
    const asked = action.type === 'reset' ? { ...action, to: wishesIn(this.language) } : action;
    if (this.store) this.store.dispatch(asked);
    else this.early.push(asked);
  }

  /** The same function for the life of the lesson, whatever its store: pictures keep it. */
  private readonly emit = (action: Action): void => this.dispatch(action);

  protected override render(): TemplateResult {
    this.reads.forget(); // without a store nothing is read
    return html`<div class="unseen" role="status" aria-live="polite" data-test="live">${this.announced}</div>
      ${this.failure ? html`<p class="problem failure" role="alert">${say('engine.missing')}</p>` : nothing}
      ${this.store ? this.reads.of(this.inside(this.store), (lesson) => this.prose(lesson)) : html`<slot name="static"></slot>`}
      ${this.isAuthored ? html`<slot></slot>` : nothing}`;
  }

  /** What was refused, and all that stands between the elements. */
  private prose(lesson: Lesson): TemplateResult {
    return html`${notices(lesson)} ${this.isAuthored ? nothing : this.content(lesson)}`;
  }

  /** One picture, or the course: also where nobody knows that picture. */
  private content(lesson: Lesson): TemplateResult {
    const { view } = this.settings;
    const alone =
      view && (picture(view) ?? (this.come === 'all' ? null : html`<p class="note">${say('figure.waiting')}</p>`));
    const chapters = shown(this.chapters, this.settings);
    const languages = chooser(this.language, (code) => this.choose(code));
    return html`<div class=${frameOf(this.settings)} lang=${this.language} dir=${dirOf(this.language)}>
      ${keyed(
        this.language,
        alone
          ? html`<main>${alone}</main>`
          : wholeCourse({ chapters, isStart: this.come === 'guess', here: this.here.section, languages }, lesson),
      )}
      ${this.settings.present && !alone ? this.presenter.bar() : nothing}
    </div>`;
  }

  protected override updated(): void {
    if (this.here.section === this.shownHere) return;
    this.shownHere = this.here.section;
    showHere(this.renderRoot.querySelector<HTMLElement>('#contents'));
  }

  /** Before there is a store nobody knows what it begins with. */
  protected become(wishes: Wishes): void {
    this.dispatch({ type: 'wish', wishes: this.store ? differences(wishes, this.store.state.wishes) : wishes });
  }

  protected get state(): State {
    return this.store?.state ?? this.early.reduce(reduce, this.left ?? asSaid(saidTo(this, false), initialState()));
  }

  /** An author's own, and those of the course. */
  protected figures(): AttentionFigure[] {
    return [this, this.renderRoot].flatMap((root) => [...root.querySelectorAll<AttentionFigure>('attention-figure')]);
  }
}
