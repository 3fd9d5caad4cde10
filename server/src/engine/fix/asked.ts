/** Fixes on the word of documents are tried on the documents: what is found there afterwards decides whether they are offered. */
import type { WeighedFinding } from '../findings/build.ts';
import type { Change } from '../rules/changes.ts';
import type { RuleCode } from '../rules/codes.ts';
import type { Scene } from '../rules/rule.ts';
import { fold } from '../text/skeleton.ts';
import type { Replacement, Span } from '../types.ts';
import { changesBetween } from './difference.ts';
import { changeOf, changesAt, type Echo, echoAmong, foundAt, MOST_TRIALS, meet, withFixes } from './silence.ts';
import { clipped, type Trial, trialOf } from './trial.ts';

/** A block whose findings have passed the gate of what can be judged without documents. */
export interface Guarded {
  readonly scene: Scene;
  readonly findings: readonly WeighedFinding[];
  /** The words that the documents were asked about. */
  readonly asked: readonly Span[];
}

/** What a trial is asked about: only words that overlap one of these places. */
export interface Question extends Trial {
  /** Of the block as it is. */
  readonly scene: Scene;
  readonly around: readonly Span[];
}

/** All that is found in a trial around its places, by rules and documents alike, in the order of the questions. */
export type AskAgain = (questions: readonly Question[]) => Promise<readonly (readonly WeighedFinding[])[]>;

const BY_DOCUMENTS: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'quotations/passage',
  'laws/article',
  'names/title',
  'corpus/wording',
  'corpus/list',
  'corpus/name',
]);

/** Findings whose fixes only the documents can judge. */
export function isDue({ rule, record, replacements }: WeighedFinding): boolean {
  return record === undefined && replacements.length > 0 && BY_DOCUMENTS.has(rule);
}

/** One way in which a fix may be made: alone, or with all others of its words that are applied unseen. */
interface Way {
  readonly changes: readonly Change[];
  /** Index of the change in question. */
  readonly own: number;
  readonly question?: Question;
}

interface Tried {
  readonly replacement: Replacement;
  readonly ways: readonly Way[];
}

/**
 * The findings of each block without the fixes after which the documents have something to say at their place; what they only
 * doubt is no longer preferred nor certain. Asks once for all blocks, and only of what is not proved by the source itself: words that
 * stand in it need no trial.
 */
export async function silentInDocuments(
  blocks: readonly Guarded[],
  ask: AskAgain,
): Promise<(readonly WeighedFinding[])[]> {
  const tried = blocks.map((guarded) => new Map(dueOf(guarded).map((finding) => [finding, triesOf(guarded, finding)])));
  const questions = tried.flatMap((each) => [...each.values()].flatMap(questionsOf));
  const answers = questions.length ? await ask(questions) : [];
  const heard = new Map(questions.map((question, i) => [question, withFixes(question, answers[i] ?? [])]));
  return blocks.map(({ findings }, i) => findings.map((each) => judged(each, tried[i]?.get(each), heard)));
}

function dueOf({ findings }: Guarded): readonly WeighedFinding[] {
  return findings.filter(isDue);
}

function questionsOf(tries: readonly Tried[]): Question[] {
  return tries.flatMap(({ ways }) => ways.flatMap(({ question }) => question ?? []));
}

function triesOf(guarded: Guarded, finding: WeighedFinding): Tried[] {
  const around = guarded.asked.filter((words) => meet(words, finding));
  const mates = finding.certain
    ? guarded.findings.filter((other) => other.certain && around.some((words) => meet(words, other)))
    : [];
  return finding.replacements.slice(0, MOST_TRIALS).map((replacement, i): Tried => {
    const alone = wayOf(guarded, finding, [changeOf(finding, replacement)], 0, around);
    if (i > 0 || mates.length < 2) return { replacement, ways: [alone] };
    const changes = mates.flatMap((mate) => (mate.replacements[0] ? [changeOf(mate, mate.replacements[0])] : []));
    return { replacement, ways: [alone, wayOf(guarded, finding, changes, mates.indexOf(finding), around)] };
  });
}

function wayOf(
  guarded: Guarded,
  finding: WeighedFinding,
  changes: readonly Change[],
  own: number,
  around: readonly Span[],
): Way {
  const trial = trialOf(clipped(guarded.scene, finding), changes);
  if (isProved(trial, finding, around)) return { changes, own };
  return { changes, own, question: { ...trial, scene: guarded.scene, around: [trial.move(finding)] } };
}

/** All words that were asked about stand in the source as they are after the changes. */
function isProved({ text, move }: Trial, { sourceText }: WeighedFinding, around: readonly Span[]): boolean {
  if (sourceText === undefined || !around.length) return false;
  const source = fold(sourceText);
  return around.map(move).every(({ start, end }) => source.includes(fold(text.slice(start, end))));
}

function judged(
  finding: WeighedFinding,
  tries: readonly Tried[] | undefined,
  heard: ReadonlyMap<Question, readonly WeighedFinding[]>,
): WeighedFinding {
  if (!tries) return finding;
  const replacements = tries.flatMap(({ replacement: { text, preferred }, ways: [alone, ...together] }) => {
    const echo = alone ? echoOf(finding, alone, heard) : 'silent';
    if (echo === 'loud') return [];
    const isSilent = echo === 'silent' && together.every((way) => echoOf(finding, way, heard) === 'silent');
    return [{ text, preferred: preferred && isSilent }];
  });
  return { ...finding, replacements, certain: finding.certain && replacements[0]?.preferred === true };
}

/** What is found where the fix was made in one of its ways. */
function echoOf(
  finding: WeighedFinding,
  { question, own }: Way,
  heard: ReadonlyMap<Question, readonly WeighedFinding[]>,
): Echo {
  if (!question) return 'silent';
  const places = question.places[own] ?? [];
  const near = foundAt(heard.get(question) ?? [], question.move(finding));
  const echo = echoAmong(near.filter((other) => isAgain(other, finding, places, question.text)));
  return echo === 'silent' && near.some((other) => reachesOver(other, finding, places)) ? 'doubtful' : echo;
}

/** A fault of the same kind elsewhere in words that hold what was just put there: the writer should see it before. */
function reachesOver(other: WeighedFinding, { rule, verdict }: WeighedFinding, places: readonly Span[]): boolean {
  return other.rule === rule && other.verdict === verdict && places.some((place) => meet(place, other));
}

/** The same fault reaches over what was just put there, or another one would change it. */
function isAgain(other: WeighedFinding, finding: WeighedFinding, places: readonly Span[], text: string): boolean {
  if (changesAt(other, places, text)) return true;
  if (other.rule !== finding.rule || other.verdict !== finding.verdict) return false;
  const [first] = other.replacements;
  const written = text.slice(other.start, other.end);
  const whole = hullOf(first ? changesBetween(written, first.text, other.start) : [other]);
  const made = hullOf(places);
  return whole !== undefined && made !== undefined && meet(whole, made);
}

function hullOf(spans: readonly Span[]): Span | undefined {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last && { start: first.start, end: last.end };
}
