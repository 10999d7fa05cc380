// Before everything else: the engine is compiled while the modules after this one run.
import { loadEngine } from './engine/once.js';

loadEngine().catch(() => null); // the lesson asks again, and says what went wrong
