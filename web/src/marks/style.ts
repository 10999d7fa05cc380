// How marks look. Colours are the page's custom properties; only ramps bring their own.
import { css } from 'lit';

export const pictureStyle = css`
  .picture {
    display: block;
    max-width: 100%;
    height: auto;
    overflow: visible;
    color: var(--ink);
    fill: currentColor;
    font: 13px / 1 var(--plain);
    font-variant-numeric: tabular-nums lining-nums;
    -webkit-tap-highlight-color: transparent;
  }

  .picture text {
    pointer-events: none;
    unicode-bidi: plaintext;
  }

  .mono,
  .token {
    font-family: var(--mono);
    font-size: 15px;
  }

  .token {
    font-size: 17px;
  }

  .small-word {
    font-size: 13px;
  }

  .tab {
    fill: var(--muted);
  }

  .tab.chosen {
    fill: var(--ink);
    font-weight: 700;
    text-decoration: underline;
    text-decoration-color: var(--accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 5px;
  }

  .small {
    font-size: 12px;
  }

  .tiny {
    font-size: 11px;
  }

  .heading {
    font: italic 15px var(--prose);
  }

  .prose {
    font: 15px var(--prose);
  }

  .strong {
    font-weight: 700;
  }

  .quiet {
    fill: var(--muted);
  }

  .unmet {
    text-decoration: underline dotted;
  }

  .link {
    text-decoration: underline;
    text-decoration-color: var(--rule);
    text-underline-offset: 4px;
  }

  .accent,
  .fill-accent {
    fill: var(--accent);
  }

  .text-q,
  .fill-q {
    fill: var(--q);
  }

  .text-k,
  .fill-k {
    fill: var(--k);
  }

  .text-v,
  .fill-v {
    fill: var(--v);
  }

  .fill-base {
    fill: var(--base);
  }

  .fill-new {
    fill: var(--new);
  }

  .fill-positive {
    fill: var(--positive);
  }

  .fill-negative {
    fill: var(--negative);
  }

  .outline {
    fill: none;
    stroke: var(--rule);
    stroke-dasharray: 3 3;
  }

  .line,
  .frame {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1;
  }

  .line.curve {
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .line.rule,
  .frame.rule {
    stroke: var(--rule);
  }

  .line.grid {
    stroke: var(--grid);
  }

  .line.dashed {
    stroke-dasharray: 5 4;
  }

  .line.base {
    stroke: var(--base);
  }

  .line.new,
  .line.accent,
  .frame.accent {
    stroke: var(--accent);
  }

  .frame.halo {
    stroke: var(--paper);
    stroke-width: 4;
  }

  .frame.lit {
    stroke: var(--ink);
  }

  .frame.lit,
  .frame.accent,
  .line.underline {
    stroke-width: 2;
  }

  .cell {
    forced-color-adjust: none;
    shape-rendering: crispEdges;
  }

  .inked {
    font-size: 11px;
    forced-color-adjust: none;
  }

  .hatch {
    stroke: var(--rule);
    stroke-width: 1;
  }

  .arc {
    fill: none;
    stroke: var(--ink);
    stroke-linecap: butt;
  }

  .arc.strongest {
    stroke: var(--accent);
  }

  .arc.background {
    stroke: var(--rule);
  }

  .hit {
    fill: transparent;
    cursor: pointer;
    outline: none;
  }

  .hit:focus-visible {
    stroke: var(--accent);
    stroke-width: 2;
  }

  /* A cell keeps its colour, which is its number; its edge shows where it is. Width alone says how much an arc is. */
  @media (forced-colors: active) {
    rect.cell:not(.legend *) {
      stroke: CanvasText;
      stroke-width: 0.5;
    }

    .arc {
      stroke-opacity: 1;
    }
  }
`;
