// Loaded before a program (--require): writes the processor time of all its threads in milliseconds into the file TIFA_BENCH_PROCESSOR at its end.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.once('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.TIFA_BENCH_PROCESSOR, String((user + system) / 1000));
  });
