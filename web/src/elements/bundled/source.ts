// Stands for ../source.ts in the package's one script: it cannot bring the lesson as a file as well.
export const lessonSource = (): Promise<string> =>
  Promise.reject(new Error('the script of this page does not bring the lesson as a file'));
