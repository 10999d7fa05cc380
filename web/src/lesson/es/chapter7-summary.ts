// Chapter 7, the summary and the pitfalls: words in Spanish.
import { html, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import { examinedIn } from '../examination.js';
import { percent } from '../format.js';
import { exact, int, sig } from '../number.js';

const a = (id: string, words: string): TemplateResult => html`<a href="#${id}">${words}</a>`;
/** kept on one line where it fits */
const law = 'new_logit\u00a0= base_logit\u00a0+\u00a0R\u2060/\u2060β';
const word = (text: string): TemplateResult => html`<span class="word">${text}</span>`;

/** What was done, in order, and what it showed; with the numbers of the lesson as it is now. */
export function summary({ count, tilt, model, readings }: Frame): TemplateResult {
  const guess = count?.endings[0];
  const now = guess ? html` En este momento, el corpus dice ${word(guess.word)}.` : '';
  const tuned = tilt ? html` En este momento, con β = ${sig(tilt.beta)}, la predicción es ${word(tilt.winner)}.` : '';
  const size = model ? html` de ${int(model.paramCount)} parámetros` : '';
  const lessonSize = readings ? html`, con sus ${int(readings.model.paramCount)} parámetros,` : '';
  const examined = readings?.model.source === 'shipped' ? examinedIn('it-meaning') : undefined;
  const right = examined
    ? html` En ${int(examined.asked)} frases así que nunca había leído, acertó el
      ${exact(examined.right, percent(examined.right, 1))} de las veces.`
    : '';
  return html`
    <ol>
      <li>
        ${a('corpus', 'Añadiste copias de una frase')}, y la predicción las siguió. Está hecha de recuentos.${now}
      </li>
      <li>
        El logaritmo de un recuento es un logit, y
        ${a('counting', 'una softmax convierte los logits en probabilidades')}. Lo que se suma a un logit multiplica una
        probabilidad.
      </li>
      <li>
        ${a('loss', 'La pérdida')} mide cuánto sorprende al modelo su corpus. La verdad no forma parte de ella: las
        copias de una frase falsa abaratan la respuesta falsa.
      </li>
      <li>
        Tras ${a('unseen', 'una frase que nadie escribió')}, el recuento recurre a un final más corto. Un modelo
        entrenado se guía por las palabras que importaban en su entrenamiento, con razón o sin ella.
      </li>
      <li>
        ${a('training', 'Un transformer')}${size} aprendió las mismas líneas sin que se le dijera ningún recuento. Para
        llegar a los recuentos tuvo que mirar el sustantivo.
      </li>
      <li>
        La gente ${a('prefer', 'prefirió una respuesta')}. ${a('beta', 'Un solo control, β,')} dijo cuánto se mueve el
        modelo hacia ella: ${law}. Un β pequeño deja que domine la recompensa; uno grande mantiene el modelo cerca del
        preentrenamiento.${tuned}
      </li>
      <li>
        Las recompensas se ${a('pairs', 'ajustaron a comparaciones')}, ninguna recompensa pudo
        ${a('conjure', 'hacer aparecer una palabra')} que el corpus nunca vio, y ${a('ascent', 'subir paso a paso')}
        terminó donde dice la fórmula.
      </li>
      <li>
        En un transformer, ${a('arcs', 'cada palabra gasta un presupuesto de atención')}.
        ${a('matrix', 'La tabla de todas las palabras')} tiene filas que suman uno, y no es simétrica.
      </li>
      <li>
        ${a('pair', 'Un peso')} es una consulta por una clave, dividido por √d y comparado con todos los demás por una
        softmax. Lo que pesa es un valor: ${a('qkv', 'ficha de búsqueda, ficha del lomo, ficha de contenido')}. Lo
        hiciste ${a('by-hand', 'a mano')}, y viste ${a('scale', 'por qué √d')}.
      </li>
      <li>
        ${a('examples', 'El modelo de la lección')} aprendió a partir de frases a qué se refiere «it», y una palabra
        detrás de «it» cambió la respuesta.${right} Con consultas de un texto y claves y valores de otro,
        ${a('cross', 'la misma función')} permite que una frase pregunte a otra.
      </li>
      <li>
        ${a('change', 'Una palabra cambiada')} movió la atención de las demás. Un error en un prompt solo desapareció
        cuando ${a('repair', 'se editó el prompt')}. Y, para la atención, ${a('distance', 'una palabra lejana')} estaba
        tan cerca como cualquier otra, mientras que una red recurrente tuvo que aprender a llevarla consigo.
      </li>
      <li>
        ${a('few-shot', 'Ejemplos')} y ${a('rag', 'documentos')} delante de una pregunta cambiaron la respuesta del
        modelo de la lección${lessonSize} sin un solo paso de entrenamiento: no se aprendió nada, se leyó más. Esa es
        ${a('fine-tuning', 'la diferencia con el ajuste fino')}.
      </li>
      <li>
        Un transformer real tiene ${a('many-heads', 'muchas cabezas')}, ${a('positions', 'posiciones')},
        ${a('mask', 'una máscara')} y ${a('parts', 'más partes')}; las activaste y desactivaste, y mediste qué conserva
        y qué rompe cada una. Un peso grande ${a('not-an-explanation', 'no era todavía un motivo')}, y la única memoria
        era ${a('stateless', 'el prompt')}.
      </li>
    </ol>
  `;
}

export const pitfalls = (): TemplateResult => html`
  <dl class="plain">
    <dt>«La atención dice con qué fuerza van juntas dos palabras».</dt>
    <dd>
      Tiene una dirección. ${a('matrix', 'La tabla no es simétrica')}, con máscara o sin ella: una consulta no es una
      clave.
    </dd>
    <dt>«Sin posiciones, las palabras barajadas reciben otros pesos».</dt>
    <dd>Los mismos pesos, en otro orden. ${a('positions', 'Devueltos a su sitio, no se diferencian en nada')}.</dd>
    <dt>«Cambia una palabra, y cambian todas, en cualquier modelo».</dt>
    <dd>
      Solo donde todas las palabras pueden verla, como ${a('moved', 'en el modelo de la lección')}. Con una máscara
      causal, ${a('mask', 'solo pueden cambiar esa posición y las posteriores')}.
    </dd>
    <dt>«La atención encuentra lo que es verdad».</dt>
    <dd>
      Las consultas, las claves y los valores no llevan ${a('qkv', 'ningún sello de verdad')}, y
      ${a('loss', 'la pérdida')} no pide ninguno.
    </dd>
    <dt>«Los pesos explican la respuesta».</dt>
    <dd>Son parte del cálculo. ${a('not-an-explanation', 'Suprime una palabra')} para ver lo que valía.</dd>
    <dt>«Los pesos son lo que el modelo ha aprendido».</dt>
    <dd>
      Eso son sus parámetros. Los pesos de atención se calculan ${a('pair', 'de nuevo para cada frase')} y después se
      olvidan.
    </dd>
    <dt>«Un β pequeño mantiene el modelo cerca de lo que aprendió».</dt>
    <dd>Al revés: la recompensa se ${a('beta', 'divide por β')}.</dd>
    <dt>«RLHF enseña respuestas nuevas».</dt>
    <dd>Mueve probabilidad entre respuestas que ${a('conjure', 'el preentrenamiento hizo posibles')}.</dd>
    <dt>«Recuerda lo que le dije».</dt>
    <dd>${a('stateless', 'Lee otra vez todo el prompt')}, cada vez. Su memoria es el prompt.</dd>
    <dt>«Aprende de mis documentos».</dt>
    <dd>
      ${a('rag', 'Los lee.')} Sus parámetros son ${a('fine-tuning', 'los mismos antes y después')}, hasta el último bit.
    </dd>
  </dl>
`;
