/** The day of a document that tells it by its title alone: the meeting that passed it. */
import { fold } from '../text/skeleton.ts';
import { trimmedEnd } from '../text/trim.ts';
import { eventsOf } from './events.ts';
import type { RecordSet } from './forms.ts';

/** What a meeting itself issues on its last day; 报告 and 讲话 may be about it. */
const ISSUED = /(?:公报|决议|决定|公告)$/;
/** A longer line is no title. */
const LONGEST = 60;

/**
 * The last day (ISO) of the meeting whose name with its number a title begins with: 第十二届全国人民代表大会第三次会议关于政府工作
 * 报告的决议. The title is the first line of `body` that is not empty; undefined where it names no meeting of the packs.
 */
export function titledDay(body: string, records: RecordSet): string | undefined {
  const line = trimmedEnd(/\S[^\r\n]*/.exec(body)?.[0].replace(/^[#*\s]+/, '') ?? '', /[*\s]/);
  if (line.length > LONGEST || !ISSUED.test(line)) return undefined;
  const { names, meanings } = eventsOf(records);
  const [first] = names
    .find(fold(line))
    .filter(({ start }) => start === 0)
    .sort((a, b) => b.end - a.end);
  const [named, other] = first ? meanings(first.pattern) : [];
  return named && !other ? (named.edition.until ?? named.edition.date) : undefined;
}
