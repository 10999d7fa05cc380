// The lesson as one file, in the language that is spoken: it lies beside the page. In the one-file build inline/source.ts
// stands here.
import { spokenCode } from './language.js';

export async function lessonSource(): Promise<string> {
  const name = spokenCode() === 'en' ? 'lesson.html' : `lesson.${spokenCode()}.html`;
  const response = await fetch(new URL(name, document.baseURI));
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
  return response.text();
}
