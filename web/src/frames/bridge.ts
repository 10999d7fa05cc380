// The methods of the lesson for the page around its frame: a call is a message, and so is its answer.
import { fits, hear, reply } from './messages.js';
import { strings } from './strings.en.js';

export const methods = [
  'getState',
  'setState',
  'reset',
  'undo',
  'redo',
  'exportSVG',
  'exportPNG',
  'exportCSV',
] as const;
type Method = (typeof methods)[number];
type Callable = Readonly<Record<Method, (...args: readonly unknown[]) => unknown>>;

export interface Call {
  readonly id: string | number;
  readonly method: string;
  readonly args: readonly unknown[];
}
type Answer = { readonly value: unknown } | { readonly error: string };

/** The call in a message, or null where it is none of ours. */
export function callOf({ type, id, method, args = [] }: Readonly<Record<string, unknown>>): Call | null {
  const named = typeof id === 'number' || (typeof id === 'string' && id.length <= 100);
  return type === 'attention-call' && named && typeof method === 'string' && Array.isArray(args)
    ? { id, method, args }
    : null;
}

export async function answer({ method, args }: Call, lesson: Callable | null): Promise<Answer> {
  const known = methods.find((name) => name === method);
  if (!known) return { error: strings.unknown(method.slice(0, 100), methods.join(', ')) };
  if (!fits(args)) return { error: strings.large };
  try {
    if (!lesson) throw new Error(strings.missing);
    const value = await lesson[known](...args);
    return { value: value instanceof Blob ? await textOf(value) : (value ?? null) }; // plain, as the call
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Pixels as an address for an image. */
async function textOf(file: Blob): Promise<string> {
  if (file.type !== 'image/png') return file.text();
  const bytes = Array.from(new Uint8Array(await file.arrayBuffer()), (byte) => String.fromCharCode(byte));
  return `data:${file.type};base64,${btoa(bytes.join(''))}`;
}

export function answerCalls(): void {
  hear((data, event) => {
    const call = callOf(data);
    if (!call) return;
    const lesson = document.querySelector<HTMLElement & Callable>('attention-lesson');
    void answer(call, lesson).then((answered) => reply(event, { type: 'attention-answer', id: call.id, ...answered }));
  });
}
