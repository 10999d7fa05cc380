// The source of both workers in the one-file build; the name says which of them this is.
import { createJobs } from '../lab-jobs.js';
import { listenLab } from '../lab-listen.js';
import { listen } from '../listen.js';
import type { Port } from '../listen.js';

const scope = globalThis as unknown as Port & { readonly name: string };
if (scope.name === 'lab') listenLab(globalThis, createJobs());
else listen(scope);
