// English: words of controls and read-outs for chapter 7 and the way through.

export const summaryStrings = {} as const;
