// Every preset is within the limits and asks about a prompt that it holds.
import { describe, expect, it } from 'vitest';
import { checkWishes } from '../../../web/src/state/check.js';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { presets, presetWishes } from '../../../web/src/state/presets.js';

describe.each(presets)('preset $name', (preset) => {
  it('is sound, and its prompt has at least two endings', () => {
    expect(checkWishes(presetWishes(preset), defaultWishes).notices).toEqual([]);
    const asked = preset.corpus.filter(({ text }) => text.startsWith(preset.text));
    expect(asked.length).toBeGreaterThan(preset.name === 'capitals' ? 0 : 1);
  });
});
