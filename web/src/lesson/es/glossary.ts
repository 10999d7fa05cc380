// Spanish: every term of the lesson in plain words, and the section whose prose explains it and links here.
import type { glossary as english } from '../en/glossary.js';
import type { Entry } from '../glossary.js';

export const glossary = {
  // ---- chapter 1
  corpus: {
    word: 'corpus',
    meaning: 'Todas las frases con las que se entrena un modelo, cada una con su número de copias.',
    at: 'corpus',
  },
  prompt: {
    word: 'prompt',
    meaning: 'Las palabras que se le dan al modelo. Desde ahí continúa, y no tiene ninguna otra cosa en que apoyarse.',
    at: 'counting',
  },
  count: {
    word: 'recuento (count)',
    meaning:
      'Cuántas veces el corpus continúa con una palabra tras este prompt. Si nunca vio el prompt, tras el final más largo de él que sí vio.',
    at: 'counting',
  },
  logit: {
    word: 'logit',
    meaning:
      'Qué tan probable es una respuesta, en escala logarítmica, antes de la softmax. Lo que se suma a un logit multiplica la probabilidad, antes de hacer que todas vuelvan a sumar uno.',
    at: 'counting',
  },
  softmax: {
    word: 'softmax',
    meaning:
      'Convierte cualquier lista de números en partes que suman uno: e elevado a cada número, dividido por la suma de todos ellos.',
    at: 'counting',
  },
  probability: {
    word: 'probabilidad (probability)',
    meaning: 'La parte de una respuesta, entre cero y uno. Las de todas las respuestas posibles suman uno.',
    at: 'counting',
  },
  loss: {
    word: 'pérdida (loss)',
    meaning:
      'El único número que el entrenamiento hace bajar. Compara las predicciones con el corpus y no sabe nada más.',
    at: 'loss',
  },
  'cross-entropy': {
    word: 'entropía cruzada (cross-entropy)',
    meaning:
      'La pérdida de un modelo de lenguaje: −ln de la probabilidad que dio a la palabra que de verdad venía después, en promedio.',
    at: 'loss',
  },
  nat: {
    word: 'nat',
    meaning:
      'La unidad de la sorpresa y de los logits. Un nat más de sorpresa significa una probabilidad e veces menor.',
    at: 'loss',
  },
  model: {
    word: 'modelo (model)',
    meaning:
      'Una manera de calcular una predicción a partir de un prompt: aquí, contando, o con un transformer y sus parámetros.',
    at: 'unseen',
  },
  transformer: {
    word: 'transformer',
    meaning:
      'Un modelo de varias capas. En cada una, la atención permite que las palabras tomen algo unas de otras, y una parte feed-forward trabaja con cada palabra por separado.',
    at: 'training',
  },
  params: {
    word: 'parámetros (parameters)',
    meaning:
      'Los números que el entrenamiento cambia: todo lo que un modelo conserva de su corpus. Los pesos de atención no están entre ellos; esos se calculan de nuevo para cada frase.',
    at: 'training',
  },
  token: {
    word: 'token',
    meaning: 'La pieza más pequeña que lee un modelo: aquí, una palabra o un signo.',
    at: 'training',
  },
  vocabulary: {
    word: 'vocabulario (vocabulary)',
    meaning: 'Todos los tokens que un modelo conoce, cada uno con un número. Cualquier otro se lee como «desconocido».',
    at: 'training',
  },
  'training-step': {
    word: 'paso de entrenamiento (training step)',
    meaning: 'Un pequeño cambio de todos los parámetros, hecho para que baje la pérdida en algunas frases del corpus.',
    at: 'training',
  },
  // ---- chapter 2
  pretraining: {
    word: 'preentrenamiento (pretraining)',
    meaning: 'El primer entrenamiento de un modelo de lenguaje: predecir la palabra siguiente en un corpus grande.',
    at: 'prefer',
  },
  rlhf: {
    word: 'RLHF',
    meaning:
      'Aprendizaje por refuerzo a partir de retroalimentación humana (reinforcement learning from human feedback): la gente compara respuestas, y el modelo se mueve hacia las que prefiere, con un precio por alejarse de lo que aprendió.',
    at: 'prefer',
  },
  reward: {
    word: 'recompensa (reward), R',
    meaning:
      'Un número que dice cuánto le gusta a la gente una respuesta. Solo importan las diferencias entre recompensas.',
    at: 'prefer',
  },
  beta: {
    word: 'β',
    meaning:
      'El precio de alejarse del preentrenamiento, en new_logit = base_logit + R/β. Con un β pequeño domina la recompensa; con uno grande, el modelo se queda cerca del preentrenamiento.',
    at: 'beta',
  },
  flip: {
    word: 'punto de cambio (flip point), β*',
    meaning: 'El β con el que la respuesta preferida y la ganadora del preentrenamiento son igual de probables.',
    at: 'beta',
  },
  'expected-reward': {
    word: 'recompensa esperada (expected reward), E[R]',
    meaning: 'La media de las recompensas de todas las respuestas, cada una ponderada con su probabilidad.',
    at: 'beta',
  },
  kl: {
    word: 'divergencia KL',
    meaning: 'Cuánto se ha alejado una distribución de otra, en nats (Kullback y Leibler): cero cuando son la misma.',
    at: 'beta',
  },
  'bradley-terry': {
    word: 'modelo de Bradley-Terry',
    meaning:
      'Ajusta un número a cada respuesta, de modo que la diferencia entre dos diga cuántas veces se prefiere una a la otra.',
    at: 'pairs',
  },
  gradient: {
    word: 'gradiente (gradient)',
    meaning:
      'La dirección en la que un número cambia más deprisa. El entrenamiento camina por ella: hacia abajo para una pérdida, hacia arriba para una recompensa.',
    at: 'ascent',
  },
  // ---- chapter 3
  attention: {
    word: 'atención (attention)',
    meaning:
      'La manera en que una palabra toma un poco de cada palabra del texto, en partes que deciden su consulta y las claves de ellas.',
    at: 'arcs',
  },
  weight: {
    word: 'peso, peso de atención (attention weight)',
    meaning: 'La parte de una palabra en lo que toma otra. Todas las partes de una palabra suman uno.',
    at: 'arcs',
  },
  head: {
    word: 'cabeza (head)',
    meaning:
      'Una de varias atenciones que trabajan lado a lado en una capa, cada una con sus propias consultas, claves y valores.',
    at: 'arcs',
  },
  mask: {
    word: 'máscara causal (causal mask)',
    meaning:
      'Oculta lo que viene después en el texto, de modo que cada palabra solo puede atender a sí misma y a las anteriores.',
    at: 'matrix',
  },
  query: {
    word: 'consulta (query), q',
    meaning: 'La lista de números con la que una palabra pregunta: lo que busca.',
    at: 'pair',
  },
  key: {
    word: 'clave (key), k',
    meaning: 'La lista de números por la que se encuentra una palabra: lo que dice de sí misma.',
    at: 'pair',
  },
  'dot-product': {
    word: 'producto escalar (dot product)',
    meaning:
      'Dos listas de números, multiplicadas una a una y sumadas. Es grande cuando las dos son grandes en los mismos lugares y con el mismo signo.',
    at: 'pair',
  },
  score: {
    word: 'puntuación (score)',
    meaning:
      'Qué tan bien encaja una consulta con una clave, antes de la softmax: su producto escalar dividido por √d, donde d es su longitud, más lo que el modelo aprendió sobre la distancia entre las dos palabras.',
    at: 'pair',
  },
  blend: {
    word: 'mezcla (blend)',
    meaning: 'Lo que entrega la atención: la suma de todos los valores, cada uno multiplicado por su peso.',
    at: 'pair',
  },
  position: {
    word: 'posición (position)',
    meaning:
      'Dónde está una palabra. Sin ella, la atención no podría distinguir un orden de las mismas palabras de otro; aquí es un número aprendido para cada distancia.',
    at: 'pair',
  },
  value: {
    word: 'valor (value), v',
    meaning: 'La lista de números que una palabra entrega a cada otra palabra, en proporción a su peso.',
    at: 'qkv',
  },
  entropy: {
    word: 'entropía (entropy)',
    meaning:
      'Qué tan repartidas están las partes, en nats: cero cuando una se lo lleva todo. e elevado a ella dice entre cuántas palabras efectivas se reparte la atención.',
    at: 'scale',
  },
  layer: {
    word: 'capa (layer)',
    meaning:
      'Una ronda de atención y feed-forward. La capa siguiente parte de lo que la anterior hizo de cada palabra.',
    at: 'by-hand',
  },
  'cross-attention': {
    word: 'atención cruzada (cross-attention)',
    meaning:
      'Atención con las consultas de un texto y las claves y los valores de otro. La autoatención (self-attention) toma las tres cosas de uno solo.',
    at: 'cross',
  },
  'lesson-model': {
    word: 'modelo de la lección (lesson model)',
    meaning:
      'El transformer de los capítulos 3 a 6, entrenado de antemano con las frases inglesas de una gramática pequeña. Conoce esas pocas clases de frases y nada más.',
    at: 'cross',
  },
  // ---- chapter 4
  recurrent: {
    word: 'red recurrente (recurrent network)',
    meaning: 'Lee una palabra tras otra y guarda lo que ha leído en un estado de tamaño fijo.',
    at: 'distance',
  },
  state: {
    word: 'estado (state)',
    meaning:
      'La lista de números que una red recurrente lleva consigo de palabra en palabra: todo lo que todavía sabe.',
    at: 'distance',
  },
  window: {
    word: 'ventana (window)',
    meaning: 'Las palabras más cercanas, cuando una red no ve ninguna otra; una convolución mira así un texto.',
    at: 'distance',
  },
  influence: {
    word: 'influencia (influence)',
    meaning: 'Cuánto cambia la última posición cuando se quita una palabra, como parte de lo que era.',
    at: 'distance',
  },
  // ---- chapter 5
  'few-shot': {
    word: 'few-shot, con pocos ejemplos',
    meaning: 'Preguntar con unos pocos ejemplos resueltos delante de la pregunta.',
    at: 'few-shot',
  },
  'in-context': {
    word: 'aprendizaje en contexto (in-context learning)',
    meaning: 'La respuesta sigue lo que dice el prompt, mientras no cambia ningún parámetro.',
    at: 'few-shot',
  },
  retriever: {
    word: 'recuperador (retriever)',
    meaning: 'Compara una pregunta con todos los documentos y se queda con los pocos mejores.',
    at: 'rag',
  },
  context: {
    word: 'contexto (context)',
    meaning:
      'Todo el texto que un modelo lee de una vez: ejemplos, documentos y la pregunta. Tiene una longitud máxima.',
    at: 'rag',
  },
  rag: {
    word: 'RAG',
    meaning:
      'Generación aumentada por recuperación (retrieval augmented generation): buscar documentos que encajen con la pregunta y ponerlos delante de ella. Los datos vienen del texto; los parámetros no cambian.',
    at: 'rag',
  },
  bm25: {
    word: 'BM25',
    meaning: 'Compara textos por las palabras que tienen en común. Una palabra que tienen pocos documentos cuenta más.',
    at: 'retriever',
  },
  cosine: {
    word: 'coseno (cosine)',
    meaning:
      'Compara las direcciones de dos listas de números: uno para la misma dirección, cero para las que no tienen relación.',
    at: 'retriever',
  },
  embedding: {
    word: 'embedding',
    meaning: 'La lista de números que representa a un token cuando entra en el modelo. Se aprende.',
    at: 'retriever',
  },
  'fine-tuning': {
    word: 'ajuste fino (fine-tuning)',
    meaning: 'Seguir entrenando con otro texto un modelo ya entrenado. Cambia los parámetros; RAG no los cambia.',
    at: 'fine-tuning',
  },
  // ---- chapter 6
  channel: {
    word: 'canal (channel)',
    meaning: 'Uno de los números que una capa guarda para cada palabra. Las cabezas de una capa se los reparten.',
    at: 'many-heads',
  },
  residual: {
    word: 'conexión residual (residual connection)',
    meaning: 'Suma lo que ha calculado una capa a lo que entró, en vez de reemplazarlo.',
    at: 'parts',
  },
  norm: {
    word: 'norma, normalización (normalisation)',
    meaning: 'Lleva los números de una palabra a un tamaño común antes de que el paso siguiente trabaje con ellos.',
    at: 'parts',
  },
  'feed-forward': {
    word: 'feed-forward, prealimentada',
    meaning:
      'La parte de una capa que trabaja con cada palabra por separado, después de que la atención ha mezclado las palabras.',
    at: 'parts',
  },
  'knock-out': {
    word: 'supresión (knock-out)',
    meaning:
      'Ninguna otra palabra puede atender a esta, en ninguna capa ni cabeza. Lo que cambia entonces es lo que valía.',
    at: 'not-an-explanation',
  },
  correlation: {
    word: 'correlación (correlation)',
    meaning: 'Qué tan bien van juntos dos números en muchos casos: uno es del todo; cero, nada.',
    at: 'not-an-explanation',
  },
  grammar: {
    word: 'gramática (grammar)',
    meaning: 'Listas de palabras y de patrones de las que un programa saca frases para entrenar.',
    at: 'retrain',
  },
  'held-out': {
    word: 'frases reservadas (held-out)',
    meaning:
      'Frases que se dejan fuera del entrenamiento, para examinar a un modelo con lo que no puede haber aprendido de memoria.',
    at: 'retrain',
  },
  seed: {
    word: 'semilla (seed)',
    meaning: 'El número del que salen todos los números aleatorios. La misma semilla da siempre los mismos.',
    at: 'retrain',
  },
} as const satisfies Record<keyof typeof english, Entry>;
