// Stands for ../languages.ts in a file of its own that speaks Arabic, and English.
import { tables } from '../ar/index.js';
import type { translations as all } from '../languages.js';

export const translations: typeof all = { ar: () => Promise.resolve({ tables }) };
export { pseudoLanguage } from '../inline/languages.js';
