// Spanish: what is asked and said about the families of sentences that the lesson model learned. The sentences are its
// own, in English. Data, and therefore longer than code may be.
import type { Family, Strange } from '../families.js';

const it: Family = {
  name: 'it-meaning',
  title: 'qué es «it» (pronombre)',
  variants: [
    {
      label: '«tired», cansado',
      text: 'The animal didn’t cross the street because it was too tired',
      between: ['animal', 'street'],
    },
    {
      label: '«wide», ancho',
      text: 'The animal didn’t cross the street because it was too wide',
      between: ['street', 'animal'],
    },
  ],
  prediction: {
    id: 'examples-it-meaning',
    question:
      'El animal no cruzó la calle porque «it» (pronombre para ambos) estaba cansado, o era ancho. Solo cambia la última palabra, de «tired» a «wide». ¿A qué se refiere «it»?',
    short: '¿A qué se refiere «it»?',
    answers: [
      {
        label: 'al animal, las dos veces',
        reply: 'Entonces nada podría ser demasiado ancho. Pulsa «wide» y lee la respuesta.',
      },
      {
        label: 'primero al animal, luego a la calle',
        reply: 'Sí, y la palabra que cambia está detrás de «it»: este modelo lee en las dos direcciones.',
      },
      {
        label: 'a la calle, las dos veces',
        reply: 'Entonces la calle estaría cansada. Pulsa «tired» y lee la respuesta.',
      },
    ],
    right: 1,
  },
};

const agreement: Family = {
  name: 'agreement',
  title: '«was» o «were» (singular o plural)',
  variants: [
    {
      label: '«keys … were», llaves, plural',
      text: 'The keys to the cabinet were missing',
      between: ['keys', 'cabinet'],
    },
    {
      label: '«keys … was», un descuido',
      text: 'The keys to the cabinet was missing',
      between: ['keys', 'cabinet'],
    },
    {
      label: '«key … was», llave, singular',
      text: 'The key to the cabinets was missing',
      between: ['key', 'cabinets'],
    },
  ],
  prediction: {
    id: 'examples-agreement',
    question:
      'Faltaban las llaves («keys») del armario («cabinet»). El verbo va detrás de dos sustantivos. ¿Cuál de ellos decide entre «was» (singular) y «were» (plural)?',
    short: '¿Qué sustantivo decide entre «was» y «were»?',
    answers: [
      {
        label: 'el más cercano',
        reply: '«Keys … were», «key … was»: el sustantivo más cercano tiene cada vez el otro número. Lee la respuesta.',
      },
      {
        label: 'el primero',
        reply:
          'Sí: faltaban las llaves, esté donde esté el armario. Incluso ante el verbo equivocado, el del descuido, nombra las llaves.',
      },
    ],
    right: 1,
  },
};

const heShe: Family = {
  name: 'he-she',
  title: '«he» o «she» (él o ella)',
  variants: [
    {
      label: 'a él le interesaba',
      text: 'Alice gave Bob a book because he was interested in science',
      between: ['Bob', 'Alice'],
    },
    {
      label: 'ella era generosa',
      text: 'Alice gave Bob a book because she was generous',
      between: ['Alice', 'Bob'],
    },
    {
      label: 'dos mujeres, interés',
      text: 'Alice gave Mary a book because she was interested in science',
      between: ['Mary', 'Alice'],
    },
    {
      label: 'dos mujeres, generosa',
      text: 'Alice gave Mary a book because she was generous',
      between: ['Alice', 'Mary'],
    },
  ],
  prediction: {
    id: 'examples-he-she',
    question: 'Alice le dio un libro a Bob. ¿Qué necesita el modelo para averiguar quién es «he» (él) o «she» (ella)?',
    answers: [
      {
        label: 'basta el nombre',
        reply: 'Con Alice y Bob, sí. Ahora prueba con las dos mujeres: solo las distingue lo que hizo cada una.',
      },
      {
        label: 'lo que la frase dice de ellos',
        reply: 'Con dos mujeres, sí: la generosa dio; la interesada en la ciencia recibió. Con Bob basta el nombre.',
      },
    ],
  },
};

const capitals: Family = {
  name: 'capitals',
  title: 'capitales',
  fit: true,
  variants: [
    { label: 'París … Francia', text: 'Paris is the capital of France' },
    { label: 'Francia … París', text: 'France is the capital of Paris' },
  ],
  prediction: {
    id: 'examples-capitals',
    question:
      'París es la capital de Francia: las mismas seis palabras inglesas, con dos intercambiadas. ¿Qué pasa con su probabilidad?',
    answers: [
      {
        label: 'nada, son las mismas palabras',
        reply:
          'Es un modelo de frases, no de bolsas de palabras. Cambia la frase y lee qué tan bien encaja cada palabra.',
      },
      {
        label: 'las intercambiadas se vuelven muy improbables',
        reply: 'Sí. Nunca leyó la frase intercambiada. No sabe que es falsa: sabe que nadie la escribió.',
      },
    ],
    right: 1,
  },
};

