/** Words that a document is said to hold, which the corpus has without them. */

import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { inMarks } from '../../language/marks.ts';
import { describeSource } from '../../messages.ts';
import { spokenRef } from '../../passage-source.ts';
import { type DocumentInfo, documentKey } from '../../passages.ts';
import { eventsOf } from '../../records/events.ts';
import { printDateLike } from '../../text/dates/print.ts';
import { datesIn } from '../../text/dates.ts';
import type { Replacement } from '../../types.ts';
import type { Claim } from './claims.ts';
import { candidateOf, type Evidence, isText, type Named } from './evidence.ts';

/** So alike, the words are those of the named document, written wrong. */
const ALIKE = 0.7;

/** The document is in the corpus, without these words. A report on it, which shortens it, proves nothing. */
export function otherDocument(
  claim: Claim,
  document: Named<'document'>,
  { exact, named, near }: Evidence,
): Candidate | undefined {
  const full = named.filter((each) => isItself(claim, document.marked, each));
  const keys = new Set(named.map(documentKey));
  if (!full.length || exact.some((each) => keys.has(documentKey(each.document)))) return undefined;
  if (near.some(({ score }) => score >= ALIKE)) return undefined;
  const whole = exact.filter((each) => isText(each.document));
  const [best] = whole.length ? whole : exact;
  if (!best) return undefined;
  const right = whole.length === 1 ? nameLike(claim, document.marked, best.document) : [];
  const where = document.isSpeech ? say.finding.speechAt(document.marked) : inMarks(document.marked);
  const message = say.finding.notInDocument(where, describeSource(spokenRef(best)));
  return candidateOf(document, message, best, exact, { replacements: right, doubtful: false });
}

/**
 * The full text: a document that proves wording, or of which nothing is known but that its title is the name, and no document
 * about another one.
 */
function isItself({ scene }: Claim, marked: string, { tier, title, known }: DocumentInfo): boolean {
  const about = scene.records.lexicon.words('about', 'study');
  if (about.some((word) => title.includes(word) && !marked.includes(word))) return false;
  return isText({ tier, known });
}

/** The one document that has the words, named as the draft names the other. */
function nameLike({ scene }: Claim, marked: string, source: DocumentInfo): Replacement[] {
  if (marked.startsWith('《')) return [{ text: `《${source.title}》`, preferred: false }];
  const [year] = datesIn(marked).filter(({ start }) => start === 0);
  const kind = year ? marked.slice(year.end) : '';
  if (year && source.date && source.title.endsWith(kind))
    return [{ text: printDateLike(source.date.slice(0, year.iso.length), year.written) + kind, preferred: true }];
  const event = eventsOf(scene.records).all.find(({ name, forms }) =>
    [name.replace(/^党的/, ''), ...forms].some(
      (each) => source.title.endsWith(`${each})`) || source.title.includes(`在${each}`),
    ),
  );
  return event && !year && marked.endsWith('报告') ? [{ text: `${event.name}报告`, preferred: true }] : [];
}
