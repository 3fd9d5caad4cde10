/** Whether a text still reads after a change: nothing doubled, ordinals in their form. */
import type { Change } from '../rules/changes.ts';
import type { Span } from '../types.ts';

const ORDINAL = /^(?:首|第[一二三四五六七八九十百零〇两\d]+)([届次号期批条章项个]?)$/;
const SHORTEST = 2;
const LONGEST = 16;
/** Between two names of the same thing: 文化部（现文化和旅游部）, 文化部和文化和旅游部. */
const JOINT =
  /^[”」』》〉]?(?:[（(，,]?(?:现|今|即|后|原|已|曾|前身)?(?:改组为|组建为|更名为|改名为|改称为?|改为|变更为|更名|升格为|称为|称|为|是|叫|作)?|[、和与及或暨→]|以及)[“「『《〈]?$/;

/** 第三次 is replaced by 第四次, never by 四中全会, which another form of the sentence would need. */
export function keepsForm(written: string, right: string): boolean {
  const form = ORDINAL.exec(written);
  return !form || ORDINAL.exec(right)?.[1] === form[1];
}

/** True where a changed stretch of the `after` ends with what follows it, or begins with what stands before it. */
export function doublesNeighbour(before: string, after: string, changes: readonly Change[]): boolean {
  let shift = 0;
  return changes.some(({ start, end, replacement }) => {
    const from = start + shift;
    const to = from + replacement.length;
    shift += replacement.length - (end - start);
    if (!replacement) return false;
    return (
      (repeatAt(after, to, replacement.length) && !repeatAt(before, end, end - start)) ||
      (repeatAt(after, from, replacement.length) && !repeatAt(before, start, end - start))
    );
  });
}

/** The same words stand on both sides of the seam; of one side they are part of a stretch of `length` units. */
function repeatAt(text: string, seam: number, length: number): boolean {
  for (let n = SHORTEST; n <= Math.min(LONGEST, Math.max(SHORTEST, length)); n++) {
    const words = text.slice(seam - n, seam);
    if (words.length === n && /^[\p{L}\p{N}]+$/u.test(words) && text.startsWith(words, seam)) return true;
  }
  return false;
}

/** True where the words that stand at the span stand beside it a second time, as another name of the same thing. */
export function standsBeside(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (words.length < 3) return false;
  const behind = text.slice(end, end + words.length + LONGEST);
  const before = text.slice(Math.max(0, start - words.length - LONGEST), start);
  const [at, last] = [behind.indexOf(words), before.lastIndexOf(words)];
  return (at >= 0 && JOINT.test(behind.slice(0, at))) || (last >= 0 && JOINT.test(before.slice(last + words.length)));
}
