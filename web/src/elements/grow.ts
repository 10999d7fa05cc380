// A field for one line of text that is seen whole, however many lines the screen needs for it.
import { css } from 'lit';

export const growing = css`
  textarea {
    display: block;
    width: 100%;
    color: var(--ink);
    field-sizing: content;
    resize: none;
    overflow-x: hidden;
  }

  @media (pointer: coarse) {
    textarea {
      min-height: 2.75rem;
      padding-block: 0.55rem;
    }
  }
`;

const grows = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** Where the browser does not size a field by its text: as many rows as the text takes. */
export function fitRows(field: HTMLTextAreaElement): void {
  if (grows) return;
  field.rows = 1;
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(field);
  const room = field.scrollHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
  field.rows = Math.max(1, Math.round(room / parseFloat(lineHeight)));
}

/** Enter adds no line. */
export const oneLine = (event: InputEvent): void => {
  if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') event.preventDefault();
};

/** What is in the field; lines that were pasted are joined. */
export function textIn(field: HTMLTextAreaElement): string {
  const joined = field.value.replace(/\s*\n\s*/g, ' ');
  if (field.value !== joined) field.value = joined;
  return joined;
}
