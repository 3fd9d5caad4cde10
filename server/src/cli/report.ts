/** The JSON report of `tifa check`: a contract. Fields that are not known are absent. */
import type {
  CheckResult,
  DocumentPlace,
  Finding,
  MeantBy,
  MeantFinding,
  Problem,
  QuotationReport,
  Related,
  Replacement,
  RuleCode,
  Severity,
  SourceRef,
  Verdict,
} from '../engine/types.ts';
import type { Knowledge } from './host.ts';
import { lineTable, type Position } from './lines.ts';

export interface CheckReport {
  readonly tool: { readonly name: 'tifa'; readonly version: string };
  readonly corpus: CorpusReport;
  readonly files: readonly FileReport[];
  readonly summary: Summary;
  /** Of configuration files and lists of ignored places; absent where there is none. */
  readonly problems?: readonly Problem[];
  /** Lists of ignored places that were read; absent where there is none. */
  readonly ignored?: readonly IgnoreListReport[];
}

export interface IgnoreListReport {
  readonly path: string;
  readonly places: number;
  /** Places that no draft has had; only where all drafts of its folder were checked. */
  readonly unused?: number;
}

export interface CorpusReport {
  readonly packs: readonly { readonly id: string; readonly version: string; readonly records: number }[];
  readonly documents: number;
  /** Content characters of all indexed documents. */
  readonly characters: number;
  /** Packs that could not be loaded whole; absent where all were. */
  readonly problems?: readonly Problem[];
  /** Records that others of the same wording stand in the place of; absent where there is none. */
  readonly notes?: readonly Problem[];
  /** Documents that could not be indexed; absent where all were. */
  readonly skipped?: readonly Problem[];
}

export interface FileReport {
  readonly path: string;
  /** UTF-16 code units of the text, without a byte order mark. */
  readonly characters: number;
  /** The file is a document: offsets, lines and columns are those of its text, a paragraph a line, blank lines between them. */
  readonly extracted?: true;
  /** Checked ranges as [from, to). */
  readonly checked: readonly (readonly [number, number])[];
  readonly findings: readonly FindingReport[];
  /** What became of every quotation, also of those that are right. */
  readonly quotations: readonly QuotationEntry[];
  readonly problems: readonly Problem[];
  /** What is to be known of the file although all of it was read; absent where there is none. */
  readonly notes?: readonly Problem[];
  /** What would have been found had the writer not said that it is meant; absent where there is none. */
  readonly meant?: readonly MeantReport[];
  /** The front matter says `tifa: off`: nothing was checked. */
  readonly off?: true;
  /** Places that `--fix` has corrected in the file; the rest is told of the text as it is then. Absent where there is none. */
  readonly fixed?: number;
}

export interface MeantReport
  extends Pick<FindingReport, 'rule' | 'start' | 'end' | 'line' | 'column' | 'text'>,
    Partial<DocumentPlace> {
  readonly by: MeantBy;
}

export interface FindingReport extends Partial<DocumentPlace> {
  readonly rule: RuleCode;
  readonly severity: Severity;
  /** UTF-16 offsets in the file. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly message: string;
  readonly verdict: Verdict;
  readonly replacements: readonly Replacement[];
  /** A person would press the first replacement unseen. */
  readonly certain: boolean;
  /** With the position: 第 9 字：报 → 保. */
  readonly difference?: string;
  /** Another place of the same file that this is about, as UTF-16 offsets. */
  readonly related?: Related;
  readonly source?: SourceRef;
}

export interface QuotationEntry extends Partial<DocumentPlace> {
  readonly verdict: Verdict;
  /** UTF-16 offsets in the file, of the words between the marks. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly difference?: string;
  /** Indexed documents with exactly these words and this punctuation. */
  readonly documents?: number;
  /** There may be more: no more were counted. */
  readonly documentsAtLeast?: true;
  /** Words without a pair of marks: `block`, `unclosed` or `indirect`. */
  readonly quoting?: QuotationReport['quoting'];
  readonly source?: SourceRef;
}

export interface Summary {
  readonly files: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly problems: number;
}

type ShownPath = Knowledge['shownPath'];

/** Line and column; of a document the paragraph and the page, too. */
type Place = Position & Partial<DocumentPlace>;

