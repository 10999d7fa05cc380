// How high the lesson is, told to the page around it whenever it changes, in every dialect that hosts understand.
import { hear } from './messages.js';

/** By name of the dialect: Canvas, Brightspace, Open edX, and our own, which embed.js understands. */
export const dialects: Readonly<Record<string, (height: number) => object>> = {
  canvas: (height) => ({ subject: 'lti.frameResize', height }),
  brightspace: (height) => ({ subject: 'org.imsglobal.lti.frameResize', height }),
  edx: (height) => ({ type: 'plugin.resize', payload: { height } }),
  ours: (height) => ({ type: 'attention-height', height }),
};

/** H5P's resizer is greeted first; then each height takes a question and its answer. */
const h5p = (action: string, height?: number): object => ({
  context: 'h5p',
  action,
  ...(height !== undefined && { scrollHeight: height, clientHeight: window.innerHeight }),
});

/** Heights hold no secret, and a frame cannot know who is around it. */
const tell = (message: object): void => window.parent.postMessage(message, '*');

/** Of what is in the page, not of the window: what the host does with it must not come back as another height. */
const measure = (): number => Math.ceil(document.documentElement.getBoundingClientRect().height);

/** From the first moment in which there is something to measure: a frame may start hidden. */
export function tellHeight(): void {
  // A scrollbar that comes and goes makes the page narrower and wider, and with that its height another one, for ever.
  document.documentElement.style.scrollbarGutter = 'stable';
  let told = 0;
  let greeted = false; // by H5P's resizer
  const tellAll = (height: number): void => {
    told = height;
    for (const dialect of Object.values(dialects)) tell(dialect(height));
    if (greeted) tell(h5p('prepareResize', height));
  };
  /** The browser reports once in a frame, after layout. */
  new ResizeObserver(() => {
    const height = measure();
    if (height > 0 && height !== told) tellAll(height);
  }).observe(document.documentElement);
  hear(({ type, context, action }) => {
    if (type === 'attention-height' && told > 0) tellAll(told); // embed.js came after us
    if (context !== 'h5p') return;
    if (action === 'ready') tell(h5p('hello'));
    else if (action === 'resizePrepared') tell(h5p('resize', told));
    else if (action === 'hello' || action === 'resize') {
      greeted = true;
      if (told > 0) tell(h5p('prepareResize', told));
    }
  });
  tell(h5p('hello'));
}
