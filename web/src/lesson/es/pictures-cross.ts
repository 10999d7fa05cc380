// The words of the pictures of cross-attention, Spanish.
import type { crossWords as english } from '../en/pictures-cross.js';

export const crossWords: typeof english = {
  asks: 'pregunta: q',
  asked: 'se le pregunta: k, v',
  weight: 'peso',
  others: 'pálido: lo más fuerte de las demás palabras',
  toolbar: 'Las palabras que preguntan y las palabras a las que se pregunta',
  focus: (v) => `que pregunte «${v.word}»`,
  describe: (v) => `«${v.word}» pregunta a la otra frase: ${v.shares}.`,
  waiting: 'Las dos frases necesitan una palabra.',
};
