// The words of the pictures of the first screen, in the language that is spoken.
import { words as english } from '../lesson/en/pictures.js';
import { spoken } from '../lesson/speech.js';

export const words = spoken('pictures', english);
