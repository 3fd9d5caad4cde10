/** What V8 is told of this program: to compile less of it. */
import { setFlagsFromString } from 'node:v8';

/** What it calls the wait before code is compiled for speed, by its own number: five times as long as it waits by itself. */
const WAIT: Readonly<Record<string, string>> = {
  '11': '--interrupt-budget=300000',
  '12': '--invocation-count-for-turbofan=13000',
  '13': '--invocation-count-for-turbofan=13000',
};
/** Bytes of code that are put into a function beside its own: 920 by itself. */
const INLINE = '--max-inlined-bytecode-size-cumulative=200';

/**
 * To be called before anything else. A check goes through some hundred rules, none of which is hot. V8 would compile them
 * all for speed, each with what it calls, on threads that take the processor from the check itself: more than half of the work
 * of the first drafts. Long loops, as in building the index, are compiled soon in any case. Nothing is told to a V8 that
 * is not known, nor to that of Electron, which may have frozen its flags and ends the process then.
 */
export function compileSparingly(): void {
  const wait = WAIT[process.versions.v8.split('.')[0] ?? ''];
  if (wait === undefined || process.versions['electron'] !== undefined) return;
  setFlagsFromString(wait);
  setFlagsFromString(INLINE);
}
