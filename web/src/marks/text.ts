// How wide text will be, without asking a browser: layouts must be the same in a test and on a page.

// Widths in em, on the wide side, so that what fits here fits in any system font.
const NARROW = 0.62;
const WIDE = 1.05;
const EMOJI = 1.4;

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const zero = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
// East Asian wide: Hangul Jamo, CJK, kana, Hangul, full-width forms, the supplementary ideographs.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const strong = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|(\p{L})/u;

let letters: Intl.Segmenter | undefined; // takes 20 ms to make: not before a text needs it
const split = (text: string): string[] => {
  letters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...letters.segment(text)].map(({ segment }) => segment);
};

const letterWidth = (letter: string): number => {
  if (emoji.test(letter)) return EMOJI;
  if (wide.test(letter)) return WIDE;
  return zero.test(letter) ? 0 : NARROW;
};

const plain = /^[\x20-\x7e]*$/; // most text, and every number: no need to look for letters made of several characters
const widthOf = (text: string): number =>
  plain.test(text) ? text.length * NARROW : split(text).reduce((sum, letter) => sum + letterWidth(letter), 0);

const KEPT = 4096; // texts; pictures ask for the same ones again and again, and Intl takes 10 µs for a word
const widths = new Map<string, number>();

/** Pixels that the text needs at this font size. */
export function measure(text: string, size: number): number {
  const width = widths.get(text) ?? widthOf(text);
  if (widths.size >= KEPT) widths.clear();
  widths.set(text, width);
  return size * width;
}

/** The text, or its beginning and "…", so that it fits into `room` pixels. */
export function clip(text: string, size: number, room: number): string {
  if (measure(text, size) <= room) return text;
  let kept = '';
  for (const letter of split(text)) {
    if (measure(`${kept}${letter}…`, size) > room) break;
    kept += letter;
  }
  return `${kept}…`;
}

/** Is the first letter with a direction one that is written from right to left? null: no letter at all. */
export function isRightToLeft(text: string): boolean | null {
  const found = strong.exec(text);
  return found && found[1] === undefined;
}

/** A word inside a sentence: not longer than a line, and never turning the words around it. */
export function inSentence(word: string, most = 32): string {
  const short = clip(word, 1, most * NARROW);
  return isRightToLeft(short) ? `\u2068${short}\u2069` : short;
}

/** Lines of at most `room` pixels, broken at spaces; a longer word is clipped. */
export function wrap(text: string, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && measure(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(clip(word, size, room));
  }
  return lines;
}
