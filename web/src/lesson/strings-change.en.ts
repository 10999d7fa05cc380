// English: words of controls and read-outs for chapter 4.

export const changeStrings = {} as const;
