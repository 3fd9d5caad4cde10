/** A composition root for tests: the real engine on a small pack, and corpora in memory. */
import { createIgnoreFiles } from '../../../server/src/adapters/ignore/index.ts';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine, createLookup, NO_CONFIGURATION } from '../../../server/src/engine/index.ts';
import type { PassageCandidate, PassageIndex } from '../../../server/src/engine/passages.ts';
import type { WordingRecord } from '../../../server/src/engine/records/record.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';
import type { Knowledge, RunningCorpus, ServerHost } from '../../../server/src/lsp/host.ts';
import { witnessesIn } from '../../support/passage-index.ts';
import { packOf, RECORDS } from './records.ts';

export function knowledgeOf(records: readonly WordingRecord[] = RECORDS): Knowledge {
  const engine = createEngine({ packs: [packOf(records)], parseProse });
  return { engine, problems: [], notes: [], lookup: createLookup(records) };
}

/** Paragraphs of one document, found by the exact words only. */
export function passagesOf(path: string, paragraphs: readonly string[]): PassageIndex {
  const text = paragraphs.join('\n');
  const document = { path, article: 0, title: '一次报道', tier: 'media', date: '2020-01-02', known: {} } as const;
  const candidate = (words: string): readonly PassageCandidate[] =>
    paragraphs.flatMap((paragraph, i) =>
      fold(paragraph).includes(words)
        ? [{ document, text: paragraph, offset: text.indexOf(paragraph), line: i + 1, score: 1 }]
        : [],
    );
  return {
    documents: 1,
    characters: text.length,
    lookup: async (queries) => queries.map(({ text: words, limit }) => candidate(words).slice(0, limit)),
    frequency: async (runs) => runs.map((run) => witnessesIn([text], run).documents),
    witnesses: async (words) => words.map((each) => witnessesIn([text], each)),
  };
}

export function runningCorpus(index: PassageIndex): RunningCorpus {
  return { index, problems: [], close: () => undefined };
}

export function testHost(parts: Partial<ServerHost> = {}): ServerHost {
  return {
    version: '0.0.0-test',
    loadKnowledge: async () => knowledgeOf(),
    startSegmenter: async () => ({
      segmenter: { name: '按字', cut: (text) => [...text] },
      fallback: true,
      dispose: () => undefined,
    }),
    openCorpus: async () => runningCorpus(passagesOf('/corpus/a.md', [])),
    configurationOf: async () => ({ configuration: NO_CONFIGURATION, problems: [] }),
    forgetConfigurations: () => undefined,
    openIgnored: createIgnoreFiles,
    drafts: {
      list: async () => ({ paths: [], problems: [] }),
      read: async (path) => ({ draft: undefined, problems: [{ path, message: '找不到文件' }] }),
    },
    readSource: async () => undefined,
    rulePage: (rule) => `file:///docs/rules/${rule}.md`,
    verdictPage: (verdict) => `file:///docs/verdicts/${verdict}.md`,
    ...parts,
  };
}
