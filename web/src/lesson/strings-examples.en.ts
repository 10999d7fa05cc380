// English: words of controls and read-outs for rows 3.8 and 3.9.

export const examplesStrings = {} as const;
