// English: words of controls and read-outs for chapter 5.

export const contextStrings = {
  'context.reads': 'The lesson model reads',
  'context.count': '{count} of at most {most} words and signs.',
  'context.marked': 'Marked: the answer, where the text says it already.',
  'context.unknown': 'Not in its vocabulary, so that it reads only that some word stands there: {words}',
  'context.full':
    'This is more than the {most} words and signs that the lesson model can read. Remove something, or make it shorter.',
  'copies.said': 'In layer {layer}, head {head}, the hidden word gives {share} of its attention to {word}.',
  'copies.unsaid': '{word} stands nowhere in this text: no head can have copied it.',
  'copies.best': 'Show the head that copies most',
  'without.table': 'What the model answers when one document is left out',
  'without.left-out': 'left out',
  'without.nothing': 'nothing',
  'without.document': 'document {number}',
  'without.answer': 'answer',
  'without.share': 'probability',
  frozen: 'Training steps: 0. Texts that the lesson model has read since it was loaded: {texts}.',
  'frozen.same':
    'Fingerprint of its {count} parameters when it was loaded: {before}. Taken again from its memory just now: {after}. The same.',
  'frozen.other':
    'Fingerprint of its {count} parameters when it was loaded: {before}. Taken again from its memory just now: {after}. They are not the same: something here is broken.',

  'tuning.text': 'Try both. {link}: the next answer counts with it, and nothing is trained.',
  'tuning.text.link': 'Change a number in a document',
  'tuning.parameters':
    '{link}: the model of that chapter is trained again, from random numbers. Fine-tuning would go on from what it has learned.',
  'tuning.parameters.link': 'Change a line of the corpus',
  'tuning.took': 'The last training here took {steps} steps and {seconds} s.',
  'tuning.lesson': 'The model that reads your documents is another one. {link} and see how long it takes.',
  'tuning.lesson.link': 'Train it again',

  'shots.examples': 'Examples',
  'shots.presets': 'Start from',
  'shots.updown': 'up, down',
  'shots.classes': 'three classes',
  'shots.letters': 'a, b, c',
  'shots.fruit': 'fruit',
  'shots.swap': 'Swap the labels',
  'shots.text': 'Example {number}, text',
  'shots.label': 'Example {number}, label',
  'shots.text.hint': 'text',
  'shots.label.hint': 'label',
  'shots.remove': 'Remove example {number}',
  'shots.add': 'Add an example',
  'shots.question': 'The question',
  'shots.follows': '{word} is a label of your examples.',
  'shots.ignores':
    '{word} is none of your labels: here the model does not follow the examples, it falls back on what it learned in training.',

  'documents.list': 'Documents',
  'documents.presets': 'Start from',
  'documents.two': 'two that disagree',
  'documents.missing': 'nothing about refunds',
  'documents.none': 'no documents',
  'documents.question': 'The question',
  'documents.text': 'Document {number}',
  'documents.hint': 'a document',
  'documents.up': 'Move document {number} up',
  'documents.down': 'Move document {number} down',
  'documents.remove': 'Remove document {number}',
  'documents.add': 'Add a document',
  'documents.reset': 'Put the documents back',
  'documents.unknown': 'not in its vocabulary: {words}',
  'documents.refused': 'cannot be read, and is left out',

  'retriever.share': 'BM25 {bm25} %, cosine {cosine} %',
  'retriever.mix': 'What the score is made of',
  'retriever.k': 'documents that go into the context',
  'retriever.table': 'How well each document answers the question',
  'retriever.document': 'document',
  'retriever.bm25': 'BM25',
  'retriever.cosine': 'cosine',
  'retriever.score': 'score',
  'retriever.chosen': 'chosen',
  'retriever.yes': 'yes',
  'retriever.no': 'no',
  'retriever.best': '{best} is the highest BM25 of these documents. Divided by it, the best one has 1.',
  'retriever.no-bm25': 'BM25 is 0 for each of these documents: none has a word of the question that the model knows.',
  'retriever.tied': 'Of documents with equal scores, the upper one goes first.',
  'retriever.none': 'There is no document to choose.',

  'provenance.stands': '{word} stands in document {documents}, together with every word of the question.',
  'provenance.among':
    'Every word of the question is in documents {all}, and they do not agree. {word} stands in document {documents}.',
  'provenance.wrong': 'Every word of the question is in document {all}, but {word} is not: here the model is wrong.',
  'provenance.left-out':
    'Every word of the question is in document {left}, but the retriever did not choose it. What is not in the context does not exist for the model.',
  'provenance.unanswered': 'No document here has every word of the question.',
  'provenance.elsewhere':
    'The model does not say so. It answers {word}, which stands in document {documents}: a document about something else.',
  'provenance.nowhere':
    'The model does not say so. It answers {word}, which stands in no document of the context: it can only come from its training.',
  'provenance.sign':
    'The model does not say so. It puts {word} there: a sign or a word of the frame around the documents, no answer.',
  'provenance.asked': 'The model does not say so. It answers {word}, a word of the question itself.',
  'provenance.empty':
    'No document is in the context, and the model answers all the same. Some lines of its training asked without a policy; these shares are about how often each answer came in them. A guess from statistics, not a fact.',
} as const;
