/** Words of packs as parts of regular expressions. */

/** The source of an expression that matches just these words: packs may hold +, brackets and other signs. */
export function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Alternatives of an expression for some words, read literally, the longest first; it matches nothing without a word. */
export function anyOf(words: readonly string[]): string {
  if (!words.length) return '(?!)';
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length);
  return `(?:${sorted.map(literal).join('|')})`;
}
