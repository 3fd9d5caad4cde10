/** Which of the mined wordings a drafter would want: read in samples of a hundred until nine of ten and more were. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bundledPackDirs, loadPacks } from '../../server/src/adapters/packs/index.ts';
import { buildOneOffIndex } from '../../server/src/engine/index/one-off.ts';
import { readingsOf } from '../../server/src/engine/text/readings.ts';
import type { Counted } from './count.ts';

type Words = (id: string) => readonly string[];

const LONGEST = 48;
/** Documents that must have it: reports are few and weighed, news are many. */
const REPORTS = 2;
const [NEWS, YEARS] = [5, 3];
/** Of its documents so many have a longer one: then it is a piece of that. */
const PIECE = 0.7;
/** So many times its documents say what only sounds like it. */
const TWIN = 0.3;
/** What no text says any more is nothing to offer. */
const SINCE = '2007';
const PRIMARY = ['congress', 'gwr', 'speech'] as const;

/** Sorted by folded words. `dir` holds left-out.yaml. */
export function chosen(counted: readonly Counted[], dir: string): readonly Counted[] {
  const fits = fitting(wordsIn(dir));
  const likely = counted.filter((each) => isUsed(each) && isWhole(each) && fits(each));
  const pieces = piecesOf(likely);
  const whole = likely.filter(({ folded }) => !pieces.has(folded));
  const twins = twinsOf(whole, counted);
  const kept = whole.filter(({ folded }) => !twins.has(folded));
  return kept.toSorted((a, b) => (a.folded < b.folded ? -1 : 1));
}

function wordsIn(dir: string): Words {
  const lists = parse(readFileSync(join(dir, 'left-out.yaml'), 'utf8')) as { id: string; words: string[] }[];
  const packs = loadPacks(bundledPackDirs(join(dir, '../../corpus'))).flatMap(({ pack }) => pack ?? []);
  const places = packs.flatMap(({ lexicon = [] }) =>
    lexicon.filter(({ role }) => role === 'place' || role === 'speaker').flatMap(({ words }) => words),
  );
  return (id) => (id === 'places' ? places : (lists.find((list) => list.id === id)?.words ?? []));
}

function isUsed({ by, documents, years, folded }: Counted): boolean {
  const reports = PRIMARY.reduce((sum, kind) => sum + (by[kind] ?? 0), 0);
  const news = by.news ?? 0;
  if ((years.at(-1) ?? '') < SINCE || documents < 3) return false;
  const isShort = folded.length < 7;
  if (reports >= REPORTS) return !isShort || documents >= 8;
  if (reports + (by.law ?? 0) === 1 && reports === 1) return news >= (isShort ? 15 : 2) && years.length >= 2;
  return news >= (isShort ? 25 : NEWS) && years.length >= YEARS;
}

/** Marks around it more often than not: no piece of a sentence, no rest of a list. */
function isWhole({ opened, closed, listedBefore, listedAfter, wording, folded }: Counted): boolean {
  if (folded.length < 6 || wording.length > LONGEST) return false;
  if (/[0-9A-Za-z％%《》（）：；。]/u.test(wording) || /^[、，”]|[、，“]$/u.test(wording)) return false;
  if (count(wording, '“') !== count(wording, '”')) return false;
  return opened >= 0.25 && closed >= 0.35 && listedBefore < 0.4 && listedAfter < 0.4;
}

const count = (text: string, char: string): number => text.split(char).length - 1;

function fitting(words: Words): (counted: Counted) => boolean {
  const [starts, ends] = [words('starts'), words('ends')];
  const national = words('national');
  const left = [
    ...words('anywhere'),
    ...words('countries'),
    ...words('places').filter((each) => !national.includes(each)),
  ];
  const named = words('named');
  return ({ wording }) => {
    if (starts.some((each) => wording.startsWith(each)) || ends.some((each) => wording.endsWith(each))) return false;
    if (wording.startsWith('为') && !/而|作出|作贡献|服务|提供|奋斗|创造|奠定|[^作]为/u.test(wording.slice(1)))
      return false;
    const plain = named.reduce((text, name) => text.replaceAll(name, ''), wording);
    if (/习近平|毛泽东|邓小平|江泽民|胡锦涛/u.test(plain)) return false;
    return !left.some((each) => plain.includes(each));
  };
}

/** Of those that sound like other wording (加强法制建设, 加强法治建设) the rarer one: the other would be taken for a slip of it. */
function twinsOf(whole: readonly Counted[], counted: readonly Counted[]): ReadonlySet<string> {
  const index = buildOneOffIndex(
    whole.map(({ folded }) => folded),
    6,
  );
  const twins = new Set<string>();
  for (const { folded, documents } of counted) {
    for (const { pattern, from } of index.find(folded)) {
      const line = whole[pattern];
      if (!line || documents < TWIN * line.documents) continue;
      const other = folded.slice(from, from + line.folded.length);
      const at = Array.from(line.folded).findIndex((char, i) => char !== other.charAt(i));
      const sounds = readingsOf(other.charAt(at));
      if (readingsOf(line.folded.charAt(at)).some((reading) => sounds.includes(reading))) twins.add(line.folded);
    }
  }
  return twins;
}

/** Those that hardly ever stand but in one longer wording. */
function piecesOf(likely: readonly Counted[]): ReadonlySet<string> {
  const byWords = new Map(likely.map((each) => [each.folded, each]));
  const pieces = new Set<string>();
  for (const { folded, documents } of likely) {
    for (let from = 0; from < folded.length; from++) {
      for (let to = from + 6; to <= folded.length; to++) {
        const inner = to - from < folded.length ? byWords.get(folded.slice(from, to)) : undefined;
        if (inner && documents >= PIECE * inner.documents) pieces.add(inner.folded);
      }
    }
  }
  return pieces;
}
