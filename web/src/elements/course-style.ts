// The course as a page: one column of prose, figures that may be wider, a table of contents beside it where there is room.
import { css, unsafeCSS } from 'lit';
import column from './course.css?inline';

const content = css`
  :host {
    background: var(--paper);
    font: 1.125rem/1.6 var(--prose);
    font-variant-numeric: lining-nums;
  }

  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25rem;
    margin-inline-start: -0.5rem;
    font-size: 0.9rem;
  }

  header .languages {
    display: none; /* on a phone the first experiment has to stay on the first screen */
  }

  .languages button {
    border-color: transparent;
    color: var(--muted);
  }

  .languages [aria-pressed='true'] {
    color: var(--ink);
    background: none;
    forced-color-adjust: auto;
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 0.3em;
  }

  article + article {
    margin-top: 5rem;
    border-top: 1px solid var(--rule);
    padding-top: 1rem;
  }

  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem 3rem;
  }

  section > ol,
  section > ul {
    max-width: var(--measure);
    padding-inline-start: 1.75rem;
  }

  section > ol > li,
  section > ul > li {
    margin-bottom: 0.6rem;
  }

  dl.plain dt {
    font-weight: 600;
  }

  dl.plain dd {
    margin: 0 0 0.75rem;
    max-width: var(--measure);
  }

  .proof {
    max-width: var(--measure);
    border-inline-start: 1px solid var(--rule);
    padding-inline-start: 1rem;
    font-size: 1rem;
  }

  [tabindex='-1'] {
    outline: none;
  }

  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }

  article,
  section,
  dt {
    scroll-margin-top: var(--bar);
  }

  .bar button {
    padding-inline: 0.3rem;
  }

  .here {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .history {
    display: flex;
    gap: 0.35rem;
  }

  /* Opened by a button where there is no room beside the text. */
  nav {
    inset: 0;
    margin: auto;
    width: min(26rem, 100vw - 2rem);
    max-height: calc(100vh - 2rem);
    overflow-y: auto;
    padding: 1rem 1.25rem;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--rule);
  }

  nav ol {
    list-style: none;
    padding: 0;
    margin: 0;
  }

  nav ol ol {
    margin: 0 0 1rem;
  }

  nav summary {
    width: auto;
    color: var(--ink);
  }

  nav a {
    display: block;
    padding-block: 0.2rem;
    padding-inline: 0.75rem 0;
    border-inline-start: 3px solid transparent;
    color: var(--muted);
    text-decoration: none;
  }

  nav a[aria-current] {
    border-color: var(--accent);
    color: var(--ink);
    font-weight: 600;
  }

  nav .note {
    display: block;
  }

  nav a:hover {
    color: var(--accent);
  }

  .anchor:hover {
    text-decoration: underline;
    text-decoration-color: var(--accent);
  }

  .narrow {
    padding-inline: 0;
    font: 0.9375rem/1.4 var(--plain);
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }

  .way {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.25rem 1.5rem;
    align-items: start;
    margin-top: 1.5rem;
    max-width: var(--measure);
    font: 0.9375rem/1.4 var(--plain);
  }

  .way a {
    padding: 0.3rem 0;
  }

  .way .next {
    grid-column: 2;
    text-align: end;
  }

  .way .narrow {
    grid-column: 1 / -1;
    justify-self: center;
  }

  .failure {
    margin: 1.5rem auto;
  }

  .notices {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--paper);
    border-bottom: 1px solid var(--rule);
    padding: 0.25rem clamp(1rem, 4vw, 3rem);
    font: 1rem/1.5 var(--plain);
  }

  @media (width <= 30rem) {
    .where {
      display: none;
    }
  }

  @media (width >= 46rem) {
    .beside {
      grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
      align-items: start;
    }
  }

  @media (width >= 68rem) {
    nav {
      display: block;
      position: static;
      margin: 0;
      width: auto;
      min-height: 0;
      max-height: none;
      padding: 0;
      border: 0;
    }

    .narrow,
    .here,
    #contents .languages {
      display: none;
    }

    header .languages {
      display: flex;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .course {
      scroll-behavior: smooth;
    }
  }

  @media print {
    .side,
    .way {
      display: none;
    }

    h2,
    h3 {
      break-after: avoid-page;
    }

    attention-figure,
    attention-answers {
      break-inside: avoid-page;
    }
  }
`;

export const courseStyle = [unsafeCSS(column), content];
