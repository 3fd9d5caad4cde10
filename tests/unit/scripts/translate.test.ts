/** The texts of VS Code in Chinese for the trial editor, made of packs for another version of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { plain, type Sources, translate } from '../../../scripts/editor/translate.ts';

const SOURCES: Sources = {
  keys: [
    ['vs/menu', ['open', 'save', 'new']],
    ['vs/nothing', ['fresh']],
    ['vs/view', ['open', 'files']],
  ],
  english: ['Open', 'Save', 'Never seen before', 'Fresh too', 'Open', '{0} files in `{1}`'],
  pseudo: [undefined, '§ævë', 'Øpëñ', '{0} fïlës ïñ `{1}`', 'Øpëñ', 'Øpëñ', 'Çløsë', 'Fïñð'],
  chinese: ['无', '保存', '打开(O)', '“{1}”中的 {0} 个文件', '打开', '打开', '关闭', undefined],
};

describe('the texts of VS Code in Chinese', () => {
  it('are known by the English ones, the usual translation of several, and leave out what nobody translated', () =>
    assert.deepEqual(translate(SOURCES), {
      'vs/menu': { open: '打开', save: '保存' },
      'vs/view': { open: '打开', files: '“{1}”中的 {0} 个文件' },
    }));

  it('do without packs', () => assert.deepEqual(translate({ ...SOURCES, pseudo: [], chinese: [] }), {}));

  const cases: readonly (readonly [pseudo: string, english: string])[] = [
    ['Møvë §ëlëçtïøñ Ðøwñ', 'Move Selection Down'],
    ['Æççëssïþlë Vïëw ({0})', 'Accessible View ({0})'],
    ['Üñðø ßÿ £ïñë – “Ñëxt”', 'Undo By Line – “Next”'],
    ['plain $(error) 提法', 'plain $(error) 提法'],
    ['', ''],
  ];
  for (const [pseudo, english] of cases) it(`${pseudo} is ${english}`, () => assert.equal(plain(pseudo), english));

  it('come from pinned packages of one version', () => {
    const folder = 'scripts/editor/chinese';
    const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    const { dependencies } = read('package.json');
    const versions = Object.entries(dependencies).filter(([name]) => name.includes('language-pack'));
    assert.equal(versions.length, 2);
    assert.deepEqual([...new Set(versions.map(([, version]) => version))], [read('api/package.json').version]);
    for (const [name, version] of versions)
      assert.equal(read('package-lock.json').packages[`node_modules/${name}`].version, version);
  });
});
