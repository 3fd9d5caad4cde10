/** Noise by a seed: drafts with all packs, messages to a server, processes killed while they index, bits that flip in the cache. Nothing may be wrong. */
// Usage: npm run fuzz [-- --drafts N] [--messages N] [--kills N] [--flips N] [--seed N]
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { parseInSteps, parseProse } from '../server/src/adapters/markup/parse.ts';
import { bundledPackDirs, loadPacks } from '../server/src/adapters/packs/index.ts';
import { createEngine } from '../server/src/engine/index.ts';
import { withClient } from '../tests/protocol/support/client.ts';
import { randomOf } from '../tests/support/damage/mutate.ts';
import { faultsOf, noisyDraft } from '../tests/support/fuzz/drafts.ts';
import { sendMessages } from '../tests/support/fuzz/messages.ts';

const { values } = parseArgs({
  options: {
    drafts: { type: 'string', default: '1000000' },
    messages: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '300' },
    flips: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
});

const ROOT = resolve(__dirname, '..');
const SHOWN = 40;
/** Each of so many drafts is checked in turns, too. */
const IN_TURNS = 10;
let faults = 0;

function tell(fault: string): void {
  if (faults++ < SHOWN) console.log(fault);
  process.exitCode = 1;
}

async function drafts(count: number): Promise<void> {
  const packs = loadPacks(bundledPackDirs(resolve(ROOT, 'corpus'))).flatMap(({ pack }) => pack ?? []);
  const engine = createEngine({ packs, parseProse });
  const inTurns = createEngine({ packs, parseProse, parseInSteps, pause: () => setImmediate() });
  const words = packs.flatMap(({ records }) => records.flatMap(({ wording, members }) => [wording, ...members]));
  const random = randomOf(Number(values.seed));
  for (let i = 0; i < count; i++) {
    const draft = noisyDraft(words, random);
    for (const fault of await faultsOf(engine, draft)) tell(`${fault}\n  ${JSON.stringify(draft)}`);
    if (i % IN_TURNS === 0 && !isDeepStrictEqual(await engine.check(draft), await inTurns.check(draft)))
      tell(`other findings in turns\n  ${JSON.stringify(draft)}`);
    if ((i + 1) % 10_000 === 0) console.log(`${i + 1} drafts, ${faults} faults`);
  }
}

async function messages(count: number): Promise<void> {
  await withClient({ folders: ['file:///'] }, async (client) => {
    console.log(await sendMessages(client, randomOf(Number(values.seed)), count));
  });
}

/** The test with another number. */
function test(file: string, name: string, count: string): void {
  if (Number(count) === 0) return;
  const mocha = ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--no-config', `tests/unit/passages/${file}`];
  const { status } = spawnSync(process.execPath, mocha, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, [name]: count },
  });
  if (status !== 0) tell(`${file} failed`);
}

async function main(): Promise<void> {
  await drafts(Number(values.drafts));
  await messages(Number(values.messages));
  test('killed.test.ts', 'TIFA_KILLS', values.kills);
  test('flips.test.ts', 'TIFA_FLIPS', values.flips);
  console.log(`${faults} faults`);
}

void main();
