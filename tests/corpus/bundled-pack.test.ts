/** The bundled packs: they load without a problem, are complete, and pass the tests their records carry. */
import assert from 'node:assert/strict';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { besideOf } from '../../server/src/adapters/packs/in-force.ts';
import { readPack } from '../../server/src/adapters/packs/open.ts';
import { type Checker, validatePack } from '../../server/src/adapters/packs/validate.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { authorityOf, changesUntil } from '../../server/src/engine/records/authority.ts';
import type { Pack, RecordKind, WordingRecord } from '../../server/src/engine/records/record.ts';
import { TIERS, type Tier } from '../../server/src/engine/types.ts';
import { BUNDLED_DIRS } from '../support/bundled.ts';

const LEAST: Readonly<Partial<Record<RecordKind, number>>> = {
  label: 45,
  list: 42,
  quotation: 54,
  formulation: 1100,
  title: 70,
  institution: 150,
};

describe('the bundled packs', () => {
  let records: readonly WordingRecord[] = [];
  let problems: readonly string[] = [];
  before(async () => {
    const makeEngine = (packs: readonly Pack[]): Checker => createEngine({ packs, parseProse });
    const beside = besideOf(await Promise.all(BUNDLED_DIRS.map(readPack)));
    const validated = await Promise.all(BUNDLED_DIRS.map((dir) => validatePack(dir, makeEngine, beside)));
    records = validated.flatMap(({ pack }) => pack?.records ?? []);
    problems = validated
      .flatMap((each) => each.problems)
      .map(({ path, line, message }) => `${path}:${line}: ${message}`);
  });

  it('has no problem: schema, references, explanations, examples, allows', () => assert.deepEqual(problems, []));

  it('holds what the founding texts hold', () => {
    assert.ok(records.length >= 1900, `${records.length} records`);
    for (const [kind, least] of Object.entries(LEAST)) {
      const found = records.filter((record) => record.kind === kind).length;
      assert.ok(found >= least, `${found} of kind ${kind}, at least ${least} expected`);
    }
  });

  it('tells the period of adjusted wording or its successor', () => {
    const adjusted = records.filter(({ status }) => status === 'adjusted');
    assert.ok(adjusted.length > 0);
    const bare = adjusted.filter(({ successor, validUntil }) => successor === undefined && validUntil === undefined);
    assert.deepEqual(
      bare.map(({ id }) => id),
      [],
    );
  });

  it('calls nothing current that a single founding text says, and no better source', () => {
    const alone = records.filter(({ status, sources }) => {
      const texts = new Set(sources.map(({ source }) => source.id).filter((id) => id.includes('/seed-')));
      return status === 'current' && texts.size === 1 && sources.every(({ source }) => source.tier === 'secondary');
    });
    assert.deepEqual(
      alone.map(({ id }) => id),
      [],
    );
  });

  it('names the best source first', () => {
    const rank = (tier: Tier): number => TIERS.indexOf(tier);
    const unsorted = records.filter(({ sources }) =>
      sources.some(
        ({ source }, i) => rank(source.tier) < rank(sources[Math.max(0, i - 1)]?.source.tier ?? source.tier),
      ),
    );
    assert.deepEqual(
      unsorted.map(({ id }) => id),
      [],
    );
  });

  it('cites for every change a document of its time, never one that only shows the old wording', () => {
    const byId = new Map(records.map((record) => [record.id, record]));
    const strange = records.flatMap((record) => {
      if (record.status !== 'adjusted' || !record.validUntil) return [];
      const change = changesUntil(record, (id) => byId.get(id), undefined).at(-1);
      const authority = authorityOf(change?.from ?? record, change?.to);
      const [until, year] = [change?.from.validUntil ?? record.validUntil, Number(authority?.date?.slice(0, 4))];
      return year >= Number(until.slice(0, 4)) - 1 ? [] : [`${record.id}: ${authority?.id}`];
    });
    assert.deepEqual(strange, []);
  });

  it('carries tests: most near-checked records have an example or a sentence that must stay silent', () => {
    const near = records.filter(({ check, unverified }) => check === 'near' && !unverified);
    const tested = near.filter(({ examples, allows }) => examples.length + allows.length > 0);
    assert.ok(tested.length * 2 > near.length, `${tested.length} of ${near.length}`);
  });
});
