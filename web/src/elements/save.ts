// A file for the learner. What happened can't be known: a browser that forbids it to a frame says nothing.

/** ms until the browser has surely begun to read it */
const BEGUN = 60_000;

export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), BEGUN);
}

/** The page around a frame may forbid files. */
export const inFrame = (): boolean => window.parent !== window;

/** For an image that the page's policy allows. */
export const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
