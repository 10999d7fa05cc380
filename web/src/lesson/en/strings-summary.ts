// English: words of controls and read-outs for chapter 7 and the way through.

export const summaryStrings = {
  'outcome.open': 'not answered yet',
  'outcome.answered': 'answered: {answer}',
  'outcome.right': 'as it came out: {answer}',
  'outcome.wrong': 'it came out differently: you said “{answer}”',
  'score.forget': 'Clear my answers',
  'score.kept': 'Your answers stay in this tab of your browser. They are sent nowhere, and are no part of a link.',
  'glossary.at': 'See: {title}',
} as const;
