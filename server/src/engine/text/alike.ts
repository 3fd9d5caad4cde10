/** Words that are taken for one another: by sound or by shape, character by character. */
import { remembered } from '../memo.ts';
import { once } from '../once.ts';
import { SHAPES } from './shapes.generated.ts';
import { soundAlike, soundingAs } from './sound.ts';

/** As many characters, each of which sounds or looks like the other: 道里 and 道理, 录色 and 绿色. */
export function areAlike(right: string, wrong: string): boolean {
  if (right.length !== wrong.length) return false;
  const alike = (char: string, other: string) => soundAlike(char, other) || lookAlike(char, other);
  return [...right].every((char, i) => alike(char, wrong.charAt(i)));
}

/** All characters that sound or look like one: those it is taken for. */
export const takenFor = remembered((char: string): string => {
  const others = new Set([...soundingAs(char), ...lookingAs(char)]);
  others.delete(char);
  return [...others].join('');
}, 5_000);

function lookingAs(char: string): string {
  return SHAPES.split(' ')
    .filter((group) => group.includes(char))
    .map((group) => (group.startsWith(char) ? group : group.charAt(0)))
    .join('');
}

/** True where the two characters look alike: the first character of a group is like the rest. */
function lookAlike(a: string, b: string): boolean {
  const holds = (first: string, other: string) => other !== '' && groups().get(first)?.includes(other) === true;
  return holds(a, b) || holds(b, a);
}

/** By its first character the rest of a group. */
const groups = once((): ReadonlyMap<string, string> => {
  const all = new Map<string, string>();
  for (const group of SHAPES.split(' ')) all.set(group.charAt(0), (all.get(group.charAt(0)) ?? '') + group.slice(1));
  return all;
});
