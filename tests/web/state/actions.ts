// Any action that changes wishes, for properties: what a control sends, and what none should.
import fc from 'fast-check';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import type { Action } from '../../../web/src/state/reduce.js';
import { scopes } from '../../../web/src/state/state.js';
import type { Selection, Sentences, Switches, Wishes } from '../../../web/src/state/state.js';
import { randomWishes } from './random.js';

const wishes = fc.nat().map(randomWishes);
/** Some of random wishes, and rarely something that is none. */
const someWishes: fc.Arbitrary<Partial<Wishes>> = fc
  .tuple(wishes, fc.subarray(Object.keys(defaultWishes) as (keyof Wishes)[], { maxLength: 4 }))
  .map(([all, fields]) => Object.fromEntries(fields.map((field) => [field, all[field]])));
const text = fc.oneof(
  fc.constantFrom('the best database is', 'the best drink is tea', 'wide', ''),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const line = fc.integer({ min: -1, max: 15 });
const token = fc.option(fc.integer({ min: -1, max: 130 }));
const selection = fc.record<Partial<Selection>>({ token, other: token }, { requiredKeys: [] });
const scope = fc.option(fc.constantFrom(...scopes), { nil: undefined });

/** Undo and redo come often, because they follow what the others do. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action[]>({ type: 'undo' }, { type: 'redo' }, { type: 'settle' }, { type: 'reset' }),
  fc.record({ type: fc.constant('wish'), wishes: someWishes }),
  fc.record({ type: fc.constant('wish'), wishes: fc.record({ text }), burst: fc.constantFrom('a', 'b') }),
  fc.record({ type: fc.constant('copies'), line, by: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ type: fc.constant('line'), line, set: fc.record({ text }) }),
  fc.record({ type: fc.constant('add'), line: fc.record({ text, copies: fc.integer() }) }),
  fc.record({ type: fc.constant('remove'), line }),
  fc.record({ type: fc.constant('reward'), ending: text, reward: fc.option(fc.double()) }),
  fc.record({
    type: fc.constant('switch'),
    name: fc.constantFrom(...(Object.keys(defaultWishes.switches) as (keyof Switches)[])),
    on: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('say'),
    name: fc.constantFrom(...(Object.keys(defaultWishes.sentences) as (keyof Sentences)[])),
    text,
  }),
  fc.record({ type: fc.constant('pin'), selection, scope }) as fc.Arbitrary<Action>,
  fc.record({ type: fc.constant('unpin'), scope }) as fc.Arbitrary<Action>,
);
