/** Long work in slices: every few milliseconds whatever else the thread has to do may go on. */

/** Milliseconds of a slice. */
const SLICE = 8;

/** Resolves at once, or after a pause when the slice is used up; ask it every few thousand steps. */
export function slices(pause: () => Promise<void>): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return undefined;
    return pause().then(() => {
      since = performance.now();
    });
  };
}
