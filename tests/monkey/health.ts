// What holds after any input: every number is a number, nothing sticks out, and the page does not grow without end.
import type { Page } from '@playwright/test';

export interface Health {
  /** what is wrong */
  readonly faults: readonly string[];
  /** how many elements there are */
  readonly elements: number;
}

export const examine = (page: Page): Promise<Health> =>
  page.evaluate(() => {
    const faults: string[] = [];
    let elements = 0;
    const texts: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        elements++;
        if (element.shadowRoot) visit(element.shadowRoot);
        for (const child of element.childNodes) if (child instanceof Text) texts.push(child.data);
        for (const { name, value } of element.attributes)
          if (/NaN|undefined|\[object/.test(value))
            faults.push(`<${element.localName} ${name}="${value.slice(0, 80)}">`);
      }
    };
    visit(document.body);
    for (const text of texts)
      if (/\bNaN\b|\bundefined\b|\[object/.test(text)) faults.push(`text: ${text.slice(0, 80)}`);
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`${scrollWidth} px wide in ${innerWidth}`);
    return { faults: faults.slice(0, 5), elements };
  });
