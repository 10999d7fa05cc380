// The words of the picture of chapter 5, Spanish.
import type { documentWords as english } from '../en/pictures-documents.js';

export const documentWords: typeof english = {
  mean: 'media de todas las cabezas',
  all: 'todas',
  layerHead: (v) => `capa ${v.layer}, cabeza ${v.head}`,
  rest: 'pregunta, marco',
  short: (v) => (v.document === null ? 'el resto' : `doc. ${v.document}`),
  document: (v) => `${v.document} ${v.text}`,
  share: (v) => (v.document === null ? `pregunta y marco ${v.percent}` : `documento ${v.document} ${v.percent}`),
  describe: (v) =>
    `Adónde mira la palabra oculta. Media de todas las capas y cabezas: ${v.mean}. En la ${v.head}: ${v.inHead}.`,
  head: ['', 'palabras y signos', 'media de todas las cabezas'],
};
