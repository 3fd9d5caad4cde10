/** Work as a number: how often V8 entered the functions and branches of the program, whatever the machine and what else runs on it. Some counts may be missing: V8 lets them go with code that it has not run for a while. */
import { Session } from 'node:inspector/promises';

/** Entries into blocks of code of the server while `work` runs. What built-in functions and expressions do is not seen. */
export async function workOf(work: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const own = result.filter(({ url }) => url.includes('/server/src/') || url.includes('@lezer'));
    return own
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}
