/** Words where there is little room: cut where they are long. */

/** `most` UTF-16 units at most; what is cut ends with …. */
export function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** The same on one line. */
export function oneLine(text: string, most: number): string {
  return clip(text.replace(/\s+/g, ' '), most);
}
