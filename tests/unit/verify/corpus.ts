/** A small corpus in memory, searched by the real index, and what a check against it comes to. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine, type Engine } from '../../../server/src/engine/index.ts';
import type { DocumentInfo } from '../../../server/src/engine/passages.ts';
import type { Pack, WordingRecord } from '../../../server/src/engine/records/record.ts';
import type { Finding } from '../../../server/src/engine/types.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { documentOf, liveSegment } from '../passages/make.ts';

const about = { version: '1.0.0', language: 'zh-CN', asOf: '2026-01-01' } as const;
const PACK: Pack = { ...about, id: 'words', title: '词语', records: [], lexicon: LEXICON };

/** Paragraphs of each document, by its title. */
export type Corpus = Readonly<Record<string, readonly string[]>>;

export function engineOn(
  corpus: Corpus,
  info: Partial<DocumentInfo> = {},
  records: readonly WordingRecord[] = [],
): Engine {
  const engine = createEngine({ packs: [{ ...PACK, records }], parseProse });
  const documents = Object.entries(corpus).map(([title, paragraphs]) =>
    documentOf(`/corpus/${title}.md`, paragraphs, { title, tier: 'primary', ...info }),
  );
  engine.usePassages(passageIndex([liveSegment(documents)]));
  return engine;
}

/**
 * Checks the text without its markers ⟦wrong→right⟧: findings are exactly those, in order. With `verdicts` each has the
 * verdict of its place; `right` empty means that nothing is proposed.
 */
export async function checkAgainst(
  engine: Engine,
  marked: string,
  verdicts: readonly string[] = [],
): Promise<readonly Finding[]> {
  const expected: string[] = [];
  let text = '';
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const marker = /^⟦(.*)→(.*)⟧$/s.exec(part);
    if (marker) expected.push(`${text.length} ${marker[1]}→${marker[2]}`);
    text += marker ? marker[1] : part;
  }
  const { findings } = await engine.check({ text, languageId: 'markdown' });
  assert.deepEqual(
    findings.map(({ start, text: words, replacements }) => `${start} ${words}→${replacements[0]?.text ?? ''}`),
    expected,
  );
  if (verdicts.length)
    assert.deepEqual(
      findings.map(({ verdict }) => verdict),
      verdicts,
    );
  return findings;
}

/** A test a row: what is shown, the text with markers, the verdicts of its findings. */
export function cases(
  name: string,
  engine: Engine,
  rows: readonly (readonly [says: string, text: string, ...verdicts: string[]])[],
): void {
  describe(name, () => {
    for (const [says, text, ...verdicts] of rows)
      it(`${says}: ${text}`, async () => {
        await checkAgainst(engine, text, verdicts);
      });
  });
}
