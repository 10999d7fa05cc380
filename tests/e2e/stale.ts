// Who would read the same again is not drawn again (web/src/elements/reads.ts). Is it true? Whoever says so is drawn all
// the same, and must look as before.
import type { Page } from '@playwright/test';

interface Drawn extends Element {
  readonly shadowRoot: ShadowRoot;
  readonly isUpdatePending: boolean;
  readonly whole?: unknown;
  readonly store?: unknown;
  inside?(store: unknown): unknown;
  readonly reads?: { areSame(lesson: unknown): boolean };
  requestUpdate(name: string, before: unknown): void;
  performUpdate(): void;
}

/** Those that look different, in a line each. Where the page is just being left, nobody can say. */
export const stale = (page: Page): Promise<string[]> =>
  page.evaluate(look).catch((error: unknown) => {
    if (/destroyed|closed|navigat/.test(String(error))) return [];
    throw error;
  });

function look(): string[] {
  const found: string[] = [];
  const ask = (element: Drawn): void => {
    const lesson = element.inside && element.store ? element.inside(element.store) : element.whole;
    if (!lesson || element.isUpdatePending || !element.reads?.areSame(lesson)) return;
    const before = element.shadowRoot.innerHTML;
    element.requestUpdate('scope', {});
    element.performUpdate();
    const after = element.shadowRoot.innerHTML;
    if (before === after) return;
    let at = 0;
    while (before[at] === after[at]) at++;
    const part = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
    const name = element.cloneNode(false) as Element;
    found.push(`${name.outerHTML} is stale: ${part(before)} would be ${part(after)}`);
  };
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*'))
      if (element.shadowRoot) {
        ask(element as Drawn);
        visit(element.shadowRoot);
      }
  };
  visit(document);
  return found;
}
