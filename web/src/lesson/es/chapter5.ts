// Chapter 5: its words in Spanish.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { firstAsked, timeAsked } from '../examples-context.js';
import { int } from '../number.js';
import { timingSections } from './chapter5-timing.js';

const swapped: Prediction = {
  id: 'shots-swapped',
  question:
    '«loved it» (me encantó) recibe la etiqueta «down» (abajo) y «total waste» (un desperdicio), la etiqueta «up» (arriba). ¿Cuál es la respuesta a «so happy» (tan feliz)?',
  short: '¿Qué responde a «so happy»?',
  answers: [
    {
      label: '«up», porque es la buena',
      reply:
        'No. Lo que «up» significa en otros sitios no importa aquí: pulsa «Intercambiar etiquetas» y lee la respuesta.',
    },
    {
      label: '«down», como dicen los ejemplos',
      reply: 'Sí. Los ejemplos son parte del texto, y él sigue el texto.',
    },
    {
      label: 'primero hay que entrenarlo otra vez',
      reply: 'No se da ningún paso de entrenamiento. Intercambia las etiquetas y mira la huella de los parámetros.',
    },
  ],
  right: 1,
};

const removed: Prediction = {
  id: 'documents-removed',
  question: 'Quitas el documento sobre «refunds» (reembolsos) y preguntas por los reembolsos. ¿Qué dice el modelo?',
  answers: [
    {
      label: 'que no lo sabe',
      reply: 'Nunca lo dice: tiene que poner ahí alguna palabra, y ninguna línea de su entrenamiento dice «no lo sé».',
    },
    {
      label: '30, que ha leído antes',
      reply: 'No conserva nada. Lo que salió del contexto ya no está. Pruébalo.',
    },
    { label: 'otro número', reply: 'Sí. Pruébalo: mira qué tan seguro está y de dónde viene el número.' },
  ],
  right: 2,
};

