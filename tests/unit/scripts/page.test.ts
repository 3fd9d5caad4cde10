/** The page of the installed extension: the guide without broken pictures and links to files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extensionPage } from '../../../scripts/page.ts';

describe('the page of the extension', () => {
  const cases: readonly (readonly [guide: string, page: string])[] = [
    ['## 一\n\n![图](images/a.png)\n\n文字。', '## 一\n\n文字。'],
    ['![图](images/a.png)\n\n![图](images/b.png)\n\n文字。', '文字。'],
    ['![远](https://example.org/a.png)\n\n文字。', '![远](https://example.org/a.png)\n\n文字。'],
    ['见[规则](rules/README.md)、[忽略](ignoring.md#一)。', '见规则、忽略。'],
    ['| [`names/title`](rules/names/title.md) | 名称 |', '| `names/title` | 名称 |'],
    ['[站点](https://example.org) [上文](#安装)', '[站点](https://example.org) [上文](#安装)'],
    ['前\n```md\n![不动](a.png) [不动](a.md)\n```\n[动](a.md)', '前\n```md\n![不动](a.png) [不动](a.md)\n```\n动'],
  ];
  for (const [guide, page] of cases) it(guide, () => assert.equal(extensionPage(guide), page));

  it('takes no picture within a text', () => {
    assert.throws(() => extensionPage('看![图](a.png)。'), /a\.png/);
    assert.throws(() => extensionPage('![图](data:image/png;base64,aaaa) 一'), /a paragraph/);
  });

  it('of the guide points at no file, and the guide has its pictures', () => {
    const guide = readFileSync('docs/guide.md', 'utf8');
    const targets = (text: string): readonly string[] =>
      [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)]+)/g)].map(([, target = '']) => target);
    assert.deepEqual(
      targets(extensionPage(guide)).filter((target) => !/^(?:https:|#)/.test(target)),
      [],
    );
    assert.equal(targets(guide).filter((target) => target.endsWith('.png')).length, 4);
  });
});
