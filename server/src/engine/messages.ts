/** What several rules say: what differs, where, and from which source. What one rule alone says is in its file. */
import type { Difference } from './align/difference.ts';
import type { Side } from './align/patch.ts';
import { say } from './language/index.ts';
import type { Source, WordingRecord } from './records/record.ts';
import { inSimplified, isTraditional } from './text/script.ts';
import type { SourceRef } from './types.ts';

const AT_MOST = 3;
/** Units beside what differs that may belong to a word with it. */
const BESIDE = 4;

/** The differing characters, at most three places: “里”应为“理”；缺“治理共同参与”. */
export function describeDifference(difference: Difference, source: Side, draft: Side): string {
  if (difference.verdict === 'order') return say.finding.otherOrder;
  const places = difference.edits.slice(0, AT_MOST).map((edit) => {
    const right = asRead(source, edit.sourceFrom, edit.sourceTo, draft);
    const wrong = printed(draft, edit.draftFrom, edit.draftTo);
    if (!wrong) return say.finding.lacks(right);
    if (!right) return say.finding.added(wrong);
    return say.finding.shouldBe(wrong, right);
  });
  const rest = difference.edits.length - places.length;
  return places.join(say.finding.semicolon) + (rest > 0 ? say.finding.morePlaces(rest) : '');
}

/**
 * The same with positions, as a reader counts them: characters without punctuation, 1-based, from the unit `start` of the
 * draft's skeleton on. 第 9 字：报 → 保；第 12 字前缺“治理共同参与”；第 3 至 4 字“进一步”多余.
 */
export function locateDifference(difference: Difference, source: Side, draft: Side, start: number): string {
  const first = draft.from - start + 1;
  const places = difference.edits.slice(0, AT_MOST).map((edit) => {
    const right = asRead(source, edit.sourceFrom, edit.sourceTo, draft);
    const wrong = printed(draft, edit.draftFrom, edit.draftTo);
    const [from, to] = [first + edit.draftFrom, first + edit.draftTo - 1];
    if (!wrong) return say.finding.beforeCharacter(from, right);
    const place = from === to ? say.finding.character(from) : say.finding.characters(from, to);
    if (difference.verdict === 'order') return say.finding.orderAt(place, wrong, right);
    return right ? `${place}${say.finding.colon}${wrong} → ${right}` : say.finding.addedAt(place, wrong);
  });
  const rest = difference.edits.length - places.length;
  return places.join(say.finding.semicolon) + (rest > 0 ? say.finding.morePlacesCompare(rest) : '');
}

/** Units [from, to) of a source as the reader of a draft would write them: of a traditional source in simplified characters, unless the draft is one, too. */
function asRead(source: Side, from: number, to: number, draft: Side): string {
  const words = printed(source, from, to);
  const beside = (a: number, b: number) => printed(source, Math.max(0, a), Math.min(b, source.to - source.from));
  const simplified = inSimplified(words, draft.text, {
    before: beside(from - BESIDE, from),
    behind: beside(to, to + BESIDE),
  });
  return simplified === words || isTraditional(draft.text) ? words : simplified;
}

function printed(side: Side, from: number, to: number): string {
  if (from >= to) return '';
  const start = side.skeleton.at[side.from + from] as number;
  const end = (side.skeleton.at[side.from + to - 1] as number) + 1;
  const text = side.text.slice(start, end).replace(/\s+/g, '');
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

/** 《在网络安全和信息化工作座谈会上的讲话》（2016-04-19），empty where the record has no source. */
export function describeSource(source: SourceRef | undefined): string {
  if (!source) return '';
  const title = source.title ? `《${source.title.replace(/《/g, '〈').replace(/》/g, '〉')}》` : '';
  return title + (source.date ? say.finding.dateOfSource(source.date) : '');
}

/** The best source of a record as shown to a writer. */
export function sourceOf(record: WordingRecord): SourceRef | undefined {
  const source = record.sources[0]?.source;
  return source && sourceRef(source);
}

/** A source as shown to a writer. */
export function sourceRef(source: Source): SourceRef {
  return {
    title: source.title,
    ...(source.date && { date: source.date }),
    ...(source.speaker && { speaker: source.speaker }),
    ...(source.occasion && { occasion: source.occasion }),
    tier: source.tier,
  };
}
