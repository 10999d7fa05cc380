// The theme as a style sheet for shadow trees; a page of our own links the same file.
import { unsafeCSS } from 'lit';
import text from './theme.css?inline';

export const theme = unsafeCSS(text);
