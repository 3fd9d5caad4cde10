/** What V8 is told of this program: to compile less of it, and to keep less garbage. */
import { setFlagsFromString } from 'node:v8';

/** What it calls the wait before code is compiled for speed, by its own number: five times as long as it waits by itself. */
const WAITS: Readonly<Record<string, string>> = {
  '11': '--interrupt-budget=300000',
  '12': '--invocation-count-for-turbofan=13000',
  '13': '--invocation-count-for-turbofan=13000',
};
const WAIT = process.versions['electron'] === undefined ? WAITS[process.versions.v8.split('.')[0] ?? ''] : undefined;
/** Bytes of code that are put into a function beside its own: 920 by itself. */
const INLINE = '--max-inlined-bytecode-size-cumulative=200';
/** Percent by which what is in use may have grown when it is collected again. */
const GROWTH = '--heap-growing-percent=100';

/**
 * To be called before anything else. A check goes through some hundred rules, none of which is hot. V8 would compile them
 * all for speed, each with what it calls, on threads that take the processor from the check itself: more than half of the work
 * of the first drafts. Long loops, as in building the index, are compiled soon in any case. Nothing is told to a V8 that
 * is not known, nor to that of Electron, which may have frozen its flags and ends the process then.
 */
export function compileSparingly(): void {
  if (WAIT === undefined) return;
  setFlagsFromString(WAIT);
  setFlagsFromString(INLINE);
}

/**
 * For a process that stays: garbage is collected when the heap has doubled. V8 would let it grow to four times what is in use, and while a
 * long draft is typed in, each key leaves what was made of all of it: 400 keys at the top of 500,000 characters left 73 to 125 MB, and
 * leave 5 to 39 now, for a quarter more time each.
 */
export function keepLittleGarbage(): void {
  if (WAIT !== undefined) setFlagsFromString(GROWTH);
}
