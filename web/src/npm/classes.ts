// The package without side effects: the classes of the elements that a host deals with, and what registers them and those of
// the first screen; the other elements are registered by the first lesson that starts.
import type { FigureApi, LessonApi, LessonEvents } from '../elements/api.js';
import { AttentionFigure as Figure } from '../elements/figure.js';
import { AttentionLesson as Lesson } from '../elements/lesson.js';

export type { LessonEvents };
export { defineElements } from '../elements/define.js';

export type AttentionLesson = LessonApi;
export const AttentionLesson: new () => LessonApi = Lesson;

export type AttentionFigure = FigureApi;
export const AttentionFigure: new () => FigureApi = Figure;

declare global {
  interface HTMLElementTagNameMap {
    'attention-lesson': LessonApi;
    'attention-figure': FigureApi;
  }
  interface HTMLElementEventMap {
    'attention-ready': LessonEvents['attention-ready'];
    'attention-change': LessonEvents['attention-change'];
    'attention-error': LessonEvents['attention-error'];
  }
}
