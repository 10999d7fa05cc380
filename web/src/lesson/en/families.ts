// English: the families of sentences that the lesson model learned, one example of each and its swaps, with what is asked
// and said about them. Data, and therefore longer than code may be.
import type { Family, Strange } from '../families.js';

const it: Family = {
  name: 'it-meaning',
  title: 'what “it” is',
  variants: [
    {
      label: 'tired',
      text: 'The animal didn’t cross the street because it was too tired',
      between: ['animal', 'street'],
    },
    {
      label: 'wide',
      text: 'The animal didn’t cross the street because it was too wide',
      between: ['street', 'animal'],
    },
  ],
  prediction: {
    id: 'examples-it-meaning',
    question: 'Only the last word changes, from tired to wide. What does “it” stand for?',
    answers: [
      { label: 'the animal, both times', reply: 'Then nothing could be too wide. Press wide and read the answer.' },
      {
        label: 'first the animal, then the street',
        reply: 'Yes, and the changed word stands after “it”: this model reads in both directions.',
      },
      { label: 'the street, both times', reply: 'Then the street would be tired. Press tired and read the answer.' },
    ],
    right: 1,
  },
};

const agreement: Family = {
  name: 'agreement',
  title: 'was or were',
  variants: [
    { label: 'keys … were', text: 'The keys to the cabinet were missing', between: ['keys', 'cabinet'] },
    { label: 'keys … was, a slip', text: 'The keys to the cabinet was missing', between: ['keys', 'cabinet'] },
    { label: 'key … was', text: 'The key to the cabinets was missing', between: ['key', 'cabinets'] },
  ],
  prediction: {
    id: 'examples-agreement',
    question: 'The verb follows one of two nouns. Which one makes it “was” or “were”?',
    answers: [
      {
        label: 'the nearer one',
        reply: '“Keys … were”, “key … was”: the nearer noun has the other number each time. Read the answer.',
      },
      {
        label: 'the first one',
        reply:
          'Yes: the keys were missing, wherever the cabinet is. Even at the wrong verb, in the slip, it names the keys.',
      },
    ],
    right: 1,
  },
};

const heShe: Family = {
  name: 'he-she',
  title: 'he or she',
  variants: [
    {
      label: 'he was interested',
      text: 'Alice gave Bob a book because he was interested in science',
      between: ['Bob', 'Alice'],
    },
    {
      label: 'she was generous',
      text: 'Alice gave Bob a book because she was generous',
      between: ['Alice', 'Bob'],
    },
    {
      label: 'two women, interested',
      text: 'Alice gave Mary a book because she was interested in science',
      between: ['Mary', 'Alice'],
    },
    {
      label: 'two women, generous',
      text: 'Alice gave Mary a book because she was generous',
      between: ['Alice', 'Mary'],
    },
  ],
  prediction: {
    id: 'examples-he-she',
    question: 'Alice gave Bob a book. What does the model need to find out who “he” or “she” is?',
    answers: [
      {
        label: 'the name is enough',
        reply: 'With Alice and Bob it is. Now try the two women: only what she did tells them apart.',
      },
      {
        label: 'what the sentence says about them',
        reply: 'With two women, yes: whoever is generous gave, whoever is interested got. With Bob the name is enough.',
      },
    ],
  },
};

const capitals: Family = {
  name: 'capitals',
  title: 'capitals',
  fit: true,
  variants: [
    { label: 'Paris … France', text: 'Paris is the capital of France' },
    { label: 'France … Paris', text: 'France is the capital of Paris' },
  ],
  prediction: {
    id: 'examples-capitals',
    question: 'The same six words, two of them swapped. What happens to how likely they are?',
    answers: [
      {
        label: 'nothing, they are the same words',
        reply: 'It is a model of sentences, not of bags of words. Swap, and read how well each word fits.',
      },
      {
        label: 'the swapped ones become very unlikely',
        reply:
          'Yes. It never read the swapped sentence. It doesn’t know that it is false: it knows that nobody wrote it.',
      },
    ],
    right: 1,
  },
};

