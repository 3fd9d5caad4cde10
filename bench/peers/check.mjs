// Checks drafts with the engine of one tree of this repository, whichever it is: `tree` stands for it (see run.mjs). JSON in, JSON out.
import { readFileSync } from 'node:fs';
import { compileSparingly } from 'compiler';
import { openCorpus } from 'tree/server/src/adapters/index/index.ts';
import { parseProse } from 'tree/server/src/adapters/markup/parse.ts';
import * as packs from 'tree/server/src/adapters/packs/index.ts';
import { createEngine } from 'tree/server/src/engine/index.ts';

const { drafts, dist, folders, cacheDir, warmUp, keys, typed } = JSON.parse(readFileSync(0, 'utf8'));

/** Milliseconds of the wall and of all threads. */
async function taken(work) {
  const [since, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - since, cpu: (user + system) / 1000 };
}

async function wholes(engine) {
  const times = [];
  for (const text of drafts) times.push(await taken(() => engine.check({ text, languageId: 'markdown' })));
  return times.slice(warmUp);
}

async function keystrokes(engine) {
  const [text] = drafts;
  const at = text.indexOf('。', text.length >> 1);
  await engine.check({ text, languageId: 'markdown' });
  const times = [];
  for (let key = 1; key <= keys; key++) {
    const next = text.slice(0, at) + typed.repeat(1 + Math.floor(key / typed.length)).slice(0, key) + text.slice(at);
    times.push(await taken(() => engine.check({ text: next, languageId: 'markdown' })));
  }
  return times;
}

async function main() {
  compileSparingly();
  const dirs = packs.bundledPackDirs(`${dist}/corpus`);
  const loaded = await (packs.openPacks ? packs.openPacks(dirs) : Promise.all(dirs.map((dir) => packs.openPack(dir))));
  const known = loaded.flatMap(({ pack }) => pack ?? []);
  const records = await wholes(createEngine({ packs: known, parseProse }));
  const engine = createEngine({ packs: known, parseProse });
  const opened = await openCorpus({ folders, cacheDir });
  engine.usePassages(opened.index);
  const corpus = await wholes(engine);
  const keystroke = await keystrokes(engine);
  await opened.close();
  console.log(JSON.stringify({ records, corpus, keystroke }));
}

main();
