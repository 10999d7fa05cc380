// Row 5.4, real size: its words in Spanish.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const longer: Prediction = {
  id: 'timing',
  question: 'Atención sobre 10,000 tokens en vez de 1,000: ¿cuánto más tarda?',
  answers: [
    {
      label: 'más o menos lo mismo',
      reply: 'Hay que comparar todos los pares, y son muchos más. Mide el tiempo.',
    },
    {
      label: 'diez veces más',
      reply: 'Hay diez veces más tokens, y cada uno de ellos mira a diez veces más.',
    },
    {
      label: 'cien veces más',
      reply: 'Más o menos eso: diez veces más tokens, cada uno con diez veces más a los que mirar.',
    },
  ],
  right: 2,
};

export const timingSections: readonly Section[] = [
  {
    id: 'timing',
    title: 'Tamaño real, medido aquí',
    predictions: [longer],
    body: () => html`
      <p>
        Una frase tiene unos diez tokens; unos pocos documentos tienen miles. Cada token se compara con cada token, así
        que
        <span class="word">n</span> tokens dan <span class="word">n²</span> puntuaciones. ¿Cuánto cuesta eso? Tu propio
        navegador puede decirlo: una cabeza de atención sobre tokens aleatorios, calculada por el motor que calcula toda
        esta lección.
      </p>
      <attention-predict .prediction=${longer}></attention-predict>
      <attention-timing></attention-timing>
      <attention-figure view="timing"></attention-figure>
      <p>
        En estos ejes, cualquier potencia de <span class="word">n</span> es una línea recta, y su pendiente es el
        exponente. Los textos muy cortos se apartan de la línea donde cada llamada tiene costes propios que no crecen
        con <span class="word">n</span>.
      </p>
      <p>
        ¿Y si cambia una sola palabra? Su consulta pregunta de nuevo, y eso es una fila. Para todas las demás filas es
        una clave y un valor: el motor guarda la suma de cada fila, saca la parte vieja y mete la nueva. Así bastan
        <span class="word">n</span> pasos, y no <span class="word">n²</span>: los puntos de abajo.
      </p>
      <p class="proof">
        ¿Cómo lo sabemos? El trabajo se mide en partes iguales con el reloj de este navegador, cada parte varias veces,
        y cuenta el tiempo más corto: lo demás que haga la máquina solo puede añadirle algo. Aun así, una máquina
        ocupada tuerce la línea, y otra máquina da otra. La línea gris y la fórmula son el ajuste por mínimos cuadrados
        de <span class="word">t</span> = <span class="word">c</span> · <span class="word">n²</span> a los logaritmos de
        tus puntos. El exponente libre se ajusta de la misma manera.
      </p>
    `,
  },
];
