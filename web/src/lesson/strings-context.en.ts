// English: words of controls and read-outs for chapter 5.

export const contextStrings = {} as const;
