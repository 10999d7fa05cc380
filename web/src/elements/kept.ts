// The value of a field that is read when it is left. A frame that comes meanwhile, such as one of the training, must not
// replace what is being typed.
import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

class Kept extends Directive {
  private field: Field | null = null;
  private typing = false;

  override render(value: string): unknown {
    return value;
  }

  override update(part: ElementPart, [value]: [string]): unknown {
    const field = part.element as Field;
    if (this.field !== field) this.watch((this.field = field));
    if (!this.typing && field.value !== value) field.value = value;
    return noChange;
  }

  private watch(field: Field): void {
    field.addEventListener('input', () => (this.typing = true));
    for (const left of ['change', 'blur']) field.addEventListener(left, () => (this.typing = false));
  }
}

/** For `.value=`; like live(), but not while the learner is typing. */
export const kept = directive(Kept);
