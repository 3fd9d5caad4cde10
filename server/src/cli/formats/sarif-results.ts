/** One finding as a result of SARIF: place, fixes, sources and a fingerprint that edits elsewhere do not change. */
import type { ArtifactLocation, Fix, Location, Result } from 'sarif';
import { marksOf, say } from '../../engine/index.ts';
import type { MeantBy, RuleCode, Span } from '../../engine/types.ts';
import type { LineTable } from '../lines.ts';
import type { FindingReport, MeantReport } from '../report.ts';
import { regionOf, sourceLocation } from './sarif-places.ts';
import { LEVELS } from './sarif-rules.ts';

/** The file of a result. */
export interface Place {
  readonly text: string;
  readonly lines: LineTable;
  readonly artifact: ArtifactLocation;
  readonly ruleIndexOf: (rule: RuleCode) => number;
  /** Of what tells a place again; asked once for each, in the order of the results. */
  readonly fingerprint: (mark: string) => string;
}

export function findingResult(finding: FindingReport, place: Place): Result {
  const { severity, message, verdict, certain, difference, replacements } = finding;
  const related = relatedLocations(finding, place);
  return {
    ...placed(finding, place),
    level: LEVELS[severity],
    message: { text: message },
    ...(replacements.length > 0 ? { fixes: replacements.map(({ text }) => fixOf(finding, text, place)) } : {}),
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    properties: { severity, verdict, certain, ...(difference === undefined ? {} : { difference }) },
  };
}

const IN_SOURCE: ReadonlySet<MeantBy> = new Set<MeantBy>(['comment', 'front-matter', 'sic']);

/** What the writer has said to be meant: shown as suppressed, not lost. */
export function meantResult(meant: MeantReport, place: Place): Result {
  return {
    ...placed(meant, place),
    level: 'note',
    message: { text: say.names.rules[meant.rule].title },
    suppressions: [
      { kind: IN_SOURCE.has(meant.by) ? 'inSource' : 'external', justification: say.report.meantBy[meant.by] },
    ],
  };
}

function placed(
  { rule, start, end, text }: Pick<FindingReport, 'rule' | 'start' | 'end' | 'text'>,
  place: Place,
): Pick<Result, 'ruleId' | 'ruleIndex' | 'locations' | 'partialFingerprints'> {
  const [mark = ''] = marksOf(place.text, { start, end, rule });
  const location = locationOf({ start, end }, place);
  const region = { ...location.physicalLocation?.region, snippet: { text } };
  return {
    ruleId: rule,
    ruleIndex: place.ruleIndexOf(rule),
    locations: [{ physicalLocation: { ...location.physicalLocation, region } }],
    partialFingerprints: { 'tifaPlace/v1': place.fingerprint(mark) },
  };
}

function locationOf(span: Span, { artifact, lines }: Place): Location {
  return { physicalLocation: { artifactLocation: artifact, region: regionOf(lines, span) } };
}

function fixOf(span: Span, text: string, { artifact, lines }: Place): Fix {
  const replacement = { deletedRegion: regionOf(lines, span), insertedContent: { text } };
  return {
    description: { text: text === '' ? say.report.remove : say.report.changeTo(text) },
    artifactChanges: [{ artifactLocation: artifact, replacements: [replacement] }],
  };
}

function relatedLocations({ source, related }: FindingReport, place: Place): Location[] {
  const other = related && { ...locationOf(related, place), message: { text: related.message } };
  const locations = other ? [{ id: 0, ...other }] : [];
  return source ? [...locations, sourceLocation(source, locations.length)] : locations;
}
