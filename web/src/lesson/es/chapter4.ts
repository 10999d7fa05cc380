// Chapter 4, one word cascades: its words in Spanish.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { distanceSections } from './chapter4-distance.js';

const reach: Prediction = {
  id: 'cascade-reach',
  question:
    'En una frase que termina en «too tired» (demasiado cansado), «tired» pasa a ser «wide» (ancho). ¿La atención de quién cambia?',
  answers: [
    {
      label: 'la de «it»',
      reply:
        'Sus arcos son los que más se ven cambiar. Pero mira los extremos de las otras filas y cuenta las filas que quedan iguales.',
    },
    {
      label: 'la de las palabras cercanas',
      reply: 'La cercanía no es lo que decide: también la primera palabra de la frase ha movido parte de su atención.',
    },
    {
      label: 'la de todas las palabras',
      reply: 'Sí: cada palabra reparte un presupuesto de uno entre todas, y la palabra nueva es una de ellas.',
    },
  ],
  right: 2,
};

const repair: Prediction = {
  id: 'repair',
  question: 'La norma del prompt está anticuada. ¿De qué manera se elimina con seguridad el número viejo?',
  answers: [
    {
      label: 'escribir detrás el número correcto',
      reply: 'El viejo sigue en el texto, y a lo que sigue se le puede atender. Mide cuánto.',
    },
    {
      label: 'reemplazar el número viejo',
      reply: 'Sí: una palabra que no está no tiene clave, así que ninguna consulta puede encontrarla.',
    },
    {
      label: 'las dos dan lo mismo',
      reply: 'Compáralas: las palabras no son las mismas, así que los pesos tampoco.',
    },
  ],
  right: 1,
};

/** Two texts whose weights can be compared, and differ. */
const moved = ({ readings }: Frame): boolean => (readings?.change?.biggest.length ?? 0) > 0;

const biggest = (): TemplateResult => html`
  <p>Los mayores cambios de todas las capas y cabezas; elige uno para verlo arriba:</p>
  <attention-change-biggest></attention-change-biggest>
  <p>
    Y el cambio capa por capa: cuánta de su atención movió una palabra, en promedio, y el mayor cambio de un solo peso.
  </p>
  <attention-figure view="change-heads" scope="before"></attention-figure>
`;

const cascade = (): TemplateResult => html`
  <p>
    En la primera capa, solo una palabra cambiada trae otra consulta, otra clave y otro valor. Su clave basta para mover
    los pesos de las demás; su valor entra en sus mezclas. Así que la segunda capa parte de palabras que han cambiado
    todas, y pregunta con otras consultas en todas partes. Esa es la cascada.
  </p>
`;

export const chapter4: Chapter = {
  id: 'cascade',
  title: '4. Una palabra en cascada',
  lead: 'Todas las palabras se leen a la vez, y la atención de cada una es un presupuesto. Así que una palabra llega a todas las demás.',
  sections: [
    {
      id: 'change',
      title: 'Cambia una palabra',
      predictions: [reach],
      body: () => html`
        <attention-predict .prediction=${reach}></attention-predict>
        <p>Dos frases para el modelo de la lección. Toma uno de estos pares, o edita cualquiera de las dos.</p>
        <attention-change-words></attention-change-words>
        <attention-change-pair></attention-change-pair>
      `,
    },
    {
      id: 'moved',
      title: 'Qué se movió',
      body: (frame) => html`
        <p>
          La diferencia de cada peso en una capa y una cabeza, después menos antes: lo azul recibió más; lo naranja,
          menos. Lo que una fila gana en un lugar lo pierde en otro, porque tiene que sumar uno. Al final de la fila
          está escrito cuánto de ella se movió.
        </p>
        ${
          frame.readings?.change
            ? html`<attention-heads scope="before"></attention-heads>
                <attention-figure view="change" scope="before"></attention-figure>
                ${moved(frame) ? biggest() : nothing}`
            : nothing
        }
        <attention-change></attention-change>
        ${moved(frame) || !frame.readings ? cascade() : nothing}
        <p>
          Este modelo lee en las dos direcciones. Con una máscara causal, una palabra cambiada solo llega a sí misma y a
          las posiciones posteriores: ese es un interruptor del <a href="#honesty">capítulo 6</a>.
        </p>
      `,
    },
    {
      id: 'repair',
      title: 'Arregla el prompt, no discutas con la salida',
      predictions: [repair],
      body: () => html`
        <attention-predict .prediction=${repair}></attention-predict>
        <p>
          Una norma con un número equivocado, y dos maneras de corregirla. Las palabras que el tercer prompt ya no tiene
          están tachadas en los otros dos.
        </p>
        <attention-prompts></attention-prompts>
        <attention-heads scope="flawed"></attention-heads>
        <attention-figure view="change-prompts" scope="flawed"></attention-figure>
        <p>
          Una corrección es más texto al lado del error. El error conserva sus claves y sus valores, así que sigue
          recibiendo atención, y que la corrección pese más que él depende de cómo esté escrita: escribe otra vez la
          regla entera, pon la corrección delante y mira qué hacen los números. La edición no deja nada que compensar.
        </p>
        <p class="proof">
          Ninguna frase con la que se entrenó este modelo se corrige a sí misma, así que nada le enseñó qué pide un
          «no». Un modelo entrenado con correcciones puede seguirlas más a menudo. Aun así lee el error; solo la edición
          lo quita.
        </p>
      `,
    },
    ...distanceSections,
    {
      id: 'pool',
      title: 'Un paréntesis: una operación mueve el precio para todos',
      body: () => html`
        <p>
          Un fondo de liquidez guarda dos activos, <em>x</em> e <em>y</em>, y deja que cualquiera cambie uno por otro
          mientras el producto de las dos cantidades siga siendo el que era. El precio es la razón entre las cantidades,
          así que una operación lo mueve para todos los que vienen después, y ellos no hicieron nada.
        </p>
        <attention-pool></attention-pool>
        <p>
          Una fila de atención está atada de la misma manera: sus partes tienen que sumar uno, así que una palabra con
          otra clave las mueve todas. Dónde termina la comparación: una fila conserva una suma, y un fondo, un producto;
          el fondo recuerda sus operaciones, mientras que el modelo lee cada texto desde el principio; y las palabras de
          una fila reciben partes desiguales del cambio, mientras que todos los que operan encuentran un mismo precio.
        </p>
      `,
    },
  ],
};
