/**
 * A corpus as large as one likes, made of real text by a seeded variation that keeps its statistics: each file comes as it is first, then
 * again and again with other places and persons, other numbers, and clauses that have changed places; the rest of it stays real text.
 */
import { mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SizedFile } from './corpus.ts';
import type { Random } from './support.ts';

/** Bytes of disk that an index takes for each byte of text, with the text, and what else should stay free. */
const NEEDED = 4;
const SPARE = 2e9;
/** Files of a folder. */
const IN_FOLDER = 1_000;

/** Places before 省, 市, 县, 区, and persons behind 记者: two or three characters. */
const PLACE = /[一-龥]{2}(?=[省市县区])/gu;
const PERSON = /(?<=记者)[一-龥]{2,3}(?=[，。）报])/gu;

/** Writes files of `bytes` in all below `folder`. Throws where the disk has too little room. */
export function writeVaried(files: readonly SizedFile[], bytes: number, folder: string, random: Random): void {
  const { bavail, bsize } = statfsSync(join(folder, '..'));
  if (bavail * bsize < NEEDED * bytes + SPARE)
    throw new Error(`too little room on disk for ${bytes / 1e6} MB and their index`);
  const texts = files.map(({ path }) => readFileSync(path, 'utf8'));
  const places = distinct(texts, PLACE);
  const persons = distinct(texts, PERSON);
  let sum = 0;
  for (let n = 0; sum < bytes; n++) {
    const text = texts[n % texts.length] ?? '';
    const round = Math.floor(n / texts.length);
    const written = round === 0 ? text : varied(text, places, persons, random);
    const inside = join(folder, String(Math.floor(n / IN_FOLDER)));
    if (n % IN_FOLDER === 0) mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `${round}-${basename(files[n % texts.length]?.path ?? '')}`), written);
    sum += Buffer.byteLength(written);
  }
}

function distinct(texts: readonly string[], words: RegExp): string[] {
  return [...new Set(texts.flatMap((text) => text.match(words) ?? []))];
}

/** Front matter says when a text was written, and goes on doing so. */
const HEAD = /^(?:---\n.*?\n---\n)?/su;

function varied(text: string, places: readonly string[], persons: readonly string[], random: Random): string {
  const others = new Map<string, string>(); // the same name everywhere in a text
  const other = (names: readonly string[]) => (name: string) => {
    const known = others.get(name) ?? names[random(names.length)] ?? name;
    others.set(name, known);
    return known;
  };
  const head = HEAD.exec(text)?.[0] ?? '';
  const body = text
    .slice(head.length)
    .replace(PLACE, other(places))
    .replace(PERSON, other(persons))
    .replace(/\d+/gu, (digits) => (random(2) === 0 ? digits : otherNumber(digits, random)))
    .replace(/[^。！？；\n]+(?=[。！？；])/gu, (sentence) =>
      random(3) === 0 ? reordered(sentence, random) : sentence,
    );
  return head + body;
}

function otherNumber(digits: string, random: Random): string {
  const rest = Array.from(digits.slice(1), () => random(10)).join('');
  return 1 + random(9) + rest;
}

/** Two neighbouring clauses change places. */
function reordered(sentence: string, random: Random): string {
  const clauses = sentence.split('，');
  if (clauses.length < 3) return sentence;
  const at = random(clauses.length - 1);
  clauses.splice(at, 2, ...clauses.slice(at, at + 2).reverse());
  return clauses.join('，');
}
