// Sources to one script each, as text: modules that have a stand-in beside them are replaced by it.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';

/** `web/src/a/b.ts` gives way to `web/src/a/<folder>/b.ts`, the first of these folders that has one. */
export const standIns = (folders) => ({
  name: 'stand-ins',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer || !source.startsWith('.')) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    if (!found) return null;
    const beside = folders.map((folder) => join(dirname(found.id), folder, basename(found.id)));
    return beside.find((file) => existsSync(file)) ?? found;
  },
});

/** The files that the bundler makes of an entry in web/src, without writing any. */
async function bundle(entry, folders, output) {
  const { output: files } = await build({
    configFile: false,
    root: 'web',
    cacheDir: '../build/vite',
    logLevel: 'error',
    plugins: [standIns(folders)],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: `web/src/${entry}`,
        output,
        preserveEntrySignatures: output?.format === 'es' && 'strict', // what is not imported from exports nothing
      },
    },
  });
  return files;
}

/** One script. A classic one, unless something is to be imported from it: a file from disk and a frame without an origin
 * may not import modules. */
export async function script(entry, folders, format = 'iife') {
  const files = await bundle(entry, folders, { format, codeSplitting: false });
  if (files.length !== 1) throw new Error(`${entry} is not one script: ${files.map(({ fileName }) => fileName)}`);
  return files[0].code;
}

export async function style(entry) {
  const css = (await bundle(entry, [])).find(({ fileName }) => fileName.endsWith('.css'));
  return css.source.trim();
}
