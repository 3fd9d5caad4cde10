/** What documents say of a claim: it stands, it is contradicted, or nothing is proved. Pure. */
import { say } from '../../language/index.ts';
import { describeSource } from '../../messages.ts';
import { spokenRef } from '../../passage-source.ts';
import type { PassageCandidate } from '../../passages.ts';
import { isNamed, type Lexicon, type Speaker } from '../../records/lexicon.ts';
import { spokenBy } from '../../rules/quotations/spoken-words.ts';
import { anyOf } from '../../text/literal.ts';
import { isProof } from '../../types.ts';
import type { Claim } from './claims.ts';
import { judgeDate } from './days.ts';
import { otherDocument } from './documents.ts';
import { candidateOf, countDocuments, type Evidence, type Named, type Ruling, WITNESSES } from './evidence.ts';
import { spokenByIn } from './spoken.ts';

const DAY = 'YYYY-MM-DD'.length;
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

function judgeSpeaker(claim: Claim, speaker: Named<'speaker'>, evidence: Evidence): Ruling {
  const { lexicon } = claim.scene.records;
  const said = evidence.exact.map((each) => ({ passage: each, by: spokenByIn(lexicon, each) }));
  const own = said.filter(({ by }) => by?.name === speaker.speaker.name).map(({ passage }) => passage);
  if (own.length) return claim.date ? ruledOn(claim.date, own, evidence) : STANDS;
  if (isProved(claim, speaker.speaker, evidence.exact)) return STANDS;
  const others = said.filter(({ by }) => by);
  const names = new Set(others.map(({ by }) => by?.name));
  const [first] = others;
  const passages = others.map(({ passage }) => passage);
  if (!first?.by || names.size !== 1 || !evidence.isComplete || !agree(passages, claim)) return OPEN;
  const hadOffice = !speaker.speaker.forms.includes(speaker.text);
  const office = first.by.offices[0] ?? officeIn(lexicon, first.passage, first.by);
  const right = first.by.name + (hadOffice ? office : '');
  const message = say.finding.otherSpeaker(describeSource(spokenRef(first.passage)), first.by.name);
  const replacements = [{ text: right, preferred: true }];
  const candidate = candidateOf(speaker.at, message, first.passage, passages, { replacements, doubtful: false });
  return { verdict: 'misattributed', candidate };
}

/** The office before the name in the passage: 国务院总理李克强. */
function officeIn(lexicon: Lexicon, { text, match }: PassageCandidate, { forms }: Speaker): string {
  const offices = lexicon.words('office');
  const pattern = new RegExp(`(${anyOf(offices)})${anyOf(forms)}`, 'g');
  const found = [...text.slice(0, match?.start).matchAll(pattern)].at(-1)?.[1] ?? '';
  const bare = found.replace(new RegExp(`^${anyOf(lexicon.words('body'))}`), '');
  return offices.includes(bare) ? bare : found;
}

/**
 * The speaker of a document that proves wording, or passages of several documents: one may be read wrong. The report of the very
 * day of which the draft tells is enough.
 */
function agree(passages: readonly PassageCandidate[], { date }: Claim): boolean {
  if (date?.iso.length === DAY && passages.some(({ document }) => document.date === date.iso)) return true;
  if (passages.some(({ document }) => document.speaker && isProof(document.tier))) return true;
  return countDocuments(passages) >= WITNESSES;
}

/** A record has the words of this very speaker, or a passage that holds them names the one as well. */
function isProved({ scene, quotation }: Claim, speaker: Speaker, exact: readonly PassageCandidate[]): boolean {
  if (spokenBy(scene, quotation).some(({ speaker: name }) => name === speaker.name)) return true;
  return exact.some(({ document, text }) => isNamed(speaker, document.title) || isNamed(speaker, text));
}

function ruledOn(date: Named<'date'>, own: readonly PassageCandidate[], evidence: Evidence): Ruling {
  const candidate = judgeDate(date, own, evidence);
  return candidate ? { verdict: 'misattributed', candidate } : STANDS;
}
