// The words of the pictures of long work, English.

export const jobWords = {
  megabytes: (v: { number: string }): string => `${v.number} MB`,

  learners: {
    attention: 'attention',
    recurrent: 'recurrent',
    windowed: 'window',
  },

  timing: {
    measured: 'measured',
    square: 'c · n²',
    replaced: 'one replaced',
    x: 'tokens, n',
    y: 'one attention',
    waiting: 'Nothing has been timed yet.',
    describe: (v: { n: string; time: string }): string =>
      `Measured here: attention over ${v.n} tokens takes ${v.time}. The grey line is c · n², fitted to the dots.`,
    exponent: (v: { exponent: string }): string =>
      `With the exponent left free, the best fit is n to the power of ${v.exponent}.`,
    changed: (v: { time: string }): string => `One token replaced among them: ${v.time}.`,
    head: ['tokens', 'ms', 'ms, one replaced', 'table of weights'],
  },

  distance: {
    limit: 'given up',
    x: 'words between',
    y: 'training steps until sure',
    waiting: 'Nothing has been trained yet.',
    never: (v: { steps: string }): string => `not in ${v.steps}`,
    describe: (v: { distance: number; attention: string; recurrent: string }): string =>
      `Training steps until every answer is sure, by the number of words between. The last run, ${v.distance} between: attention ${v.attention}, recurrent ${v.recurrent}.`,
    head: ['words between', 'seed', 'attention', 'recurrent', 'window'],
  },

  influence: {
    before: 'before training',
    after: 'after training',
    x: 'influence on the last position',
    zero: '0',
    waiting: 'Nothing has been measured yet.',
    describe: (v: { word: string; attention: string; recurrent: string; windowed: string }): string =>
      `What “${v.word}” is worth to the guess before training: ${v.attention} to attention, ${v.recurrent} to the recurrent network, ${v.windowed} to the window.`,
    describeAfter: (v: { attention: string; recurrent: string; windowed: string }): string =>
      `After training: ${v.attention}, ${v.recurrent}, ${v.windowed}.`,
    head: [
      'word',
      'attention, before',
      'recurrent, before',
      'window, before',
      'attention, after',
      'recurrent, after',
      'window, after',
    ],
  },

  retrain: {
    x: 'training steps',
    y: 'loss, nats per answer',
    waiting: 'Training has not begun.',
    describe: (v: { steps: string; loss: string }): string =>
      `After ${v.steps} steps the loss is ${v.loss} nats per answer, averaged over the steps before.`,
    head: ['step', 'loss'],
  },
};