const bank: Family = {
  name: 'bank',
  title: 'dos clases de «bank» (banco, orilla)',
  variants: [
    { label: '«money», dinero', text: 'I went to the bank to withdraw money' },
    { label: '«fish», peces', text: 'I went to the bank to catch fish' },
    { label: '«river», río', text: 'I sat on the bank of the river' },
  ],
  note: 'Su respuesta nombra el significado: «branch» (sucursal) para el banco que guarda dinero, «shore» (orilla) para la que está junto al agua. El arco va a la palabra pequeña que sigue a «bank», una intermediaria: en «to withdraw money» (para sacar dinero), oculta ese «to» a todas las demás palabras, y «branch» pierde más que si ocultas cualquier otra; oculta solo «money», y apenas se mueve.',
  prediction: {
    id: 'examples-bank',
    question:
      '«Bank» (banco u orilla) es cada vez la misma palabra, con el mismo embedding. ¿De dónde viene su significado?',
    answers: [
      {
        label: 'de la propia palabra',
        reply:
          'La palabra por sí sola es la misma en todas. Y aun así la respuesta cambia: «branch» (sucursal) o «shore» (orilla).',
      },
      {
        label: 'de las palabras que la rodean',
        reply:
          'Sí, y a veces en dos pasos: en la capa 1, una palabra pequeña como «to» recoge lo que la sigue; en la capa 2, «bank» mira a esa palabra pequeña.',
      },
    ],
    right: 1,
  },
};

const hurt: Family = {
  name: 'hurt',
  title: '«dog» y «man» (perro y hombre)',
  variants: [
    { label: 'el perro mordió', text: 'The dog bit the man. The ___ was hurt', between: ['man', 'dog'] },
    { label: 'el hombre mordió', text: 'The man bit the dog. The ___ was hurt', between: ['dog', 'man'] },
  ],
  prediction: {
    id: 'examples-hurt',
    question:
      'El perro («dog») mordió al hombre («man»), o al revés: las mismas palabras en otro orden. ¿Quién salió herido?',
    short: '¿Quién salió herido?',
    answers: [
      { label: 'el hombre, las dos veces', reply: 'Intercámbialos y lee la respuesta: el orden cuenta.' },
      {
        label: 'quien recibió el mordisco',
        reply: 'Sí. La atención sola no sabría el orden; cada palabra trae consigo su posición.',
      },
    ],
    right: 1,
  },
};

const code: Family = {
  name: 'code',
  title: 'una función',
  variants: [
    {
      label: 'comprueba un número',
      text: 'Define a function that checks if a number is prime. It returns ___',
    },
    {
      label: 'halla un número',
      text: 'Define a function that finds a prime number. It returns ___',
    },
    {
      label: 'halla una lista',
      text: 'Define a function that finds a valid list. It returns ___',
    },
  ],
  prediction: {
    id: 'examples-code',
    question: 'Una función comprueba si un número es primo; otra halla un número primo. ¿Qué devuelven?',
    answers: [
      { label: 'un número, las dos', reply: 'Quien comprueba responde sí o no. Lee las dos respuestas.' },
      {
        label: 'la primera, verdadero; la segunda, un número',
        reply:
          'Sí: «true» (verdadero) y «number» (número). No sabe escribir una función: solo ha leído lo que devuelven funciones así.',
      },
    ],
    right: 1,
  },
};

const complaint: Family = {
  name: 'complaint',
  title: 'una queja',
  variants: [
    {
      label: '«box», caja',
      text: 'I received the wrong product and the box was damaged. Box: ___',
      between: ['damaged', 'wrong'],
    },
    {
      label: '«product», producto',
      text: 'I received the wrong product and the box was damaged. Product: ___',
      between: ['wrong', 'damaged'],
    },
  ],
  prediction: {
    id: 'examples-complaint',
    question:
      'Llegó el producto equivocado («wrong») y la caja estaba dañada («damaged»). ¿Qué palabra le dice al modelo por cuál de las dos cosas se le pregunta?',
    short: '¿Qué palabra dice por cuál se pregunta?',
    answers: [
      {
        label: 'la última palabra antes de ___',
        reply: 'Sí: «box» (caja) o «product» (producto). Cada una tiene su defecto al lado en el texto.',
      },
      {
        label: 'la palabra que va primero',
        reply: 'Entonces las dos preguntas tendrían la misma respuesta. Cambia la frase y léela.',
      },
    ],
    right: 0,
  },
};

export const families: readonly Family[] = [it, agreement, heShe, capitals, bank, hurt, code, complaint];

export const strange: readonly Strange[] = [
  {
    label: 'una palabra que nunca leyó («robot»)',
    text: 'The robot didn’t cross the street because it was too tired',
  },
  {
    label: 'un motivo que vale para ambos («old», viejo)',
    text: 'The animal didn’t cross the street because it was too old',
  },
  { label: 'una pregunta sin respuesta', text: 'France is the capital of ___' },
  { label: 'otra clase de texto («érase una vez»)', text: 'Once upon a time there was a ___' },
];
