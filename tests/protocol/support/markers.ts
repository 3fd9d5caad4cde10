/** Places marked in texts of tests: `$0` is the caret, `⟦…⟧` a range. They are taken out before the text is used. */
export interface Marked {
  readonly text: string;
  /** UTF-16 offset of `$0`; the end of the text where there is none. */
  readonly caret: number;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

export function marked(source: string): Marked {
  let text = '';
  let caret: number | undefined;
  const open: number[] = [];
  const spans: { start: number; end: number }[] = [];
  for (let i = 0; i < source.length; i++) {
    if (source.startsWith('$0', i)) {
      caret = text.length;
      i++;
    } else if (source[i] === '⟦') open.push(text.length);
    else if (source[i] === '⟧') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += source[i];
  }
  return { text, caret: caret ?? text.length, spans };
}
