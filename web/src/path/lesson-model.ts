// The lesson model in the engine, and one run of it over one text.
import { EngineError } from '../engine/errors.js';
import type { Lesson } from '../engine/lesson.js';
import { noSwitches } from '../state/defaults.js';
import type { LessonModel, Switches } from '../state/state.js';
import { copyActivations, shapeOf } from './attention.js';
import type { LessonModelFacts } from './frame.js';
import type { ReadText } from './reading.js';
import { unknownWords } from './nearest.js';
import { tokensOf } from './text.js';

export interface LoadedLessonModel {
  readonly facts: LessonModelFacts;
}

export function loadLessonModel(lesson: Lesson, { file, source }: LessonModel): LoadedLessonModel | null {
  if (!file) return null;
  lesson.openFile(file);
  const params = lesson.floats('params').data;
  const [layers = 1, heads = 1] = lesson.floats('p_relative').shape;
  return {
    facts: {
      shape: shapeOf(lesson),
      source,
      paramCount: params.length,
      words: lesson.words(),
      fingerprint: fingerprint(params),
      bytes: file.length,
      layers,
      heads,
      maxTokens: lesson.floats('p_positions').shape[0] ?? 0,
    },
  };
}

/** Reads a text with this model under these switches; null: as it was trained. */
export type Reader = (model: LoadedLessonModel, text: string, switches: Switches | null) => ReadText;

export function createReader(lesson: Lesson): Reader {
  return ({ facts }, text, tried) => {
    const { layers, heads, words } = facts;
    const nothing = { model: facts, text, tokens: [], unknown: [], run: null };
    try {
      const encoded = lesson.encode(text);
      const T = encoded.ids.length;
      if (T === 0) return { ...nothing, problem: '' };
      const switches = tried ?? noSwitches;
      lesson.setSwitches(switches);
      lesson.forward();
      const tokens = tokensOf(encoded);
      return {
        ...nothing,
        tokens,
        unknown: unknownWords(tokens, words),
        problem: '',
        run: {
          activations: copyActivations(lesson, { ids: encoded.ids, T, layers, heads, switches }),
          logits: lesson.floats('logits').data.slice(),
          probs: lesson.floats('probs').data.slice(),
        },
      };
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return { ...nothing, problem: error.code };
    }
  };
}

/** FNV-1a over the bits of the params: another number as soon as one bit of one of them is another. */
export function fingerprint(params: Float32Array): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(params.buffer, params.byteOffset, params.byteLength))
    hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
