/** What may be written to a terminal: titles and names of files may hold commands to it. */

/** Controls but tab, line feed and carriage return, and those that this program writes itself: colours, and the rest of a line taken away. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is about them
const CONTROLS = /\u001b(?!\[[\d;]*m|\[K)|[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f-\u009f]/g;

/** The text with a mark in the place of each control character that might do something. */
export function harmless(text: string): string {
  return text.replace(CONTROLS, '\ufffd');
}
