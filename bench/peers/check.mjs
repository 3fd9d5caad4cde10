// Checks drafts with the engine of one tree of this repository, whichever it is: `tree` stands for it (see run.mjs). JSON in, JSON out.
import { readFileSync } from 'node:fs';
import { compileSparingly } from 'compiler';
import * as packs from 'packs';
import { openCorpus } from 'tree/server/src/adapters/index/index.ts';
import { parseProse } from 'tree/server/src/adapters/markup/parse.ts';
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

/** The packs of a folder as the program of that tree opens them. */
async function knownIn(corpus) {
  if (packs.openPacksInForce) return packs.openPacksInForce({ bundled: corpus, own: [] }, () => false);
  const dirs = packs.bundledPackDirs(corpus);
  const loaded = await (packs.openPacks ? packs.openPacks(dirs) : Promise.all(dirs.map((dir) => packs.openPack(dir))));
  return { packs: loaded.flatMap(({ pack }) => pack ?? []) };
}

async function main() {
  compileSparingly();
  const known = await knownIn(`${dist}/corpus`);
  const records = await wholes(createEngine({ ...known, parseProse }));
  const engine = createEngine({ ...known, parseProse });
  const opened = await openCorpus({ folders, cacheDir });
  engine.usePassages(opened.index);
  const corpus = await wholes(engine);
  const keystroke = await keystrokes(engine);
  await opened.close();
  console.log(JSON.stringify({ records, corpus, keystroke }));
}

main();
