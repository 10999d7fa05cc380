// The course in its other modes: embedded in a page, one picture alone, presented to a room.
import { css } from 'lit';

export const modesStyle = css`
  /* In a frame as high as its content, what is as high as the window would grow with it. */
  .embed {
    padding: 0 0.5rem; /* that of a section: room for focus rings */
  }

  .embed h2 {
    font-size: 1.5rem;
  }

  .embed nav[popover] {
    width: auto;
    max-width: 26rem;
    max-height: 100%;
  }

  .embed .side {
    position: static;
    max-height: none;
  }

  .embed header {
    margin: 0;
  }

  .single {
    --bar: 0rem;

    grid-template-columns: minmax(0, 1fr);
  }

  .single main {
    width: 100%;
    margin-inline: auto;
  }

  /* Whatever is in a figure alone stands as in a section. */
  .single main > * {
    margin-block: 0.9rem;
  }

  .presenter {
    position: sticky;
    bottom: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding-block: 0.35rem;
    background: var(--paper);
    border-top: 1px solid var(--rule);
    font: 0.8125rem/1.4 var(--plain);
    color: var(--muted);
  }

  .where {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .presenter .at,
  .presenter .quiet {
    flex: none;
    color: var(--ink);
  }

  .presenter .quiet {
    margin-inline-start: auto;
  }

  .present {
    --foot: 3.5rem;

    padding-bottom: 0;
  }

  /* So that the last experiment, too, can stand at the top. */
  .present:not(.embed) footer {
    padding-bottom: 60vh;
  }

  /* Everything is larger, pictures and controls too; the middle of the page, without its chapters beside it. */
  @media (width >= 60rem) {
    .present {
      zoom: 1.4;
    }
  }
`;
