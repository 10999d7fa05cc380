// Stands for ../languages.ts in a file of its own: English alone.
import type { translations as all } from '../languages.js';

export const translations: typeof all = {};
export const pseudoLanguage = (): Promise<never> => Promise.reject(new Error('not in this file'));
