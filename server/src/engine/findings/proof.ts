/** How far a wording is proved: by the sources of a record, or by the documents of a corpus. */
import type { WordingRecord } from '../records/record.ts';
import type { SourceRef, Tier } from '../types.ts';
import { isProof, TIERS } from '../types.ts';

export interface Proof {
  /** The best tier among the sources; absent where there is no source. */
  readonly tier?: Tier | undefined;
  /** Independent documents that have the wording, as far as counted. */
  readonly documents: number;
  /** Documents that have what the draft says instead. */
  readonly against: number;
  /** General knowledge, no source of which was read. */
  readonly unverified: boolean;
  /** Somebody chose the wording for a record: one document of the media is enough then. */
  readonly curated: boolean;
}

/** `strong`: a source that speaks for itself. `fair`: witnesses that agree. `weak`: one witness, or mere study texts. */
export type Strength = 'strong' | 'fair' | 'weak';

/** What a record rests on. `against`: what is known of documents that say what the draft says. */
export function proofOf({ sources, unverified }: WordingRecord, against = 0): Proof {
  const documents = new Set(sources.map(({ source }) => source.id)).size;
  return { tier: bestTier(sources.map(({ source }) => source.tier)), documents, against, unverified, curated: true };
}

/** What a single known source proves (of an event, of an attribution). */
export function proofBy(source: Pick<SourceRef, 'tier'> | undefined): Proof {
  const documents = source ? 1 : 0;
  return { tier: source?.tier, documents, against: 0, unverified: !source, curated: true };
}

function bestTier(tiers: readonly Tier[]): Tier | undefined {
  return TIERS.find((tier) => tiers.includes(tier));
}

/** Two witnesses of the media are independent enough, or one whom an editor chose. */
const WITNESSES = 2;

export function strengthOf({ tier, documents, unverified, curated }: Proof): Strength {
  if (unverified || !tier || tier === 'secondary') return 'weak';
  if (isProof(tier)) return 'strong';
  return curated || documents >= WITNESSES ? 'fair' : 'weak';
}

/** So many documents that say what the draft says are needed against a wording, the more the better it is proved. */
const DISSENT: Readonly<Record<Strength, number>> = { strong: 10, fair: 5, weak: 2 };
/** Slips are printed as well: less often than once beside so many right ones they prove nothing. */
const SLIPS = 20;

/** True where sources often say what the draft says: the wording yields. */
export function isOutvoted(proof: Proof): boolean {
  return proof.against >= DISSENT[strengthOf(proof)] && proof.against * SLIPS >= proof.documents;
}
