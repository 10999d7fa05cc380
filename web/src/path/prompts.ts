// Row 4.2: which words of a flawed prompt an edit takes away, and what attention they still get where they stand.
import type { PromptMass, Prompts, Reading, Token } from './frame.js';

/** null: one of the three was not read. */
export function measurePrompts(flawed: Reading, corrected: Reading, edited: Reading): Prompts | null {
  const { layer, head } = flawed.selection;
  const gone = removed(flawed.tokens, edited.tokens);
  const kept = unchanged(flawed.tokens, corrected.tokens);
  const still = gone.flatMap((token) => kept.filter(([from]) => from === token).map(([, to]) => to));
  const masses = [
    massOf('flawed', flawed, gone, layer, head),
    massOf('corrected', corrected, still, layer, head),
    massOf('edited', edited, [], layer, head),
  ].filter((mass) => mass !== null);
  return masses.length === 3 ? { layer, head, masses } : null;
}

/** Of the attention of the token that is asked about, what goes to these tokens. */
function massOf(
  scope: PromptMass['scope'],
  { attention, asked }: Reading,
  flawed: readonly number[],
  layer: number,
  head: number,
): PromptMass | null {
  if (!attention) return null;
  const { T, heads, layers, all } = attention;
  const inHead = (which: number): number =>
    flawed.reduce((sum, token) => sum + all[(which * T + asked) * T + token]!, 0);
  const each = Array.from({ length: layers * heads }, (_, which) => inHead(which));
  return {
    scope,
    flawed,
    mean: each.reduce((sum, mass) => sum + mass, 0) / each.length,
    inHead: each[layer * heads + head] ?? 0,
  };
}

/** Tokens of `from` that `to` no longer has. */
export function removed(from: readonly Token[], to: readonly Token[]): readonly number[] {
  const kept = new Set(unchanged(from, to).map(([token]) => token));
  return from.map((_, token) => token).filter((token) => !kept.has(token));
}

/** A diff of words: the longest row of words that both have in the same order, as pairs of places. Case is no change. */
export function unchanged(from: readonly Token[], to: readonly Token[]): readonly (readonly [number, number])[] {
  const same = (i: number, j: number): boolean => from[i]!.text.toLowerCase() === to[j]!.text.toLowerCase();
  // longest[i][j]: how many words from place i on and place j on have in common
  const longest = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      longest[i]![j] = same(i, j) ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < from.length && j < to.length;)
    if (same(i, j)) pairs.push([i++, j++]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
    else j++;
  return pairs;
}

/** The text cut at its tokens: what stands before the first, the first, what stands between it and the second, and so
 * on to what follows the last. `tokens`: of this text, in order. */
export function pieces(text: string, tokens: readonly Token[]): readonly string[] {
  const read = text.normalize(); // as the engine reads it
  let from = 0;
  const cut = tokens.flatMap(({ text: word }) => {
    const start = read.indexOf(word, from);
    const gap = read.slice(from, start);
    from = start + word.length;
    return [gap, word];
  });
  return [...cut, read.slice(from)];
}
