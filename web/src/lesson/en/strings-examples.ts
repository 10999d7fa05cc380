// English: words of controls and read-outs for rows 3.8 and 3.9.

export const examplesStrings = {
  'say.empty': 'There is nothing to read yet. Type a sentence.',
  'say.long': 'This is too long: the lesson model reads {most} words and signs at most.',
  'say.unknown': 'Words that the model never read: {count}. It takes all of them for one and the same unknown word.',
  'say.near': 'Known words that are spelled like it:',
  'say.far': 'No known word is spelled like it.',
  'say.more': 'and {count} more',
  'answers.of': 'Its answer at {word}:',
  'answers.others': 'all other words',
  'examples.families': 'Sentences',
  'examples.swap': 'Swap',
  'examples.strange': 'What it never learned',
  'heads.found':
    'You see layer {layer}, head {head}: of all heads, the one in which the asked word looks hardest at its answer. Where no word of the sentence is the answer, it is the head of the last layer that looks hardest at any word.',
  'heads.chosen': 'You see layer {layer}, head {head}, as you chose.',
  'heads.all': 'Where {word} looks in every head',
  'heads.most': 'looks most at',
  'heads.place': 'layer {layer}, head {head}',
  'heads.mean': 'mean of all {count}',
  'heads.search': 'Find the head for me',
  'examined.right': 'Examined in {asked} sentences of this kind that it had never read, it answered right in {right}.',
  'examined.heads':
    'Over all {asked} sentences the best single head was layer {layer}, head {head}: it gave the right word more attention than the other one in {best} of them; the mean of all heads did so in {mean}. In one sentence another head may look harder.',
  'fit.lead':
    'How well does each word fit? It alone is hidden, and the model guesses it from all others. So likely is the word that stands there:',
  'fit.sum': 'All words together: {nats} nats, the sum of the logarithms. 0 would be certain.',
  'cross.examples': 'Examples',
  'cross.asking': 'The sentence that asks: its words bring q',
  'cross.asked': 'The sentence that is asked: its words bring k and v',
} as const;
