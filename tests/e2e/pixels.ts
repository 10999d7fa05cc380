// How different two pictures of the same size are, for eyes that overlook how letters and edges are smoothed.
import type { Page } from '@playwright/test';

/** Of 255 in each channel: what two programs may disagree about the edge of a letter. */
const NEAR = 64;

/** The share of pixels that have no pixel nearly of their colour among the nine at the same place of the other picture.
 * Both are data: addresses, drawn by the browser. */
export const differing = (page: Page, one: string, other: string): Promise<number> =>
  page.evaluate(
    async ([one, other, near]) => {
      const image = async (address: string): Promise<HTMLImageElement> => {
        const made = Object.assign(new Image(), { src: address });
        await made.decode();
        return made;
      };
      const [a, b] = [await image(one), await image(other)];
      const { naturalWidth: width, naturalHeight: height } = b;
      const pixels = (from: HTMLImageElement): Uint8ClampedArray => {
        const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
        pen.drawImage(from, 0, 0, width, height);
        return pen.getImageData(0, 0, width, height).data;
      };
      const [p, q] = [pixels(a), pixels(b)];
      const alike = (from: Uint8ClampedArray, to: Uint8ClampedArray, x: number, y: number): boolean => {
        for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
          for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
            const [i, j] = [4 * (y * width + x), 4 * (v * width + u)];
            if ([0, 1, 2, 3].every((c) => Math.abs(from[i + c]! - to[j + c]!) <= near)) return true;
          }
        return false;
      };
      let count = 0;
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) if (!alike(p, q, x, y) || !alike(q, p, x, y)) count++;
      return count / (width * height);
    },
    [one, other, NEAR] as const,
  );
