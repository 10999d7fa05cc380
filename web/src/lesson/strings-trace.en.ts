// English: words of controls and read-outs for tracing a number.

export const traceStrings = {} as const;
