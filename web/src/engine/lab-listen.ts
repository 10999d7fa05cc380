// The lab worker's side of the protocol, apart from the worker, so that any message port can carry it.
import type { Jobs } from './lab-jobs.js';
import type { LabMessage, LabRequest } from './lab-protocol.js';
import { serveLab } from './lab-serve.js';
import { createPause } from './listen.js';

/** The part of a worker's global scope, or of a message port, that is used here. */
export interface LabPort {
  postMessage(message: LabMessage): void;
  onmessage: ((event: MessageEvent<LabRequest>) => void) | null;
}

export function listenLab(port: LabPort, jobs: Jobs, pause: () => Promise<void> = createPause()): void {
  const serve = serveLab({ jobs, slice: 25, pause, report: (report) => port.postMessage(report) });
  port.onmessage = ({ data }) => serve(data);
  port.postMessage({ type: 'ready' });
}
