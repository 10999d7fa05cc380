// Chapter 6, what real transformers add: its words in Spanish.
import { html } from 'lit';
import type { Chapter, Prediction } from '../chapter.js';
import { ablationsSection } from './chapter6-parts.js';
import { retrainSections } from './retrain.js';

const squares: Prediction = {
  id: 'heads-alike',
  question: 'El modelo de la lección tiene varias cabezas en cada una de sus capas. ¿Miran a las mismas palabras?',
  answers: [
    { label: 'sí, más o menos', reply: 'Compara los cuadrados y las proporciones que tienen debajo.' },
    {
      label: 'no, cada una tiene sus costumbres',
      reply: 'Sí. Las proporciones bajo los cuadrados dicen cuáles, medidas con este texto.',
    },
  ],
  right: 1,
};

const bitten: Prediction = {
  id: 'positions-off',
  question:
    'Las posiciones están desactivadas. El perro muerde al hombre, o el hombre muerde al perro: ¿qué responde el modelo?',
  answers: [
    {
      label: 'sigue sabiendo quién salió herido',
      reply: 'No puede: sin posiciones, los dos textos son una misma bolsa de palabras.',
    },
    { label: 'lo mismo para los dos', reply: 'Sí. No queda nada que pueda distinguirlos.' },
    {
      label: 'nada en absoluto',
      reply: 'Siempre responde. Pero mira qué responde, y cómo es lo mismo para los dos.',
    },
  ],
  right: 1,
};

const ahead: Prediction = {
  id: 'mask-rows',
  question: 'Se reemplaza una palabra de en medio, y ninguna palabra puede mirar adelante. ¿Qué filas pueden cambiar?',
  answers: [
    {
      label: 'solo la fila de esa palabra',
      reply: 'Todas las palabras que van detrás pueden mirarla, así que las suyas también pueden cambiar.',
    },
    {
      label: 'la suya y las que van detrás',
      reply: 'Sí. Las palabras de delante nunca la vieron: sus números quedan igual, hasta el último bit.',
    },
    { label: 'todas', reply: 'Eso pasa cuando las palabras miran a ambos lados. Compara las dos columnas.' },
  ],
  right: 1,
};

const needed: Prediction = {
  id: 'weight-effect',
  question: 'Una palabra recibe una gran parte de la atención. ¿La necesita la respuesta?',
  answers: [
    { label: 'siempre', reply: 'Busca puntos abajo a la derecha: mucha atención, ningún efecto.' },
    {
      label: 'a menudo, pero no siempre',
      reply: 'Sí: la correlación es positiva, y está lejos de uno.',
    },
    {
      label: 'los pesos no dicen nada',
      reply: 'Eso es demasiado: la correlación es positiva. Pero está lejos de uno.',
    },
  ],
  right: 1,
};

const again: Prediction = {
  id: 'asked-again',
  question: 'Preguntas algo, luego otra cosa, luego lo primero otra vez. ¿Es distinta la segunda respuesta a eso?',
  answers: [
    {
      label: 'sí, recuerda lo hablado en medio',
      reply: 'Compara las huellas: entraron en ellas todas las probabilidades de todas las palabras.',
    },
    { label: 'no, la misma hasta el último bit', reply: 'Sí. De una lectura a la siguiente no se conserva nada.' },
  ],
  right: 1,
};

