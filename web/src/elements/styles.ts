// The look of controls, tables and formulas, shared by all elements.
import { css } from 'lit';

export const shared = css`
  :host {
    display: block;
    font: 1rem/1.5 var(--plain);
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--ink);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  p {
    margin: 0.5rem 0;
    max-width: var(--measure);
    text-wrap: pretty;
  }

  /* Tall enough to be hit, without moving the lines apart. */
  a {
    color: var(--accent);
    padding-block: 0.3rem;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    background: var(--paper);
    border: 1px solid var(--rule);
    border-radius: 3px;
    padding: 0.2rem 0.55rem;
    min-height: 2rem;
    min-width: 2rem;
    max-width: 100%;
  }

  button {
    cursor: pointer;
    touch-action: manipulation;
  }

  button:disabled {
    color: var(--muted);
    border-color: var(--hair);
    cursor: default;
  }

  button[aria-pressed='true'] {
    color: var(--paper);
    background: var(--accent);
    border-color: var(--accent);
  }

  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--muted);
  }

  /* Not below what sticks to an edge of the window. */
  :focus {
    scroll-margin-block: var(--bar, 0) var(--foot, 0);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  input[type='range'],
  input[type='radio'],
  input[type='checkbox'] {
    accent-color: var(--accent);
    min-height: 1.5rem;
    padding: 0;
    margin: 0;
  }

  input[type='radio'],
  input[type='checkbox'] {
    width: 1.2rem;
    min-width: 1.2rem;
  }

  input[type='number'] {
    direction: ltr; /* a minus sign has no direction of its own */
    text-align: right;
    appearance: textfield;
    width: 4.5rem;
  }

  input::-webkit-inner-spin-button {
    appearance: none;
  }

  select {
    min-width: 0;
  }

  summary {
    cursor: pointer;
    color: var(--muted);
    padding: 0.25rem 0;
    min-height: 2rem;
    width: fit-content;
  }

  button:hover:not(:disabled, [aria-pressed='true']),
  summary:hover {
    color: var(--accent);
    border-color: var(--accent);
  }

  form.own {
    display: contents;
  }

  label {
    color: var(--muted);
  }

  table {
    border-collapse: collapse;
    margin: 0.5rem 0;
  }

  th,
  td {
    padding-block: 0.25rem;
    padding-inline: 0 0.75rem;
    text-align: right;
    border-bottom: 1px solid var(--hair);
    white-space: nowrap;
  }

  th {
    font-weight: 400;
    color: var(--muted);
  }

  tbody th {
    color: var(--ink);
  }

  th:first-child,
  td:first-child {
    text-align: left;
    text-align: start;
  }

  .word,
  code {
    font-family: var(--mono);
    font-size: 0.93em;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  .unknown {
    text-decoration: underline wavy var(--negative);
    text-underline-offset: 0.25em;
  }

  data {
    white-space: nowrap;
  }

  /* A word breaks only where the table can't be scrolled, and then not before it is long. */
  th.word {
    white-space: normal;
    min-width: 9ch;
  }

  td > .word {
    overflow-wrap: normal;
  }

  .wide th.word {
    white-space: nowrap;
    overflow-wrap: normal;
    min-width: 0;
  }

  .note {
    color: var(--muted);
    font-size: 0.9rem;
  }

  .problem {
    color: var(--ink);
    border-inline-start: 3px solid var(--negative);
    padding-inline-start: 0.75rem;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin: 0.5rem 0;
  }

  .wide,
  .within {
    overflow-x: auto;
    max-width: 100%;
  }

  .row > * {
    max-width: 100%;
  }

  /* Read from left to right in every language, and standing where the text begins. */
  .formula {
    direction: ltr;
    width: fit-content;
    max-width: 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    row-gap: 0.15rem;
    padding: 0.4rem 0;
    overflow-x: auto;
  }

  math {
    font-size: 1.1em;
  }

  math[display='block'] {
    width: fit-content;
    margin: 0;
  }

  .result {
    font-size: 1.15rem;
  }

  .result strong {
    color: var(--accent);
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  ul.plain {
    list-style: none;
    padding: 0;
    gap: 0.25rem 1.5rem;
  }

  fieldset {
    border: 0;
    margin: 0.5rem 0;
    padding: 0;
    min-width: 0;
  }

  legend {
    color: var(--muted);
    padding: 0 0 0.25rem;
  }

  .field {
    display: grid;
  }

  .choice {
    display: inline-flex;
    max-width: 100%;
    gap: 0.35rem;
    align-items: center;
    color: var(--ink);
    min-height: 2rem;
  }

  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: Canvas;
      background: CanvasText;
    }
  }

  @media (width <= 30rem) {
    th,
    td {
      padding-inline-end: 0.4rem;
      white-space: normal;
    }

    math {
      font-size: 1em;
    }

    input[type='number'] {
      width: 3.2rem;
    }
  }

  @media (pointer: coarse) {
    button,
    input,
    select,
    summary,
    .choice {
      min-height: 2.75rem;
    }

    button {
      min-width: 2.75rem;
    }
  }

  .q {
    color: var(--q);
  }

  .k {
    color: var(--k);
  }

  .v {
    color: var(--v);
  }

  @media print {
    button,
    select,
    .controls {
      display: none;
    }
  }
`;
