// The words of the picture of chapter 5, English.

export const documentWords = {
  mean: 'mean of all heads',
  all: 'all heads',
  layerHead: (v: { layer: number; head: number }): string => `layer ${v.layer}, head ${v.head}`,
  rest: 'question, frame',
  short: (v: { document: number | null }): string => (v.document === null ? 'the rest' : `doc. ${v.document}`),
  document: (v: { document: number; text: string }): string => `${v.document} ${v.text}`,
  share: (v: { document: number | null; percent: string }): string =>
    v.document === null ? `question and frame ${v.percent}` : `document ${v.document} ${v.percent}`,
  describe: (v: { mean: string; head: string; inHead: string }): string =>
    `Where the hidden word looks. Mean of all layers and heads: ${v.mean}. In ${v.head}: ${v.inHead}.`,
  head: ['', 'words and signs', 'mean of all heads'],
};
