// The package's modules: ours, split only where something is loaded later; lit stays a dependency, so that a page has
// it once. WASM, parameters and workers lie in assets/, each addressed as bundlers understand it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { standIns } from '../single/compile.js';

const assetFileNames = 'assets/[name][extname]';

/** Around each address vite puts a second one, which hides the first from the bundler of a host. */
const wrapped =
  /new URL\(\s*(?:\/\* @vite-ignore \*\/\s*)?(new URL\("[^"]+", import\.meta\.url\))\.href,\s*"" \+ import\.meta\.url\s*\)/g;

/** Around what is loaded later it puts a helper that looks for style sheets: there are none. The host's vite puts its own
 * around that one, so it may not have the same name. */
const noPreload = {
  name: 'no-preload',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

export async function modules(out) {
  await build({
    configFile: false,
    root: 'web',
    base: './',
    publicDir: false,
    cacheDir: '../build/vite',
    logLevel: 'error',
    plugins: [standIns(['npm']), noPreload],
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name].js', assetFileNames } } },
    build: {
      outDir: `../${out}`,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { index: 'web/src/npm/index.ts', classes: 'web/src/npm/classes.ts' },
        external: /^(lit|@lit)(\/|$)/,
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name].js',
          assetFileNames,
        },
      },
    },
  });
  for (const name of readdirSync(out, { recursive: true }).filter((file) => file.endsWith('.js'))) {
    const file = `${out}/${name}`;
    const text = readFileSync(file, 'utf8').replace(wrapped, '$1').replaceAll('__vitePreload', 'loadLater');
    if (/\.href,\s*"" \+/.test(text)) throw new Error(`${name}: an address that bundlers do not see`);
    writeFileSync(file, text);
  }
}
