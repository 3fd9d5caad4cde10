/** The end of a text without some characters. */

/**
 * What is left of a text when the characters at its end that `isOut` (one character) matches are taken away. An expression such as /\s+$/
 * would try each character of every run within the text, and go to the end of that run each time.
 */
export function trimmedEnd(text: string, isOut: RegExp): string {
  let end = text.length;
  while (end > 0 && isOut.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
