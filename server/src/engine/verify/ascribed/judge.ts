/** What documents say of a claim: it stands, it is contradicted, or nothing is proved. Pure. */
import type { Candidate } from '../../findings/build.ts';
import { lineAt } from '../../line-breaks.ts';
import { describeSource } from '../../messages.ts';
import { type DocumentInfo, documentKey, type PassageCandidate } from '../../passages.ts';
import { eventsOf } from '../../records/events.ts';
import { isNamed, type Speaker } from '../../records/lexicon.ts';
import { spokenBy } from '../../rules/quotations/spoken-words.ts';
import { printDateLike } from '../../text/dates/print.ts';
import { datesIn, isBefore, printDate } from '../../text/dates.ts';
import { isProof, type Replacement, type SourceRef, type Span } from '../../types.ts';
import type { Claim } from './claims.ts';
import { spokenByIn } from './spoken.ts';

/** What the index was asked about a claim. */
export interface Evidence {
  /** Passages with the very words, best source first; all of them where `isComplete`. */
  readonly exact: readonly PassageCandidate[];
  readonly isComplete: boolean;
  /** Documents that are the one that is named. */
  readonly named: readonly DocumentInfo[];
  /** What in them is nearest to the words. */
  readonly near: readonly PassageCandidate[];
  /** The corpus has documents of the day or the year that is given. */
  readonly knowsDate: boolean;
}

export interface Ruling {
  /** Nothing proves that they are the words of the one named: they are not settled by standing in the corpus. */
  readonly verdict?: 'misattributed' | 'cannot-verify';
  readonly candidate?: Candidate;
}

/** So alike, the words are those of the named document, written wrong. */
const ALIKE = 0.7;
const STANDS: Ruling = {};
const OPEN: Ruling = { verdict: 'cannot-verify' };

export function judgeClaim(claim: Claim, evidence: Evidence): Ruling {
  const { exact, isComplete } = evidence;
  if (!exact.length) return STANDS; // the words themselves are looked after elsewhere
  if (claim.document) {
    const told = isComplete ? otherDocument(claim, claim.document, evidence) : undefined;
    if (told) return { verdict: 'misattributed', candidate: told };
    if (evidence.named.length || !claim.speaker) return STANDS;
  }
  return claim.speaker ? judgeSpeaker(claim, claim.speaker, evidence) : STANDS;
}

type Named<K extends 'speaker' | 'document' | 'date'> = NonNullable<Claim[K]>;

