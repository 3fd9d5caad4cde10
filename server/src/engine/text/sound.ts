/** Characters that sound alike: the most common kind of slip with a pinyin input method. */
import { SYLLABLES } from './syllables.generated.ts';

const READINGS: ReadonlyMap<string, readonly string[]> = readings();

function readings(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const group of SYLLABLES.split(' ')) {
    const syllable = /^[a-zêüḿńňǹ]+/u.exec(group)?.[0] ?? '';
    const sound = blur(syllable);
    for (const char of group.slice(syllable.length)) {
      const known = map.get(char);
      if (known) known.push(sound);
      else map.set(char, [sound]);
    }
  }
  return map;
}

/** Pairs that speakers of many regions and most input methods do not tell apart (zh/z, in/ing, n/l …) become one. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^[nl](?=.)/, 'l')
    .replace(/([aei])ng$/, '$1n');
}

/** True where the two characters share a reading, tones and blurred pairs aside. */
export function soundAlike(a: string, b: string): boolean {
  const first = READINGS.get(a);
  const second = READINGS.get(b);
  return first?.some((sound) => second?.includes(sound)) ?? false;
}
