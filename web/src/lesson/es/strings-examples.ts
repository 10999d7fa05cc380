// Spanish: words of controls and read-outs for rows 3.8 and 3.9.
import type { examplesStrings as english } from '../en/strings-examples.js';

export const examplesStrings = {
  'say.empty': 'Todavía no hay nada que leer. Escribe una frase en inglés.',
  'say.long': 'Es demasiado largo: el modelo de la lección lee como máximo {most} palabras y signos.',
  'say.unknown':
    'Palabras que el modelo nunca leyó: {count}. Todas cuentan para él como una misma palabra desconocida.',
  'say.near': 'Palabras conocidas que se escriben de forma parecida:',
  'say.far': 'Ninguna palabra conocida se escribe de forma parecida.',
  'say.more': 'y {count} más',
  'answers.of': 'Su respuesta en {word}:',
  'answers.others': 'todas las demás palabras',
  'examples.families': 'Frases',
  'examples.swap': 'Cambiar',
  'examples.strange': 'Lo que nunca aprendió',
  'heads.found':
    'Ves la capa {layer}, cabeza {head}: de todas las cabezas, aquella en la que la palabra preguntada mira con más fuerza a su respuesta. Donde ninguna palabra de la frase es la respuesta, es la cabeza de la última capa que mira con más fuerza a una palabra cualquiera.',
  'heads.chosen': 'Ves la capa {layer}, cabeza {head}, como elegiste.',
  'heads.all': 'Adónde mira {word} en cada cabeza',
  'heads.most': 'mira sobre todo a',
  'heads.place': 'capa {layer}, cabeza {head}',
  'heads.mean': 'media de las {count}',
  'heads.search': 'Buscar la cabeza por mí',
  'examined.right': 'Examinado con {asked} frases de este tipo que nunca había leído, respondió bien en {right}.',
  'examined.heads':
    'En el conjunto de las {asked} frases, la mejor cabeza por sí sola fue la de la capa {layer}, cabeza {head}: dio a la palabra correcta más atención que a la otra en {best} de ellas; la media de todas las cabezas lo hizo en {mean}. En una frase concreta, otra cabeza puede mirar con más fuerza.',
  'fit.lead':
    '¿Qué tan bien encaja cada palabra? Se oculta solo ella, y el modelo la predice a partir de todas las demás. Así de probable es la palabra que está ahí:',
  'fit.sum': 'Todas las palabras juntas: {nats} nats, la suma de los logaritmos. 0 sería certeza.',
  'cross.examples': 'Ejemplos',
  'cross.asking': 'La frase que pregunta: sus palabras traen q',
  'cross.asked': 'La frase a la que se pregunta: sus palabras traen k y v',
} as const satisfies Record<keyof typeof english, string>;
