// How the page is built: web/ becomes dist/, hashed files with relative addresses, so that it works in any folder.
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web',
  base: './',
  cacheDir: '../build/vite',
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
