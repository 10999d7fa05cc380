// The worker's side of the protocol, apart from the worker, so that any message port can carry it.
import type { Request } from './protocol.js';
import { serveTraining } from './serve.js';
import type { Service } from './serve.js';

/** The part of a worker's global scope, or of a message port, that is used here. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
}

/** A message to oneself lets waiting ones in at once, where a timer waits for 4 ms. */
export function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return () =>
    new Promise((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
}

export function listen(port: Port): void {
  const report: Service['report'] = (message) =>
    port.postMessage(message, message.type === 'done' ? [message.params.buffer] : []);
  let answer: ReturnType<typeof serveTraining> | null = null;
  port.onmessage = ({ data }) => {
    if (data.type === 'start') answer = serveTraining({ module: data.module, slice: 25, pause: createPause(), report });
    else void answer?.(data);
  };
}