/** The report of one draft that was checked. `places`: those of the paragraphs, where it is a document. */
export function fileReport(
  path: string,
  text: string,
  result: CheckResult,
  shownPath: ShownPath,
  places?: readonly DocumentPlace[],
): FileReport {
  const lines = lineTable(text);
  const placeOf = (offset: number): Place => {
    const position = lines.position(offset);
    return { ...position, ...places?.[(position.line - 1) / 2] };
  };
  return {
    path,
    characters: text.length,
    ...(places ? { extracted: true } : {}),
    checked: result.checked.map(({ start, end }) => [start, end] as const),
    findings: result.findings.map((finding) => findingReport(finding, placeOf(finding.start), shownPath)),
    quotations: result.quotations.map((report) => ({
      ...placeOf(report.start),
      ...quotationEntry(report, text, shownPath),
    })),
    problems: result.problems,
    ...(result.meant ? { meant: result.meant.map((each) => meantReport(each, placeOf)) } : {}),
    ...(result.off ? { off: result.off } : {}),
  };
}

function meantReport({ finding, by }: MeantFinding, placeOf: (offset: number) => Place): MeantReport {
  const { rule, start, end, text } = finding;
  return { rule, start, end, ...placeOf(start), text, by };
}

/** The report of something that could not be checked. */
export function failedReport(path: string, problems: readonly Problem[]): FileReport {
  return { path, characters: 0, checked: [], findings: [], quotations: [], problems };
}

function findingReport(finding: Finding, position: Place, shownPath: ShownPath): FindingReport {
  const { rule, severity, start, end, text, message, verdict, certain, difference, related } = finding;
  const source = finding.source && withShownPath(finding.source, shownPath);
  const replacements = finding.replacements.map(({ text, preferred }) => ({ text, preferred }));
  const place = { start, end, ...position, text };
  return {
    ...{ rule, severity, ...place, message, verdict, replacements, certain },
    ...(difference === undefined ? {} : { difference }),
    ...(related ? { related } : {}),
    ...(source ? { source } : {}),
  };
}

function quotationEntry(
  report: QuotationReport,
  text: string,
  shownPath: ShownPath,
): Omit<QuotationEntry, keyof Position> {
  const { verdict, start, end, difference, documents, documentsAtLeast, quoting } = report;
  const source = report.source && withShownPath(report.source, shownPath);
  return {
    ...{ verdict, start, end, text: text.slice(start, end) },
    ...(difference === undefined ? {} : { difference }),
    ...(documents === undefined ? {} : { documents }),
    ...(documentsAtLeast ? { documentsAtLeast } : {}),
    ...(quoting === undefined ? {} : { quoting }),
    ...(source ? { source } : {}),
  };
}

function withShownPath(source: SourceRef, shownPath: ShownPath): SourceRef {
  return source.path === undefined ? source : { ...source, path: shownPath(source.path) };
}

/** `configuration`: what is wrong with configuration files and lists of ignored places. */
export function checkReport(
  version: string,
  knowledge: Knowledge,
  files: readonly FileReport[],
  configuration: readonly Problem[],
  ignored: readonly IgnoreListReport[],
): CheckReport {
  const { engine, stats, problems, notes } = knowledge;
  const { documents = 0, characters = 0, skipped = [] } = stats ?? {};
  const packs = engine.packs.map((pack) => ({ id: pack.id, version: pack.version, records: pack.records.length }));
  return {
    tool: { name: 'tifa', version },
    corpus: {
      ...{ packs, documents, characters },
      ...(problems.length > 0 ? { problems } : {}),
      ...(notes.length > 0 ? { notes } : {}),
      ...(skipped.length > 0 ? { skipped } : {}),
    },
    files,
    summary: summarise(files, problems.length + configuration.length),
    ...(configuration.length > 0 ? { problems: configuration } : {}),
    ...(ignored.length > 0 ? { ignored } : {}),
  };
}

function summarise(files: readonly FileReport[], corpusProblems: number): Summary {
  const findings: Record<Severity, number> = { warning: 0, information: 0, hint: 0 };
  for (const file of files) for (const finding of file.findings) findings[finding.severity]++;
  const problems = files.reduce((sum, file) => sum + file.problems.length, corpusProblems);
  return { files: files.length, findings, problems };
}
