// Wishes from outside (controls, links, storage) are checked field by field: wrong kinds are refused, numbers are moved
// into their range, and each of both is said. A refused field keeps its former value.
import {
  dictionary,
  flag,
  isRecord,
  list,
  number,
  oneOf,
  orNull,
  record,
  Refusal,
  refuse,
  string,
  whole,
  word,
} from './kinds.js';
import type { Check, Report } from './kinds.js';
import { byteLength, limits } from './limits.js';
import { notice } from './notices.js';
import { scopes } from './state.js';
import type {
  CorpusLine,
  Hand,
  Notice,
  Preference,
  Retriever,
  Scope,
  Selection,
  Sentences,
  Shot,
  Switches,
  Wishes,
} from './state.js';

export interface Checked {
  /** `before` itself when nothing has changed */
  readonly wishes: Wishes;
  readonly notices: readonly Notice[];
}

export function checkWishes(set: unknown, before: Wishes): Checked {
  if (!isRecord(set)) return { wishes: before, notices: [notice('refused', { field: 'wishes' })] };
  return Object.entries(set).reduce(checkField, { wishes: before, notices: [] });
}

function checkField({ wishes, notices }: Checked, [field, value]: [string, unknown]): Checked {
  const told: Notice[] = [];
  const report: Report = (key, values) => void told.push(notice(key, values));
  try {
    if (!isField(field)) return refuse();
    if (value === wishes[field]) return { wishes, notices };
    return { wishes: { ...wishes, [field]: checks[field](value, field, report) }, notices: [...notices, ...told] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reason = error.reason ?? notice('refused', { field: field.slice(0, limits.wordLength) });
    return { wishes, notices: [...notices, reason] };
  }
}

const isField = (name: string): name is keyof Wishes => Object.hasOwn(checks, name);

const text: Check<string> = (value, field, report) => {
  const typed = string(value, field, report);
  const bytes = byteLength(typed);
  return bytes <= limits.bytes ? typed : refuse(notice('text-bytes', { bytes, limit: limits.bytes }));
};

const sentence: Check<string> = (value, field, report) => string(value, field, report).replace(/[\r\n]+/g, ' ');

const corpus: Check<readonly CorpusLine[]> = (value, field, report) => {
  const lines = list(record<CorpusLine>({ text: sentence, copies: whole(limits.copies) }), limits.lines)(
    value,
    field,
    report,
  );
  const bytes = lines.reduce((sum, line) => sum + byteLength(line.text), 0);
  return bytes <= limits.bytes ? lines : refuse(notice('corpus-bytes', { bytes, limit: limits.bytes }));
};

const vector = list(number(limits.hand.number), limits.hand.dimensions);
const handShape = record<Hand>({
  word,
  q: vector,
  words: list(word, limits.hand.words),
  k: list(vector, limits.hand.words),
  v: list(vector, limits.hand.words),
});

/** At least one word and one dimension, all vectors as long as q, one key and one value for each word. */
const hand: Check<Hand> = (value, field, report) => {
  const shaped = handShape(value, field, report);
  const { q, words, k, v } = shaped;
  const fits = (rows: Hand['k']): boolean =>
    rows.length === words.length && rows.every((row) => row.length === q.length);
  return q.length > 0 && words.length > 0 && fits(k) && fits(v) ? shaped : refuse();
};

const token = orNull(whole({ low: 0, high: limits.tokens - 1 }));

const switches = record<Switches>({
  causal: flag,
  unscaled: flag,
  no_positions: flag,
  no_residual: flag,
  no_norm: flag,
  no_feed_forward: flag,
});

const selection = record<Selection>({
  token,
  other: token,
  layer: orNull(whole({ low: 0, high: limits.layers.high - 1 })),
  head: orNull(whole({ low: 0, high: Math.max(...limits.heads) - 1 })),
  direction: oneOf<Selection['direction']>(['to', 'by']),
  dimension: orNull(whole({ low: 0, high: limits.dimensions - 1 })),
});

/** Something for the lesson model to read. */
const reading: Check<string> = (value, field, report) => {
  const typed = sentence(value, field, report);
  return typed.length <= limits.sentenceLength ? typed : refuse();
};

const checks: { readonly [K in keyof Wishes]: Check<Wishes[K]> } = {
  corpus,
  text,
  preferred: orNull(word),
  rewards: dictionary(number(limits.reward), limits.rewards),
  rewardSource: oneOf<Wishes['rewardSource']>(['typed', 'pairs']),
  pairs: list(record<Preference>({ winner: word, loser: word, count: whole(limits.copies) }), limits.pairs),
  beta: number(limits.beta),
  conjured: word,
  conjuredReward: number(limits.reward),
  switches,
  heads: oneOf<number>(limits.heads),
  layers: whole(limits.layers),
  seed: whole(limits.seed),
  hand,
  pinned: selection,
  opened: orNull(word),
  family: word,
  sentences: record<Sentences>({
    example: reading,
    asking: reading,
    asked: reading,
    before: reading,
    after: reading,
    flawed: reading,
    corrected: reading,
    edited: reading,
    trial: reading,
    shuffled: reading,
  }),
  shots: list(record<Shot>({ text: reading, label: reading }), limits.shots),
  shotQuestion: reading,
  documents: list(reading, limits.documents),
  question: reading,
  retriever: record<Retriever>({ share: number({ low: 0, high: 1 }), k: whole(limits.retrieved) }),
  trialSwitches: switches,
  pins: record<Wishes['pins']>(
    Object.fromEntries(scopes.map((scope) => [scope, selection])) as Record<Scope, Check<Selection>>,
  ),
};
