// The lesson itself: registers the elements; the markup does the rest.
import './begin.js';
import { defineElements } from './elements/define.js';

defineElements();
if (window.parent !== window) {
  const ready = new Promise((resolve) => window.addEventListener('attention-ready', resolve, { once: true }));
  import('./frames/frames.js').then(({ talk }) => talk(ready)).catch(() => null); // without it, the host scrolls
}
