/** The status item says how things are, and hides no problem. */
import * as assert from 'node:assert/strict';
import { statusTexts, type Translate } from '../../../client/src/status-text.ts';
import type { StatusParams } from '../../../server/src/lsp/messages.ts';

const plain: Translate = (message, ...args) => message.replace(/\{(\d)\}/g, (_, at) => String(args[Number(at)]));
const READY: StatusParams = {
  state: 'ready',
  packs: [{ id: 'a', title: '网络强国', version: '1', asOf: '2026-04-30', records: 626 }],
  problems: [],
  documents: [
    { uri: 'u', findings: { warning: 2, information: 0, hint: 1 }, quotations: 5, unverified: 3, check: '1' },
  ],
};
const NONE = { warning: 0, information: 0, hint: 0 };
const NOTHING = { uri: 'u', findings: NONE, quotations: 0, unverified: 0, check: '1' };

function check(
  status: Partial<StatusParams> | undefined,
  expected: Partial<ReturnType<typeof statusTexts>>,
  uri = 'u',
): void {
  const texts = statusTexts(status && { ...READY, ...status }, uri, plain);
  for (const [name, value] of Object.entries(expected)) assert.deepEqual(Reflect.get(texts, name), value, name);
}

describe('status item', () => {
  it('counts the findings of the draft', () =>
    check({}, { findings: 'warnings: 2 · hints: 1', quotations: 'quotations: 5, without a source: 3', busy: false }));
  it('says that nothing was found', () => check({ documents: [NOTHING] }, { findings: 'nothing found' }));
  it('does not say so while the corpus is being loaded', () => {
    const indexing = { percentage: 0, message: '' };
    check({ documents: [NOTHING], indexing }, { findings: 'the corpus is being loaded', busy: true });
    check({ indexing }, { findings: 'warnings: 2 · hints: 1 · the corpus is being loaded' });
    check({ documents: [], indexing }, { findings: 'the corpus is being loaded' });
  });
  it('does not say so of a document that is not checked', () => {
    check({ documents: [{ ...NOTHING, off: 'corpus' }] }, { findings: 'not checked: a document of the corpus' });
    check({ documents: [{ ...NOTHING, off: 'setting' }] }, { findings: 'not checked: switched off in the settings' });
    const off = { ...NOTHING, off: 'file' } as const;
    check({ documents: [off] }, { findings: 'not checked: switched off for this file', quotations: '' });
    check(
      { documents: [{ ...NOTHING, off: 'draft' }] },
      { findings: 'not checked: its front matter says “tifa: off”' },
    );
  });
  it('tells what is meant', () => {
    check({ documents: [{ ...NOTHING, meant: 3 }] }, { findings: 'nothing found · meant: 3' });
  });
  it('names packs and corpus', () =>
    check(
      { corpus: { documents: 9, characters: 10, skipped: 0 } },
      { knowledge: '网络强国 626', knowledgeDetail: 'as of 2026-04-30 · corpus documents: 9' },
    ));
  it('is busy before anything is known, and while indexing', () => {
    check(undefined, { findings: 'starting', busy: true });
    check(
      { indexing: { percentage: 41.6, message: '' } },
      { busy: true, knowledgeDetail: 'as of 2026-04-30 · indexing 42 %' },
    );
  });
  it('lists what could not be read, checked or loaded', () =>
    check(
      {
        problems: [{ message: '不是 YAML', path: 'a.yaml', line: 3 }, { message: '规则出错' }],
        segmenter: { name: 'Intl.Segmenter', fallback: true },
        corpus: { documents: 1, characters: 1, skipped: 2 },
      },
      {
        problems: [
          'segmenter: Intl.Segmenter instead of nodejieba',
          'a.yaml:3 不是 YAML',
          '规则出错',
          'files of the corpus skipped: 2',
        ],
      },
    ));
  it('says when the server failed', () => check({ state: 'failed' }, { findings: 'the server failed' }, 'other'));
});
