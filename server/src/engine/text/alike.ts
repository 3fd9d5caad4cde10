/** Words that are taken for one another: by sound or by shape, character by character. */
import { remembered } from '../memo.ts';
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

let pairs: ReadonlySet<string> | undefined;

/** True where the two characters look alike: the first character of a group is like the rest. */
function lookAlike(a: string, b: string): boolean {
  pairs ??= readPairs();
  return pairs.has(a + b);
}

function readPairs(): Set<string> {
  const set = new Set<string>();
  for (const group of SHAPES.split(' ')) {
    const first = group.charAt(0);
    for (const other of group.slice(1)) set.add(first + other).add(other + first);
  }
  return set;
}
