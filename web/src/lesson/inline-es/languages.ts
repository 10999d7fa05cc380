// Stands for ../languages.ts in a file of its own that speaks Spanish, and English.
import { tables } from '../es/index.js';
import type { translations as all } from '../languages.js';

export const translations: typeof all = { es: () => Promise.resolve({ tables }) };
export { pseudoLanguage } from '../inline/languages.js';
