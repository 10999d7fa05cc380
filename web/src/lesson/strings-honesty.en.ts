// English: words of controls and read-outs for chapter 6.

export const honestyStrings = {} as const;
