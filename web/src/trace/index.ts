// Which number of which picture is traced. To make a picture's number traceable: a line here.
import { traceAnswer, traceWeight } from './attention.js';
import { traceClimb, traceConjured, traceCount, traceLossFloor, traceTilt } from './counts.js';
import {
  traceCross,
  traceDelta,
  traceDocument,
  traceFlaw,
  traceKnock,
  traceMoved,
  traceTranslation,
} from './lesson.js';
import type { Tracer } from './trace.js';
import { traceHand, traceSaturation } from './vectors.js';

export const allTracers: Readonly<Record<string, Tracer>> = {
  endings: traceCount,
  loss: traceLossFloor,
  tilt: traceTilt,
  beta: traceTilt,
  conjured: traceConjured,
  climb: traceClimb,
  arcs: traceWeight,
  matrix: traceWeight,
  qkv: traceWeight,
  pair: traceWeight,
  saturation: traceSaturation,
  hand: traceHand,
  answers: traceAnswer,
  heads: traceWeight,
  cross: traceCross,
  translation: traceTranslation,
  change: traceDelta,
  'change-heads': traceMoved,
  'change-prompts': traceFlaw,
  documents: traceDocument,
  scatter: traceKnock,
};
