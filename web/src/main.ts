// The page of our own: registers the elements; the markup does the rest.
import { defineElements } from './elements/define.js';

defineElements();
if (window.parent !== window) import('./frames/frames.js').catch(() => null); // without it, the host scrolls
