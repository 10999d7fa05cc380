// English: words of controls and read-outs for chapter 4.

export const changeStrings = {
  'change.before': 'Before',
  'change.after': 'After',
  'change.offers': 'One change to try',
  'change.words': 'The second sentence, word by word: choose one to replace it.',
  'change.word.other': '{word}, changed',
  'change.replace': 'Another word for {word}',
  'change.replace.button': 'Replace',
  'change.label': '{before} → {after}',
  'change.lengths':
    'The first text has {before} tokens, the second {after}. From the first difference on a position no longer holds the same word in both, so no difference can be drawn weight by weight. What each of them attends to and answers can be compared all the same.',
  'change.rows':
    'Rows of weights that are the same before and after, bit by bit: {same} of {count}, over all layers and heads.',
  'change.rows.unchanged':
    'For this model both texts have the same words: their numbers in its vocabulary are equal, so everything after them is.',
  'change.rows.none':
    'Every row shares out its budget of one among all words, and one of these words has another key now. So no row is spared, even if it moves only in its last digits.',
  'change.rows.some':
    'Every row shares out its budget of one among all words, and one of these words has another key now. Where a row is the same all the same, the difference was too small for the last digit.',
  'change.queries': 'Words that ask with the same query as before, bit by bit: {queries}.',
  'change.queries.layer': '{same} of {count} in layer {layer}',
  'change.big': '{word} gives {other} {after} now; before, {before}.',
  'change.open': 'layer {layer}, head {head}',

  'prompts.flawed': 'The flawed prompt',
  'prompts.corrected': 'With a correction after it',
  'prompts.edited': 'Edited',
  'prompts.label': 'Prompt; ___ is the word to guess',
  'prompts.mass': '{word} gives {share} of its attention to the words struck out (mean of all layers and heads).',
  'prompts.gone': 'No flawed word is left. {word} gives them {share}.',
  'prompts.verdict.kept': 'With the correction the answer stays {flawed}; with the edit it is {edited}.',
  'prompts.verdict.helped':
    'Here the correction was enough: it moves the answer from {flawed} to {corrected}, as the edit does.',
  'prompts.verdict.other':
    'The correction moved the answer from {flawed} to {corrected}, which is not what the edit answers: {edited}.',
  'prompts.verdict.unmoved': 'The edit did not change the answer: it stays {flawed}.',

  'pool.paid': 'One trader pays in {paid} x',
  'pool.price': 'next price of y',
  'pool.before': 'Before the trade, y cost {price} x.',
} as const;
