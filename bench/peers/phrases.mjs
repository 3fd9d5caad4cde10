// Look-up of phrases with Fuse.js and with MiniSearch on bigrams. JSON in, JSON out.
import { readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

const { phrases, asked } = JSON.parse(readFileSync(0, 'utf8'));
const bigrams = (text) => Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2));
const time = (find) => {
  for (const text of asked.slice(0, 20)) find(text);
  const lookups = [];
  const firsts = [];
  for (const text of asked) {
    const since = performance.now();
    firsts.push(find(text) ?? null);
    lookups.push(performance.now() - since);
  }
  return { lookups, firsts };
};
const fuse = new Fuse(phrases, { includeScore: true, threshold: 0.5, ignoreLocation: true });
const mini = new MiniSearch({ fields: ['text'], storeFields: ['text'], tokenize: bigrams });
mini.addAll(phrases.map((text, id) => ({ id, text })));
console.log(
  JSON.stringify({
    fuse: time((text) => fuse.search(text.slice(0, 32), { limit: 1 })[0]?.item),
    minisearch: time((text) => mini.search(text)[0]?.text),
  }),
);
