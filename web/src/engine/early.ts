// The engine of the page, fetched and compiled once, whoever asks first.
import { builds } from './files.js';
import { loadModule, type Loaded } from './loader.js';

let loaded: Promise<Loaded> | undefined;

export const loadEngine = (): Promise<Loaded> => (loaded ??= loadModule(builds));
