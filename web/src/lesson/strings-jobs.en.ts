// English: words of controls and read-outs for long work: distance, timing, retraining.

export const jobsStrings = {} as const;
