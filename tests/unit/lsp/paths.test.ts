import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathOf, settingPath, sourcePath, sourceUri } from '../../../server/src/lsp/paths.ts';

describe('paths', () => {
  it('of files an editor can show stay file URIs', () => {
    assert.equal(sourceUri('/语料/a b.md'), 'file:///%E8%AF%AD%E6%96%99/a%20b.md');
    assert.equal(sourcePath('file:///a.md'), undefined);
  });

  it('of other files come back from their read-only documents', () => {
    for (const path of ['/语料/文件 1.docx', '/a.txt.pdf', '/a#b?c.html']) {
      const uri = sourceUri(path);
      assert.match(uri, /^tifa-source:.*\.txt$/);
      assert.equal(sourcePath(uri), path);
      assert.equal(sourcePath(uri.replace('tifa-source:///', 'tifa-source:/')), path);
    }
  });

  it('of settings stand for the folder they are set in', () => {
    assert.equal(settingPath('library', '/office'), join('/office', 'library'));
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the variable as VS Code writes it in settings
    assert.equal(settingPath('${workspaceFolder}/library', '/office'), '/office/library');
    assert.equal(settingPath('/abs', undefined), '/abs');
    assert.equal(settingPath('~/library', undefined), join(homedir(), 'library'));
    assert.equal(settingPath('library', undefined), undefined);
  });

  it('of other schemes are none', () => {
    assert.equal(pathOf('untitled:a'), undefined);
    assert.equal(pathOf('file://%zz'), undefined);
  });
});
