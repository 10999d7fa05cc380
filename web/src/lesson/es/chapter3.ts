// Chapter 3, attention: its words in Spanish.
import { html } from 'lit';
import type { Chapter, Prediction } from '../chapter.js';
import { brackets, equals, formula, fraction, name, root, row, sign, word } from '../formula.js';

const noun: Prediction = {
  id: 'noun',
  question: 'El modelo está a punto de predecir tras la última palabra. ¿A qué palabra debería mirar esa última?',
  answers: [
    {
      label: 'a la primera',
      reply: 'Es la misma en la mayoría de los prompts, así que no puede distinguirlos. Compara las cabezas.',
    },
    {
      label: 'al sustantivo',
      reply:
        'Donde los prompts se diferencian en un sustantivo, solo él dice qué respuestas encajan. Mira si alguna cabeza lo encontró.',
    },
    {
      label: 'a todas por igual',
      reply: 'Eso confundiría lo que es distinto con lo que es igual. Mira qué desiguales son los arcos.',
    },
  ],
  right: 1,
};

const scaled: Prediction = {
  id: 'unscaled',
  question: 'Las consultas y las claves tienen más números, d, y nada se divide por √d. ¿Qué pasa?',
  answers: [
    {
      label: 'la atención se vuelve más pareja',
      reply: 'Al revés: las sumas de más productos quedan más separadas entre sí, y la softmax exagera.',
    },
    {
      label: 'una palabra se lo lleva todo',
      reply: 'Sí: la softmax se satura, y una softmax saturada apenas aprende.',
    },
  ],
  right: 1,
};

export const chapter3: Chapter = {
  id: 'attention',
  title: '3. Atención: qué palabras van con cuáles',
  lead: 'La atención no elige la respuesta. Da forma a la pregunta.',
  sections: [
    {
      id: 'arcs',
      title: '¿Adónde mira una palabra?',
      predictions: [noun],
      body: () => html`
        <attention-predict .prediction=${noun}></attention-predict>
        <attention-prompt></attention-prompt>
        <attention-sentence></attention-sentence>
        <attention-heads></attention-heads>
        <attention-figure view="arcs"></attention-figure>
        <p>
          Estos son los <attention-term name="weight">pesos</attention-term> (weights) de
          <attention-term name="attention">atención</attention-term> (attention) del transformer que se entrenó con tu
          corpus, en la <attention-term name="head">cabeza</attention-term> (head) que elijas. Qué cabeza hace qué
          cambia de un entrenamiento a otro: es la costumbre de este modelo, no una ley.
        </p>
      `,
    },
    {
      id: 'matrix',
      title: 'Todas las palabras a la vez',
      body: () => html`
        <p>
          Fila por fila: cómo gasta su atención cada palabra. Cada fila suma uno. Este modelo lee desde la primera
          palabra hasta la última, así que una palabra no puede mirar adelante (una
          <attention-term name="mask">máscara causal</attention-term>, causal mask); esas celdas están rayadas, y no son
          ceros que él haya elegido.
        </p>
        <attention-figure view="matrix"></attention-figure>
        <p>
          Leerás que la atención dice con qué fuerza van juntas dos palabras. Pero la tabla no es simétrica: que una
          palabra atienda a otra no dice nada del camino de vuelta. Sin la máscara tampoco sería simétrica, porque una
          consulta no es una clave.
        </p>
      `,
    },
    {
      id: 'pair',
      title: 'Un par, paso a paso',
      body: () => html`
        <p>
          Elige una palabra y luego una segunda, en los arcos o en la tabla. Multiplica la
          <attention-term name="query">consulta</attention-term> (query) de la primera por la
          <attention-term name="key">clave</attention-term> (key) de la segunda, número por número, y suma (un
          <attention-term name="dot-product">producto escalar</attention-term>, dot product); divide por √<em>d</em>,
          donde <em>d</em> dice cuántos números tiene una consulta. Esa es la
          <attention-term name="score">puntuación</attention-term> (score). Deja que la softmax la compare con todas las
          demás palabras: lo que sale es una parte de la <attention-term name="blend">mezcla</attention-term> (blend).
        </p>
        ${formula(
          word('pesos'),
          equals,
          word('softmax'),
          brackets(fraction(row(name('q'), sign('·'), name('k')), root(name('d')))),
        )}
        <p>
          Antes de la softmax, este modelo suma un número más, aprendido para cada distancia entre dos palabras: las
          palabras más cercanas pueden contar más, o menos. Así sabe de
          <attention-term name="position">posiciones</attention-term>.
        </p>
        <attention-figure view="pair"></attention-figure>
      `,
    },
    {
      id: 'qkv',
      title: 'Consulta, clave y valor',
      body: () => html`
        <p>
          Cada palabra trae tres listas de números: una consulta, una clave y un
          <attention-term name="value">valor</attention-term> (value). Piensa en una biblioteca:
        </p>
        <dl class="plain">
          <dt><span class="q">q</span>, la ficha de búsqueda</dt>
          <dd>Lo que busca esta palabra.</dd>
          <dt><span class="k">k</span>, la ficha del lomo</dt>
          <dd>Lo que cada palabra dice de sí misma, para que se la pueda encontrar.</dd>
          <dt><span class="v">v</span>, la ficha de contenido</dt>
          <dd>Lo que entrega cuando se la encuentra.</dd>
        </dl>
        <attention-figure view="qkv"></attention-figure>
        <p>
          Dónde falla la imagen: un lector se lleva un libro. La atención toma un poco de cada libro, en proporción. Y
          las fichas no llevan ningún sello de verdad: nada aquí sabe si una frase es cierta.
        </p>
      `,
    },
    {
      id: 'scale',
      title: '¿Por qué dividir por √d?',
      predictions: [scaled],
      body: () => html`
        <attention-predict .prediction=${scaled}></attention-predict>
        <attention-scale></attention-scale>
        <attention-figure view="saturation"></attention-figure>
        <p>
          Cuantos más números aleatorios tienen dos vectores, más se dispersan sus productos <em>q</em>·<em>k</em>.
          Dividir por √<em>d</em> mantiene igual la dispersión, de modo que la softmax empieza suave y el entrenamiento
          puede moverla. Qué tan suave es una fila lo dice su
          <attention-term name="entropy">entropía</attention-term> (entropy).
        </p>
      `,
    },
    {
      id: 'by-hand',
      title: 'A mano',
      body: (_, { wishes }) => html`
        <p>
          «The animal didn’t cross the street because it was too tired»: el animal no cruzó la calle porque estaba
          demasiado cansado; «it» es el pronombre. ¿A qué mira
          <span class="word">${wishes.hand.word}</span>? A todas las palabras, y sobre todo a aquella cuya clave encaja
          mejor con su consulta. Estos vectores están puestos a mano para enseñar, tan pequeños que puedes comprobarlos
          mentalmente. Cambia cualquier número.
        </p>
        <attention-hand></attention-hand>
        <attention-figure view="hand"></attention-figure>
        <p class="proof">
          Lo que la atención no es: no es una explicación. Los pesos son parte del cálculo, y también tienen algo que
          decir los valores que mezclan, las <attention-term name="layer">capas</attention-term> (layers) que vienen
          después y el corpus que vino antes.
        </p>
      `,
    },
  ],
};
