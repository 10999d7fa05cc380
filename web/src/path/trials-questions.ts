// Questions whose right answer is known: sentences that the lesson shows, asked where the lesson model is asked.

export interface Question {
  readonly text: string;
  readonly wanted: string;
}

const asking = (text: string, wanted: string): Question => ({ text, wanted });

export const questions: readonly Question[] = [
  asking('The animal didn’t cross the street because it was too tired', 'animal'),
  asking('The animal didn’t cross the street because it was too wide', 'street'),
  asking('The trophy didn’t fit in the suitcase because it was too big', 'trophy'),
  asking('The trophy didn’t fit in the suitcase because it was too small', 'suitcase'),
  asking('The dog chased the cat because it was hungry', 'dog'),
  asking('The dog chased the cat because it was slow', 'cat'),
  asking('The keys to the cabinet were missing', 'keys'),
  asking('The key to the cabinets was missing', 'key'),
  asking('Alice gave Bob a book because he was interested in science', 'bob'),
  asking('Alice gave Bob a book because she was generous', 'alice'),
  asking('___ is the capital of France', 'paris'),
  asking('Paris is the capital of ___', 'france'),
  asking('I went to the bank to withdraw money', 'branch'),
  asking('I went to the bank to catch fish', 'shore'),
  asking('The dog bit the man. The ___ was hurt', 'man'),
  asking('The man bit the dog. The ___ was hurt', 'dog'),
  asking('Define a function that checks if a number is prime. It returns ___', 'true'),
  asking('I received the wrong product and the box was damaged. Box: ___', 'damaged'),
  asking('Policy: refunds within 30 days. Returns within 14 days. Answer: refunds within ___', '30'),
  asking('Policy: refunds within 30 days. Returns within 14 days. Answer: returns within ___', '14'),
  asking('loved it: up; total waste: down; so happy: ___', 'up'),
  asking('loved it: down; total waste: up; so happy: ___', 'down'),
];
