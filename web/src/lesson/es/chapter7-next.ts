// Chapter 7, what to try next: words in Spanish.
import { html, type TemplateResult } from 'lit';

/** Each link leads to a section and sets it up; one step of undo leads back. */
export const tryNext = (): TemplateResult => html`
  <p>Cada uno de estos carga su propio ejemplo, en inglés salvo uno en chino. Con «Deshacer» vuelve lo que tenías.</p>
  <ul>
    <li>
      La capital de Australia no es la ciudad que dice la mayoría de las copias.
      <attention-try to="corpus" preset="capitals">¿Cuántas copias necesita la verdad?</attention-try>
    </li>
    <li>
      La gente prefiere la capital correcta.
      <attention-try to="beta" preset="capitals" .wishes=${{ preferred: 'canberra', beta: 30 }}
        >¿Con qué β la obtiene?</attention-try
      >
    </li>
    <li>
      «dog» (perro), «cat» (gato) o «fish» (pez): solo cambia una palabra.
      <attention-try to="arcs" preset="pets">¿Qué cabeza la encuentra?</attention-try>
    </li>
    <li>
      Una capital que el corpus no conoce.
      <attention-try to="unseen" preset="capitals" .wishes=${{ text: 'the capital of brazil is' }}
        >¿Qué dice, y qué tan seguro está?</attention-try
      >
    </li>
    <li>
      Una lengua sin espacios, el chino.
      <attention-try to="corpus" preset="chinese">¿Cuáles son sus tokens?</attention-try>
    </li>
    <li>
      Dos documentos que se contradicen.
      <attention-try
        to="rag"
        .wishes=${{ documents: ['refunds within 30 days', 'refunds within 7 days'], question: 'refunds within' }}
        >¿A cuál sigue, e importa el orden?</attention-try
      >
    </li>
    <li>
      Cuatro cabezas y dos capas con las mismas líneas.
      <attention-try to="training" preset="databases" .wishes=${{ heads: 4, layers: 2 }}
        >¿Se acerca más a los recuentos, o solo es más grande?</attention-try
      >
    </li>
  </ul>
`;
