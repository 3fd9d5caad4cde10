/** Who speaks: words out of a quotation by another speaker than the sentence of the draft names are nothing it may go on with. */
import { remembered } from '../../memo.ts';
import { anyOf } from '../../text/literal.ts';
import type { Voices } from '../../wording.ts';
import type { Segment } from '../passages/layout.ts';
import { textAt } from '../passages/reading.ts';
import { DOCUMENT_END, PARAGRAPH_END } from '../passages/trigram.ts';

/** Units of a quotation, and of what stands before it, that are looked through. */
const LONGEST_QUOTATION = 400;
const LEAD = 120;
const [OPEN, CLOSE] = [0x201c, 0x201d];
/** Direct speech follows one of them; a name in quotation marks does not. */
const INTRODUCING = new Set(Array.from('：:，,', (mark) => mark.charCodeAt(0)));

/** Whether a place is one of another speaker. */
export type IsOthers = (segment: Segment, place: number) => boolean;

/** `undefined` where the draft does not say who speaks: then it is all the same. */
export function othersThan(voices: Voices | undefined): IsOthers | undefined {
  return voices && voices.others.length > 0 ? whoever(JSON.stringify(voices)) : undefined;
}

const whoever = remembered((key): IsOthers => {
  const { own, others } = JSON.parse(key) as Voices;
  const names = new RegExp(anyOf([...own, ...others]), 'g');
  return (segment, place) => {
    const name = leadOf(segment, place)?.match(names)?.at(-1);
    return name !== undefined && !own.includes(name);
  };
}, 50);

/** What stands before the direct speech that holds the place; `undefined` where none does. */
function leadOf(segment: Segment, place: number): string | undefined {
  const units = textAt(segment, place);
  for (let at = place - 1; at > Math.max(0, place - LONGEST_QUOTATION); at--) {
    const unit = units[at] ?? 0;
    if (unit === CLOSE || isBorder(unit)) return undefined;
    if (unit !== OPEN) continue;
    if (!INTRODUCING.has(units[at - 1] ?? 0)) return undefined;
    let from = at;
    while (from > 0 && at - from < LEAD && !isBorder(units[from - 1] ?? 0)) from--;
    return String.fromCharCode(...units.subarray(from, at));
  }
  return undefined;
}

const isBorder = (unit: number): boolean => unit === PARAGRAPH_END || unit === DOCUMENT_END;
