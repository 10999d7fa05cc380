// Figures as files, for hosts: what makes them is loaded when it is first asked for.
import { say } from '../lesson/say.js';
import type { Exportable, Format } from '../exports/source.js';

/** Of the first of these figures, or the first with this view. */
export async function exported(
  figures: Iterable<Exportable & { readonly view: string }>,
  format: Format,
  view?: string,
): Promise<Blob> {
  const figure = [...figures].find((one) => view === undefined || one.view === view);
  if (!figure) throw new RangeError(view === undefined ? say('figure.none') : say('figure.unknown', { view }));
  const { exportFigure } = await import('../exports/index.js');
  return exportFigure(figure, format);
}
