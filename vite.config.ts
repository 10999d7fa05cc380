// How the page is built: web/ becomes dist/, hashed files with relative addresses, so that it works in any folder.
import { createHash } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';

/** The service worker, under a name that stays, with the list of the files that it keeps: all that the build makes. */
const offline = (): Plugin => ({
  name: 'offline',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: 'src/offline/worker.ts', fileName: 'offline.js' });
  },
  generateBundle: {
    order: 'post', // what is listed is final
    handler(_, { 'offline.js': worker, ...files }) {
      if (worker?.type !== 'chunk' || worker.imports.length > 0) throw new Error('offline.js is not one script');
      const list = Object.values(files).map((file) => ({
        url: file.fileName,
        revision: file.fileName.startsWith('assets/') ? null : hash(file.type === 'chunk' ? file.code : file.source),
      }));
      list.sort((a, b) => (a.url < b.url ? -1 : 1));
      worker.code = worker.code.replace('FILES', () => JSON.stringify(list));
    },
  },
});

/** The page's scripts are asked for before what they will ask for themselves: Vite puts them last. 5 % of the time to the
 * first guess. */
const scriptFirst = (): Plugin => ({
  name: 'script-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const tags = /( *<link rel="preload".*\n)( *<script type="module".*\n(?: *<link rel="modulepreload".*\n)*)/;
      if (!tags.test(html)) throw new Error('the tags of index.html are not those that Vite used to write');
      return html.replace(tags, '$2$1');
    },
  },
});

/** V8 compiles the scripts of the first guess and of the first screen whole, while they come and off the main thread, not
 * function by function as each is called first: most of them will be. See https://v8.dev/blog/explicit-compile-hints; others
 * see a comment. */
const compiledWhole = (): Plugin => ({
  name: 'compiled-whole',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, files) {
      const first = new Set<string>();
      const take = (name: string): void => {
        const file = files[name];
        if (file?.type !== 'chunk' || first.has(name)) return;
        first.add(name);
        file.imports.forEach(take);
        file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      };
      const begin = Object.values(files).filter(({ name }) => name === 'index' || name === 'main');
      if (begin.length !== 2) throw new Error('page.ts and main.ts are not one script each');
      for (const { fileName } of begin) take(fileName);
    },
  },
});

/** Comments in the style sheets of elements are for those who read the source. */
const bareStyles = (): Plugin => ({
  name: 'bare-styles',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/(elements|marks)\//.test(id)
      ? code.replace(/css`[^`]*`/g, (css) => css.replace(/\/\*.*?\*\//gs, ''))
      : null,
});

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

export default defineConfig({
  root: 'web',
  base: './',
  cacheDir: '../build/vite',
  plugins: [bareStyles(), compiledWhole(), offline(), scriptFirst()],
  server: { fs: { allow: ['..'] } }, // the two WASM files lie in build/
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // no data: addresses, which the page's CSP refuses
    modulePreload: { polyfill: false },
    reportCompressedSize: false, // `make size` measures
  },
  worker: { format: 'es' },
});
