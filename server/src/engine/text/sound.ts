/** Characters that sound alike: the most common kind of slip with a pinyin input method. */
import { remembered } from '../memo.ts';
import { once } from '../once.ts';
import { allReadings, readingsOf } from './readings.ts';

/** Pairs that speakers of many regions and most input methods do not tell apart (zh/z, in/ing, n/l …) become one. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^[nl](?=.)/, 'l')
    .replace(/([aei])ng$/, '$1n');
}

/** Most drafts are written with so many characters. */
const MOST = 5_000;

const soundsOf = remembered((char: string): readonly string[] => readingsOf(char).map(blur), MOST);

/** True where the two characters share a reading, tones and blurred pairs aside. */
export function soundAlike(a: string, b: string): boolean {
  const second = soundsOf(b);
  return soundsOf(a).some((sound) => second.includes(sound));
}

/** All characters that share a reading with one, itself among them. */
export function soundingAs(char: string): string {
  return readingsOf(char)
    .map((reading) => bySound().get(blur(reading)) ?? '')
    .join('');
}

const bySound = once(() => {
  const table = new Map<string, string>();
  for (const [char, readings] of allReadings())
    for (const reading of new Set(readings.map(blur))) table.set(reading, (table.get(reading) ?? '') + char);
  return table;
});
