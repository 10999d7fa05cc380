// Where the parameters of the lesson model lie; the bundler gives them their final address.

export const lessonFile = new URL('../../../model/lesson.params', import.meta.url);
