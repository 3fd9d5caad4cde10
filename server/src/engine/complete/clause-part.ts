/** The part of an insertion up to the end of its next clause: what a reader takes in at a glance. */

const CLAUSE_END = /[，；：。！？]/;
const CONTENT = /[\p{L}\p{N}]/u;

/** End of the first clause that goes beyond `from`, its punctuation included; the whole length where there is none. */
export function nextClauseEnd(insert: string, from: number): number {
  const rest = insert.slice(from);
  const content = rest.search(CONTENT);
  const end = content < 0 ? -1 : rest.slice(content).search(CLAUSE_END);
  return end < 0 ? insert.length : from + content + end + 1;
}

/** Whether the character right of a caret belongs to a run of text. */
export function isContent(char: string): boolean {
  return CONTENT.test(char);
}
