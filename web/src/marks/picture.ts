// The frame of a picture, and the pen's only rule: layouts count from the edge where reading starts; drawing mirrors.
import { svg, type SVGTemplateResult } from 'lit';

/** What every scene begins with. */
export interface Box {
  readonly width: number;
  readonly height: number;
  /** read from right to left: the picture is mirrored */
  readonly rtl: boolean;
  /** the picture in one sentence */
  readonly label: string;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The pixel column of a distance from the starting edge; `width`: of the thing that begins there. */
export const across = (box: Pick<Box, 'width' | 'rtl'>, x: number, width = 0): number =>
  round(box.rtl ? box.width - x - width : x);

/** Hundredths of a pixel are enough, and keep the page small. */
export const round = (pixels: number): number => Math.round(pixels * 100) / 100;

/** role: `img` when there is nothing to operate inside. */
export const picture = (box: Box, body: unknown, role: 'img' | 'group' | 'grid' = 'img'): SVGTemplateResult =>
  svg`<svg class="picture" role=${role} aria-label=${box.label} direction=${box.rtl ? 'rtl' : 'ltr'}
    width=${round(box.width)} height=${round(box.height)} viewBox="0 0 ${round(box.width)} ${round(box.height)}">${body}</svg>`;
