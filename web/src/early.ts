// The first script of the page, small: it runs while the lesson's own is on its way, and begins what takes long.
import { loadEngine } from './engine/early.js';

loadEngine().catch(() => null); // the lesson asks again, and says what went wrong
new Intl.NumberFormat('en-GB'); // the first one takes 15 ms
void import('./main.js');
