import assert from 'node:assert/strict';
import * as node from '../../../server/src/platform/files.ts';
import * as web from '../../../server/src/platform/files.web.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const names = (entries: readonly web.Dirent[]) => entries.map((each) => `${each.name}${each.isDirectory() ? '/' : ''}`);

describe('files in a browser', () => {
  it('have the functions of those in Node', () => {
    const names = Object.keys(web);
    assert.deepEqual(
      Object.keys(node).filter((name) => !names.includes(name)),
      [],
    );
  });

  it('that are held are there at once, with their folders, until they are let go of', async () => {
    web.hold('/held/pack/pack.yaml', bytes('id: a'));
    web.hold('/held/pack/records/a.yaml', bytes('x'));
    assert.deepEqual(names(web.readdirSync('/held/pack', { withFileTypes: true })), ['pack.yaml', 'records/']);
    assert.deepEqual(web.readdirSync('/held'), ['pack']);
    assert.ok(web.statSync('/held/pack').isDirectory());
    assert.equal(web.statSync('/held/pack/pack.yaml').size, 5);
    assert.deepEqual(await web.readFile('/held/pack/pack.yaml'), bytes('id: a'));
    web.release('/held/pack');
    assert.equal(web.existsSync('/held/pack/records/a.yaml'), false);
    assert.throws(() => web.readFileSync('/held/pack/pack.yaml'), { code: 'ENOENT' });
    assert.deepEqual(web.readdirSync('/held'), []);
  });

  it('are asked of the editor, and none is there before there is one', async () => {
    await assert.rejects(web.readFile('/a.md'), { code: 'ENOENT' });
    await assert.rejects(web.readdir('/none'), { code: 'ENOENT' });
    web.hold('/b/held.yaml', bytes('id: b'));
    const written: string[] = [];
    web.useEditor({
      stat: async () => ({ kind: 'file', size: 3, modified: 7 }),
      list: async () => [
        ['a.md', 'file'],
        ['b', 'folder'],
        ['c', 'link'],
      ],
      read: async (path) => bytes(path),
      write: async (path, text) => void written.push(`${path}=${text}`),
    });
    assert.deepEqual(await web.readFile('/a.md'), bytes('/a.md'));
    assert.deepEqual(await web.headOf('/a.md', 2), bytes('/a'));
    assert.deepEqual(await web.readdir('/'), ['a.md', 'b', 'c']);
    assert.deepEqual(names(await web.readdir('/', { withFileTypes: true })), ['a.md', 'b/', 'c']);
    assert.equal((await web.stat('/a.md')).mtimeMs, 7);
    assert.deepEqual(await web.readdir('/b'), ['a.md', 'b', 'c'], 'more than what is held of it');
    assert.deepEqual(await web.readFile('/b/held.yaml'), bytes('id: b'));
    await web.replaceFile('/list.yaml', 'x');
    assert.deepEqual(written, ['/list.yaml=x']);
  });
});
