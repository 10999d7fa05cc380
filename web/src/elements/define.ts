// Registration, apart from the classes: importing those changes nothing. The lesson comes first, so that it provides
// before anybody inside asks.
import { AttentionArithmetic, AttentionLoss } from './arithmetic.js';
import { AttentionBeta } from './beta.js';
import { AttentionCorpus } from './corpus.js';
import { AttentionCorpusText } from './corpus-text.js';
import { AttentionFalsehood } from './falsehood.js';
import { AttentionFigure } from './figure.js';
import { AttentionGuess } from './guess.js';
import { AttentionHand } from './hand.js';
import { AttentionLesson } from './lesson.js';
import { AttentionModel } from './model.js';
import { AttentionPairs } from './pairs.js';
import { AttentionPredict } from './predict.js';
import { AttentionPrefer } from './prefer.js';
import { AttentionPrompt } from './prompt.js';
import { AttentionScale } from './scale.js';
import { AttentionHeads, AttentionSentence } from './sentence.js';
import { AttentionTerm } from './term.js';
import { AttentionConjured, AttentionTilt } from './tilt.js';
import { AttentionTools } from './tools.js';
import { AttentionTraining } from './training.js';

const elements = {
  'attention-lesson': AttentionLesson,
  'attention-figure': AttentionFigure,
  'attention-tools': AttentionTools,
  'attention-prompt': AttentionPrompt,
  'attention-corpus': AttentionCorpus,
  'attention-corpus-text': AttentionCorpusText,
  'attention-guess': AttentionGuess,
  'attention-arithmetic': AttentionArithmetic,
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
  'attention-predict': AttentionPredict,
  'attention-term': AttentionTerm,
};

export function defineElements(more: Readonly<Record<string, CustomElementConstructor>> = elements): void {
  for (const [name, element] of Object.entries(more))
    if (!customElements.get(name)) customElements.define(name, element);
}
