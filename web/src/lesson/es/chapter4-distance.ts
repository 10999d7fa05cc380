// Row 4.3, all tokens at once: its words in Spanish.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const far: Prediction = {
  id: 'distance',
  question: 'La palabra que decide se aleja mucho de la predicción. ¿Quién tiene que entrenar más tiempo?',
  answers: [
    {
      label: 'las dos por igual',
      reply: 'Prueba con una palabra en medio, luego con ocho, y compara las dos filas de la tabla.',
    },
    {
      label: 'la red recurrente',
      reply:
        'Sí: su estado tiene que aprender a llevar la palabra más allá de todas las demás. La atención va directa a ella.',
    },
    {
      label: 'la atención',
      reply:
        'Para la atención, una palabra lejana es una clave más con la que comparar, como una cercana. Mira qué dice la tabla.',
    },
  ],
  right: 1,
};

export const distanceSections: readonly Section[] = [
  {
    id: 'distance',
    title: 'Todos los tokens a la vez',
    predictions: [far],
    body: () => html`
      <p>
        Antes de la atención, las redes leían un texto palabra tras palabra. Esa
        <attention-term name="recurrent">red recurrente</attention-term> (recurrent network) tiene un
        <attention-term name="state">estado</attention-term> (state), una lista de números cuya longitud nunca cambia:
        cada palabra se mezcla en él, y la predicción se hace con lo que queda. Una tercera clase de red mira por una
        <attention-term name="window">ventana</attention-term> (window): solo a las palabras más cercanas.
      </p>
      <p>
        Aquí las tres aprenden las mismas líneas, en este navegador, desde números aleatorios. La primera palabra decide
        la última. Tú eliges cuántas palabras hay en medio.
      </p>
      <attention-predict .prediction=${far}></attention-predict>
      <attention-distance></attention-distance>
      <attention-figure view="distance"></attention-figure>
      <p>
        Una respuesta cuenta como segura cuando la red le da más de nueve décimas. Prueba varias distancias, y también
        la misma otra vez: cada pulsación parte de otros números aleatorios. Cuanto más lejos está la palabra, más tarda
        el estado en aprender a llevarla. La atención apenas necesita más pasos para una palabra lejana que para una
        cercana. La ventana nunca llega cuando la primera palabra queda fuera: entrena tanto como la más lenta de las
        otras dos, y después se abandona.
      </p>
      <p>
        ¿Hasta dónde llega cada palabra? Quítala y mide cuánto cambia la última posición, como parte de lo que era: esa
        es la <attention-term name="influence">influencia</attention-term> (influence) de la palabra.
      </p>
      <attention-figure view="influence"></attention-figure>
      <p>
        Antes del entrenamiento, una palabra cuenta menos en el estado con casi cada palabra que la sigue: cada una
        escribe encima de una parte. La atención no tiene ese orden; reparte su presupuesto entre todas las palabras.
        Fuera de la ventana la influencia es exactamente cero, antes y después. Tras el entrenamiento, el estado no
        tiene por qué olvidar: donde ha aprendido la línea, la primera palabra vuelve a contar. Lo que cuesta la
        distancia es el camino hasta ahí.
      </p>
      <p class="proof">
        ¿Cómo lo sabemos? Las tres tienen la misma cantidad de números por palabra y la misma tasa de entrenamiento, y
        ven las mismas líneas en cada paso. Esta es la red recurrente más sencilla; otras tienen compuertas que ayudan a
        un estado a conservar una palabra (Hochreiter y Schmidhuber, 1997). También esas leen una línea palabra tras
        palabra, mientras que la atención compara todos los pares en un solo paso.
      </p>
    `,
  },
];
