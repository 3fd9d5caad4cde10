import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { ruledTier } from '../../../server/src/adapters/import/tier-rules.ts';
import type { TierRule } from '../../../server/src/engine/configuration.ts';

const at = (path: string) => resolve('/library', path);

const RULES: readonly TierRule[] = [
  { folder: at('.'), tier: 'media' },
  { folder: at('讲话'), tier: 'primary' },
  { folder: at('.'), glob: '*.pdf', tier: 'secondary' },
  { folder: at('县志'), glob: '/20*/*.md', tier: 'authority' },
  { folder: at('县志'), glob: '/20*/*.md', tier: 'primary' },
];

describe('the tier of a document by its place', () => {
  const CASES: readonly (readonly [path: string, tier: string | undefined])[] = [
    ['a.md', 'media'],
    ['讲话/2016/a.md', 'primary'],
    ['讲话稿/a.md', 'media'],
    ['讲话/2016/a.pdf', 'secondary'],
    ['县志/2020/a.md', 'authority'],
    ['县志/2020/b/a.md', 'media'],
    ['../other/a.pdf', undefined],
    ['..a/a.md', 'media'],
  ];
  for (const [path, tier] of CASES)
    it(`${path}: ${tier ?? 'none'}`, () => assert.equal(ruledTier(at(path), RULES), tier));
});
