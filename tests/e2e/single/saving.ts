// The lesson with its saving within reach of a test.
import { lessonFile } from '../../../web/src/elements/lesson-file.js';
import '../../../web/src/main.js';

Object.assign(globalThis, { lessonFile });
