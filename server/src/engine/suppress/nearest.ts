/** The word that was probably meant: for names of a few dozen letters. */

/** Insertions, deletions and replacements between two short words; `most` where there are more. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(most, row[b.length] ?? most);
}

/** The nearest of some words, unless all are further than a third of the letters. */
export function nearestOf(word: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const each of words) {
    const far = distance(word, each, least);
    if (far >= least) continue;
    least = far;
    best = each;
  }
  return best;
}
