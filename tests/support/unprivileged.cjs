// Preloaded into a process of a test that root runs: it loads as root and then goes on as nobody, who may not read everything.
process.nextTick(() => process.seteuid?.(65534));
