// SQLite FTS5 with the trigram tokenizer: index of paragraphs; look-up by OR of trigrams, best by bm25. JSON in, JSON out.
import { readFileSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

const { paths, file, quotations, limit } = JSON.parse(readFileSync(0, 'utf8'));
rmSync(file, { force: true });
let since = performance.now();
const db = new Database(file);
db.pragma('journal_mode = off');
db.pragma('synchronous = off');
db.exec("create virtual table passages using fts5(text, path unindexed, tokenize = 'trigram')");
const insert = db.prepare('insert into passages (text, path) values (?, ?)');
db.transaction(() => {
  for (const path of paths)
    for (const line of readFileSync(path, 'utf8').split('\n')) if (line.trim() !== '') insert.run(line, path);
})();
const build = performance.now() - since;

const find = db.prepare('select text from passages where passages match ? order by rank limit ?');
const trigrams = (text) => {
  const parts = new Set();
  for (let i = 0; i + 3 <= text.length; i++) parts.add(`"${text.slice(i, i + 3).replaceAll('"', '""')}"`);
  return [...parts].join(' OR ');
};
const lookups = [];
const answers = [];
for (const text of quotations.slice(0, 20)) find.all(trigrams(text), limit);
for (const text of quotations) {
  since = performance.now();
  const found = find.all(trigrams(text), limit);
  lookups.push(performance.now() - since);
  answers.push(found.map((each) => each.text));
}
db.close();
console.log(JSON.stringify({ build, bytes: statSync(file).size, lookups, answers }));
rmSync(file, { force: true });
