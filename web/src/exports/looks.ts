// The looks of an element as attributes, which every program understands that reads SVG.

export type Looks = Readonly<Record<string, string>>;

/** What the root starts from, and children have from their parents. */
const inherited: Looks = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'shape-rendering': 'auto',
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'font-variant-numeric': 'normal',
  'text-anchor': 'start',
  direction: 'ltr',
  visibility: 'visible',
};
/** What each element starts from anew. */
const single: Looks = { opacity: '1', 'text-decoration-line': 'none', 'unicode-bidi': 'normal' };
/** As an attribute it has another name. */
const names: Looks = { 'text-decoration-line': 'text-decoration' };

interface Found {
  /** all that children may inherit */
  readonly looks: Looks;
  /** what the element has to say itself */
  readonly own: Looks;
}

export function looksOf(element: Element, parent: Looks | null): Found {
  const style = getComputedStyle(element);
  const read = (from: Looks): Looks =>
    Object.fromEntries(Object.keys(from).map((name) => [name, portable(name, style.getPropertyValue(name))]));
  const [looks, own] = [read(inherited), read(single)];
  return { looks, own: { ...differing(looks, parent ?? inherited), ...differing(own, single) } };
}

const differing = (values: Looks, from: Looks): Looks =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === from[name] ? [] : [[names[name] ?? name, value]])),
  );

function portable(name: string, value: string): string {
  if (name === 'font-family') return value.split(',').at(-1)!.trim(); // the generic one: other machines have other fonts
  return name === 'fill' || name === 'stroke' ? colours(value) : value;
}

/** Any colour as one of CSS 2, which other programs read. */
export function colours(value: string): string {
  if (/^rgba.* 0\)$/.test(value)) return 'none';
  return /^(?:none|rgb|url)/.test(value) ? value.replaceAll('"', '') : painted(value);
}

function painted(colour: string): string {
  const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
