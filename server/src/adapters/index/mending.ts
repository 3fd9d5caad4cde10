/** An index whose files are found to be damaged while it is asked: the question is asked again when the index has been built anew. */
import { DamagedSegment } from '../../engine/index/passages/pages.ts';
import type { PassageIndex } from '../../engine/passages.ts';

/** Builds the index anew, once for all questions that have failed. */
export type Mend = (damage: DamagedSegment) => Promise<PassageIndex>;

/** The same index; its questions, and those of its parts, are put to the new one where a file turns out to be damaged. */
export function mended(index: PassageIndex, mend: Mend): PassageIndex {
  return standIn(index, mend);
}

function standIn<T extends object>(target: T, mend: (damage: DamagedSegment) => Promise<object>): T {
  const parts = new Map<PropertyKey, unknown>();
  return new Proxy(target, {
    get: (of, name) => {
      const known = parts.get(name);
      if (known !== undefined) return known;
      const part: unknown = Reflect.get(of, name);
      const made = isAsked(part)
        ? asking(of, name, part, mend)
        : isPort(part)
          ? standIn(part, partOf(mend, name))
          : part;
      parts.set(name, made);
      return made;
    },
  });
}

type Ask = (...questions: unknown[]) => unknown;

function asking(of: object, name: PropertyKey, ask: Ask, mend: (damage: DamagedSegment) => Promise<object>): Ask {
  return (...questions) => {
    const again = async (damage: DamagedSegment): Promise<unknown> => {
      const whole = await mend(damage);
      const other: unknown = Reflect.get(whole, name);
      return isAsked(other) ? other.apply(whole, questions) : undefined;
    };
    const answer = ask.apply(of, questions);
    if (answer instanceof Promise)
      return answer.catch((error: unknown) => (error instanceof DamagedSegment ? again(error) : Promise.reject(error)));
    return isPort(answer) ? standIn(answer, async (damage) => Object(await again(damage))) : answer;
  };
}

const partOf =
  (mend: (damage: DamagedSegment) => Promise<object>, name: PropertyKey) =>
  async (damage: DamagedSegment): Promise<object> =>
    Object(Reflect.get(await mend(damage), name));

const isAsked = (part: unknown): part is Ask => typeof part === 'function';

/** Whether it answers questions. */
const isPort = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && Object.values(part).some(isAsked);
