// How different two pictures of the same size are, for eyes that overlook how letters and edges are smoothed.
import type { Page } from '@playwright/test';

/** Of 255 in each channel: what two programs may disagree about the edge of a letter. */
const NEAR = 64;

/** The share of pixels that have no pixel nearly of their colour among the nine at the same place of the other picture.
 * Both are data: addresses, drawn by the browser; `one` is scaled to the size of `other`. */
export const differing = (page: Page, one: string, other: string): Promise<number> =>
  page.evaluate(
    async ([one, other, near]) => {
      const image = async (address: string): Promise<HTMLImageElement> => {
        const made = Object.assign(new Image(), { src: address });
        await made.decode();
        return made;
      };
      const [a, b] = [await image(one), await image(other)];
      const zoom = Math.round(b.naturalWidth / a.naturalWidth);
      const width = Math.min(zoom * a.naturalWidth, b.naturalWidth); // one may have a fraction of a pixel more
      const height = Math.min(zoom * a.naturalHeight, b.naturalHeight);
      const pixels = (from: HTMLImageElement, zoom: number): Uint8ClampedArray => {
        const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
        pen.drawImage(from, 0, 0, from.naturalWidth * zoom, from.naturalHeight * zoom);
        return pen.getImageData(0, 0, width, height).data;
      };
      const [p, q] = [pixels(a, zoom), pixels(b, 1)];
      const channels = [0, 1, 2, 3];
      const alike = (from: Uint8ClampedArray, i: number, to: Uint8ClampedArray, j: number): boolean =>
        channels.every((c) => Math.abs(from[i + c]! - to[j + c]!) <= near);
      const found = (from: Uint8ClampedArray, to: Uint8ClampedArray, x: number, y: number): boolean => {
        for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
          for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++)
            if (alike(from, 4 * (y * width + x), to, 4 * (v * width + u))) return true;
        return false;
      };
      const [wholeP, wholeQ] = [new Uint32Array(p.buffer), new Uint32Array(q.buffer)];
      let count = 0;
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          if (wholeP[y * width + x] === wholeQ[y * width + x]) continue; // most are
          if (!found(p, q, x, y) || !found(q, p, x, y)) count++;
        }
      return count / (width * height);
    },
    [one, other, NEAR] as const,
  );
