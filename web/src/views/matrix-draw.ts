// The matrix on the page: painted cells below, and an ARIA grid with one tab stop above them.
import { svg, type SVGTemplateResult } from 'lit';
import { cell, hatched, hatching, inkByTone, outline } from '../marks/cell.js';
import { hit, type Hit } from '../marks/hit.js';
import { labels, type Label } from '../marks/label.js';
import { legend, type Legend } from '../marks/legend.js';
import { across, picture, type Box, type Rect } from '../marks/picture.js';
import { clamp } from '../marks/scale.js';
import { looking, stepped } from './look.js';
import { MANY, type Cells, type Place } from './matrix-plan.js';
import type { Emit } from './view.js';

export interface MatrixScene extends Box, Cells {
  readonly T: number;
  /** top left corner and side of the grid, and of one cell */
  readonly grid: Rect;
  readonly size: number;
  readonly labels: readonly Label[];
  readonly chosenRow: Rect;
  readonly chosenCell: Rect | null;
  readonly legend: Legend;
  readonly hatchKey: Rect | null;
  /** one for each cell; in a large matrix only the one that has the focus */
  readonly hits: readonly (Hit & Place & { readonly rowName: string })[];
}

export function drawMatrix(scene: MatrixScene, emit: Emit): SVGTemplateResult {
  const visible = scene.T > MANY ? inkByTone(scene, scene.cells) : scene.cells.map((c) => cell(scene, c));
  return picture(
    scene,
    svg`<g aria-hidden="true">
        ${hatching()}${visible}${hatched(scene, scene.masked)}${scene.hatchKey ? [hatched(scene, [scene.hatchKey]), outline(scene, scene.hatchKey, 'rule')] : null}
        ${outline(scene, scene.grid, 'rule')}
        ${outline(scene, scene.chosenRow)}${scene.chosenCell ? outline(scene, scene.chosenCell, 'accent') : null}
        ${labels(scene, scene.labels)}${legend(scene, scene.legend)}
      </g>
      ${scene.T > MANY ? surface(scene, emit) : null}${rows(scene, emit)}`,
    'grid',
  );
}

const rows = (scene: MatrixScene, emit: Emit): readonly SVGTemplateResult[] =>
  [...new Set(scene.hits.map(({ row }) => row))].map((row) => {
    const inRow = scene.hits.filter((h) => h.row === row);
    return svg`<g role="row" aria-rowindex=${row + 1} aria-label=${inRow[0]!.rowName}>${inRow.map((h) => hit(scene, h, handlers(scene, h.row, h.column, emit)))}</g>`;
  });

function handlers(scene: MatrixScene, row: number, column: number, emit: Emit) {
  const next = (right: number, down: number): string | null => {
    const to = right
      ? ([row, stepped(column, right, scene.T)] as const)
      : ([stepped(row, down, scene.T), column] as const);
    if (to[0] === null || to[1] === null) return null;
    emit({ type: 'hover', selection: { token: to[0], other: to[1], direction: 'to' } });
    return to.join();
  };
  return looking(emit, { token: row, other: column, direction: 'to' }, next);
}

/** A large matrix has one sheet for the pointer, which knows by its place which cell is meant. */
function surface(scene: MatrixScene, emit: Emit): SVGTemplateResult {
  const { x, y, width, height } = scene.grid;
  const at = (event: PointerEvent | MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const index = (part: number): number => clamp(Math.floor(part * scene.T), [0, scene.T - 1]);
    const right = (event.clientX - box.left) / box.width;
    const [token, other] = [index((event.clientY - box.top) / box.height), index(scene.rtl ? 1 - right : right)];
    return { token, other, direction: 'to' } as const;
  };
  return svg`<rect class="hit" aria-hidden="true" x=${across(scene, x, width)} y=${y} width=${width} height=${height}
    @pointermove=${(event: PointerEvent) => emit({ type: 'hover', selection: at(event) })}
    @pointerleave=${() => emit({ type: 'hover', selection: null })}
    @click=${(event: MouseEvent) => emit({ type: 'pin', selection: at(event) })}></rect>`;
}
