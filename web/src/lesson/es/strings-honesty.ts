// Spanish: words of controls and read-outs for chapter 6.
import type { honestyStrings as english } from '../en/strings-honesty.js';

export const honestyStrings = {
  'heads.live': 'Cabezas del modelo que aprende tu corpus',
  'heads.table': 'El mismo corpus, aprendido con una, dos y cuatro cabezas',
  'heads.head': 'cabezas',
  'heads.loss': 'pérdida, nats por palabra',
  'heads.floor': 'la menor posible',
  'heads.distance': 'distancia al recuento',
  'heads.guess': 'predicción',
  'heads.untried': 'sin probar',

  'switch.causal': 'máscara causal: ninguna palabra mira adelante',
  'switch.unscaled': 'división por √d',
  'switch.no_positions': 'posiciones',
  'switch.no_residual': 'conexiones residuales',
  'switch.no_norm': 'normalización',
  'switch.no_feed_forward': 'capas feed-forward',
  'switch.tried.none': 'tal como se entrenó',
  'switch.tried.causal': 'con la máscara causal',
  'switch.tried.unscaled': 'sin la división por √d',
  'switch.tried.no_positions': 'sin posiciones',
  'switch.tried.no_residual': 'sin conexiones residuales',
  'switch.tried.no_norm': 'sin normalización',
  'switch.tried.no_feed_forward': 'sin capas feed-forward',
  'switch.group': 'Partes del modelo entrenado',
  'switch.back': 'Tal como se entrenó',
  'switch.now': 'Las figuras de este capítulo muestran el modelo {tried}.',
  'switch.spared': 'En otras partes de este capítulo el modelo se muestra {tried}; aquí funciona tal como se entrenó.',
  'switch.answer': '{tried}: {word} ({share})',
  'switch.table': 'Lo que cada interruptor conserva y rompe, medido con este texto',
  'switch.col.switch': 'el modelo y su predicción',
  'switch.col.keeps': 'qué conserva, qué rompe',
  'switch.keeps': 'Conserva: cada fila suma 1.',
  'switch.rounding': 'Las sumas se redondean: de todas las filas de arriba, la más alejada de 1 se desvía {error}.',
  'switch.moved': 'La predicción se mueve {distance}, en variación total.',
  'switch.breaks.none': 'Con esto se comparan los demás.',
  'switch.breaks.causal':
    'Rompe: mirar adelante. El mayor peso sobre una palabra posterior era {before}; ahora es {now}.',
  'switch.breaks.unscaled':
    'Rompe: la suavidad con la que se entrenó. Una palabra atendía a {before} palabras efectivas; ahora, a {now}.',
  'switch.breaks.no_positions':
    'Rompe: el orden. Baraja las palabras y devuelve los pesos a su sitio: se diferenciaban en hasta {before}; ahora, en {now}.',
  'switch.breaks.no_positions.none': 'Rompe: el orden. Para medirlo, el texto barajado debe tener las mismas palabras.',
  'switch.breaks.no_residual':
    'Rompe: lo que decía la propia palabra. Llega a la capa siguiente solo en la medida en que la palabra se atiende a sí misma.',
  'switch.breaks.no_norm': 'Rompe: el tamaño de los vectores para el que se entrenó cada capa.',
  'switch.breaks.no_feed_forward': 'Rompe: lo que se hace con cada mezcla, palabra por palabra.',

  'order.table': 'Los dos textos, comparados palabra por palabra',
  'order.with': 'con posiciones',
  'order.without': 'sin posiciones',
  'order.weights': 'pesos: mayor diferencia',
  'order.probs': 'probabilidades: mayor diferencia',
  'order.first': 'predicción para el primero',
  'order.second': 'para el barajado',
  'order.different':
    'Estos dos textos no tienen las mismas palabras en otro orden, así que no hay manera de devolver uno al orden del otro. Pon en el segundo las palabras del primero.',
  'order.exact': 'No se diferencian ni en un bit.',
  'order.rounding':
    'Lo que queda, {left}, es redondeo: los mismos números se suman en otro orden, y los números cercanos a 1 se guardan en pasos de {step}.',

  'reach.choose': 'Elige la palabra que va a cambiar:',
  'reach.intro': 'Cuando {word} pasa a ser {replacement}:',
  'reach.table': 'Qué filas quedan iguales, bit a bit, en todas las capas',
  'reach.word': 'fila',
  'reach.both': 'mirando a ambos lados',
  'reach.causal': 'con la máscara causal',
  'reach.same': 'mismos bits',
  'reach.changed': 'cambió',
  'reach.count':
    'Filas que quedan iguales: {both} de {total} mirando a ambos lados, {causal} de {total} con la máscara.',
  'reach.none': 'En este texto no hay ninguna palabra que cambiar.',

  'examine.start': 'Hacer las {total} preguntas',
  'examine.above': 'Se pregunta arriba, en «Para qué sirve cada parte».',
  'examine.below': 'Se pregunta abajo, en «La atención no es una explicación».',
  'examine.going': 'Preguntadas: {done} de {total} …',
  'examine.done':
    'Preguntadas: {total} preguntas, cada una una vez con el modelo tal como se entrenó, una vez por interruptor y una vez por cada palabra suprimida.',
  'taken.table': 'Respuestas correctas cuando se quita algo después del entrenamiento',
  'taken.model': 'el modelo entrenado',
  'taken.right': 'correctas, de {done}',

  'ablations.intro':
    'Cada uno de estos modelos se entrenó desde el principio, con las mismas frases, durante {steps} pasos, y a cada uno le falta una cosa. Una sola vez cada uno, con la semilla {seed}: una diferencia de unos pocos puntos porcentuales puede ser azar.',
  'ablations.full': 'El modelo completo acierta al menos {least} en cada familia.',
  'ablations.falls': '{variant}: {falls}',
  'ablations.fall': '{family} {from} → {to}',
  'ablations.more': ' y {count} más',
  'ablations.same': '{variant}: nada baja.',
  'ablations.holds': '{variant}: nada baja más de {most}.',

  'knockout.texts': 'Dos textos para probar',
  'knockout.answer': 'Con todas las palabras en su sitio, dice {answer} en {asked} ({share}).',
  'knockout.heaviest':
    'La palabra con más peso es {word}: {weight}. Sin ella, la probabilidad de la respuesta se mueve en {effect}.',
  'knockout.decisive': 'Su ausencia es también la que más se nota.',
  'knockout.other': 'Más se pierde sin {word}, que tiene {weight}: ahí se mueve en {effect}.',
  'knockout.choose': 'Suprimir:',
  'knockout.without': 'Sin {word}: {asked} le daba {weight}, y la probabilidad de {answer} pasa de {before} a {after}.',
  'knockout.quiet':
    'Muy mirada y no necesaria: {asked} da {weight} de su atención a {word}, y sin esa palabra la respuesta cambia en {effect}.',
  'knockout.loud':
    'Apenas mirada y decisiva: {asked} da {weight} a {word}, y sin esa palabra la respuesta cambia en {effect}.',
  'knockout.where': 'en «{text}»',
  'knockout.correlations': 'Peso frente a efecto, por cabeza',
  'knockout.which': 'pesos de',
  'knockout.mean': 'todas las cabezas, media',
  'knockout.pearson': 'r (de Pearson)',
  'knockout.spearman': 'ρ (de Spearman)',

  'stateless.table': 'Huellas de todas las probabilidades',
  'stateless.first': 'este prompt',
  'stateless.between': 'otro texto',
  'stateless.again': 'este prompt otra vez',
  'stateless.same':
    'La primera y la tercera son iguales: no difiere ni un bit, sea lo que sea lo que se leyó entre medias.',
  'stateless.differ': 'La primera y la tercera son distintas.',
  'stateless.params': 'Huella de los parámetros antes de estas lecturas: {before}; después: {after}.',
  'stateless.memory': 'La misma pregunta con y sin lo que venía antes',
  'stateless.one': 'Este prompt es una sola frase. Ponle otra delante y mira qué efecto tiene en la respuesta.',
} as const satisfies Record<keyof typeof english, string>;
