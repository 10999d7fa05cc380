// Where the focus goes once a press has changed a list: fields are drawn again in their places, whatever they hold.
import type { LitElement, ReactiveController } from 'lit';

/** Lists of plain values, compared by what they hold. */
export const sameList = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export class FocusAfter implements ReactiveController {
  private readonly host: LitElement;
  /** the list that the host shows */
  private readonly shown: () => unknown;
  private wanted: { readonly list: unknown; readonly selectors: readonly string[] } | null = null;

  constructor(host: LitElement, shown: () => unknown) {
    this.host = host;
    this.shown = shown;
    host.addController(this);
  }

  /** When this list is shown, the first of these that is there and enabled gets the focus. */
  when(list: unknown, ...selectors: readonly string[]): void {
    this.wanted = { list, selectors };
  }

  hostUpdated(): void {
    if (!this.wanted || !sameList(this.shown(), this.wanted.list)) return;
    const { selectors } = this.wanted;
    this.wanted = null;
    selectors
      .map((selector) => this.host.renderRoot.querySelector<HTMLElement>(`${selector}:enabled`))
      .find((element) => element !== null)
      ?.focus();
  }
}
