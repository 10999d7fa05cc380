// A picture as a file of its own: its looks are written down, and what only a page needs is left out.
import { colours, looksOf, type Looks } from './looks.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** What an element of a picture says to the page around it. */
const forPage = /^(?:class|style|role|tabindex|aria-.*|data-.*)$/;
/** Places to touch, which nobody sees. */
const HITS = '.hit';
/** Text between their parts is the template's white space. */
const groups = new Set(['svg', 'g', 'defs', 'pattern']);
/** What XML has no way to hold. */
const unwritable = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** With the colours of now, and the paper behind: light words need their dark ground. */
export function svgOf(drawing: SVGSVGElement, description: string): string {
  const copy = copyOf(drawing, null) as SVGSVGElement;
  copy.setAttribute('role', 'img');
  copy.prepend(
    element('title', {}, firstSentence(description)),
    element('desc', {}, description),
    element('rect', { width: '100%', height: '100%', fill: paperOf(drawing) }),
  );
  const text = new XMLSerializer().serializeToString(copy);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`.replace(unwritable, '\ufffd');
}

/** A copy with the looks that it does not inherit from its parent's copy; comments stay behind. */
function copyOf(original: Element, parent: Looks | null): Element {
  const copy = original.cloneNode(false) as Element;
  const { looks, own } = looksOf(original, parent);
  for (const { name } of [...copy.attributes]) if (forPage.test(name) || name in looks) copy.removeAttribute(name);
  for (const [name, value] of Object.entries(own)) copy.setAttribute(name, value);
  for (const child of original.childNodes) {
    if (child instanceof Text && !groups.has(original.localName)) copy.append(child.data);
    else if (child instanceof Element && isSeen(child)) copy.append(copyOf(child, looks));
  }
  return copy;
}

/** Nor is a group of nothing but such places. */
function isSeen(element: Element): boolean {
  if (element.matches(HITS) || (element.matches('g') && !element.querySelector(`:not(g, ${HITS})`))) return false;
  return getComputedStyle(element).display !== 'none';
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ''): Element {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/** The page's colour behind the picture: known only to an element inside of it. */
function paperOf(drawing: SVGSVGElement): string {
  const probe = element('rect', { fill: 'var(--paper)' });
  drawing.append(probe);
  const colour = colours(getComputedStyle(probe).fill);
  probe.remove();
  return colour;
}

function firstSentence(text: string): string {
  const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? '';
}
