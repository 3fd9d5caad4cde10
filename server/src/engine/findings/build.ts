/** Builds a finding from what a rule says of a place: the one shape in which all of them reach a writer. */
import { say } from '../language/index.ts';
import { describeSource, sourceOf } from '../messages.ts';
import type { WordingRecord } from '../records/record.ts';
import type { RuleCode } from '../rules/codes.ts';
import type { Finding, Related, Replacement, SourceRef, Span, Verdict } from '../types.ts';
import { PRIORITIES } from './priority.ts';
import { type Proof, proofBy, proofOf } from './proof.ts';
import { type Circumstances, type Voice, voiceOf } from './voice.ts';

/** What decides how loudly it is told; proved by the record or the source unless a `proof` is given. */
type Spoken = { readonly voice: Voice } | (Omit<Circumstances, 'proof'> & { readonly proof?: Proof });

/** What a rule says of a place in the checked text (UTF-16 offsets). */
export type Candidate = Spoken & {
  readonly verdict: Verdict;
  /** What is wrong, without a full stop and, but for `cites` none, without the source. */
  readonly message: string;
  /** What may stand there instead; one text alone is the one to be preferred. */
  readonly replacements: string | readonly Replacement[];
  /** The record it rests on; its best source is named unless there is a `source`. */
  readonly record?: WordingRecord;
  readonly source?: SourceRef;
  /** How the source is named behind the message: as the source of wording, as grounds of facts and changes; none where the message tells it. */
  readonly cites?: 'source' | 'grounds' | 'none';
  readonly sourceText?: string;
  /** The places that differ, with positions. */
  readonly difference?: string;
  /** What the draft says and what it should say, with what stands around in both: a corpus may tell which is in use. */
  readonly words?: Words;
  /** Another place of the draft that this is about, in offsets of the whole draft. */
  readonly related?: Related;
  /** How good an explanation this is, compared with others under the same code. */
  readonly points?: number;
} & Span;

/** Folded content characters, 3 to 400 of them. */
interface Words {
  readonly wrong: string;
  readonly right: string;
}

/** What a corpus may be asked about a finding, and what was heard of it without one. */
export interface Claim extends Words {
  readonly heard: Circumstances;
}

/** A finding with what settles a conflict between overlapping ones: the higher `weight` stays. */
export interface WeighedFinding extends Finding {
  readonly weight: number;
  readonly claim?: Claim;
}

/** The finding of a rule in a text; `undefined` where what differs says nothing. */
export function buildFinding(text: string, rule: RuleCode, candidate: Candidate): WeighedFinding | undefined {
  const { start, end, verdict, message, record, sourceText, difference, related, points = 0 } = candidate;
  const source = candidate.source ?? (record && sourceOf(record));
  const heard = 'voice' in candidate ? undefined : circumstancesOf(candidate);
  const voice = 'voice' in candidate ? candidate.voice : heard && voiceOf(heard);
  if (!voice) return undefined;
  const replacements = replacementsOf(candidate);
  return {
    start,
    end,
    rule,
    severity: voice.severity,
    certain: voice.certain && replacements[0]?.preferred === true,
    text: text.slice(start, end),
    message: citing(message, source, candidate.cites),
    verdict,
    replacements,
    ...(source && { source }),
    ...(record && { record: record.id }),
    ...(sourceText !== undefined && { sourceText }),
    ...(difference !== undefined && { difference }),
    ...(related && { related }),
    weight: PRIORITIES[rule] + points,
    ...(candidate.words && heard && { claim: { ...candidate.words, heard } }),
  };
}

function circumstancesOf(candidate: Exclude<Candidate, { voice: Voice }>): Circumstances {
  const { change, place, length, doubtful, undated } = candidate;
  return {
    ...{ proof: provedBy(candidate), change, place, length },
    ...(doubtful !== undefined && { doubtful }),
    ...(undated !== undefined && { undated }),
  };
}

function provedBy({ record, source, ...known }: Exclude<Candidate, { voice: Voice }>): Proof {
  return known.proof ?? (record ? proofOf(record) : proofBy(source));
}

function replacementsOf({ replacements }: Candidate): readonly Replacement[] {
  return typeof replacements === 'string' ? [{ text: replacements, preferred: true }] : replacements;
}

/** The message with its source: …。来源：《…》（2016-04-19） */
function citing(message: string, source: SourceRef | undefined, cites: Candidate['cites'] = 'source'): string {
  if (!source || cites === 'none') return message;
  const { onSource, onGrounds } = say.finding;
  return (cites === 'source' ? onSource : onGrounds)(message, describeSource(source));
}
