// A number for programs: the shortest decimal that reads back to the same bits. JavaScript's own, but for its −0.

export const plain = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
