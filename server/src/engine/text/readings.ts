/** Toneless pinyin of single characters, all readings of each, as letters that are typed (ü is v or u). */
import { SYLLABLES } from './syllables.generated.ts';

const NONE: readonly string[] = [];
let table: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * All readings of a character (行: hang, heng, xing); a letter or digit reads as itself. Empty where none is known.
 * Which reading is right in a word is not asked: a writer who types xing or hang means the same character.
 */
export function readingsOf(char: string): readonly string[] {
  return allReadings().get(char) ?? NONE;
}

/** Every character that has one, with its readings. */
export function allReadings(): ReadonlyMap<string, readonly string[]> {
  table ??= readTable();
  return table;
}

function readTable(): Map<string, string[]> {
  const map = new Map<string, string[]>(Array.from('0123456789abcdefghijklmnopqrstuvwxyz', (char) => [char, [char]]));
  for (const group of SYLLABLES.split(' ')) {
    const syllable = /^[a-zêü]+/.exec(group)?.[0];
    if (syllable === undefined) continue;
    const typed = syllable.includes('ü') ? [syllable.replace('ü', 'v'), syllable.replace('ü', 'u')] : [syllable];
    for (const char of group.slice(syllable.length)) map.set(char, [...(map.get(char) ?? []), ...typed]);
  }
  return map;
}
