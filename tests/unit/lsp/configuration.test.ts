import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../../server/src/lsp/configuration.ts';

/** Settings are the defaults but for `changed`; as many problems as there are patterns, in order. */
function check(value: unknown, changed: Partial<Settings>, problems: readonly RegExp[] = []): void {
  const read = readSettings(value);
  assert.deepEqual(read.settings, { ...DEFAULT_SETTINGS, ...changed });
  assert.equal(read.problems.length, problems.length, read.problems.join('\n'));
  for (const [i, pattern] of problems.entries()) assert.match(read.problems[i] ?? '', pattern);
}

describe('settings', () => {
  it('have defaults', () => {
    for (const nothing of [undefined, null, {}, [], 'a', 1]) check(nothing, {});
  });

  it('are read', () => {
    check({ enable: false }, { enable: false });
    check({ check: { run: 'onSave' } }, { check: { run: 'onSave' } });
    check(
      { rules: { 'quotations/misquote': 'off', marks: 'hint', title: 'information' } },
      {
        rules: {
          'quotations/misquote': 'off',
          'marks/nested': 'hint',
          'marks/unmatched': 'hint',
          'marks/half-width': 'hint',
          'names/title': 'information',
        },
      },
    );
    check(
      { completion: { source: 'corpus', minDocuments: 3 } },
      { completion: { ...DEFAULT_SETTINGS.completion, source: 'corpus', minDocuments: 3 } },
    );
    check({ asOf: '2026-03' }, { asOf: '2026-03' });
    check({ asOf: '' }, {});
    check({ packs: { folders: ['/a', ''] } }, { packs: { folders: ['/a'], bundled: {} } });
    check(
      { packs: { bundled: { state: true, tianjin: false } } },
      { packs: { folders: [], bundled: { tianjin: false } } },
    );
    check({ corpus: { folders: ['library'] } }, { corpus: { folders: ['library'], tiers: [], jsonl: {} } });
    check({ corpus: { memory: 200 } }, { corpus: { folders: [], tiers: [], jsonl: {}, memory: 200 } });
    check({ corpus: { memory: null } }, {});
    const service = { url: 'https://search.example/laws', ca: '/etc/ca.pem' };
    check({ service }, { corpus: { folders: [], tiers: [], jsonl: {}, service } });
    check({ service: { url: ' ', ca: '/etc/ca.pem' } }, {});
    check({ service: null }, {});
    check({ check: { minQuotationLength: 6 } }, { check: { run: 'onType', minQuotationLength: 6 } });
    check(
      { corpus: { tiers: { a: 'media', '*.pdf': 'secondary' }, jsonlFields: { text: 'body', title: ['a', 'b'] } } },
      {
        corpus: {
          folders: [],
          tiers: [
            { folder: 'a', tier: 'media' },
            { folder: '.', glob: '*.pdf', tier: 'secondary' },
          ],
          jsonl: { text: ['body'], title: ['a', 'b'] },
        },
      },
    );
  });

  it('fall back and are named where they are not understood', () => {
    check({ check: { run: 'never' } }, {}, [/tifa\.check\.run.*never.*onSave/]);
    check({ asOf: '三月' }, {}, [/tifa\.asOf.*YYYY-MM-DD/]);
    check({ completion: { source: 'books', minDocuments: 0 } }, {}, [
      /tifa\.completion\.source.*books.*packs/,
      /tifa\.completion\.minDocuments.*0/,
    ]);
    check({ rules: { misquote: 'error', nonsense: 'off', title: 'off' } }, { rules: { 'names/title': 'off' } }, [
      /tifa\.rules\.misquote.*error/,
      /tifa\.rules.*nonsense/,
    ]);
    check({ packs: { folders: 'a' }, corpus: { folders: [1] } }, {}, [/tifa\.packs\.folders/, /tifa\.corpus\.folders/]);
    check(
      { packs: { bundled: { tianjing: false, state: 'off', tianjin: false } } },
      {
        packs: { folders: [], bundled: { tianjin: false } },
      },
      [/tifa\.packs\.bundled.*tianjing.*tianjin/, /tifa\.packs\.bundled\.state.*off/],
    );
    check({ packs: ['/a'] }, {}, [/tifa\.packs\.folders.*tifa\.packs\.bundled/]);
  });

  it('that are new fall back and are named, too', () => {
    check({ service: { url: 7 } }, {}, [/tifa\.service\.url/]);
    check({ corpus: { memory: -1 } }, {}, [/tifa\.corpus\.memory.*-1/]);
    check({ check: { minQuotationLength: 0.5 } }, {}, [/tifa\.check\.minQuotationLength.*0\.5/]);
    check({ corpus: { tiers: { a: 'best' }, jsonlFields: { text: 1, body: 'x' } } }, {}, [
      /tifa\.corpus\.tiers\.a.*best.*primary/,
      /tifa\.corpus\.jsonlFields\.text/,
      /tifa\.corpus\.jsonlFields.*body/,
    ]);
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.anything(), (value) => void readSettings(value)));
  });
});
