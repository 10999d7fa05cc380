// What the page of a SCORM package says.

export const strings = {
  long: (most: number): string =>
    `Your course keeps ${most.toLocaleString('en')} characters, and your sentences and settings are longer. Your predictions are kept; the rest is gone when you close this lesson.`,
} as const;
