// Spanish: words of controls and read-outs for tracing a number.
import type { traceStrings as english } from '../en/strings-trace.js';

export const traceStrings = {
  'trace.title': 'Rastrear este número',
  'trace.value': '{what} = {value}',
  'trace.copy': 'Copiar como Python',
  'trace.copied':
    'Copiado: {lines} líneas de Python con NumPy, con los parámetros dentro. La última línea imprime este número.',
  'trace.refused': 'Esta página no puede escribir en tu portapapeles. Aquí está el programa:',
  'trace.program': 'Programa en Python',
  'trace.weight': 'peso de «{word}» sobre «{other}» en la capa {layer}, cabeza {head}',
  'trace.answer': 'parte de {word} en «{token}»',
  'trace.softmax': 'Su parte en la softmax de todas las puntuaciones de esta palabra.',
  'trace.softmax-words': 'Su parte en la softmax sobre {count} palabras.',
  'trace.score': 'La puntuación: el producto escalar, dividido por la raíz de su longitud.',
  'trace.score-bias':
    'La puntuación: el producto escalar, dividido por la raíz de su longitud, más lo que se aprendió para esta distancia.',
  'trace.dot': 'El producto escalar: {count} productos, sumados.',
  'trace.qk':
    'Consulta y clave: lo que «{word}» y «{other}» llevan a la capa {layer}, normalizado, por tablas aprendidas de {size} filas.',
  'trace.embedding': 'Donde empieza: los números aprendidos de la palabra y los de su lugar.',
  'trace.stream':
    'Donde empieza: los números aprendidos de la palabra y los de su lugar; la capa {layer} ha sumado su parte. El programa lo hace todo.',
  'trace.logit': 'El logit: lo que sale de la última capa en esta palabra, por los números aprendidos de la respuesta.',
  'trace.count': 'parte de {word} tras «{prompt}», contando',
  'trace.share': 'Sus copias entre las {total} que siguen.',
  'trace.lines': 'Las copias de las líneas en que sigue a «{suffix}»; líneas: {count}.',
  'trace.floor': 'la menor pérdida que puede alcanzar un modelo con este corpus',
  'trace.floor-words':
    'Sobre todas las palabras siguientes del corpus: cuántas veces sigue esta, entre todas las que siguen al mismo comienzo de línea. Nats.',
  'trace.tilted': 'probabilidad de {word} con recompensas',
  'trace.tilt-softmax': 'Su parte en la softmax sobre {count} terminaciones.',
  'trace.tilt': 'El logit nuevo de {word}: el logit base más R/β.',
  'trace.base': 'El logit base: el logaritmo de sus copias.',
  'trace.climb': 'E[R] − β·KL tras {steps} pasos de ascenso',
  'trace.climb-step': 'Cada paso avanza un trecho por el gradiente natural; después se hace que todas sumen uno.',
  'trace.objective': 'Lo que RLHF hace tan grande como puede.',
  'trace.hand': 'peso de «{word}» sobre «{other}»',
  'trace.delta': 'peso de «{word}» sobre «{other}» en la capa {layer}, cabeza {head}, después menos antes',
  'trace.delta-words': 'Los dos textos los lee el mismo modelo; el resto del camino es el de un solo peso.',
  'trace.moved':
    'parte de su atención que movió una palabra, media de todas las palabras, en la capa {layer}, cabeza {head}',
  'trace.moved-words':
    'La mitad de todas las diferencias, porque lo que pierde una palabra lo gana otra; dividida por el número de palabras.',
  'trace.mass-words': 'Los pesos sobre estas palabras ({words}), sumados; media de las {heads} cabezas.',
  'trace.flaw': 'atención que va a las palabras erróneas del primer prompt',
  'trace.document': 'atención que va al documento {number}',
  'trace.knock': 'cambio de la parte de {answer} cuando se suprime «{word}»',
  'trace.knock-words':
    'Dos lecturas: una en la que ninguna otra palabra atiende a «{word}» y otra con todas las palabras en su sitio.',
  'trace.cross': 'Su parte en la softmax de las puntuaciones de esta palabra con todas las del otro texto.',
  'trace.saturation': 'palabras efectivas sin la división, d = {d}',
  'trace.effective-words': 'palabras efectivas',
  'trace.mean': 'media',
  'trace.effective': 'Media sobre {queries} consultas aleatorias, cada una contra las mismas {keys} claves aleatorias.',
  'trace.random': 'Los vectores: números aleatorios reproducibles, semilla {seed}.',
} as const satisfies Record<keyof typeof english, string>;
