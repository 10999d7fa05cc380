// Registration, apart from the classes: importing those changes nothing. The lesson comes first, so that it provides
// before anybody inside asks.
import { AttentionArithmetic } from './arithmetic.js';
import { AttentionCorpus } from './corpus.js';
import { AttentionFigure } from './figure.js';
import { AttentionGuess } from './guess.js';
import { AttentionLesson } from './lesson.js';
import { AttentionPredict } from './predict.js';
import { AttentionPrompt } from './prompt.js';
import { AttentionTerm } from './term.js';
import { AttentionTools } from './tools.js';

const elements = {
  'attention-lesson': AttentionLesson,
  'attention-figure': AttentionFigure,
  'attention-tools': AttentionTools,
  'attention-prompt': AttentionPrompt,
  'attention-corpus': AttentionCorpus,
  'attention-guess': AttentionGuess,
  'attention-arithmetic': AttentionArithmetic,
  'attention-predict': AttentionPredict,
  'attention-term': AttentionTerm,
};

export function defineElements(more: Readonly<Record<string, CustomElementConstructor>> = elements): void {
  for (const [name, element] of Object.entries(more))
    if (!customElements.get(name)) customElements.define(name, element);
}
