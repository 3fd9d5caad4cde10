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
  /**
   * How often the characters that stand together only in the draft do so in the corpus: 0 is the mark of a slip. Absent
   * where no corpus was asked.
   */
  readonly rareness?: number | undefined;
  /** The rule itself does not know whether this wording was meant: never more than information. */
  readonly doubtful?: boolean;
}

export interface Voice {
  readonly severity: Severity;
  /** A person would press the fix unseen: “fix all” applies these only. */
  readonly certain: boolean;
}

/** W warning, I information, - silence: by strong, fair and weak proof. */
type Loudness = 'WWI' | 'WII' | 'III' | '---';

interface Row {
  /** In quotation marks, in titles and names. */
  readonly marked: Loudness;
  /** Around a label. */
  readonly label: Loudness;
  /** In running text, also behind a verb of saying. */
  readonly plain: Loudness;
  /** Shortest compared wording, in characters, of which a warning is given: in marks, and in running text. */
  readonly from?: readonly [marked: number, plain: number];
  /** Shortest wording of which a warning is certain as well; absent: never. */
  readonly certain?: number;
}

/** No warning on weak proof anywhere: study texts show that words are in use, not that others are wrong. */
const TABLE: Readonly<Record<Change, Row>> = {
  form: { marked: 'WWI', label: 'WWI', plain: 'WWI', certain: 0 },
  superseded: { marked: 'WWI', label: 'WWI', plain: 'WWI', certain: 0 },
  typo: { marked: 'WWI', label: 'WWI', plain: 'WWI', from: [5, 7], certain: 5 },
  character: { marked: 'WII', label: 'WWI', plain: 'III', from: [8, 0], certain: 10 },
  fact: { marked: 'WII', label: 'WII', plain: 'WII' },
  number: { marked: 'WII', label: 'WWI', plain: 'III', from: [6, 0] },
  negation: { marked: 'WII', label: 'WWI', plain: 'III', from: [5, 0] },
  modal: { marked: 'WII', label: 'III', plain: 'III', from: [8, 0] },
  member: { marked: 'WWI', label: 'WWI', plain: 'III', from: [8, 0], certain: 8 },
  order: { marked: 'WWI', label: 'WWI', plain: 'III', from: [6, 0] },
  omission: { marked: 'WII', label: 'WWI', plain: 'III', from: [8, 0] },
  insertion: { marked: 'WII', label: 'WWI', plain: 'III', from: [8, 0] },
  synonym: { marked: 'III', label: 'III', plain: 'III' },
  rewritten: { marked: 'III', label: 'WII', plain: '---' },
  de: { marked: 'III', label: '---', plain: 'III' },
  particle: { marked: 'III', label: '---', plain: '---' },
  punctuation: { marked: 'III', label: 'III', plain: 'III' },
  slot: { marked: '---', label: '---', plain: '---' },
};

const COLUMN: Readonly<Record<Strength, 0 | 1 | 2>> = { strong: 0, fair: 1, weak: 2 };
const SEVERITY: Readonly<Record<string, Severity | undefined>> = { W: 'warning', I: 'information' };

/** Characters that stand together this often are a phrase of their own, and no slip. */
const COMMON = 30;

/** Changes that a writer makes by choosing words, which may be as right as those of the source. */
const CHOSEN: ReadonlySet<Change> = new Set(['character', 'synonym', 'omission', 'insertion', 'rewritten']);

/** Attested wrong forms, facts and dates do not become right by being printed often. */
const STANDING: ReadonlySet<Change> = new Set(['form', 'superseded', 'fact', 'punctuation']);

/** `undefined`: nothing is said, the draft may be right. */
export function voiceOf(circumstances: Circumstances): Voice | undefined {
  const { proof, change, place, length, rareness, doubtful } = circumstances;
  if (!STANDING.has(change) && isOutvoted(proof)) return undefined;
  if (CHOSEN.has(change) && rareness !== undefined && rareness >= COMMON) return undefined;
  const row = TABLE[change];
  const severity = SEVERITY[row[columnOf(place)].charAt(COLUMN[strengthOf(proof)])];
  if (severity !== 'warning') return severity && { severity, certain: false };
  const [marked, plain] = row.from ?? [0, 0];
  const isShort = length < { marked, plain, label: 0 }[columnOf(place)];
  const isKnown = rareness !== undefined && rareness > 0 && !STANDING.has(change);
  if (isShort || isKnown || doubtful) return { severity: 'information', certain: false };
  return { severity, certain: row.certain !== undefined && length >= row.certain };
}

function columnOf(place: Place): 'marked' | 'label' | 'plain' {
  if (place === 'label') return 'label';
  return place === 'plain' || place === 'indirect' ? 'plain' : 'marked';
}
