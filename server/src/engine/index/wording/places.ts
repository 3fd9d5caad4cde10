/** A place of the corpus as it is handed out: the sentence with the words, its document and line. */
import { lastStart } from '../../last-start.ts';
import type { WordingPlace } from '../../wording.ts';
import { lineOf, textAt } from '../passages/reading.ts';
import { breaksWithin, textOf } from '../passages/window.ts';
import type { Occurrence } from './occurrences.ts';

/** Units on each side of the words at most. */
const AROUND = 80;
const SENTENCE = new Set(Array.from('。！？；\n\0', (mark) => mark.charCodeAt(0)));

export function placeOf({ segment, document, start, end }: Occurrence): WordingPlace {
  const { paragraphStarts, infos } = segment;
  const units = textAt(segment, start);
  let from = start;
  while (from > 0 && start - from < AROUND && !SENTENCE.has(units[from - 1] ?? 0)) from--;
  let to = end;
  while (to < units.length && to - end < AROUND && !SENTENCE.has(units[to] ?? 0)) to++;
  const paragraph = lastStart(paragraphStarts, start);
  const breaks = breaksWithin(segment, paragraphStarts[paragraph] ?? 0, start + 1);
  const info = infos[document];
  if (!info) throw new RangeError(`document ${document} of a segment of ${infos.length}`);
  return {
    document: info,
    line: breaks.at(-1)?.line ?? lineOf(segment, paragraph),
    text: textOf(units, from, to),
    match: { start: start - from, end: end - from },
  };
}
