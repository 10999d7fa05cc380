// The words of the pictures of long work, Spanish.
import type { jobWords as english } from '../en/pictures-jobs.js';

export const jobWords: typeof english = {
  megabytes: (v) => `${v.number} MB`,

  learners: {
    attention: 'atención',
    recurrent: 'recurrente',
    windowed: 'ventana',
  },

  timing: {
    measured: 'medido',
    square: 'c · n²',
    replaced: 'uno sustituido',
    x: 'tokens, n',
    y: 'una atención',
    waiting: 'Todavía no se ha medido ningún tiempo.',
    describe: (v) =>
      `Medido aquí: la atención sobre ${v.n} tokens tarda ${v.time}. La línea gris es c · n², ajustada a los puntos.`,
    exponent: (v) => `Con el exponente libre, el mejor ajuste es n elevado a ${v.exponent}.`,
    changed: (v) => `Un token sustituido entre ellos: ${v.time}.`,
    head: ['tokens', 'ms', 'ms, uno sustituido', 'tabla de pesos'],
  },

  distance: {
    limit: 'abandonado',
    x: 'palabras en medio',
    y: 'pasos de entrenamiento hasta estar seguro',
    waiting: 'Todavía no se ha entrenado nada.',
    never: (v) => `no en ${v.steps}`,
    describe: (v) =>
      `Pasos de entrenamiento hasta que cada respuesta es segura, según el número de palabras en medio. La última vez, con ${v.distance} en medio: atención, ${v.attention}; recurrente, ${v.recurrent}.`,
    head: ['palabras en medio', 'semilla', 'atención', 'recurrente', 'ventana'],
  },

  influence: {
    before: 'antes del entrenamiento',
    after: 'después del entrenamiento',
    x: 'influencia en la última posición',
    zero: '0',
    waiting: 'Todavía no se ha medido nada.',
    describe: (v) =>
      `Lo que vale «${v.word}» para la predicción antes del entrenamiento: ${v.attention} para la atención, ${v.recurrent} para la red recurrente, ${v.windowed} para la ventana.`,
    describeAfter: (v) => `Después del entrenamiento: ${v.attention}, ${v.recurrent}, ${v.windowed}.`,
    head: [
      'palabra',
      'atención, antes',
      'recurrente, antes',
      'ventana, antes',
      'atención, después',
      'recurrente, después',
      'ventana, después',
    ],
  },

  retrain: {
    x: 'pasos de entrenamiento',
    y: 'pérdida, nats por respuesta',
    waiting: 'El entrenamiento no ha empezado.',
    describe: (v) =>
      `Tras ${v.steps} pasos, la pérdida es de ${v.loss} nats por respuesta, en promedio sobre los pasos anteriores.`,
    head: ['paso', 'pérdida'],
  },
};
