// Where an answer comes from, in words: every case once.
import { expect, it } from 'vitest';
import { provenance } from '../../../web/src/elements/documents-answer.js';
import { contextStrings } from '../../../web/src/lesson/en/strings-context.js';
import type { StoredDocument } from '../../../web/src/path/frame.js';
import { tokensOf } from '../fixtures/frame.js';

const document = (text: string, chosen = true): StoredDocument => ({
  text,
  tokens: tokensOf(text.split(' ')),
  problem: '',
  bm25: 1,
  cosine: 1,
  score: 1,
  rank: 0,
  span: chosen ? { from: 2, until: 7 } : null,
  answers: text.startsWith('Refunds'),
});
const refunds = 'Refunds within 30 days';
const returns = 'returns within 14 days';

it.each([
  ['stands', '30', [document(refunds), document(returns)], { documents: '1' }],
  ['among', '60', [document(refunds), document('Refunds within 60 days')], { all: '1 and 2', documents: '2' }],
  ['wrong', '14', [document(returns), document(refunds)], { all: '2' }],
  ['left-out', '14', [document(refunds, false), document(returns)], { left: '1' }],
  ['elsewhere', '14', [document(refunds, false), document(returns)], { documents: '2' }],
  ['unanswered', '7', [document(returns)], {}],
  ['nowhere', '7', [document(returns)], {}],
  ['sign', ':', [document(returns)], {}],
  ['sign', '.', [document('returns within 3.5 days')], {}],
  ['sign', 'policy', [document('policy within 14 days')], {}],
  ['asked', 'within', [document(returns)], {}],
  ['empty', '14', [document(refunds, false)], {}],
] as const)('%s', (name, word, documents, numbers) => {
  const retrieval = { documents, question: document('refunds within'), context: '' };
  const said = provenance({ retrieval }, word);
  const sentence = said.find(([key]) => key === `provenance.${name}`);
  expect(sentence?.[1]).toMatchObject(numbers);
  for (const [key, values] of said) {
    const places = contextStrings[key as keyof typeof contextStrings].match(/(?<=\{)\w+(?=\})/g) ?? [];
    expect(Object.keys({ ...values, word })).toEqual(expect.arrayContaining([...places]));
  }
});
