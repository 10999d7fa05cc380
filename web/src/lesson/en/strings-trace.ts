// English: words of controls and read-outs for tracing a number.

export const traceStrings = {
  'trace.title': 'Trace this number',
  'trace.value': '{what} = {value}',
  'trace.copy': 'Copy as Python',
  'trace.copied': 'Copied: {lines} lines of Python with NumPy, the params inside. Its last line prints this number.',
  'trace.refused': 'This page may not write to your clipboard. Here is the program:',
  'trace.program': 'Program in Python',
  'trace.weight': 'weight of “{word}” on “{other}” in layer {layer}, head {head}',
  'trace.answer': 'share of {word} at “{token}”',
  'trace.softmax': 'Its share in the softmax of all scores of this word.',
  'trace.softmax-words': 'Its share in the softmax over {count} words.',
  'trace.score': 'The score: the dot product, divided by the root of its length.',
  'trace.score-bias':
    'The score: the dot product, divided by the root of its length, and what was learned for this distance.',
  'trace.dot': 'The dot product: {count} products, added up.',
  'trace.qk':
    'Query and key: what “{word}” and “{other}” carry into layer {layer}, normed, times learned tables of {size} rows.',
  'trace.embedding': 'Where it begins: the learned numbers of the word, and those of its place.',
  'trace.stream':
    'Where it begins: the learned numbers of the word, and those of its place; layer {layer} has added its part. The program does all of it.',
  'trace.logit': 'The logit: what leaves the last layer at this word, times the learned numbers of the answer.',
  'trace.count': 'share of {word} after “{prompt}”, by counting',
  'trace.share': 'Its copies out of all {total} that follow.',
  'trace.lines': 'The copies of the lines in which it follows “{suffix}”; lines: {count}.',
  'trace.floor': 'the smallest loss that any model can reach on this corpus',
  'trace.floor-words':
    'Over all next words of the corpus: how often this one follows, out of all that follow the same beginning of a line. Nats.',
  'trace.tilted': 'probability of {word} with rewards',
  'trace.tilt-softmax': 'Its share in the softmax over {count} endings.',
  'trace.tilt': 'The new logit of {word}: the base logit plus R/β.',
  'trace.base': 'The base logit: the logarithm of its copies.',
  'trace.climb': 'E[R] − β·KL after {steps} steps of ascent',
  'trace.climb-step':
    'Each step goes a part of the way along the natural gradient; then all are made to add up to one.',
  'trace.objective': 'What RLHF makes as large as it can.',
  'trace.hand': 'weight of “{word}” on “{other}”',
  'trace.delta': 'weight of “{word}” on “{other}” in layer {layer}, head {head}, after minus before',
  'trace.delta-words': 'Both texts are read by the same model; the rest of the way is that of a single weight.',
  'trace.moved': 'share of its attention that a word moved, mean of all words, in layer {layer}, head {head}',
  'trace.moved-words':
    'Half of all differences, because what one word loses another gains; divided by the number of words.',
  'trace.mass-words': 'The weights on these words ({words}), added up; mean of all {heads} heads.',
  'trace.flaw': 'attention that goes to the flawed words of the first prompt',
  'trace.document': 'attention that goes to document {number}',
  'trace.knock': 'change of the share of {answer} when “{word}” is knocked out',
  'trace.knock-words': 'Two runs: one in which no other word attends to “{word}”, and one with all words in place.',
  'trace.cross': 'Its share in the softmax of this word’s scores with all words of the other text.',
  'trace.saturation': 'effective words without the division, d = {d}',
  'trace.effective': 'Mean over {queries} random queries, each against the same {keys} random keys.',
  'trace.random': 'The vectors: reproducible random numbers, seed {seed}.',
} as const;