export const chapter5: Chapter = {
  id: 'neighbourhood',
  title: '5. El vecindario: aprendizaje en contexto y RAG',
  lead: 'Los parámetros quedan como están. Cambia el texto que rodea la pregunta, y con él la respuesta.',
  sections: [
    {
      id: 'ladder',
      title: 'De una frase a los documentos',
      body: (frame) => html`
        <p>
          En el capítulo 3, el vecindario de una palabra era su frase. Nada en la atención pregunta de dónde viene una
          palabra, así que el vecindario puede ser más: ejemplos resueltos, o documentos enteros. Se ponen delante de la
          pregunta, y vuelve a ser un solo texto.
        </p>
        ${ladder(frame)}
      `,
    },
    {
      id: 'few-shot',
      title: 'Aprender de ejemplos, sin entrenar',
      predictions: [swapped],
      body: () => html`
        <p>
          Estos son ejemplos, cada uno con una etiqueta, y una pregunta sin ella. Ponerlos delante se llama
          <attention-term name="few-shot">prompting con pocos ejemplos</attention-term> (few-shot prompting); que la
          respuesta los siga se llama
          <attention-term name="in-context">aprendizaje en contexto</attention-term> (in-context learning). Cambia una
          etiqueta, un texto, la pregunta.
        </p>
        <attention-predict .prediction=${swapped}></attention-predict>
        <attention-shots></attention-shots>
        <attention-context text="shots"></attention-context>
        <attention-answers scope="shots"></attention-answers>
        <attention-shots-answer></attention-shots-answer>
        <attention-frozen></attention-frozen>
        <attention-heads scope="shots"></attention-heads>
        <attention-copies scope="shots"></attention-copies>
        <attention-figure view="arcs" scope="shots"></attention-figure>
        <p>
          Dónde termina: este modelo pequeño aprendió el juego con unas pocas etiquetas inglesas, como «yes», «no»,
          «up», «down», «red» (rojo) o «a». Con «frutas», las etiquetas son palabras que conoce, pero nunca se entrenó
          para usarlas como etiquetas. Tampoco se entrenó con la negación: pregúntale por «not so happy» (no tan feliz).
        </p>
      `,
    },
    {
      id: 'rag',
      title: 'Documentos: búscalo y luego responde',
      predictions: [removed],
      body: () => html`
        <p>
          Un <attention-term name="retriever">recuperador</attention-term> (retriever) busca en los documentos con la
          pregunta, y los mejores entran en el <attention-term name="context">contexto</attention-term> (context). Eso
          es la generación aumentada por recuperación (retrieval augmented generation),
          <attention-term name="rag">RAG</attention-term>. Cambia un número en un documento, quita uno, mueve uno. Los
          documentos hablan de «refunds» (reembolsos), «returns» (devoluciones), «shipping» (envíos) y «repairs»
          (reparaciones); «within … days» es «en un plazo de … días».
        </p>
        <attention-predict .prediction=${removed}></attention-predict>
        <attention-documents></attention-documents>
        <attention-context text="documents"></attention-context>
        <attention-answers scope="documents"></attention-answers>
        <attention-provenance></attention-provenance>
        <p>
          Toma los dos que se contradicen y baja el primero: el orden por sí solo cambia la respuesta. Nada aquí sabe
          qué documento es verdadero. Pregunta por lo que nadie ha escrito, y llega una respuesta de todos modos.
        </p>
      `,
    },
    {
      id: 'retriever',
      title: '¿Quién elige los documentos?',
      body: () => html`
        <p>
          Dos maneras de comparar una pregunta con un documento.
          <attention-term name="bm25">BM25</attention-term> cuenta las palabras que tienen en común; una palabra que
          tienen pocos documentos cuenta más. Solo ve si una palabra es la misma. El
          <attention-term name="cosine">coseno</attention-term> (cosine) compara direcciones: la media de los
          <attention-term name="embedding">embeddings</attention-term> de todas las palabras de aquí con la media de los
          de allí. Un recuperador es atención sobre un almacén: compara una consulta con todo y quédate con lo mejor.
        </p>
        <attention-retriever></attention-retriever>
        <p>
          El entrenamiento ha acercado entre sí algunas palabras que hacen el mismo trabajo: «days» (días), «hours»
          (horas), «weeks» (semanas) y «months» (meses).
          <attention-try to="retriever" .wishes=${timeAsked}>Pregunta por «months»</attention-try>, que ningún documento
          de allí tiene: BM25 es 0 para todos, y el coseno encuentra los dos que nombran un tiempo.
        </p>
        <p>
          No es un diccionario. Para este modelo, «refunds» (reembolsos) se parece menos a «returns» (devoluciones) que
          a «claims» (reclamaciones). Y donde los documentos están hechos de casi las mismas palabras, sus cosenos
          quedan cerca:
          <attention-try to="retriever" .wishes=${firstAsked}
            >pregunta a los primeros documentos por «refunds»</attention-try
          >, y el que trata de las reparaciones queda segundo, un poco por delante del de las devoluciones.
        </p>
        <attention-context text="documents"></attention-context>
        <attention-answers scope="documents"></attention-answers>
      `,
    },
    {
      id: 'mass',
      title: '¿A qué documento mira?',
      body: () => html`
        <p>
          Todo lo que la palabra oculta da a las palabras de un documento, sumado. El resto va a la pregunta, al marco
          que rodea los documentos y a sí misma.
        </p>
        <attention-heads scope="documents"></attention-heads>
        <attention-copies scope="documents"></attention-copies>
        <attention-figure view="documents"></attention-figure>
        <details>
          <summary>Palabra por palabra</summary>
          <attention-figure view="arcs" scope="documents"></attention-figure>
        </details>
        <p>
          Mucha atención a un documento no es prueba de que la respuesta venga de ahí. Omitirlo es una prueba mejor.
          Aquí se lee otra vez el contexto sin cada uno de sus documentos:
        </p>
        <attention-without></attention-without>
      `,
    },
    {
      id: 'fine-tuning',
      title: 'RAG frente al ajuste fino',
      body: () => html`
        <p>
          RAG cambia el texto, así que un dato nuevo cuenta enseguida, se puede retirar y se puede rastrear hasta su
          documento. Hay que encontrarlo y ponerlo delante de cada pregunta, y el contexto tiene un final. El
          <attention-term name="fine-tuning">ajuste fino</attention-term> (fine-tuning) cambia los parámetros, como hizo
          el entrenamiento en el capítulo 1: lo que pone ahí no necesita mencionarse en el texto, pero ningún documento
          muestra de dónde viene, y retirarlo significa entrenar otra vez.
        </p>
        <attention-tuning></attention-tuning>
        <attention-frozen></attention-frozen>
      `,
    },
    ...timingSections,
  ],
};

/** Row 5.1: the same attention over more and more text. */
function ladder({ readings }: Frame): TemplateResult | typeof nothing {
  if (!readings) return nothing;
  const { example, shots, documents } = readings.scopes;
  const level = (name: string, href: string, { tokens, text }: typeof example): TemplateResult =>
    html`<dt><a href=${href}>${name}</a>, ${int(tokens.length)} palabras y signos</dt>
      <dd class="word" lang="en">${text}</dd>`;
  return html`<dl class="plain" data-test="ladder">
    ${level('Una frase', '#attention', example)} ${level('Ejemplos y una pregunta', '#few-shot', shots)}
    ${level('Documentos y una pregunta', '#rag', documents)}
  </dl>`;
}
