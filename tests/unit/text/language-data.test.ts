/** The lists of words and characters of the language: what corpus/language holds is well-formed, and is what the engine reads. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { areAlike } from '../../../server/src/engine/text/alike.ts';
import { isDe, isLight, isModal, isNegation, isParticle } from '../../../server/src/engine/text/function-words.ts';

const CORPUS = join(__dirname, '../../../corpus');
const FOLDER = join(CORPUS, 'language');

interface List {
  readonly id: string;
  readonly words: readonly string[];
}

const files = readdirSync(FOLDER).sort();
const read = (name: string): List[] => parse(readFileSync(join(FOLDER, name), 'utf8'));
const lists = new Map(files.flatMap(read).map(({ id, words }) => [id, words]));
const wordsOf = (id: string): readonly string[] => lists.get(id) ?? assert.fail(`there is a list ${id}`);

describe('lists of the language', () => {
  const validate = new Ajv().compile(JSON.parse(readFileSync(join(CORPUS, 'schema/language.schema.json'), 'utf8')));
  for (const name of files)
    it(`${name} keeps to its schema`, () => assert.ok(validate(read(name)), JSON.stringify(validate.errors)));

  it('have each id once', () => assert.equal(lists.size, files.flatMap(read).length));

  it('are what the engine reads', () => {
    assert.ok(wordsOf('particles').every(isParticle) && wordsOf('joints').every(isParticle));
    assert.ok(wordsOf('light').every(isLight) && wordsOf('joints').every(isLight));
    assert.ok(wordsOf('de').every(isDe) && wordsOf('duty').every(isModal) && wordsOf('denials').every(isNegation));
    for (const group of wordsOf('shapes'))
      for (const other of group.slice(1)) assert.ok(areAlike(group.charAt(0), other), `${group.charAt(0)} ${other}`);
  });

  const table: readonly (readonly [words: string, is: string])[] = [
    ['', 'light particle'],
    ['的', 'light particle de'],
    ['更', 'particle'],
    ['以及', 'light particle'],
    ['并且', 'light'],
    ['得', 'particle de modal'],
    ['不得', 'modal negation'],
    ['应当', 'modal'],
    ['决不', 'negation'],
    ['没有', 'negation'],
    ['绝不可能', 'negation'],
    ['不能够', ''],
    ['网', ''],
  ];
  for (const [words, expected] of table)
    it(`${words || 'nothing'} is ${expected || 'none of them'}`, () => {
      const kinds = { light: isLight, particle: isParticle, de: isDe, modal: isModal, negation: isNegation };
      const found = Object.entries(kinds).flatMap(([name, is]) => (is(words) ? [name] : []));
      assert.equal(found.join(' '), expected);
    });
});
