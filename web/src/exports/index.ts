// A figure as a file. Loaded when somebody asks for one: most learners never do.
import { csvOf } from './csv.js';
import { jsonOf } from './json.js';
import { latexOf } from './latex.js';
import { markdownOf } from './markdown.js';
import { pngOf } from './png.js';
import type { Exportable, Format, Source } from './source.js';
import { svgOf } from './svg.js';

/** A figure that shows nothing yet gives no file. */
export class NothingShown extends Error {
  override readonly name = 'NothingShown';
}

type Writer = (source: Source) => string | Blob | Promise<string | Blob>;

const writers: Readonly<Record<Format, { readonly type: string; readonly write: Writer }>> = {
  svg: { type: 'image/svg+xml', write: ({ drawing, description }) => svgOf(drawing, description) },
  png: { type: 'image/png', write: ({ drawing, description }) => pngOf(drawing, svgOf(drawing, description)) },
  csv: { type: 'text/csv;charset=utf-8', write: ({ table }) => csvOf(table) },
  json: { type: 'application/json', write: jsonOf },
  latex: { type: 'text/plain;charset=utf-8', write: ({ table }) => latexOf(table) },
  markdown: { type: 'text/plain;charset=utf-8', write: ({ table }) => markdownOf(table) },
};

export async function exportFigure(figure: Exportable, format: Format): Promise<Blob> {
  const source = await figure.source();
  if (!source) throw new NothingShown('the figure shows nothing yet');
  const { type, write } = writers[format];
  return new Blob([await write(source)], { type });
}
