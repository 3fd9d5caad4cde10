/** Words that are taken for one another: by sound or by shape, character by character. */
import { lookAlike } from './shapes.ts';
import { soundAlike } from './sound.ts';

/** As many characters, each of which sounds or looks like the other: 道里 and 道理, 录色 and 绿色. */
export function areAlike(right: string, wrong: string): boolean {
  const alike = (char: string, other: string) => soundAlike(char, other) || lookAlike(char, other);
  return right.length === wrong.length && [...right].every((char, i) => alike(char, wrong.charAt(i)));
}
