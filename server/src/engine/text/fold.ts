/**
 * The normal form of a single character. Matching looks at *content characters* only (Han, letters, digits), folded to
 * one shape; everything else (punctuation, white space, emphasis marks, zero-width characters) folds to nothing and is
 * compared separately where it matters.
 */
import { FOLDED_RUNS } from './folded.generated.ts';
import { PLAIN_FORMS } from './forms.ts';
import { TRADITIONAL_PAIRS } from './traditional.generated.ts';

const EXTRA_CONTENT = '+%‰';

/** Folded form of each UTF-16 code unit; 0 means "not content". */
export const FOLD: Uint16Array = buildFold();

function buildFold(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  foldRuns(fold); // asking each unit whether it is a letter takes a tenth of the start of a small command
  keep(fold, 0x3005, 0x3007); // 々〆〇
  keep(fold, 0x3041, 0x30ff); // kana
  keep(fold, 0x3400, 0x4dbf);
  keep(fold, 0x4e00, 0x9fff);
  keep(fold, 0xac00, 0xd7a3);
  keep(fold, 0xd800, 0xdfff); // halves of characters outside the BMP
  for (const char of `${EXTRA_CONTENT}0123456789abcdefghijklmnopqrstuvwxyz`) foldWide(fold, char);
  for (let i = 0; i < TRADITIONAL_PAIRS.length; i += 2)
    fold[TRADITIONAL_PAIRS.charCodeAt(i)] = TRADITIONAL_PAIRS.charCodeAt(i + 1);
  for (const [form, plain] of PLAIN_FORMS) fold[form.charCodeAt(0)] = fold[plain.charCodeAt(0)] ?? 0;
  fold[0x30fb] = 0; // ・
  return fold;
}

function foldRuns(fold: Uint16Array): void {
  let code = 0;
  for (const run of FOLDED_RUNS.split(',')) {
    const [gap = 0, length = 0, even = 0, odd = 0] = run.split(' ').map((number) => Number.parseInt(number, 36));
    code += gap;
    for (let i = 0; i < length; i++, code++) fold[code] = code + (i % 2 ? odd : even);
  }
}

function keep(fold: Uint16Array, from: number, to: number): void {
  for (let code = from; code <= to; code++) fold[code] = code;
}

/** Folds a half-width character, its capital and the full-width forms of both to the character itself. */
function foldWide(fold: Uint16Array, char: string): void {
  const code = char.charCodeAt(0);
  if (code > 0x7e) {
    fold[code] = code;
    return;
  }
  for (const form of [code, char.toUpperCase().charCodeAt(0)]) {
    fold[form] = code;
    fold[form + 0xfee0] = code;
  }
}
