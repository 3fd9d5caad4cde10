/** Checks of open documents: one result a text, never one of packs or settings that no longer hold. */
import * as assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckResult, Finding } from '../../../server/src/engine/types.ts';
import { type Checks, createChecks } from '../../../server/src/lsp/checks.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/lsp/configuration.ts';
import type { Knowledge } from '../../../server/src/lsp/host.ts';

const NOTHING: CheckResult = { findings: [], checked: [], quotations: [], problems: [] };
const document = (): TextDocument => TextDocument.create('file:///a.md', 'markdown', 1, '网络');

/** Checks whose engine calls `check`; the rest of the engine is not asked. */
function checksBy(
  check: (nth: number) => CheckResult,
  isOpen = (_: TextDocument): boolean => true,
): { checks: Checks; count: () => number } {
  let count = 0;
  const engine = { check: async () => check(++count) } as unknown as Knowledge['engine'];
  const knowledge = async () => ({ engine, lookup: () => [], problems: [], notes: [] });
  const settings = async () => DEFAULT_SETTINGS;
  const ignored = async () => ({ isIgnored: () => false, problems: [] });
  return { checks: createChecks(isOpen, knowledge, settings, () => undefined, ignored), count: () => count };
}

describe('checks of a document', () => {
  it('are made once while nothing changes', async () => {
    const { checks, count } = checksBy(() => NOTHING);
    const text = document();
    const first = await checks.run(text);
    assert.equal(await checks.run(text), first);
    assert.equal(checks.latest(text), first);
    assert.equal(first.id, checks.id(text));
    assert.equal(count(), 1);
  });

  it('are refused where the document was closed meanwhile', async () => {
    let isOpen = true;
    const close = (): CheckResult => {
      isOpen = false;
      return NOTHING;
    };
    const { checks } = checksBy(close, () => isOpen);
    const text = document();
    await assert.rejects(checks.run(text));
    assert.equal(checks.latest(text), undefined);
  });

  it('are made again when packs, index or settings change meanwhile', async () => {
    const old: Finding[] = [
      { rule: 'quotations/misquote', severity: 'warning', start: 0, end: 2, replacements: [] } as never,
    ];
    const { checks, count } = checksBy((nth) => {
      if (nth > 1) return NOTHING;
      checks.invalidate();
      return { ...NOTHING, findings: old };
    });
    const text = document();
    const result = await checks.run(text);
    assert.deepEqual(result.findings, []);
    assert.equal(result.id, checks.id(text));
    assert.equal(count(), 2);
  });
});
