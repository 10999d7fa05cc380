// The smallest loss that any model of the next word can reach on a corpus: where several words follow the same
// beginning of a line, even the best guess is uncertain.

/** What follows one beginning of a line. */
interface Beginning {
  total: number;
  readonly next: Map<number, { count: number; readonly beginning: Beginning }>;
}

const empty = (): Beginning => ({ total: 0, next: new Map() });

/** Mean over all words but the first of each line, weighted by copies: - ln (count / total), nats. NaN without words. */
export function lossFloor(lines: readonly { readonly ids: readonly number[]; readonly copies: number }[]): number {
  const root = empty();
  for (const { ids, copies } of lines) ids.reduce((at, id) => follow(at, id, copies), root);
  let [loss, targets] = [0, 0];
  const waiting = [...root.next.values()].map(({ beginning }) => beginning);
  for (let at; (at = waiting.pop());) {
    for (const { count, beginning } of at.next.values()) {
      loss -= count * Math.log(count / at.total);
      targets += count;
      waiting.push(beginning);
    }
  }
  return loss / targets;
}

function follow(at: Beginning, id: number, copies: number): Beginning {
  const next = at.next.get(id) ?? { count: 0, beginning: empty() };
  next.count += copies;
  at.total += copies;
  at.next.set(id, next);
  return next.beginning;
}
