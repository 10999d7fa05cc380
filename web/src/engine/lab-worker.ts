// The lab's worker: a file of its own, because a worker starts from a file.
import { createJobs } from './lab-jobs.js';
import { listenLab } from './lab-listen.js';

listenLab(globalThis, createJobs());
