// Loaded before a program (--require): writes the most memory that a thread with a limit of its own has had into the folder TIFA_BENCH_MEMORY.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { getHeapStatistics } = require('node:v8');
const { isMainThread, resourceLimits, threadId } = require('node:worker_threads');

/** Threads that read documents have one of 384 MB, others none. */
const MOST = 400;
const PERIOD = 10;

if (!isMainThread && resourceLimits.maxOldGenerationSizeMb < MOST) {
  let most = 0;
  const look = () => {
    const { total_heap_size: heap, external_memory: outside } = getHeapStatistics();
    if (heap + outside <= most) return;
    most = heap + outside;
    writeFileSync(join(process.env.TIFA_BENCH_MEMORY, String(threadId)), String(most));
  };
  setInterval(look, PERIOD).unref();
}
