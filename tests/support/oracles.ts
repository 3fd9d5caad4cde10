/** Slow and plainly right versions of what the engine does fast. */

/** Levenshtein distance on UTF-16 units. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Every place where `pattern` stands in `text`. */
export function occurrences(pattern: string, text: string): number[] {
  const found: number[] = [];
  for (let i = 0; pattern && i + pattern.length <= text.length; i++) if (text.startsWith(pattern, i)) found.push(i);
  return found;
}
