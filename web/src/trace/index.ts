// Which number of which picture is traced. To make a picture's number traceable: a line here.
import { traceWeight } from './attention.js';
import { traceClimb, traceConjured, traceCount, traceLossFloor, traceTilt } from './counts.js';
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
};
