/** Characters that sound alike: the most common kind of slip with a pinyin input method. */
import { readingsOf } from './readings.ts';

/** Pairs that speakers of many regions and most input methods do not tell apart (zh/z, in/ing, n/l …) become one. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^[nl](?=.)/, 'l')
    .replace(/([aei])ng$/, '$1n');
}

/** True where the two characters share a reading, tones and blurred pairs aside. */
export function soundAlike(a: string, b: string): boolean {
  const second = readingsOf(b).map(blur);
  return readingsOf(a).some((reading) => second.includes(blur(reading)));
}
