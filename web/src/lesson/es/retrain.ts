// Train the lesson model yourself: its words in Spanish.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const again: Prediction = {
  id: 'retrain',
  question:
    'Entrenas otra vez el modelo de la lección con la misma gramática, los mismos pasos y la misma semilla. ¿Qué sale?',
  answers: [
    {
      label: 'otro modelo que lo hace igual de bien',
      reply: 'Eso es lo que da otra semilla. Con la misma semilla, hasta los números aleatorios son los mismos.',
    },
    {
      label: 'los mismos números, hasta el último bit',
      reply:
        'Sí: cada operación está fijada, en su orden y en su redondeo. Deja que la página compare los dos archivos.',
    },
    {
      label: 'depende de la máquina',
      reply: 'Podría ser: muchos programas suman los números en otro orden en cada máquina. Este motor no lo hace.',
    },
  ],
  right: 1,
};

export const retrainSections: readonly Section[] = [
  {
    id: 'retrain',
    title: 'Entrénalo tú',
    predictions: [again],
    body: () => html`
      <p>
        El modelo de la lección no cayó del cielo. Se entrenó con frases que un programa saca de una
        <attention-term name="grammar">gramática</attention-term> (grammar), un texto con listas de palabras y de
        patrones, partiendo de números aleatorios. Tu navegador puede hacer lo mismo, con la misma gramática, mientras
        tú sigues leyendo. El entrenamiento entero tarda minutos; uno con la décima parte de los pasos muestra cómo
        empieza. Puedes detenerlo en cualquier momento y usar el modelo del último examen.
      </p>
      <attention-predict .prediction=${again}></attention-predict>
      <attention-retrain></attention-retrain>
      <p>
        De vez en cuando se examina al modelo con frases que se
        <attention-term name="held-out">reservaron</attention-term> (held-out), fuera de su entrenamiento. Vienen en
        familias: las frases de una familia comparten un patrón y preguntan una sola cosa, por ejemplo a qué se refiere
        «it». Mira qué familias llegan pronto y cuáles llegan tarde. Después de un entrenamiento corto, usa el modelo y
        vuelve a los ejemplos del capítulo 3: ¿a qué mira ahora <span class="word" lang="en">it</span>?
      </p>
      <p>
        El número de pasos y la <attention-term name="seed">semilla</attention-term> (seed), el número del que salen
        todos los números aleatorios, son los del modelo incluido hasta que los cambies. Si los dejas así, el
        entrenamiento tiene que terminar en el archivo incluido, byte a byte, y la página compara los dos. ¿Prefieres
        entrenar con líneas tuyas? Eso es lo que hace el <a href="#corpus">capítulo 1</a> tras cada uno de tus cambios,
        con un modelo más pequeño.
      </p>
    `,
  },
];
