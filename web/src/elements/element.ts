// What all elements inside a lesson share: they wait for the lesson, and show what it says.
import { ContextConsumer } from '@lit/context';
import { LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { lessonContext, type Lesson } from './context.js';
import { shared } from './styles.js';

export abstract class LessonElement extends LitElement {
  static override styles: CSSResultGroup = shared;

  private readonly consumer = new ContextConsumer(this, { context: lessonContext, subscribe: true });

  protected get lesson(): Lesson | null {
    return this.consumer.value ?? null;
  }

  protected abstract show(lesson: Lesson): TemplateResult | typeof nothing;

  protected override render(): TemplateResult | typeof nothing {
    return this.lesson ? this.show(this.lesson) : nothing;
  }
}
