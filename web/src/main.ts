// The page of our own: registers the elements; the markup does the rest.
import { defineElements } from './elements/define.js';

defineElements();
