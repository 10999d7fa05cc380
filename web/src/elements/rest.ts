// All that the first screen does not need, as one bundle that comes after it: chapters 3.8 to 7, their elements,
// pictures and words, and the lesson model.
import { glossary } from '../lesson/glossary.en.js';
import { addGlossary } from '../lesson/glossary.js';
import { addStrings } from '../lesson/say.js';
import { restStrings } from '../lesson/rest.en.js';
import { createLabWatcher } from '../path/lab.js';
import { createLibrarian } from '../path/librarian.js';
import { createReadings } from '../path/readings.js';
import type { Extension } from '../path/store.js';
import { addViews } from '../views/index.js';
import { allTracers } from '../trace/index.js';
import { addTracers } from '../trace/trace.js';
import { restViews } from '../views/rest.js';
import { AttentionAnswers } from './answers.js';
import { defineElements } from './define.js';
import { AttentionChange, AttentionChangeBiggest } from './change.js';
import { AttentionChangePair } from './change-pair.js';
import { AttentionChangeWords } from './change-words.js';
import { AttentionPool } from './change-pool.js';
import { AttentionPrompts } from './prompts.js';
import { AttentionSay } from './say.js';
import { AttentionScore } from './score.js';
import { AttentionTrace } from './trace.js';
import { AttentionTry } from './try.js';

export { allChapters as chapters } from '../lesson/rest.js';

export const extension: Extension = { readings: createReadings, watchers: [createLibrarian, createLabWatcher] };

addStrings(restStrings);
addGlossary(glossary);
addViews(restViews);
import { AttentionDistance } from './distance.js';
import { AttentionRetrain } from './retrain.js';
import { AttentionTiming } from './timing.js';
addTracers(allTracers);
defineElements({
  'attention-trace': AttentionTrace,
  'attention-score': AttentionScore,
  'attention-try': AttentionTry,
  'attention-say': AttentionSay,
  'attention-answers': AttentionAnswers,
  'attention-change': AttentionChange,
  'attention-change-biggest': AttentionChangeBiggest,
  'attention-change-pair': AttentionChangePair,
  'attention-change-words': AttentionChangeWords,
  'attention-prompts': AttentionPrompts,
  'attention-pool': AttentionPool,
});
  'attention-distance': AttentionDistance,
  'attention-timing': AttentionTiming,
  'attention-retrain': AttentionRetrain,