const bank: Family = {
  name: 'bank',
  title: 'two kinds of bank',
  variants: [
    { label: 'money', text: 'I went to the bank to withdraw money' },
    { label: 'fish', text: 'I went to the bank to catch fish' },
    { label: 'river', text: 'I sat on the bank of the river' },
  ],
  note: 'Its answer names the meaning: “branch” for the bank that keeps money, “shore” for the one beside water. The arc goes to the small word behind “bank”, a go-between: with “to withdraw money”, hide that “to” from all other words, and “branch” loses more than by hiding any other; hide “money” alone, and it hardly moves.',
  prediction: {
    id: 'examples-bank',
    question: '“Bank” is the same word each time, with the same embedding. Where does its meaning come from?',
    answers: [
      {
        label: 'from the word itself',
        reply: 'The word alone is the same in all of them. Yet the answer changes: branch, or shore.',
      },
      {
        label: 'from the words around it',
        reply:
          'Yes, and sometimes in two steps: in layer 1 a small word like “to” takes in what follows it, in layer 2 “bank” looks at that small word.',
      },
    ],
    right: 1,
  },
};

const hurt: Family = {
  name: 'hurt',
  title: 'dog and man',
  variants: [
    { label: 'dog bit man', text: 'The dog bit the man. The ___ was hurt', between: ['man', 'dog'] },
    { label: 'man bit dog', text: 'The man bit the dog. The ___ was hurt', between: ['dog', 'man'] },
  ],
  prediction: {
    id: 'examples-hurt',
    question: 'The same words in another order. Who was hurt?',
    answers: [
      { label: 'the man, both times', reply: 'Swap them, and read the answer: the order counts.' },
      {
        label: 'whoever was bitten',
        reply: 'Yes. Attention alone would not know the order; each word brings its position along.',
      },
    ],
    right: 1,
  },
};

const code: Family = {
  name: 'code',
  title: 'a function',
  variants: [
    {
      label: 'checks a number',
      text: 'Define a function that checks if a number is prime. It returns ___',
    },
    {
      label: 'finds a number',
      text: 'Define a function that finds a prime number. It returns ___',
    },
    {
      label: 'finds a list',
      text: 'Define a function that finds a valid list. It returns ___',
    },
  ],
  prediction: {
    id: 'examples-code',
    question: 'One function checks if a number is prime, another finds a prime number. What do they return?',
    answers: [
      { label: 'a number, both', reply: 'Whoever checks, answers yes or no. Read both answers.' },
      {
        label: 'the first says true, the second a number',
        reply: 'Yes. It can’t write a function: it has only read what such functions return.',
      },
    ],
    right: 1,
  },
};

const complaint: Family = {
  name: 'complaint',
  title: 'a complaint',
  variants: [
    {
      label: 'box',
      text: 'I received the wrong product and the box was damaged. Box: ___',
      between: ['damaged', 'wrong'],
    },
    {
      label: 'product',
      text: 'I received the wrong product and the box was damaged. Product: ___',
      between: ['wrong', 'damaged'],
    },
  ],
  prediction: {
    id: 'examples-complaint',
    question: 'Two things went wrong. Which word tells the model which of the two it is asked about?',
    answers: [
      {
        label: 'the last word before ___',
        reply: 'Yes: “box” or “product”. Each has its fault beside it in the text.',
      },
      { label: 'the word that stands first', reply: 'Then both questions would get one answer. Swap, and read it.' },
    ],
    right: 0,
  },
};

export const families: readonly Family[] = [it, agreement, heShe, capitals, bank, hurt, code, complaint];

export const strange: readonly Strange[] = [
  { label: 'a word that it never read', text: 'The robot didn’t cross the street because it was too tired' },
  { label: 'a reason that fits both', text: 'The animal didn’t cross the street because it was too old' },
  { label: 'a question without an answer', text: 'France is the capital of ___' },
  { label: 'another kind of text', text: 'Once upon a time there was a ___' },
];
