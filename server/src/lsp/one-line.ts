/** Words of a draft in a title or a page: on one line, and cut where they are long. */

/** `most` UTF-16 units at most; what is cut ends with …. */
export function oneLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}
