/**
 * What a corpus says of the findings of records: wording yields where many documents have what the draft says, and a slip is
 * told aloud where many have the wording and none has the slip.
 */
import type { Claim, WeighedFinding } from '../findings/build.ts';
import type { Change } from '../findings/change.ts';
import { type Circumstances, voiceOf } from '../findings/voice.ts';
import type { PassageIndex } from '../passages.ts';

/** Runs remembered. */
const MOST = 5000;
/** Documents with a wording that prove what differs a slip where the record alone leaves it open. */
const MANY = 10;
/** What is hardly ever meant if a single character is lost. */
const LOSSES: ReadonlySet<Change> = new Set(['omission', 'negation']);

/**
 * The findings of each group that the corpus leaves, each as loud as it lets it be; the group itself where it leaves all as they
 * are. Rejects only when aborted.
 */
export type Vote = (groups: readonly Group[], signal?: AbortSignal) => Promise<readonly Group[]>;

type Group = readonly WeighedFinding[];

/** Asks the index once for all words that it was not asked for lately. */
export function createVote(index: PassageIndex): Vote {
  const known = new Map<string, number>();
  return async (groups, signal) => {
    const runs = new Set(groups.flat().flatMap(({ claim }) => (claim ? [claim.wrong, claim.right] : [])));
    const answers = new Map<string, number>();
    for (const run of runs) {
      const count = known.get(run);
      if (count !== undefined) answers.set(run, count);
    }
    const due = [...runs].filter((run) => !answers.has(run));
    const counts = due.length ? await index.frequency(due) : [];
    signal?.throwIfAborted();
    if (known.size > MOST) known.clear();
    for (const [i, run] of due.entries()) {
      answers.set(run, counts[i] ?? 0);
      known.set(run, counts[i] ?? 0);
    }
    return groups.map((group) => {
      const left = group.flatMap((finding) => heard(finding, answers) ?? []);
      return left.length === group.length && left.every((finding, i) => finding === group[i]) ? group : left;
    });
  };
}

/** Documents with either wording; those that prove the record were read by somebody and count as well. */
function heard(finding: WeighedFinding, counts: ReadonlyMap<string, number>): WeighedFinding | undefined {
  const { claim } = finding;
  if (!claim) return finding;
  const [against, documents] = [counts.get(claim.wrong) ?? 0, counts.get(claim.right) ?? 0];
  if (!against) return isProvedSlip(finding, claim, documents) ? aloud(finding, claim.heard) : finding;
  const voice = voiceOf({ ...claim.heard, proof: provedBy(claim, against, documents) });
  if (!voice) return undefined;
  return { ...finding, severity: voice.severity, certain: finding.certain && voice.certain };
}

/** A character for one like it, typed twice, or lost; where nobody has what is left. */
function isProvedSlip({ text, replacements: [first] }: WeighedFinding, claim: Claim, documents: number): boolean {
  const { change } = claim.heard;
  const isLost = first !== undefined && first.text.length - text.length === 1;
  return documents >= MANY && (change === 'typo' || (isLost && LOSSES.has(change)));
}

/** The fix stays as it was: what is sure to be wrong need not be sure to be this wording. */
function aloud(finding: WeighedFinding, circumstances: Circumstances): WeighedFinding {
  const voice = voiceOf({ ...circumstances, likelihood: 'sure', doubtful: false });
  return voice?.severity === 'warning' ? { ...finding, severity: 'warning' } : finding;
}

function provedBy({ heard: { proof } }: Claim, against: number, documents: number): Claim['heard']['proof'] {
  return { ...proof, against, documents: Math.max(documents, proof.documents) };
}
