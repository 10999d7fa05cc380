// The words of chapter 4's pictures, Spanish: same keys and values as in English.
import type { changeWords as english } from '../en/pictures-change.js';
import { integer } from '../format.js';

export const changeWords: typeof english = {
  replaced: (v) => `${v.before} → ${v.after}`,
  place: (v) => `capa ${v.layer}, cabeza ${v.head}`,
  moved: 'movido',
  same: 'igual',
  weight: 'Δ peso',
  matrix: (v) =>
    `Qué cambió en la capa ${v.layer}, cabeza ${v.head}: el peso después menos el peso antes, para cada par de los ${integer(v.count)} tokens.`,
  cell: (v) => `De ${v.row} a ${v.column}: ${v.delta}`,
  pair: (v) => `«${v.word}» da ahora ${v.after} a «${v.other}»; antes daba ${v.before}.`,
  row: (v) =>
    `«${v.word}» mueve ${v.percent} de su atención: quien más pierde es «${v.from}» (${v.less}); quien más gana, «${v.to}» (${v.more}).`,
  rowSame: (v) => `«${v.word}» atiende como antes, bit a bit.`,
  column: (v) => `«${v.word}» recibe ${v.delta} de todas las filas juntas; cada fila tiene 1 para repartir.`,
  inLayer: (v) => `capa ${v.layer}`,
  inHead: (v) => `cabeza ${v.head}`,
  largest: 'mayor Δ',
  average: 'movido, en promedio',
  headRow: (v) => `${v.place}: se movió ${v.moved}. Mostrar`,
  heads: (v) =>
    `Donde más atención se movió fue en la ${v.most} (${v.moved} de la atención de cada palabra, en promedio); donde menos, en la ${v.least} (${v.fewer}).`,
  headsSame: 'No cambió ningún peso, en ninguna capa ni cabeza.',
  headsTable: ['', 'movido, media de todas las palabras', 'mayor cambio de un peso', 'filas iguales, bit a bit'],
  prompts: { flawed: 'con error', corrected: 'corregido', edited: 'editado' },
  allHeads: 'todas',
  gone: 'no queda',
  mass: (v) =>
    `Atención que todavía va a las palabras erróneas, media de todas las cabezas: ${v.flawed} en el prompt con el error, ${v.corrected} con la corrección, ${v.edited} tras la edición.`,
  massTable: ['', 'palabras erróneas', 'media de todas las cabezas'],
};
