// Chapter 6, its section about the parts of a block: trained without them, and taken away afterwards. Words in Spanish.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const spared: Prediction = {
  id: 'part-missing',
  question: 'Se saca una parte del modelo entrenado. ¿Sin cuál acierta menos?',
  answers: [
    {
      label: 'las conexiones residuales',
      reply: 'Sí. Desaparece casi todo lo que las capas se entrenaron para leer.',
    },
    {
      label: 'las capas feed-forward',
      reply: 'Haz todas las preguntas de abajo: algunas respuestas cambian, y muchas siguen siendo correctas.',
    },
    { label: 'la división por √d', reply: 'Duele: mira la tabla. Pero hay algo que duele más.' },
  ],
  right: 0,
};

export const ablationsSection: Section = {
  id: 'parts',
  title: 'Para qué sirve cada parte',
  predictions: [spared],
  body: () => html`
    <p>
      La atención es una parte de una capa. A su alrededor están las
      <attention-term name="residual">conexiones residuales</attention-term> (residual connections), que suman lo que
      calculó una capa a lo que entró; la <attention-term name="norm">normalización</attention-term>, que mantiene igual
      el tamaño de los vectores; y las capas <attention-term name="feed-forward">feed-forward</attention-term>
      (prealimentadas), que trabajan con cada palabra por separado.
    </p>
    <h4>Entrenado sin ella</h4>
    <p>
      Abajo, cada fila es una familia de frases. En <em>it-meaning</em>, el modelo dice qué es «it» por lo que se dice
      de ello; en <em>it-role</em> y <em>hurt</em>, por quién le hizo qué a quién; <em>few-shot</em>, <em>rag</em>,
      <em>note</em> y <em>pairs</em> piden una respuesta que está en el texto y en ninguna otra parte. «Al azar» acierta
      tantas veces como quien elige a ciegas entre las respuestas que ofrece una frase.
    </p>
    <attention-figure view="ablations"></attention-figure>
    <attention-ablations></attention-ablations>
    <p>
      Lo que significa «it», con qué sustantivo va un verbo y las capitales sobreviven a una sola cabeza, a una sola
      capa e incluso a la pérdida de las posiciones. Quién le hizo qué a quién no sobrevive sin el orden. Y donde hay
      que escoger una respuesta entre varias del texto, una cabeza no basta, ni tampoco una capa.
    </p>
    <p>
      Un modelo que solo puede mirar atrás no puede saber qué es «it» antes de que lo haya dicho el final de la frase:
      ahí responde al azar. Y entrenar sin conexiones residuales, sin norma o sin capas feed-forward le cuesta a este
      modelo poco o nada. Se ganan su lugar en los modelos profundos, y este tiene dos capas.
    </p>
    <h4>Quitada después</h4>
    <attention-predict .prediction=${spared}></attention-predict>
    <attention-say name="trial"></attention-say>
    <attention-switches names="no_residual no_norm no_feed_forward unscaled"></attention-switches>
    <attention-answers scope="trial"></attention-answers>
    <p>Aquí los parámetros se quedan, y falta una parte. Haz más de una pregunta:</p>
    <attention-taken></attention-taken>
    <p>
      Esto dice cuánto depende <em>este</em> modelo de una parte, y nada sobre lo que un modelo podría aprender sin
      ella. Para eso hay que entrenar otra vez.
    </p>
  `,
};
