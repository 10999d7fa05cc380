// The words of the pictures of cross-attention, English.

export const crossWords = {
  asks: 'asks: q',
  asked: 'is asked: k, v',
  weight: 'weight',
  others: 'pale: the other words’ strongest',
  toolbar: 'The words that ask, and the words that are asked',
  focus: (v: { word: string }): string => `let “${v.word}” ask`,
  describe: (v: { word: string; shares: string }): string => `“${v.word}” asks the other sentence: ${v.shares}.`,
  waiting: 'Both sentences need a word.',
};
