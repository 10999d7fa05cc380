// The words of the pictures of chapter 6, Spanish.
import type { honesty as english } from '../en/pictures-honesty.js';
import { integer } from '../format.js';
import { count } from './plural.js';

/** Variants of the file of ablations, by the names that they have there. */
const variants: Readonly<Record<string, string>> = {
  full: 'completo',
  'one-head': 'una cabeza',
  'one-layer': 'una capa',
  'no-positions': 'sin posiciones',
  'no-residual': 'sin residuales',
  'no-norm': 'sin norma',
  'no-feed-forward': 'sin feed-forward',
  causal: 'solo causal',
};

export const honesty: typeof english = {
  variant: (name) => variants[name] ?? name,

  heads: {
    title: (v) => `capa ${v.layer}, cabeza ${v.head}`,
    self: (v) => `a sí misma ${v.percent}`,
    before: (v) => `la anterior ${v.percent}`,
    after: (v) => `la siguiente ${v.percent}`,
    effective: (v) => `entre ${v.words} palabras`,
    name: (v) => `${v.title}: ${v.habits}`,
    describe: (v) => {
      const words = count(v.words, 'palabra', 'palabras');
      if (v.count === 1) return `La única cabeza, sobre ${words}.`;
      return `${v.count === 2 ? 'Las dos cabezas' : `Las ${integer(v.count)} cabezas`} sobre el mismo texto de ${words}.`;
    },
    means:
      'Las proporciones son medias, cada una sobre las palabras que tienen esa vecina: la primera palabra no tiene ninguna delante. Por eso no tienen que sumar 100 %.',
    most: (v) => `${v.habit}: ${v.title}, ${v.percent}.`,
    habits: {
      self: 'La que más mira a la propia palabra',
      before: 'La que más mira a la palabra anterior',
      after: 'La que más mira a la palabra siguiente',
    },
    spread: (v) =>
      `La atención más estrecha está en la ${v.narrow} (${v.least} palabras efectivas) y la más ancha, en la ${v.wide} (${v.most}).`,
    head: ['cabeza', 'a sí misma', 'a la palabra anterior', 'a la palabra siguiente', 'repartida entre, palabras'],
  },

  order: {
    first: 'tal cual',
    second: 'reordenado',
    difference: 'diferencia',
    with: 'con posiciones',
    without: 'sin posiciones',
    describe: (v) =>
      `En la ${v.title}, la mayor diferencia de un peso es ${v.with} con posiciones y ${v.without} sin ellas.`,
    none: 'Los dos textos no tienen las mismas palabras, así que no hay nada que devolver a su sitio.',
    head: ['', 'mayor diferencia de un peso'],
  },

  scatter: {
    mean: 'media de todas las cabezas',
    x: 'peso de atención',
    y: 'cambio de la probabilidad de la respuesta',
    correlation: (v) => `r = ${v.pearson}, ρ = ${v.spearman}`,
    describe: (v) =>
      `Sin «${v.word}», la probabilidad de la respuesta «${v.answer}» en «${v.asked}» cambia en ${v.effect}, más que sin cualquier otra palabra.`,
    agreement: (v) =>
      `Peso frente a efecto, palabras contadas: ${v.count}. Con la media de todas las cabezas, r de Pearson = ${v.pearson}, ρ de Spearman = ${v.spearman}.`,
    none: 'Todavía no se ha hecho ninguna pregunta.',
    nothing: 'Un texto necesita dos palabras para que se pueda suprimir una.',
    head: ['palabra', 'peso, media', 'peso, esta cabeza', 'cambio de probabilidad'],
    headAll: ['texto', 'palabra', 'peso, media', 'cambio de probabilidad'],
  },

  ablations: {
    right: 'respuestas correctas, %',
    chance: 'al azar',
    describe: (v) =>
      `Los ${v.variants} modelos, cada uno entrenado una vez desde el principio, y la parte de las preguntas que cada uno acierta en ${v.families} familias de frases.`,
    most: (v) => `La mayor caída: ${v.variant}, en ${v.family}, de ${v.from} a ${v.to}.`,
    family: 'familia',
  },
};
