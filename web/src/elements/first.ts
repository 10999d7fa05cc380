// What stands below the first screen: the other sections of the first chapters, with their elements and pictures, as one
// bundle that comes when that is painted.
import { addChapters } from '../lesson/chapters.js';
import { chapters } from '../lesson/en/first.js';
import { firstViews } from '../views/first.js';
import { addViews } from '../views/index.js';
import { defineElements } from './define.js';
import { firstPictures } from './first-pictures.js';
import { addPictures } from './pictures.js';
import { AttentionLoss } from './arithmetic.js';
import { AttentionBeta } from './beta.js';
import { AttentionCorpusText } from './corpus-text.js';
import { AttentionFalsehood } from './falsehood.js';
import { AttentionHand } from './hand.js';
import { AttentionModel } from './model.js';
import { AttentionPairs } from './pairs.js';
import { AttentionPrefer } from './prefer.js';
import { AttentionScale } from './scale.js';
import { AttentionHeads, AttentionSentence } from './sentence.js';
import { AttentionConjured, AttentionTilt } from './tilt.js';
import { AttentionTraining } from './training.js';

addChapters({ first: chapters, all: chapters });
addViews(firstViews);
addPictures(firstPictures);
defineElements({
  'attention-corpus-text': AttentionCorpusText,
  'attention-loss': AttentionLoss,
  'attention-falsehood': AttentionFalsehood,
  'attention-model': AttentionModel,
  'attention-training': AttentionTraining,
  'attention-prefer': AttentionPrefer,
  'attention-beta': AttentionBeta,
  'attention-tilt': AttentionTilt,
  'attention-pairs': AttentionPairs,
  'attention-conjured': AttentionConjured,
  'attention-sentence': AttentionSentence,
  'attention-heads': AttentionHeads,
  'attention-scale': AttentionScale,
  'attention-hand': AttentionHand,
});
