// Colour for numbers. A ramp is its domain and its colours at once: cells, their text and the legend all ask the same
// object, so that a legend cannot say anything else than the picture.
import { clamp, type Pair } from './scale.js';

/** One colour on light paper, one on dark. */
export interface Tone {
  readonly light: string;
  readonly dark: string;
}

export interface Ramp {
  readonly kind: 'sequential' | 'diverging';
  readonly domain: Pair;
  at(value: number): Tone;
}

type Channels = readonly number[]; // red, green, blue, 0 .. 255
const channels = (hex: string): Channels => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const stops = (colours: string): readonly Channels[] => colours.split(' ').map(channels);

// Cividis at sixteen equal steps: dark blue to yellow, read the same with every kind of colour vision.
// Nuñez, Anderton and Renslow 2018, PLoS ONE 13(7), e0199239.
const cividis = stops(
  '#002051 #022c65 #14386d #2b446e #42506e #575c6e #696970 #787573 #868276 #948f78 #a49d78 #b6ab73 #caba6a #e0c95d #f2d950 #fdea45',
);

// Orange below 0, blue above, the colour of the paper at 0: what is far from 0 stands out on either paper.
const around0 = {
  light: stops('#7f3b08 #b35806 #e08214 #fdb863 #fbdcb6 #f6f5f1 #cfe2f1 #8fc1e3 #4393c3 #2166ac #0b3c73'),
  dark: stops('#ffd09a #f7a64f #cf7a1f #8d521a #50351e #24272b #1f3b54 #24608f #3a8cc9 #74b7ee #b9dcff'),
};

/** For shares of 1. */
export const sequential = (domain: Pair = [0, 1]): Ramp => ({
  kind: 'sequential',
  domain,
  at: (value) => both(pick(cividis, part(value, domain))),
});

/** For scores and differences: the same distance from 0 on both sides. */
export const diverging = (extent: number): Ramp => {
  const domain: Pair = [-Math.max(extent, 1e-6), Math.max(extent, 1e-6)];
  const { light, dark } = around0;
  return {
    kind: 'diverging',
    domain,
    at: (value) => ({ light: pick(light, part(value, domain)), dark: pick(dark, part(value, domain)) }),
  };
};

/** As an SVG attribute. */
export const paint = ({ light, dark }: Tone): string => (light === dark ? light : `light-dark(${light}, ${dark})`);

/** Black or white, whichever is read better on this colour. */
export const inkOn = ({ light, dark }: Tone): Tone => ({ light: readable(light), dark: readable(dark) });

/** Of WCAG 2, 0 to 1. */
const luminance = (hex: string): number => {
  const [r, g, b] = channels(hex).map((c) => (c <= 10.31 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

const both = (hex: string): Tone => ({ light: hex, dark: hex });
const part = (value: number, [low, high]: Pair): number => clamp((value - low) / (high - low), [0, 1]);

/** The luminance at which black and white have the same contrast: (l + 0.05)² = 1.05 · 0.05. */
const MIDDLE = Math.sqrt(1.05 * 0.05) - 0.05;
const readable = (hex: string): string => (luminance(hex) > MIDDLE ? '#000000' : '#ffffff');

/** The colour at `at` (0 .. 1) between neighbouring stops. */
function pick(stops: readonly Channels[], at: number): string {
  const place = at * (stops.length - 1);
  const low = Math.min(Math.floor(place), stops.length - 2);
  const [a, b] = [stops[low]!, stops[low + 1]!];
  const mixed = a.map((channel, i) => Math.round(channel + (b[i]! - channel) * (place - low)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
