// The lesson as one file: it lies beside the page. In the one-file build inline/source.ts stands here.

export async function lessonSource(): Promise<string> {
  const response = await fetch(new URL('lesson.html', document.baseURI));
  if (!response.ok) throw new Error(`lesson.html: ${response.status} ${response.statusText}`);
  return response.text();
}
