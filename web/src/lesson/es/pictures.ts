// The words of the pictures, Spanish: same keys and values as in English.
import type { words as english } from '../en/pictures.js';
import { count } from './plural.js';

export const words: typeof english = {
  quoted: (v) => `«${v.word}»`,
  share: (v) => `${v.word} ${v.percent}`,
  others: (v) => `+ ${count(v.count, 'otra', 'otras')} ${v.percent.startsWith('<') ? '' : '= '}${v.percent}`,
  below: '< 1 %',
  impossible: 'imposible',

  endings: {
    counted: 'contando',
    trained: 'modelo entrenado',
    older: 'modelo entrenado (corpus anterior)',
    describe: (v) => `Tras «${v.prompt}», el recuento dice ${v.shares}.`,
    describeAll: (v) =>
      `Ninguna línea del corpus continúa desde aquí, así que cuentan todas las palabras: ${v.shares}.`,
    describeModel: (v) => `El modelo entrenado dice ${v.shares}.`,
    row: (v) => `${v.word}, ${v.percent}: mostrar cómo se contó`,
    head: ['palabra', 'copias', 'logit base', 'contando', 'modelo entrenado'],
    never: 'nunca vista aquí',
    rest: (v) => `+ ${count(v.count, 'otra', 'otras')}`,
  },

  tilt: {
    base: 'preentrenamiento',
    now: 'con recompensa',
    rank: (v) => `puesto ${v.from} → ${v.to}`,
    describe: (v) => `Con β = ${v.beta} el modelo dice ${v.shares}.`,
    flipped: (v) => `Ahora ${v.winner} supera a ${v.base}.`,
    kept: (v) => `Como en el preentrenamiento, lidera ${v.winner}.`,
    impossible: (v) => `«${v.word}» es imposible.`,
    head: ['palabra', 'logit base', 'R', 'R/β', 'logit nuevo', 'preentrenamiento', 'con recompensa'],
  },

  beta: {
    now: (v) => `β = ${v.beta}`,
    flip: (v) => `β* = ${v.beta}`,
    small: 'domina la recompensa',
    large: 'cerca del preentrenamiento',
    describe: (v) => `β es ${v.beta}, en un eje logarítmico.`,
    describeFlip: (v) => `La predicción cambia en β* = ${v.beta}; de este lado lidera ${v.winner}.`,
    noFlip: 'Ningún β hace empatar a las dos respuestas.',
    head: ['', 'β'],
    rows: { now: 'ahora', flip: 'punto de cambio β*' },
  },

  climb: {
    objective: 'objetivo, nats',
    distance: 'distancia a la fórmula',
    optimum: (v) => `fórmula ${v.value}`,
    step: 'pasos de ascenso por gradiente',
    describe: (v) =>
      `Tras ${count(v.steps, 'paso', 'pasos')}, el ascenso por gradiente ha alcanzado un objetivo de ${v.objective}; el óptimo de la fórmula es ${v.optimum}. Distancia de variación total entre las dos predicciones: ${v.distance}.`,
    even: 'Todas las recompensas son iguales, así que no hay adónde subir: elige una respuesta que la gente prefiera.',
    head: ['paso', 'objetivo', 'distancia'],
  },

  loss: {
    loss: 'pérdida, nats por palabra',
    step: 'pasos de entrenamiento',
    floor: (v) => `mínimo ${v.value}`,
    describe: (v) =>
      `Tras ${count(v.steps, 'paso', 'pasos')} de entrenamiento, la pérdida es de ${v.loss} nats por palabra.`,
    describeFloor: (v) => `No puede bajar de ${v.floor}, la entropía del corpus.`,
    waiting: 'El entrenamiento no ha empezado.',
    head: ['paso', 'pérdida'],
  },

  attention: {
    to: (v) => `«${v.word}» atiende a ${v.shares}.`,
    by: (v) => `«${v.word}» recibe atención de ${v.shares}.`,
    gives: (v) => `«${v.word}» da ${v.percent} a «${v.other}».`,
    masked: (v) => `«${v.word}» no puede mirar adelante, a «${v.other}».`,
    noModel: 'Todavía no se ha entrenado ningún modelo.',
    nothing: 'No hay nada que mostrar: la frase está vacía, o es más larga de lo que su modelo puede leer.',
  },

  arcs: {
    to: 'atiende a',
    by: 'recibe atención de',
    toolbar: 'Palabras de la frase',
    focus: (v) => `mirar desde «${v.word}»`,
    release: (v) => `«${v.word}», fijada`,
    pair: (v) => `De «${v.word}» a «${v.other}»: ${v.share}`,
    head: ['de', 'a', 'peso'],
  },

  matrix: {
    describe: (v) =>
      `Pesos de atención de ${count(v.count, 'palabra', 'palabras')}: cada fila dice en qué gasta una palabra su presupuesto de 1.`,
    cell: (v) => `De ${v.row} a ${v.column}: ${v.weight}`,
    masked: (v) => `De ${v.row} a ${v.column}: no puede mirar adelante`,
    ahead: 'no puede mirar adelante',
    sum: 'Σ',
    weight: 'peso',
  },

  qkv: {
    q: 'ficha de búsqueda: lo que busco',
    k: 'ficha del lomo: lo que ofrezco',
    v: 'ficha de contenido: lo que entrego',
    dimension: (v) => `dimensión ${v.dimension}`,
    product: (v) => `Dimensión ${v.dimension}: ${v.q} × ${v.k} = ${v.product}`,
    cell: (v) => `${v.kind} de ${v.word}, dimensión ${v.dimension}: ${v.value}`,
    hint: 'Elige un número: se iluminan su q, su k y el producto.',
    some: (v) => `${v.shown} de ${v.count} palabras: a las que más atiende «${v.word}»`,
    describe: (v) =>
      `Consulta, clave y valor de ${count(v.count, 'palabra', 'palabras')}, ${count(v.size, 'número', 'números')} cada uno.`,
    value: 'valor',
    head: ['palabra', ''],
  },

  pair: {
    product: 'q × k',
    dot: (v) => `q · k = ${v.value}, la suma de estos productos`,
    scale: (v) => `${v.dot} ÷ √${v.d} = ${v.value}`,
    unscaled: 'Sin dividir por √d: ese paso está desactivado.',
    bias: (v) => `${v.scaled} ${v.bias} por la distancia = ${v.value}`,
    steps: {
      dot: 'Comparar: multiplicar y sumar',
      scale: 'Escalar',
      softmax: 'Repartir: softmax sobre todas las puntuaciones',
      blend: 'Mezclar: peso × valor, sumado sobre todas las palabras',
    },
    weighted: (v) => `${v.weight} × v`,
    blended: 'todas',
    masked: (v) => `«${v.word}» no puede mirar adelante, a «${v.other}»: la puntuación es −∞; el peso, 0.`,
    describe: (v) => `De «${v.word}» a «${v.other}»: q · k = ${v.dot}, puntuación ${v.score}, softmax ${v.percent}.`,
    head: ['dimensión', 'q', 'k', 'producto', 'v', 'mezclado'],
    sums: ['q · k', 'puntuación', 'peso'],
  },

  saturation: {
    scaled: 'con ÷ √d',
    unscaled: 'sin ella',
    x: 'd, números por consulta y clave',
    y: (v) => `palabras efectivas, eᴴ, de ${v.count}`,
    describe: (v) =>
      `Vectores aleatorios con ${v.d} números cada uno: de ${v.count} palabras, una palabra atiende a ${v.scaled} palabras efectivas con la división por √d, y a ${v.unscaled} sin ella.`,
    head: ['d', 'con ÷ √d', 'sin ella'],
  },

  hand: {
    describe: (v) => `«${v.word}» atiende a ${v.shares}.`,
    score: (v) => `${v.raw} → ${v.scaled}`,
    scoreHead: 'q·k → ÷ √d',
    rounding: (v) =>
      `${v.rounded} = ${v.sum}: aquí cada parte se redondea por separado; con dos decimales son ${v.exact}, que suman 100.`,
    head: ['palabra', 'q·k', '÷ √d', 'softmax', 'sin ÷ √d'],
  },
};