export const chapter6: Chapter = {
  id: 'honesty',
  title: '6. Prueba de honestidad: lo que añaden los transformers reales',
  lead: 'Lo que suele faltar en un dibujo de la atención es aquí un interruptor. Cada uno dice qué conserva y qué rompe.',
  sections: [
    {
      id: 'many-heads',
      title: 'Muchas cabezas',
      predictions: [squares],
      body: () => html`
        <attention-predict .prediction=${squares}></attention-predict>
        <p>
          Una cabeza da a cada palabra una sola manera de repartir su atención. Los modelos reales tienen muchas
          <em>cabezas</em> (heads) lado a lado, cada una con sus propias consultas, claves y valores, y ponen una junto
          a otra las mezclas que hacen.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-tried></attention-tried>
        <attention-answers scope="trial"></attention-answers>
        <attention-figure view="heads" scope="trial"></attention-figure>
        <p>
          Cada cuadrado es una cabeza: una fila por cada palabra que mira, una columna por cada una que es mirada. Pulsa
          una, y las figuras de este capítulo la muestran. Al principio es aquella en la que la palabra preguntada mira
          con más fuerza a la respuesta, donde esta aparece en el texto. Nadie le dijo a una cabeza qué hacer, y nadie
          le puso nombre: las proporciones bajo los cuadrados se cuentan en este texto, y otro texto da otras. La última
          línea dice entre cuántas palabras reparte su atención una cabeza, en promedio: 1 cuando mira a una sola.
        </p>
        <attention-figure view="arcs" scope="trial"></attention-figure>
        <h4>Una, dos o cuatro</h4>
        <p>
          El modelo del capítulo 1 es tan pequeño que se puede entrenar otra vez mientras miras. Más cabezas comparten
          los mismos <attention-term name="channel">canales</attention-term> (channels), así que a cada una le tocan
          vectores más cortos.
        </p>
        <attention-live-heads></attention-live-heads>
        <attention-figure view="heads"></attention-figure>
        <p>
          ¿Más es mejor? Compara las pérdidas antes de decirlo. Donde los prompts de un corpus se diferencian en una
          sola palabra, basta con una mirada. El modelo de la lección tiene preguntas más difíciles; más abajo ves lo
          que pierde cuando se entrena con una sola cabeza.
        </p>
      `,
    },
    {
      id: 'positions',
      title: 'Sin posiciones, una bolsa de palabras',
      predictions: [bitten],
      body: () => html`
        <attention-predict .prediction=${bitten}></attention-predict>
        <p>
          Una puntuación compara dos palabras y no sabe dónde están. El orden entra con las <em>posiciones</em>: números
          que se aprenden para cada lugar y se suman a la palabra, y uno más en cada puntuación por la distancia.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-say name="shuffled" label="Las mismas palabras en otro orden"></attention-say>
        <attention-order></attention-order>
        <attention-figure view="order" scope="trial"></attention-figure>
        <p>
          Sin posiciones, barajar las palabras baraja los pesos con ellas y no hace nada más: cada palabra encuentra las
          mismas palabras que antes, hayan ido adonde hayan ido. Las palabras que aparecen dos veces se emparejan en el
          orden en que aparecen; sin posiciones, cualquier otro emparejamiento da lo mismo.
        </p>
        <attention-switches names="no_positions"></attention-switches>
        <p class="note">
          El modelo se entrenó con posiciones. Así que su predicción sin ellas no es la de un modelo que nunca las tuvo;
          uno así está en la sección siguiente.
        </p>
      `,
    },
    ablationsSection,
    {
      id: 'mask',
      title: 'Quién puede mirar adelante',
      predictions: [ahead],
      body: () => html`
        <attention-predict .prediction=${ahead}></attention-predict>
        <p>
          Un modelo que escribe no debe ver lo que todavía no ha escrito. La <em>máscara causal</em> pone en −∞ cada
          puntuación de una palabra posterior, de modo que su peso es exactamente 0.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-switches names="causal"></attention-switches>
        <attention-figure view="matrix" scope="trial"></attention-figure>
        <attention-reach></attention-reach>
        <p>
          Por eso un programa que escribe puede guardar lo que ha calculado para las palabras que lleva. El modelo de la
          lección se entrenó de las dos maneras: casi siempre mirando a todas partes, a veces con la máscara. Con la
          máscara continúa con la palabra siguiente en vez de nombrar a qué se refiere una palabra, porque eso es lo que
          entonces se le preguntaba.
        </p>
      `,
    },
    {
      id: 'not-an-explanation',
      title: 'La atención no es una explicación',
      predictions: [needed],
      body: () => html`
        <attention-predict .prediction=${needed}></attention-predict>
        <p>
          Es tentador leer los pesos como motivos. Tomémosles la palabra:
          <attention-term name="knock-out">suprime</attention-term> (knock-out) una palabra, de modo que ninguna otra la
          atienda, en ninguna capa ni cabeza. ¿Cuánto se mueve la probabilidad de la respuesta? Si los pesos fueran
          motivos, la palabra con más peso importaría más que ninguna.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-tried></attention-tried>
        <attention-knockout></attention-knockout>
        <attention-figure view="scatter" scope="trial"></attention-figure>
        <p>
          La <attention-term name="correlation">correlación</attention-term> (correlation) tiene dos medidas. La
          <em>r</em> de Pearson pregunta si los puntos están sobre una recta; la <em>ρ</em> de Spearman, solo si suben
          juntos; las dos son 1 cuando es así, y están cerca de 0 cuando una cosa no dice nada de la otra. Por debajo de
          0 van en sentidos opuestos: las palabras más miradas tienden a ser las que menos importan. Un solo texto
          demuestra poco. Así que aquí hay muchos:
        </p>
        <attention-knockouts></attention-knockouts>
        <attention-figure view="scatter-all" scope="trial"></attention-figure>
        <p>
          ¿Por qué no sobre una recta? Lo que una palabra entrega puede viajar por otra palabra en la primera capa, de
          modo que la segunda mira a la intermediaria. Se puede mirar a una palabra por un valor que no cambia nada. Y
          lo que suman todas las cabezas lo pueden deshacer las capas que vienen después.
        </p>
        <p class="proof">
          Una supresión tampoco es la última palabra: un texto al que le falta una palabra es un texto con el que el
          modelo nunca se entrenó.
        </p>
      `,
    },
    {
      id: 'stateless',
      title: 'Sin más memoria que el prompt',
      predictions: [again],
      body: () => html`
        <attention-predict .prediction=${again}></attention-predict>
        <attention-say name="trial"></attention-say>
        <attention-tried spared></attention-tried>
        <attention-stateless></attention-stateless>
        <p>
          Usar un modelo no lo cambia. Lo que parece memoria en una conversación es la conversación misma: toda ella se
          pone otra vez en el prompt, cada vez.
        </p>
      `,
    },
    {
      id: 'all-switches',
      title: 'Todos los interruptores en una página',
      body: () => html`
        <p>El mismo texto, leído por el modelo tal como se entrenó, y con una sola cosa cambiada cada vez:</p>
        <attention-say name="trial"></attention-say>
        <attention-tried spared></attention-tried>
        <attention-invariants></attention-invariants>
      `,
    },
    ...retrainSections,
  ],
};
