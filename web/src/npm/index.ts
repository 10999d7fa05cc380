// The package as most pages want it: importing it registers the elements.
import { defineElements } from './classes.js';

export * from './classes.js';

defineElements();