/** The document is in the corpus, without these words. A report on it, which shortens it, proves nothing. */
function otherDocument(
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
  const where = document.isSpeech ? `在“${document.marked}”上的讲话` : `“${document.marked}”`;
  const message = `出处与来源不一致：${where}中没有这句话，它见于${describeSource(refOf(best))}`;
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

/** Proves wording, or nothing is known of it: no report of the media, and no study text. */
function isText({ tier, known }: Pick<DocumentInfo, 'tier' | 'known'>): boolean {
  return isProof(tier) || known['tier'] === 'default';
}

/** The one document that has the words, named as the draft names the other. */
function nameLike({ scene }: Claim, marked: string, source: DocumentInfo): Replacement[] {
  if (marked.startsWith('《')) return [{ text: `《${source.title}》`, preferred: false }];
  const year = /^(?:19|20)\d{2}(?=年)/.exec(marked)?.[0];
  const kind = year ? marked.slice(year.length) : '';
  if (year && source.date && source.title.endsWith(kind.replace(/^年/, '')))
    return [{ text: source.date.slice(0, 4) + kind, preferred: true }];
  const event = eventsOf(scene.records).all.find(({ name, forms }) =>
    [name.replace(/^党的/, ''), ...forms].some(
      (each) => source.title.endsWith(`${each})`) || source.title.includes(`在${each}`),
    ),
  );
  return event && !year && marked.endsWith('报告') ? [{ text: `${event.name}报告`, preferred: true }] : [];
}

function judgeSpeaker(claim: Claim, speaker: Named<'speaker'>, evidence: Evidence): Ruling {
  const { lexicon } = claim.scene.records;
  const said = evidence.exact.map((each) => ({ passage: each, by: spokenByIn(lexicon, each) }));
  const own = said.filter(({ by }) => by?.name === speaker.speaker.name);
  if (own.length)
    return claim.date
      ? judgeDate(
          claim.date,
          own.map(({ passage }) => passage),
          evidence,
        )
      : STANDS;
  if (isProved(claim, speaker.speaker, evidence.exact)) return STANDS;
  const others = said.filter(({ by }) => by);
  const names = new Set(others.map(({ by }) => by?.name));
  const [first] = others;
  if (!first?.by || names.size !== 1 || !evidence.isComplete) return OPEN;
  const passages = others.map(({ passage }) => passage);
  const hadOffice = !speaker.speaker.forms.includes(speaker.text);
  const right = first.by.name + (hadOffice ? (first.by.offices[0] ?? '') : '');
  const message = `讲话人与来源不一致：据${describeSource(refOf(first.passage))}，这是${first.by.name}的话`;
  const replacements = [{ text: right, preferred: true }];
  const candidate = candidateOf(speaker.at, message, first.passage, passages, { replacements, doubtful: false });
  return { verdict: 'misattributed', candidate };
}

/** A record has the words of this very speaker, or a passage that holds them names the one as well. */
function isProved({ scene, quotation }: Claim, speaker: Speaker, exact: readonly PassageCandidate[]): boolean {
  if (spokenBy(scene, quotation).some(({ speaker: name }) => name === speaker.name)) return true;
  return exact.some(({ document, text }) => isNamed(speaker, document.title) || isNamed(speaker, text));
}

/**
 * A day before the one on which documents have it that the words were said. That they are first found in a broadcast of some
 * day proves nothing: it may tell of another day, and leaves out most of a speech.
 */
function judgeDate(
  date: Named<'date'>,
  own: readonly PassageCandidate[],
  { exact, isComplete, knowsDate }: Evidence,
): Ruling {
  if (!isComplete || !knowsDate) return STANDS;
  if (exact.some(({ document }) => document.date !== undefined && !isBefore(date.iso, document.date))) return STANDS;
  const told = own.flatMap((passage) => {
    const iso = dayTold(passage);
    return iso ? [{ passage, iso }] : [];
  });
  const [first] = told.sort((a, b) => a.iso.localeCompare(b.iso));
  const documents = new Set(told.map(({ passage }) => documentKey(passage.document))).size;
  if (!first || !isBefore(date.iso, first.iso)) return STANDS;
  if (documents < WITNESSES && !isProof(first.passage.document.tier)) return STANDS;
  const message = `时间与来源不一致：据${describeSource(refOf(first.passage))}，这句话是${printDate(first.iso)}讲的`;
  const text = printDateLike(first.iso.slice(0, date.iso.length), date.written);
  const passages = told.map(({ passage }) => passage);
  const replacements = [{ text, preferred: true }];
  const candidate = candidateOf(date, message, first.passage, passages, { replacements, doubtful: true });
  return { verdict: 'misattributed', candidate };
}

const WITNESSES = 2;

/** The day on which a passage has the words spoken: told in their sentence, or that of a speech as it was given. */
function dayTold({ document, text, match }: PassageCandidate): string | undefined {
  const before = text.slice(0, match?.start ?? 0);
  const sentence = before.slice(Math.max(...['。', '！', '？', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  const day = datesIn(sentence).at(-1)?.iso;
  return day ?? (isProof(document.tier) ? document.date : undefined);
}

function candidateOf(
  { start, end }: Span,
  message: string,
  best: PassageCandidate,
  passages: readonly PassageCandidate[],
  { replacements, doubtful }: { readonly replacements: readonly Replacement[]; readonly doubtful: boolean },
): Candidate {
  const { tier } = best.document;
  const documents = new Set(passages.map(({ document }) => documentKey(document))).size;
  return {
    ...{ start, end, message, replacements, doubtful },
    proof: { tier, documents, against: 0, unverified: false, curated: false },
    change: 'fact',
    place: 'attributed',
    length: end - start,
    verdict: 'misattributed',
    source: refOf(best),
    cites: 'none',
  };
}

function refOf(passage: PassageCandidate): SourceRef {
  const { title, tier, path, date, speaker } = passage.document;
  const line = lineAt(passage, passage.match?.start ?? 0);
  return { title, tier, path, line, ...(date && { date }), ...(speaker && { speaker }) };
}
