// Which head to show first: among all that a model has, the one in which a word looks hardest at one word.

/** The weights of one word in every head, (heads,T), and the columns that count. Returns the number of a head. */
export function tellingHead(rows: readonly ArrayLike<number>[], columns: readonly number[]): number {
  const most = rows.map((row) => Math.max(0, ...columns.map((column) => row[column] ?? 0)));
  return Math.max(0, most.indexOf(Math.max(...most)));
}
