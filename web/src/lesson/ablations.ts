// Variants of the lesson model that were trained without one thing each: what `make model-ablations` writes, and what
// breaks in them.

export interface Variant {
  /** "full", "one-head", "no-positions" ... */
  readonly variant: string;
  readonly seed: number;
  readonly steps: number;
  readonly families: readonly { readonly family: string; readonly asked: number; readonly right: number }[]; // right: 0 .. 1
}

/** How a variant does in a family, against the whole model. */
export interface Fall {
  readonly variant: string;
  readonly family: string;
  readonly from: number;
  readonly to: number;
}

export const WHOLE = 'full';

/** Of one variant, the deepest first. */
export function fallsOf(variants: readonly Variant[], { variant, families }: Variant): readonly Fall[] {
  const whole = variants.find((one) => one.variant === WHOLE);
  return families
    .map(({ family, right }) => ({ variant, family, from: rightIn(whole, family) ?? right, to: right }))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
}

/** null: the variant was not asked about this family. */
export const rightIn = (variant: Variant | undefined, family: string): number | null =>
  variant?.families.find((one) => one.family === family)?.right ?? null;

/** Those that lose most come first. */
export function fragileFirst(variants: readonly Variant[]): readonly string[] {
  const whole = variants.find(({ variant }) => variant === WHOLE);
  const kept = (family: string): number => variants.reduce((sum, one) => sum + (rightIn(one, family) ?? 0), 0);
  return [...(whole?.families ?? [])].map(({ family }) => family).sort((a, b) => kept(a) - kept(b));
}

/** How many answers a sentence of each family offers, as the grammar says: the rivals among which a guess would choose. */
export const offeredBy = (grammar: string): ReadonlyMap<string, number> =>
  new Map(
    [...grammar.matchAll(/^family (\S+) .*\brivals (\S+)/gm)].map(([, family, rivals]) => [
      family!,
      rivals!.split('+').length,
    ]),
  );
