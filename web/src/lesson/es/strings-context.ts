// Spanish: words of controls and read-outs for chapter 5.
import type { contextStrings as english } from '../en/strings-context.js';

export const contextStrings = {
  'context.reads': 'El modelo de la lección lee',
  'context.count': '{count} de {most} palabras y signos como máximo.',
  'context.marked': 'Marcada: la respuesta, donde el texto ya la dice.',
  'context.unknown': 'No están en su vocabulario; solo lee que ahí hay alguna palabra: {words}',
  'context.full':
    'Son más de las {most} palabras y signos que el modelo de la lección puede leer. Quita algo o acórtalo.',
  'copies.said': 'En la capa {layer}, cabeza {head}, la palabra oculta da {share} de su atención a {word}.',
  'copies.unsaid': '{word} no está en ninguna parte de este texto: ninguna cabeza puede haberla copiado.',
  'copies.best': 'Mostrar la cabeza que más copia',
  'without.table': 'Qué responde el modelo cuando se omite un documento',
  'without.left-out': 'omitido',
  'without.nothing': 'nada',
  'without.document': 'documento {number}',
  'without.answer': 'respuesta',
  'without.share': 'probabilidad',
  frozen: 'Pasos de entrenamiento: 0. Textos que el modelo de la lección ha leído desde que se cargó: {texts}.',
  'frozen.same':
    'Huella de sus {count} parámetros cuando se cargó: {before}. Tomada de nuevo de su memoria, ahora mismo: {after}. Es la misma.',
  'frozen.other':
    'Huella de sus {count} parámetros cuando se cargó: {before}. Tomada de nuevo de su memoria, ahora mismo: {after}. No son iguales: aquí hay algo roto.',

  'tuning.text': 'Prueba las dos cosas. {link}: la respuesta siguiente ya lo tiene en cuenta, y no se entrena nada.',
  'tuning.text.link': 'Cambia un número en un documento',
  'tuning.parameters':
    '{link}: el modelo de ese capítulo se entrena de nuevo, desde números aleatorios. El ajuste fino seguiría desde lo que ya aprendió.',
  'tuning.parameters.link': 'Cambia una línea del corpus',
  'tuning.took': 'El último entrenamiento aquí tardó {steps} pasos y {seconds} s.',
  'tuning.lesson': 'El modelo que lee tus documentos es otro. {link} y mira cuánto tarda.',
  'tuning.lesson.link': 'Entrénalo de nuevo',

  'shots.examples': 'Ejemplos',
  'shots.presets': 'Empezar con',
  'shots.updown': '«up», «down»',
  'shots.classes': 'tres clases',
  'shots.letters': 'las letras a, b, c',
  'shots.fruit': 'frutas',
  'shots.swap': 'Intercambiar etiquetas',
  'shots.text': 'Ejemplo {number}, texto',
  'shots.label': 'Ejemplo {number}, etiqueta',
  'shots.text.hint': 'texto',
  'shots.label.hint': 'etiqueta',
  'shots.remove': 'Quitar el ejemplo {number}',
  'shots.add': 'Añadir un ejemplo',
  'shots.question': 'La pregunta',
  'shots.follows': '{word} es una etiqueta de tus ejemplos.',
  'shots.ignores':
    '{word} no es ninguna de tus etiquetas: aquí el modelo no sigue los ejemplos, sino que recurre a lo que aprendió al entrenarse.',

  'documents.list': 'Documentos',
  'documents.presets': 'Empezar con',
  'documents.two': 'dos que se contradicen',
  'documents.missing': 'nada sobre «refunds» (reembolsos)',
  'documents.none': 'sin documentos',
  'documents.question': 'La pregunta',
  'documents.text': 'Documento {number}',
  'documents.hint': 'un documento',
  'documents.up': 'Subir el documento {number}',
  'documents.down': 'Bajar el documento {number}',
  'documents.remove': 'Quitar el documento {number}',
  'documents.add': 'Añadir un documento',
  'documents.reset': 'Restaurar los documentos',
  'documents.unknown': 'no está en su vocabulario: {words}',
  'documents.refused': 'no se puede leer, y queda fuera',

  'retriever.share': 'BM25 {bm25} %, coseno {cosine} %',
  'retriever.mix': 'De qué se compone la puntuación',
  'retriever.k': 'documentos que entran en el contexto',
  'retriever.table': 'Qué tan bien responde cada documento a la pregunta',
  'retriever.document': 'doc.',
  'retriever.bm25': 'BM25',
  'retriever.cosine': 'coseno',
  'retriever.score': 'puntuación',
  'retriever.chosen': 'elegido',
  'retriever.yes': 'sí',
  'retriever.no': 'no',
  'retriever.best': '{best} es el BM25 más alto de estos documentos. Dividido por él, el mejor tiene 1.',
  'retriever.no-bm25':
    'BM25 es 0 para cada uno de estos documentos: ninguno tiene una palabra de la pregunta que el modelo conozca.',
  'retriever.tied': 'Entre documentos con la misma puntuación, va primero el de más arriba.',
  'retriever.none': 'No hay ningún documento que elegir.',

  'provenance.stands': '{word} está en el documento {documents}, junto con todas las palabras de la pregunta.',
  'provenance.among':
    'Todas las palabras de la pregunta están en los documentos {all}, que no coinciden. {word} está en el documento {documents}.',
  'provenance.wrong':
    'Todas las palabras de la pregunta están en el documento {all}, pero {word} no: aquí el modelo se equivoca.',
  'provenance.left-out':
    'Todas las palabras de la pregunta están en el documento {left}, pero el recuperador no lo eligió. Lo que no está en el contexto no existe para el modelo.',
  'provenance.unanswered': 'Ningún documento de aquí tiene todas las palabras de la pregunta.',
  'provenance.elsewhere':
    'El modelo no lo dice. Responde {word}, que está en el documento {documents}: un documento sobre otra cosa.',
  'provenance.nowhere':
    'El modelo no lo dice. Responde {word}, que no está en ningún documento del contexto: solo puede venir de su entrenamiento.',
  'provenance.sign':
    'El modelo no lo dice. Ahí pone {word}: un signo o una palabra del marco que rodea los documentos, no una respuesta.',
  'provenance.asked': 'El modelo no lo dice. Responde {word}, una palabra de la propia pregunta.',
  'provenance.empty':
    'No hay ningún documento en el contexto, y el modelo responde de todos modos. Algunas líneas de su entrenamiento preguntaban sin ninguna norma delante; estas proporciones reflejan, más o menos, cuántas veces apareció cada respuesta en ellas. Una suposición estadística, no un hecho.',
} as const satisfies Record<keyof typeof english, string>;
