/** One finding as a result of SARIF: place, fixes, sources and a fingerprint that edits elsewhere do not change. */
import type { ArtifactLocation, Fix, Location, Result } from 'sarif';
import { marksOf, say } from '../../engine/index.ts';
import type { MeantBy, RuleCode, Span } from '../../engine/types.ts';
import type { LineTable } from '../lines.ts';
import { placeLines } from '../places.ts';
import type { FindingReport, MeantReport } from '../report.ts';
import { documentLocation, regionOf, sourceLocation } from './sarif-places.ts';
import { LEVELS } from './sarif-rules.ts';

/** The file of a result. */
export interface Place {
  /** It is a document, of which only the text taken out of it has lines. */
  readonly isDocument: boolean;
  readonly text: string;
  readonly lines: LineTable;
  readonly artifact: ArtifactLocation;
  readonly ruleIndexOf: (rule: RuleCode) => number;
  /** Of what tells a place again; asked once for each, in the order of the results. */
  readonly fingerprint: (mark: string) => string;
}

export function findingResult(finding: FindingReport, place: Place): Result {
  const { severity, message, verdict, certain, difference, text } = finding;
  const related = relatedLocations(finding, place);
  const replacements = finding.replacements.map((each) => each.text);
  const fixes = replacements.map((each) => fixOf(finding, each, place));
  return {
    ...placed(finding, place),
    level: LEVELS[severity],
    message: { text: message },
    ...(fixes.length > 0 && !place.isDocument ? { fixes } : {}),
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    properties: {
      ...{ severity, verdict, certain },
      ...(difference === undefined ? {} : { difference }),
      ...(place.isDocument ? { text, replacements } : {}),
    },
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
  finding: FindingReport | MeantReport,
  place: Place,
): Pick<Result, 'ruleId' | 'ruleIndex' | 'locations' | 'partialFingerprints'> {
  const { rule, start, end, text } = finding;
  const [mark = ''] = marksOf(place.text, { start, end, rule });
  const region = { ...regionOf(place.lines, finding), snippet: { text } };
  const location = place.isDocument
    ? documentLocation(place.artifact, placeLines(finding).join(''))
    : { physicalLocation: { artifactLocation: place.artifact, region } };
  return {
    ruleId: rule,
    ruleIndex: place.ruleIndexOf(rule),
    locations: [location],
    partialFingerprints: { 'tifaPlace/v1': place.fingerprint(mark) },
  };
}

/** Of another place of the same draft; the paragraphs of a document are every second line of its text. */
function otherLocation(span: Span, { artifact, lines, isDocument }: Place): Location {
  const region = regionOf(lines, span);
  if (!isDocument) return { physicalLocation: { artifactLocation: artifact, region } };
  return documentLocation(artifact, say.paper.paragraph(((region.startLine ?? 1) + 1) / 2));
}

function fixOf(span: Span, text: string, { artifact, lines }: Place): Fix {
  const replacement = { deletedRegion: regionOf(lines, span), insertedContent: { text } };
  return {
    description: { text: text === '' ? say.report.remove : say.report.changeTo(text) },
    artifactChanges: [{ artifactLocation: artifact, replacements: [replacement] }],
  };
}

function relatedLocations({ source, related }: FindingReport, place: Place): Location[] {
  const other = related && { ...otherLocation(related, place), message: { text: related.message } };
  const locations = other ? [{ id: 0, ...other }] : [];
  return source ? [...locations, sourceLocation(source, locations.length)] : locations;
}
