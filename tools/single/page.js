// One HTML file with everything inside, from the page's own markup and what is to be put into it.
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

/** Bytes as a data block: deflated, because base64 costs a third. */
export const packed = (bytes) => deflateRawSync(bytes, { level: 9 }).toString('base64');

const markupInScript = /<(?=!--|\/?script)/gi;

/** Ends of elements and comments inside a script would be read as markup; in its strings and patterns \x3C is `<`. */
export const inScript = (code) => code.trim().replace(markupInScript, '\\x3C');

function block([id, text]) {
  if (text.search(markupInScript) >= 0) throw new Error(`${id}: a block may not hold markup`);
  return `<script type="text/plain" id="${id}">${text}</script>`;
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be fetched, and nothing run but this script and its workers. */
const policy = (code, css) =>
  [
    "default-src 'none'",
    `script-src ${hashOf(code)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(css)}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html attention-worker',
  ].join('; ');

const replaceOnce = (text, pattern, by) => {
  if (text.split(pattern).length !== 2) throw new Error(`web/index.html: not exactly once: ${pattern}`);
  return text.replace(pattern, () => by);
};

const comment = /<!--.*?-->\n/s;
const policyNow = /(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]*/;
const styleNow = /<link rel="stylesheet"[^>]*>/;
const preloadNow = /<link rel="preload"[^>]*>/;
const scriptsNow = /<script type="module".*<\/script>/s; // none of them keeps the page: it needs no other file
const end = /(?<=<\/attention-lesson>)/;

/** Blocks: texts by id. The script comes last: all that it reads stands before it. The state is trusted, see withState. */
export function page(markup, { code, css, blocks, state = {} }) {
  const data = Object.entries(blocks).map(block);
  const begun = `<script type="application/json" id="attention-state">${JSON.stringify(state)}</script>`;
  return [
    [comment, ''],
    [policyNow, policy(code, css)],
    [styleNow, `<style>${css}</style>`],
    [preloadNow, ''],
    [scriptsNow, ''],
    [end, ['', begun, ...data, `<script>${code}</script>`].join('\n')],
  ].reduce((text, [pattern, by]) => replaceOnce(text, pattern, by), markup);
}

/** The page with this picture instead of the course. */
export const withView = (markup, view) =>
  [
    [/(?<=<title>).*?(?=<\/title>)/, `Self-attention: ${view}`],
    [/(?<=<attention-lesson page)(?=>)/, ` view="${view}"`],
  ].reduce((text, [pattern, by]) => replaceOnce(text, pattern, by), markup);
