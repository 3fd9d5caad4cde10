/** Titles that end with the years they hold for: 《…实施纲要（2020—2025年）》, and the same title with a year that is not its own. */
import type { Candidate } from '../findings/build.ts';
import { ONLY_TOLD } from '../findings/voice.ts';
import { say } from '../language/index.ts';
import { placeRef } from '../passage-source.ts';
import { documentKey, type PassageCandidate, type PassageIndex } from '../passages.ts';
import type { MarkedUnits, Scene } from '../rules/rule.ts';
import { fold } from '../text/skeleton.ts';
import type { Span } from '../types.ts';

/** A title without its years, folded, and the years; spans of the title. */
interface Dated {
  readonly bare: string;
  readonly years: readonly [Year, Year];
}

interface Year extends Span {
  readonly year: string;
}

/** Documents that must name it: one may have the slip itself. */
const FEW = 2;
/** Characters of a title without its years, and passages that are looked at. */
const SHORTEST = 6;
const CANDIDATES = 60;
const PERIOD = /[（(]((?:19|20)\d{2})年?\s*[-—－–―~～至到]{1,2}\s*((?:19|20)\d{2})年?[）)]$/d;

function datedOf(title: string): Dated | undefined {
  const match = PERIOD.exec(title);
  const [from, until] = [yearOf(match, 1), yearOf(match, 2)];
  return match && from && until ? { bare: fold(title.slice(0, match.index)), years: [from, until] } : undefined;
}

function yearOf(match: RegExpExecArray | null, group: number): Year | undefined {
  const [year, at] = [match?.[group], match?.indices?.[group]];
  return year !== undefined && at ? { year, start: at[0], end: at[1] } : undefined;
}

/** A title with these years in a document. */
interface Place {
  readonly dated: Dated;
  readonly title: string;
  readonly candidate: PassageCandidate;
  /** UTF-16 offset in the text of the passage. */
  readonly index: number;
}

/** Asks for the titles without their years, all at once; answers in their order. `undefined` is not asked. */
export async function otherPeriods(
  asked: readonly ({ readonly scene: Scene; readonly range: MarkedUnits } | undefined)[],
  index: PassageIndex,
  signal?: AbortSignal,
): Promise<readonly (Candidate | undefined)[]> {
  const titles = asked.map((each) => each && datedOf(each.scene.text.slice(each.range.start, each.range.end))?.bare);
  const due = [...new Set(titles.flatMap((title) => title ?? []))].filter(({ length }) => length >= SHORTEST);
  const answers = due.length
    ? await index.lookup(
        due.map((text) => ({ text, limit: CANDIDATES })),
        signal,
      )
    : [];
  return asked.map((each, i) => {
    const passages = answers[due.indexOf(titles[i] ?? '')];
    return each && passages && otherPeriod(each.scene, each.range, passages);
  });
}

/**
 * One of the two years of a title of the draft is not that of the documents that name it. Years apart from these are those of
 * another edition; where the documents have several editions that it may be, nothing is said.
 */
function otherPeriod(
  { text }: Scene,
  { start, end }: MarkedUnits,
  candidates: readonly PassageCandidate[],
): Candidate | undefined {
  const draft = datedOf(text.slice(start, end));
  if (!draft) return undefined;
  const named = candidates.flatMap(titlesIn).filter(({ dated }) => dated.bare === draft.bare);
  const differing = named.map(({ dated }) => dated.years.filter(({ year }, i) => draft.years[i]?.year !== year));
  if (differing.some((years) => !years.length)) return undefined;
  const near = named.filter((_, i) => differing[i]?.length === 1);
  const [best] = near;
  if (!best || new Set(near.map(({ dated }) => periodOf(dated))).size > 1) return undefined;
  const documents = new Set(near.map(({ candidate }) => documentKey(candidate.document))).size;
  if (documents < FEW) return undefined;
  const at = best.dated.years.findIndex(({ year }, i) => draft.years[i]?.year !== year);
  const [wrong, right] = [draft.years[at], best.dated.years[at]];
  return (
    wrong &&
    right &&
    candidateOf(best, documents, { ...wrong, start: start + wrong.start, end: start + wrong.end }, right.year)
  );
}

const periodOf = ({ years }: Dated): string => years.map(({ year }) => year).join('-');

function titlesIn(candidate: PassageCandidate): Place[] {
  return [...candidate.text.matchAll(/《([^《》\n]+)》/g)].flatMap(({ index, 1: title = '' }) => {
    const dated = datedOf(title);
    return dated ? [{ dated, title, candidate, index }] : [];
  });
}

function candidateOf({ title, candidate, index }: Place, documents: number, wrong: Year, right: string): Candidate {
  return {
    start: wrong.start,
    end: wrong.end,
    voice: ONLY_TOLD,
    verdict: 'number',
    message: say.finding.titleYears(documents, title, wrong.year, right),
    replacements: [{ text: right, preferred: true }],
    source: placeRef(candidate, index),
    sourceText: title,
  };
}
