// Spanish: words of controls and read-outs for chapter 4.
import type { changeStrings as english } from '../en/strings-change.js';

export const changeStrings = {
  'change.before': 'Antes',
  'change.after': 'Después',
  'change.offers': 'Un cambio para probar',
  'change.words': 'La segunda frase, palabra por palabra: elige una para sustituirla.',
  'change.word.other': '{word}, cambiada',
  'change.replace': 'Otra palabra en lugar de {word}',
  'change.replace.button': 'Sustituir',
  'change.label': '{before} → {after}',
  'change.lengths':
    'El primer texto tiene {before} tokens; el segundo, {after}. Desde la primera diferencia, una posición ya no tiene la misma palabra en los dos, así que no se puede dibujar la diferencia peso por peso. Sí se puede comparar a qué atiende y qué responde cada uno.',
  'change.rows':
    'Filas de pesos que son iguales antes y después, bit a bit: {same} de {count}, entre todas las capas y cabezas.',
  'change.rows.unchanged':
    'Para este modelo los dos textos tienen las mismas palabras: sus números en el vocabulario son iguales, así que todo lo que viene después también lo es.',
  'change.rows.none':
    'Cada fila reparte su presupuesto de uno entre todas las palabras, y una de ellas tiene ahora otra clave. Por eso no se libra ninguna fila, aunque solo se mueva en sus últimas cifras.',
  'change.rows.some':
    'Cada fila reparte su presupuesto de uno entre todas las palabras, y una de ellas tiene ahora otra clave. Donde una fila es igual a pesar de todo, la diferencia era demasiado pequeña para la última cifra.',
  'change.queries': 'Palabras que preguntan con la misma consulta que antes, bit a bit: {queries}.',
  'change.queries.layer': '{same} de {count} en la capa {layer}',
  'change.big': '{word} da ahora {after} a {other}; antes, {before}.',
  'change.open': 'capa {layer}, cabeza {head}',

  'prompts.flawed': 'El prompt con el error',
  'prompts.corrected': 'Con una corrección detrás',
  'prompts.edited': 'Editado',
  'prompts.label': 'Prompt; ___ es la palabra que hay que adivinar',
  'prompts.mass': '{word} da {share} de su atención a las palabras tachadas (media de todas las capas y cabezas).',
  'prompts.gone': 'No queda ninguna palabra errónea. {word} les da {share}.',
  'prompts.verdict.kept': 'Con la corrección, la respuesta sigue siendo {flawed}; con la edición, es {edited}.',
  'prompts.verdict.helped':
    'Aquí bastó la corrección: lleva la respuesta de {flawed} a {corrected}, igual que la edición.',
  'prompts.verdict.other':
    'La corrección llevó la respuesta de {flawed} a {corrected}, que no es lo que responde la edición: {edited}.',
  'prompts.verdict.unmoved': 'La edición no cambió la respuesta: sigue siendo {flawed}.',

  'pool.paid': 'Alguien paga {paid} x',
  'pool.price': 'siguiente precio de y',
  'pool.before': 'Antes de la operación, y costaba {price} x.',
} as const satisfies Record<keyof typeof english, string>;
