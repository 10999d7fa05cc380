// Lines of the corpus: the sentence first, then its copies; below each other where there is no room.
import { css } from 'lit';

export const corpusStyle = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25rem 0.75rem;
    align-items: center;
    padding-block: 0.3rem;
    padding-inline: 0.5rem 0;
    border-bottom: 1px solid var(--hair);
    border-inline-start: 3px solid var(--paper);
  }

  li.lit {
    border-inline-start-color: var(--accent);
    background: var(--tint);
  }

  .near .word {
    font-size: 1rem;
  }

  .start {
    color: var(--muted);
  }

  .near strong {
    font-weight: 650;
  }

  .copies {
    display: flex;
    gap: 0.25rem;
    align-items: center;
  }

  .step {
    font-size: 1.15rem;
    line-height: 1;
    padding: 0;
  }

  form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin: 0.75rem 0;
  }

  form input {
    flex: 1 1 8rem;
    min-width: 0;
  }

  .copies input {
    width: 3.6rem;
    padding-inline: 0.2rem;
    border-color: transparent;
    text-align: center;
  }

  .copies input:hover {
    border-color: var(--rule);
  }

  /* On a phone the lines of one prompt show their endings only, so that all of them and the guess fit one screen. */
  @media (width <= 30rem) {
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
    }

    .word {
      flex: 1 1 auto;
    }

    .copies input {
      width: 2.8rem;
    }

    .near .start {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
      overflow: hidden;
    }

    .near strong::before {
      content: '… ';
      font-weight: 400;
      color: var(--muted);
    }
  }
`;
