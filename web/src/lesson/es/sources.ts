// Spanish: where equations and ideas come from, and what the lesson takes from each. Works and links are those of
// English, in its order.
import { sources as english } from '../en/sources.js';
import type { Source } from '../lists.js';

type Words = Pick<Source, 'authors' | 'used'>;

const words: readonly Words[] = [
  {
    authors: 'Vaswani y otros',
    used: 'El transformer. La atención es la ecuación 1; la razón de √d está en la sección 3.2.1.',
  },
  {
    authors: 'Bahdanau, Cho y Bengio',
    used: 'Atención de una frase a otra, antes de que hubiera transformers.',
  },
  { authors: 'Raffel y otros', used: 'Un número aprendido para cada distancia, sumado a la puntuación.' },
  { authors: 'Zhang y Sennrich', used: 'La norma de los dos transformers de aquí.' },
  { authors: 'Loshchilov y Hutter', used: 'Cómo se da un paso de entrenamiento (AdamW, algoritmo 2).' },
  { authors: 'Bradley y Terry', used: 'Recompensas a partir de comparaciones.' },
  { authors: 'Ziegler y otros', used: 'Recompensa menos β por KL, para modelos de lenguaje.' },
  { authors: 'Ouyang y otros', used: 'RLHF tal como se hace a tamaño real.' },
  { authors: 'Rafailov y otros', used: 'El óptimo, new_logit = base_logit + R/β: ecuación 4.' },
  { authors: 'Elman', used: 'La red recurrente con la que compara el capítulo 4.' },
  { authors: 'Brown y otros', used: 'Aprender de ejemplos en el prompt, con los parámetros congelados.' },
  { authors: 'Lewis y otros', used: 'Documentos que se buscan y se ponen en el prompt.' },
  { authors: 'Robertson y Zaragoza', used: 'BM25, con el que el recuperador compara palabras.' },
  { authors: 'Milakov y Gimelshein', used: 'Una softmax que lee sus números una sola vez.' },
  {
    authors: 'Dao, Fu, Ermon, Rudra y Ré',
    used: 'Atención sobre textos largos sin una tabla de todos los pesos.',
  },
  { authors: 'Jain y Wallace', used: 'Por qué un peso no es un motivo; el capítulo 6 lo mide.' },
  { authors: 'Wiegreffe y Pinter', used: 'La réplica: qué tiene que significar «explicación» para ello.' },
  {
    authors: 'Geva, Bastings, Filippova y Globerson',
    used: 'Suprimir la atención a una palabra, para medir lo que valía.',
  },
  { authors: 'Nuñez, Anderton y Renslow', used: 'Cividis, los colores de los pesos.' },
  { authors: 'Steele, Lea y Flood', used: 'Los números aleatorios, los mismos en todas las máquinas.' },
  { authors: 'Moshier', used: 'Los polinomios de exp, ln y tanh.' },
];

export const sources: readonly Source[] = english.map((source, i) => ({ ...source, ...words[i] }));
