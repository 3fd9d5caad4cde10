import assert from 'node:assert/strict';
import {
  type Configuration,
  mergeConfigurations,
  NO_CONFIGURATION,
  tierRule,
} from '../../../server/src/engine/configuration.ts';
import { applySeverities } from '../../../server/src/engine/severity.ts';
import type { Finding } from '../../../server/src/engine/types.ts';

function configuration(parts: Partial<Configuration>): Configuration {
  return { ...NO_CONFIGURATION, ...parts };
}

describe('configurations become one', () => {
  const strong = configuration({
    packs: { folders: ['/a', '/b'], bundled: { state: true, tianjin: false } },
    rules: { 'quotations/misquote': 'off' },
    allow: ['甲', '乙'],
    asOf: '2020',
    check: { minQuotationLength: 6 },
    corpus: { folders: ['/x'], tiers: [{ folder: '/x', tier: 'primary' }], jsonl: { text: ['body'] } },
  });
  const weak = configuration({
    packs: { folders: ['/b', '/c'], bundled: { state: false, zhejiang: false } },
    rules: { 'quotations/misquote': 'hint', 'names/title': 'hint' },
    allow: ['乙', '丙'],
    asOf: '2019',
    check: { minQuotationLength: 9 },
    corpus: {
      folders: ['/y', '/x'],
      tiers: [{ folder: '/x', tier: 'media' }],
      jsonl: { text: ['words'], title: ['name'] },
    },
  });

  it('lists merge, of two values the stronger counts', () =>
    assert.deepEqual(mergeConfigurations(strong, weak), {
      packs: { folders: ['/a', '/b', '/c'], bundled: { state: true, tianjin: false, zhejiang: false } },
      rules: { 'quotations/misquote': 'off', 'names/title': 'hint' },
      allow: ['甲', '乙', '丙'],
      asOf: '2020',
      check: { minQuotationLength: 6 },
      corpus: {
        folders: ['/x', '/y'],
        tiers: [
          { folder: '/x', tier: 'primary' },
          { folder: '/x', tier: 'media' },
        ],
        jsonl: { text: ['body', 'words'], title: ['name'] },
      },
    }));

  it('nothing adds nothing, on either side', () => {
    assert.deepEqual(mergeConfigurations(strong, NO_CONFIGURATION), strong);
    assert.deepEqual(mergeConfigurations(NO_CONFIGURATION, strong), strong);
  });
});

describe('a rule for documents', () => {
  const CASES: readonly (readonly [written: string, folder: string, glob?: string])[] = [
    ['讲话', '讲话'],
    ['/library/a', '/library/a'],
    ['*.pdf', '.', '*.pdf'],
    ['**/讲话/*.md', '.', '**/讲话/*.md'],
    ['library/媒体*/*.md', 'library', '/媒体*/*.md'],
    ['/library/?.md', '/library', '/?.md'],
    ['/*.md', '/', '/*.md'],
  ];
  for (const [written, folder, glob] of CASES)
    it(written, () =>
      assert.deepEqual(tierRule(written, 'media'), { folder, tier: 'media', ...(glob === undefined ? {} : { glob }) }),
    );
});

describe('severities that a writer has set', () => {
  const finding = (rule: Finding['rule']): Finding => {
    return {
      rule,
      severity: 'warning',
      start: 0,
      end: 1,
      text: '一',
      message: '',
      verdict: 'wording',
      replacements: [],
      certain: false,
    };
  };
  it('replace those of the rules, and off is silence', () => {
    const findings = [finding('quotations/misquote'), finding('names/title'), finding('labels/verb')];
    assert.deepEqual(
      applySeverities(findings, { 'quotations/misquote': 'hint', 'names/title': 'off' }).map(({ rule, severity }) => [
        rule,
        severity,
      ]),
      [
        ['quotations/misquote', 'hint'],
        ['labels/verb', 'warning'],
      ],
    );
  });

  it('keeps every folder that one of them calls confidential', () => {
    const marked = (folder: string): Configuration => {
      return { ...NO_CONFIGURATION, corpus: { ...NO_CONFIGURATION.corpus, folders: [folder], private: [folder] } };
    };
    const { corpus } = mergeConfigurations(marked('/a'), mergeConfigurations(NO_CONFIGURATION, marked('/b')));
    assert.deepEqual(corpus.private, ['/a', '/b']);
  });
});
