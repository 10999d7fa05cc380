// What a page around the lesson is told when its call cannot be done.

export const strings = {
  unknown: (method: string, methods: string): string => `There is no method “${method}” here. There are: ${methods}.`,
  large: 'A call carries plain JSON of at most 65,536 characters.',
  missing: 'There is no lesson on this page, or its engine could not be started.',
} as const;
