// Stands for ../source.ts in the package, which brings the lesson as one file.
import { download } from '../../engine/loader.js';

export async function lessonSource(): Promise<string> {
  return (await download(new URL('../../../../dist/lesson.html', import.meta.url))).text();
}
