// Importing in Node must not throw, and registers nothing by itself.
import { expect, test } from 'vitest';

test('elements are registered when asked, once', async () => {
  const { defineElements } = await import('../../../web/src/elements/define.js');
  expect(customElements.get('attention-lesson')).toBeUndefined();
  defineElements();
  const lesson = customElements.get('attention-lesson');
  expect(lesson).toBeDefined();
  defineElements();
  expect(customElements.get('attention-lesson')).toBe(lesson);
});
