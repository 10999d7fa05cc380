// English: words of the controls that save a figure or the corpus, and read a corpus.

export const exportStrings = {
  'export.title': 'Save or copy …',
  'export.files': 'Save this figure as a file',
  'export.copies': 'Copy its table',
  'export.svg': 'SVG picture',
  'export.png': 'PNG picture',
  'export.csv': 'CSV numbers',
  'export.json': 'JSON numbers',
  'export.latex': 'Copy LaTeX',
  'export.markdown': 'Copy Markdown',
  'export.saved': 'Your browser saves this as {name}.',
  'export.framed':
    'Your browser saves this as {name}, unless the page around this one forbids it. Here is the same again:',
  'export.copied': 'Copied: a table, {rows} lines of text.',
  'export.refused': 'This page may not write to your clipboard. Here is the text:',
  'export.nothing': 'There is nothing to save yet.',
  'export.failed': 'This did not work: {error}',
  'export.content': 'Content of {name}',
  'corpus.file.save': 'Save as a text file',
  'corpus.file.open': 'Read a text file',
  'corpus.file.drop': 'Or drop a text file here.',
  'corpus.file.framed': 'Your browser saves this as {name}, unless the page around this one forbids it.',
  'corpus.file.read': '{name} has taken the place of the corpus. Undo brings the old one back.',
  'corpus.file.problems': '{name} stands above, with what cannot be read in it.',
  'corpus.file.unreadable': '{name} could not be read: {error}',
} as const;
