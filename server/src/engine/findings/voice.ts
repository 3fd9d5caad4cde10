/** How loudly a difference is told, and whether its fix may be applied unseen: one table for records and passages alike. */
import type { Severity } from '../types.ts';
import type { Change } from './change.ts';
import { isOutvoted, type Proof, type Strength, strengthOf } from './proof.ts';

/**
 * Where the words stand: in quotation marks, the same behind a verb of saying, behind one without marks, in running text, in
 * a title or another name, in or before the list of a label.
 */
export type Place = 'quoted' | 'attributed' | 'indirect' | 'plain' | 'title' | 'label';

/** All that decides over a finding. */
export interface Circumstances {
  readonly proof: Proof;
  readonly change: Change;
  readonly place: Place;
  /** Content characters of the proved words that were compared. */
  readonly length: number;
  /** What the corpus shows of a passage (verify/likelihood.ts). Absent where no corpus was asked. */
  readonly likelihood?: Likelihood | undefined;
  /** The rule itself does not know whether this wording was meant: never more than information. */
  readonly doubtful?: boolean;
  /** Nothing says the time that the words are of: the fix is for the writer to see. */
  readonly undated?: boolean;
}

/** `sure`: the corpus shows that the words of the source were meant. `likely`: they may have been. */
export type Likelihood = 'sure' | 'likely';

export interface Voice {
  readonly severity: Severity;
  /** A person would press the fix unseen: “fix all” applies these only. */
  readonly certain: boolean;
}

/** Told and left to the writer: that something differs is seen, but not which words were meant. */
export const ONLY_TOLD: Voice = { severity: 'information', certain: false };

/** W warning, R warning where the corpus is sure, I information, H hint, - silence: by strong, fair, weak proof. */
type Loudness = 'WWI' | 'WRI' | 'WII' | 'RRI' | 'RII' | 'III' | 'II-' | 'HHH' | '---';

interface Row {
  /** In quotation marks. */
  readonly marked: Loudness;
  /** In titles and other names, in and around labels: they are fixed to the last character. */
  readonly named: Loudness;
  /** In running text, also behind a verb of saying. */
  readonly plain: Loudness;
  /** Shortest compared wording, in characters, of which a warning is given in marks; in names any is. */
  readonly from?: number;
  /** The same in running text. */
  readonly plainFrom?: number;
  /** Shortest wording of which a warning is certain as well; absent: never. */
  readonly certain?: number;
}

/** No warning on weak proof anywhere: study texts show that words are in use, not that others are wrong. */
const TABLE: Readonly<Record<Change, Row>> = {
  form: { marked: 'WWI', named: 'WWI', plain: 'WWI', certain: 0 },
  superseded: { marked: 'WWI', named: 'WWI', plain: 'WWI', certain: 0 },
  typo: { marked: 'WWI', named: 'WWI', plain: 'WWI', from: 5, plainFrom: 7, certain: 5 },
  character: { marked: 'WRI', named: 'WWI', plain: 'III', from: 8, certain: 10 },
  fact: { marked: 'WII', named: 'WII', plain: 'WII' },
  number: { marked: 'WII', named: 'WWI', plain: 'III', from: 6 },
  negation: { marked: 'WII', named: 'WWI', plain: 'III', from: 5 },
  modal: { marked: 'WII', named: 'III', plain: 'III', from: 8 },
  member: { marked: 'WWI', named: 'WWI', plain: 'III', from: 8, certain: 8 },
  order: { marked: 'WWI', named: 'WWI', plain: 'III', from: 6 },
  conjuncts: { marked: 'III', named: 'III', plain: 'III' },
  omission: { marked: 'RRI', named: 'WWI', plain: 'III' },
  insertion: { marked: 'RRI', named: 'WWI', plain: 'III' },
  synonym: { marked: 'RII', named: 'III', plain: 'III' },
  rewritten: { marked: 'III', named: 'III', plain: '---' },
  de: { marked: 'III', named: 'III', plain: 'III' },
  particle: { marked: 'II-', named: 'III', plain: '---' },
  punctuation: { marked: 'III', named: 'III', plain: 'III' },
  layout: { marked: 'III', named: 'III', plain: 'III' },
  width: { marked: 'HHH', named: 'HHH', plain: 'HHH' },
  slot: { marked: '---', named: '---', plain: '---' },
};

const COLUMN: Readonly<Record<Strength, 0 | 1 | 2>> = { strong: 0, fair: 1, weak: 2 };
const SEVERITY: Readonly<Record<string, Severity | undefined>> = {
  W: 'warning',
  R: 'warning',
  I: 'information',
  H: 'hint',
};

/** Attested wrong forms, facts and dates do not become right by being printed often. */
const STANDING: ReadonlySet<Change> = new Set(['form', 'superseded', 'fact', 'punctuation', 'layout', 'width']);

/** `undefined`: nothing is said, the draft may be right. */
export function voiceOf(circumstances: Circumstances): Voice | undefined {
  const { proof, change, place, length, likelihood, doubtful, undated } = circumstances;
  if (!STANDING.has(change) && isOutvoted(proof)) return undefined;
  const row = TABLE[change];
  const column = columnOf(place);
  const loudness = row[column].charAt(columnFor(proof, likelihood));
  const severity = SEVERITY[loudness];
  if (severity !== 'warning') return severity && { severity, certain: false };
  const shortest = { marked: row.from, named: undefined, plain: row.plainFrom }[column];
  const isShort = likelihood !== 'sure' && shortest !== undefined && length < shortest;
  const isUnproved = loudness === 'R' && likelihood !== 'sure';
  if (isShort || isUnproved || likelihood === 'likely' || doubtful) return { severity: 'information', certain: false };
  return { severity, certain: row.certain !== undefined && length >= row.certain && !undated };
}

/** What a corpus itself shows counts as one degree more of proof; not where it is of study texts. */
function columnFor(proof: Proof, likelihood: Likelihood | undefined): number {
  const degree = COLUMN[strengthOf(proof)];
  return likelihood === 'sure' && proof.tier !== 'secondary' ? Math.max(0, degree - 1) : degree;
}

function columnOf(place: Place): 'marked' | 'named' | 'plain' {
  if (place === 'label' || place === 'title') return 'named';
  return place === 'plain' || place === 'indirect' ? 'plain' : 'marked';
}
