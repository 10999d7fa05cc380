// Chapter 3, its last part: the lesson model reads, and one sentence asks another. Words in Spanish.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Prediction, Section } from '../chapter.js';
import { brackets, equals, formula, fraction, name, root, row, sign, word } from '../formula.js';
import { int } from '../number.js';
import { families } from './families.js';

const asks: Prediction = {
  id: 'cross-attention',
  question:
    'Las consultas vienen de una frase; las claves y los valores, de otra. ¿Qué tiene que cambiar en la fórmula?',
  answers: [
    {
      label: 'nada',
      reply: 'Sí. La función nunca pregunta de dónde vienen sus vectores: la tabla deja de ser cuadrada, y ya está.',
    },
    {
      label: 'necesita una máscara',
      reply:
        'Una máscara impide que las palabras miren adelante en su propia frase. En otra frase no hay ningún «adelante».',
    },
    {
      label: 'las dos frases deben tener la misma longitud',
      reply:
        'Cada palabra que pregunta recibe una fila, y una fila puede tener cualquier longitud. Escribe una frase más larga.',
    },
  ],
  right: 0,
};

/** All of its vocabulary but the unknown word and ___. */
const knownWords = ({ readings }: Frame): TemplateResult | string =>
  readings ? int(readings.model.words.length - 2) : '…';

/** Each word of the sentence is hidden and guessed: what the model says to one that it sees would be a second number for
 * the same word. */
const guessedInTurn = ({ readings }: Frame, open: string): boolean =>
  Boolean(readings?.fit && families.find(({ name }) => name === open)?.fit);

export const exampleSections: readonly Section[] = [
  {
    id: 'cross',
    title: 'Una frase pregunta a otra',
    predictions: [asks],
    body: () => html`
      <attention-predict .prediction=${asks}></attention-predict>
      <p>
        Hasta ahora, cada palabra preguntaba a las palabras de su propia frase: autoatención. En la
        <attention-term name="cross-attention">atención cruzada</attention-term> (cross-attention), las
        <span class="q">q</span> vienen de una frase, y las <span class="k">k</span> y las <span class="v">v</span>, de
        otra. Así trabaja un traductor: las palabras francesas que escribe preguntan a las inglesas que lee.
      </p>
      ${formula(
        word('mezcla'),
        equals,
        word('softmax'),
        brackets(fraction(row(name('q'), sign('·'), name('k')), root(name('d')))),
        name('v'),
      )}
      <attention-figure view="translation"></attention-figure>
      <p class="note">
        Vectores puestos a mano para enseñar: un número para cada cosa, artículo, animal, color y acción. Los pesos se
        calculan a partir de ellos; la tabla tiene ambas cosas, para que puedas comprobarlos mentalmente. El color está
        a un lado distinto del gato en cada idioma; se encuentra de todos modos, porque nada aquí depende del lugar.
      </p>
      <p>
        La misma función acepta cualquier vector. Aquí el
        <attention-term name="lesson-model">modelo de la lección</attention-term> (lesson model) lee las dos frases,
        cada una por separado, y una pregunta a la otra. Este modelo solo aprendió frases inglesas; por eso sus frases
        están en inglés en toda la lección.
      </p>
      <attention-cross></attention-cross>
      <attention-figure view="cross"></attention-figure>
      <p>
        Este modelo nunca se entrenó para ello, así que ves la función en marcha y no una habilidad. Sus cabezas
        aprendieron a mirar dentro de una frase; las consultas y las claves que hacen se pueden comparar igualmente
        entre dos. Elige otras cabezas y mira qué poco coinciden las líneas.
      </p>
    `,
  },
  {
    id: 'examples',
    title: 'Frases para probar',
    predictions: families.map(({ prediction }) => prediction),
    body: (frame, { wishes }) => html`
      <p>
        Las frases de abajo las lee otro modelo que antes: el modelo de la lección, un transformer que se entrenó de
        antemano con frases inglesas de una gramática pequeña. Lee en las dos direcciones, así que una palabra puede
        mirar adelante. Elige una clase de frase, haz tu pronóstico y luego cambia la frase.
      </p>
      <attention-examples></attention-examples>
      <attention-say name="example"></attention-say>
      <p class="note">
        Escribe cualquier frase en inglés. <span class="word">___</span> representa una palabra que el modelo debe
        predecir. En <span class="word" lang="en">it</span>, <span class="word" lang="en">he</span> (él) y
        <span class="word" lang="en">she</span> (ella) responde a quién se refieren; en
        <span class="word" lang="en">was</span> y <span class="word" lang="en">were</span> (era, eran), con quién
        concuerdan; en <span class="word" lang="en">bank</span> (banco, orilla), de qué clase es.
      </p>
      ${guessedInTurn(frame, wishes.family) ? nothing : html`<attention-answers scope="example"></attention-answers>`}
      <attention-sentence scope="example"></attention-sentence>
      <attention-heads scope="example"></attention-heads>
      <attention-every-head scope="example"></attention-every-head>
      <attention-figure view="arcs" scope="example"></attention-figure>
      <attention-examined></attention-examined>
      <p>
        Nadie le dijo al modelo adónde mirar. Se le mostraron palabras ocultas y sus respuestas, y los arcos son lo que
        el entrenamiento hizo con eso. Qué cabeza hace el trabajo es la costumbre de este modelo y no una ley: entrenado
        de nuevo desde otro comienzo, puede ser otra.
      </p>
      <details class="note">
        <summary>
          La misma frase en las otras figuras: todas las palabras a la vez, un par, consulta, clave y valor
        </summary>
        <attention-figure view="matrix" scope="example"></attention-figure>
        <attention-figure view="pair" scope="example"></attention-figure>
        <attention-figure view="qkv" scope="example"></attention-figure>
      </details>
      <p class="proof">
        Lo que este modelo no sabe hacer: casi todo. Conoce ${knownWords(frame)} palabras y signos y las pocas clases de
        frases de arriba. Nunca dice «no lo sé»: sus probabilidades suman uno lea lo que lea, así que siempre tiene una
        respuesta, y puede estar muy seguro de una equivocada. Prueba con lo que nunca aprendió.
      </p>
    `,
  },
];
