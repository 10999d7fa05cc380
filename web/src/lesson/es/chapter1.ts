// Chapter 1, pretraining: its words in Spanish.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { firstGuess } from '../first-guess.js';
import { decimal, percent } from '../format.js';
import { equals, formula, ln, name, sign, word } from '../formula.js';
import { exact, int } from '../number.js';
import { unseenSentences } from './unseen.js';

const flip: Prediction = {
  id: 'flip',
  question: 'Añades copias de la segunda respuesta. ¿Cuándo cambia la predicción?',
  short: '¿Cuándo cambia?',
  answers: [
    {
      label: 'con la primera copia',
      reply: 'Pruébalo: una copia mueve un poco la barra, pero la primera sigue ganando.',
    },
    {
      label: 'cuando tiene más copias que ninguna',
      reply: 'Sí. La predicción es lo que el corpus dice más veces tras estas palabras.',
    },
    {
      label: 'nunca: el modelo sabe más',
      reply: 'No tiene nada más que estas líneas. Adelanta con + a la que va ganando y verás.',
    },
  ],
  right: 1,
};

const truth: Prediction = {
  id: 'truth',
  question: 'Alguien añade muchas copias de una frase falsa. ¿Qué hace el entrenamiento?',
  answers: [
    {
      label: 'se resiste',
      reply: 'En la fórmula no hay nada que pueda resistirse: solo recuentos y logaritmos.',
    },
    {
      label: 'la sigue',
      reply: 'Sí. La respuesta falsa se abarata con cada copia, como cualquier otra respuesta.',
    },
  ],
  right: 1,
};

/** What to press first: whatever the corpus is, the second answer to this sentence can be made to win. */
const challenge = ({ count, tokens }: Frame): TemplateResult | typeof nothing => {
  const second = count?.suffixLength === tokens.length ? count.endings[1] : undefined;
  return second
    ? html`<p class="note">Haz que gane <span class="word">${second.word}</span>: pulsa su +, o mantenlo pulsado.</p>`
    : nothing;
};

/** The formula with the numbers of the answer that leads now. */
const counted = ({ count }: Frame): TemplateResult | typeof nothing => {
  const first = count?.endings[0];
  return first
    ? html`<p data-test="counted">
        Ahora, para <span class="word">${first.word}</span>: ln ${int(first.count)} =
        ${exact(first.baseLogit, decimal(first.baseLogit))}, y la softmax lo convierte en
        ${exact(first.probability, percent(first.probability))}.
      </p>`
    : nothing;
};

export const chapter1: Chapter = {
  id: 'pretraining',
  title: '1. Preentrenamiento: el corpus decide',
  lead: 'La predicción está hecha de las frases que se leyeron. De nada más.',
  sections: [
    {
      id: 'corpus',
      title: 'Pulsa + unas cuantas veces',
      predictions: [flip],
      start: firstGuess,
      body: (frame) => html`
        <attention-predict .prediction=${flip}></attention-predict>
        ${challenge(frame)}
        <div class="beside">
          <attention-corpus></attention-corpus>
          <attention-figure view="endings"></attention-figure>
        </div>
        <attention-arithmetic></attention-arithmetic>
        <attention-tools .history=${false}></attention-tools>
        <p>
          La lista es el <attention-term name="corpus">corpus</attention-term>: todo lo que el modelo ha leído, cada
          frase con su número de copias. Pulsa + con Mayús para añadir diez de una vez. La predicción se cuenta a partir
          de él; las otras barras son las de un modelo que se <a href="#training">entrena de verdad</a> con las mismas
          líneas.
        </p>
        <attention-corpus-text></attention-corpus-text>
      `,
    },
    {
      id: 'counting',
      title: 'Del recuento a la predicción',
      body: (frame) => html`
        <p>
          Toma las palabras que hay hasta ahora, el <attention-term name="prompt">prompt</attention-term>. Busca en el
          corpus qué las sigue y <attention-term name="count">cuenta</attention-term>. El logaritmo del recuento es el
          <attention-term name="logit">logit base</attention-term> (base logit) de esa respuesta; la
          <attention-term name="softmax">softmax</attention-term> convierte los logits de nuevo en
          <attention-term name="probability">probabilidades</attention-term> que suman uno.
        </p>
        ${formula(name('p'), equals, word('softmax'), sign('('), ln(word('recuento')), sign(')'))} ${counted(frame)}
        <p>
          Con simples recuentos, el rodeo por el logaritmo no cambia nada. Da fruto más tarde: lo que se
          <em>suma</em> a un logit <em>multiplica</em> una probabilidad.
        </p>
      `,
    },
    {
      id: 'loss',
      title: 'A la pérdida no le importa la verdad',
      predictions: [truth],
      body: () => html`
        <attention-predict .prediction=${truth}></attention-predict>
        <p>
          El entrenamiento hace bajar un solo número, la <attention-term name="loss">pérdida</attention-term> (loss).
          Aquí es la <attention-term name="cross-entropy">entropía cruzada</attention-term> (cross-entropy): cuánto
          sorprende al modelo, en promedio, la palabra siguiente que el corpus tiene de verdad, en
          <attention-term name="nat">nats</attention-term>. Una respuesta rara es cara; una frecuente es barata. Que sea
          verdadera o no, no aparece en ninguna parte.
        </p>
        <attention-loss></attention-loss>
        <attention-falsehood></attention-falsehood>
        <p class="proof">
          ¿Cómo lo sabemos? Con recuentos fijos, la entropía cruzada es mínima justo cuando las probabilidades son las
          proporciones de los recuentos (desigualdad de Gibbs). Así que el mejor alumno posible de este corpus repite
          sus proporciones, frases falsas incluidas.
        </p>
      `,
    },
    {
      id: 'unseen',
      title: 'Una frase que nadie escribió',
      body: () => html`
        <p>
          Escribe una frase que el corpus no contenga. El recuento solo puede recurrir a un final más corto que sí haya
          visto. El <attention-term name="model">modelo entrenado</attention-term> no tiene esa regla: busca la palabra
          que importaba en las frases con las que se entrenó, esté donde esté. Eso es una costumbre, no comprensión;
          mira adónde lleva.
        </p>
        <attention-prompt .offers=${unseenSentences}></attention-prompt>
        <div class="beside">
          <attention-guess></attention-guess>
          <attention-model></attention-model>
        </div>
      `,
    },
    {
      id: 'training',
      title: 'Las mismas líneas, con un entrenamiento de verdad',
      body: () => html`
        <p>
          Mientras lees, un <attention-term name="transformer">transformer</attention-term> se entrena con tus líneas,
          en segundo plano. Empieza con <attention-term name="params">parámetros</attention-term> aleatorios, y nadie le
          dice los recuentos. Lee un <attention-term name="token">token</attention-term> tras otro, cada uno un número
          de su <attention-term name="vocabulary">vocabulario</attention-term>, y cada
          <attention-term name="training-step">paso de entrenamiento</attention-term> (training step) cambia un poco
          todos los parámetros para que baje la pérdida.
        </p>
        <attention-figure view="loss"></attention-figure>
        <attention-training></attention-training>
        <p>
          Cuando varios prompts se diferencian en un solo sustantivo, el modelo solo puede llegar a los recuentos si
          mira ese sustantivo. Cómo lo mira es el tema del capítulo 3.
        </p>
      `,
    },
  ],
};
