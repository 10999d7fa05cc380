// Stands for ../languages.ts in a file of its own that speaks Chinese, and English.
import { tables } from '../zh/index.js';
import type { translations as all } from '../languages.js';

export const translations: typeof all = { zh: () => Promise.resolve({ tables }) };
export { pseudoLanguage } from '../inline/languages.js';
