// The training worker: a file of its own, because a worker starts from a file.
import { listen } from './listen.js';
import type { Port } from './listen.js';

listen(globalThis as unknown as Port);
