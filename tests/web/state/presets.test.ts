// Every preset is within the limits and asks about a prompt that it holds.
import { describe, expect, it } from 'vitest';
import { checkWishes } from '../../../web/src/state/check.js';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { presets, presetWishes } from '../../../web/src/state/presets.js';

describe.each(presets)('preset $name', (preset) => {
  it('is sound, and its prompt has at least two endings', () => {
    expect(checkWishes(presetWishes(preset), defaultWishes).notices).toEqual([]);
    const asked = preset.corpus.filter(({ text }) => text.startsWith(preset.text));
    for (const { text } of asked)
      expect(text.slice(preset.text.length).trim(), 'the next word is the whole ending').not.toContain(' ');
    expect(asked.length).toBeGreaterThan(1);
  });
});
