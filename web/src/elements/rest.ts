// All that the first screen does not need, as one bundle that comes after it: chapters 3.8 to 7, their elements,
// pictures and words, and the lesson model.
import { glossary } from '../lesson/en/glossary.js';
import { addGlossary } from '../lesson/glossary.js';
import { addChapters } from '../lesson/chapters.js';
import { allChapters } from '../lesson/en/all.js';
import { addStrings } from '../lesson/say.js';
import { restStrings } from '../lesson/en/rest-strings.js';
import { createLabWatcher } from '../path/lab.js';
import { createLibrarian } from '../path/librarian.js';
import { createReadings } from '../path/readings.js';
import type { Extension } from '../path/store.js';
import { addViews } from '../views/index.js';
import { allTracers } from '../trace/index.js';
import { addTracers } from '../trace/trace.js';
import { restViews } from '../views/rest.js';
import { addPictures } from './pictures.js';
import { restPictures } from './rest-pictures.js';
import { AttentionAnswers } from './answers.js';
import { AttentionContext } from './context-text.js';
import { AttentionCopies } from './copies.js';
import { AttentionCross } from './cross.js';
import { defineElements } from './define.js';
import { AttentionEveryHead } from './examples-heads.js';
import { AttentionExamined } from './examples-examined.js';
import { AttentionFit } from './examples-fit.js';
import { AttentionExamples } from './examples.js';
import { AttentionProvenance } from './documents-answer.js';
import { AttentionDocuments } from './documents.js';
import { AttentionFrozen } from './frozen.js';
import { AttentionTuning } from './tuning.js';
import { AttentionRetriever } from './retriever.js';
import { AttentionShots, AttentionShotsAnswer } from './shots.js';
import { AttentionChange, AttentionChangeBiggest } from './change.js';
import { AttentionChangePair } from './change-pair.js';
import { AttentionChangeWords } from './change-words.js';
import { AttentionPool } from './change-pool.js';
import { AttentionPrompts } from './prompts.js';
import { AttentionDistance } from './distance.js';
import { AttentionRetrain } from './retrain.js';
import { AttentionTiming } from './timing.js';
import { AttentionSay } from './say.js';
import { AttentionLiveHeads } from './heads-grid.js';
import { AttentionAblations } from './ablations.js';
import { AttentionTaken } from './ablations-taken.js';
import { AttentionKnockout, AttentionKnockouts } from './knockout.js';
import { AttentionStateless } from './stateless.js';
import { AttentionSwitches } from './switches.js';
import { AttentionOrder } from './switches-order.js';
import { AttentionReach } from './switches-reach.js';
import { AttentionInvariants } from './switches-table.js';
import { AttentionTried } from './switches-tried.js';
import { AttentionScore } from './score.js';
import { AttentionCorpusFile } from './corpus-file.js';
import { AttentionExport } from './export.js';
import { AttentionShare } from './share.js';
import { AttentionTrace } from './trace.js';
import { AttentionTry } from './try.js';
import { AttentionWithout } from './without.js';

export const extension: Extension = { readings: createReadings, watchers: [createLibrarian, createLabWatcher] };

addStrings(restStrings);
addChapters({ all: allChapters });
addGlossary(glossary);
addViews(restViews);
addPictures(restPictures);
addTracers(allTracers);
defineElements({
  'attention-share': AttentionShare,
  'attention-trace': AttentionTrace,
  'attention-export': AttentionExport,
  'attention-corpus-file': AttentionCorpusFile,
  'attention-score': AttentionScore,
  'attention-try': AttentionTry,
  'attention-distance': AttentionDistance,
  'attention-timing': AttentionTiming,
  'attention-retrain': AttentionRetrain,
  'attention-say': AttentionSay,
  'attention-answers': AttentionAnswers,
  'attention-examples': AttentionExamples,
  'attention-every-head': AttentionEveryHead,
  'attention-examined': AttentionExamined,
  'attention-fit': AttentionFit,
  'attention-cross': AttentionCross,
  'attention-context': AttentionContext,
  'attention-copies': AttentionCopies,
  'attention-frozen': AttentionFrozen,
  'attention-tuning': AttentionTuning,
  'attention-shots': AttentionShots,
  'attention-shots-answer': AttentionShotsAnswer,
  'attention-documents': AttentionDocuments,
  'attention-retriever': AttentionRetriever,
  'attention-provenance': AttentionProvenance,
  'attention-without': AttentionWithout,
  'attention-change': AttentionChange,
  'attention-change-biggest': AttentionChangeBiggest,
  'attention-change-pair': AttentionChangePair,
  'attention-change-words': AttentionChangeWords,
  'attention-prompts': AttentionPrompts,
  'attention-pool': AttentionPool,
  'attention-live-heads': AttentionLiveHeads,
  'attention-order': AttentionOrder,
  'attention-ablations': AttentionAblations,
  'attention-taken': AttentionTaken,
  'attention-reach': AttentionReach,
  'attention-knockout': AttentionKnockout,
  'attention-knockouts': AttentionKnockouts,
  'attention-stateless': AttentionStateless,
  'attention-switches': AttentionSwitches,
  'attention-invariants': AttentionInvariants,
  'attention-tried': AttentionTried,
});
