// The same picture as pixels, two for each of the page's, so that it stays sharp on a slide.

const SCALE = 2;

export async function pngOf({ viewBox }: SVGSVGElement, svg: string): Promise<Blob> {
  const { width, height } = viewBox.baseVal;
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`; // data: is what the page's policy allows
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.ceil(width * SCALE), Math.ceil(height * SCALE)];
  canvas.getContext('2d')!.drawImage(image, 0, 0, width * SCALE, height * SCALE);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser makes no PNG of this size')))),
  );
}
