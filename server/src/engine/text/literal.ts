/** Words of packs as parts of regular expressions. */

/** The source of an expression that matches just these words: packs may hold +, brackets and other signs. */
export function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
