/** Toneless pinyin of single characters, all readings of each, as letters that are typed (ü is v or u). */
import { SYLLABLES } from './syllables.generated.ts';

const NONE: readonly string[] = [];
/** A short draft asks of a few characters, of which a search is quicker than making the table. */
const FEW = 100;
let asked = 0;
let table: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * All readings of a character (行: hang, heng, xing); a letter or digit reads as itself. Empty where none is known.
 * Which reading is right in a word is not asked: a writer who types xing or hang means the same character.
 */
export function readingsOf(char: string): readonly string[] {
  return table || asked++ >= FEW ? (allReadings().get(char) ?? NONE) : search(char);
}

/** The same without the table. */
function search(char: string): readonly string[] {
  if (/^[a-z\d]$/.test(char)) return [char];
  if (!/^\p{Script=Han}$/u.test(char)) return NONE;
  const readings: string[] = [];
  for (let at = SYLLABLES.indexOf(char); at >= 0; at = SYLLABLES.indexOf(char, at + 1))
    readings.push(...typed(SYLLABLES.slice(SYLLABLES.lastIndexOf(' ', at) + 1, at)));
  return readings;
}

/** Every character that has one, with its readings. */
export function allReadings(): ReadonlyMap<string, readonly string[]> {
  table ??= readTable();
  return table;
}

function readTable(): Map<string, string[]> {
  const map = new Map<string, string[]>(Array.from('0123456789abcdefghijklmnopqrstuvwxyz', (char) => [char, [char]]));
  for (const group of SYLLABLES.split(' ')) {
    const readings = typed(group);
    for (const char of group.replace(SYLLABLE, '')) map.set(char, [...(map.get(char) ?? []), ...readings]);
  }
  return map;
}

const SYLLABLE = /^[a-zêü]+/;

/** How the syllable at the beginning of a group is typed. */
function typed(group: string): readonly string[] {
  const syllable = SYLLABLE.exec(group)?.[0];
  if (syllable === undefined) return NONE;
  return syllable.includes('ü') ? [syllable.replace('ü', 'v'), syllable.replace('ü', 'u')] : [syllable];
}
