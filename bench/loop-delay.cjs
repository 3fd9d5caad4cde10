// Loaded into the server before all else: measures how long its event loop is held up, from one question to the next.
const { monitorEventLoopDelay } = require('node:perf_hooks');

const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
process.on('message', () => {
  const [median, p99, max] = [delays.percentile(50), delays.percentile(99), delays.max].map((each) => each / 1e6);
  process.send({ median, p99, max });
  delays.reset();
});
process.channel?.unref();
