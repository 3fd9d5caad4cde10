import assert from 'node:assert/strict';
import fc from 'fast-check';
import JSZip from 'jszip';
import * as node from '../../../server/src/adapters/import/container.ts';
import * as web from '../../../server/src/adapters/import/container.web.ts';
import { FORMATS } from '../../support/formats.ts';

interface Read {
  readonly name: string;
  readonly raw: string;
  readonly bytes: string;
}

async function parts(open: typeof node.openContainer | typeof web.openContainer, bytes: Uint8Array): Promise<Read[]> {
  const read: Read[] = [];
  const container = await open(bytes);
  for await (const entry of container.entries()) {
    const contents = entry.fileName.endsWith('/') ? new Uint8Array() : await container.contents(entry as never);
    const [raw, packed] = [entry.fileNameRaw, contents].map((each) => Buffer.from(each).toString('hex'));
    read.push({ name: entry.fileName, raw: raw ?? '', bytes: packed ?? '' });
  }
  return read;
}

const zipped = (
  files: Readonly<Record<string, string | Uint8Array>>,
  compression: 'STORE' | 'DEFLATE',
  comment = '',
) => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression, comment });
};

/** The bytes at which a number of two or four bytes of the first entry of the directory stands. */
function patched(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + offset, value, true);
      break;
    }
  return copy;
}

describe('a container in a browser', () => {
  for (const format of ['DOCX', 'ODT', 'OFD'])
    it(`has the parts of ${format} that it has in Node`, async () => {
      const bytes = Buffer.from((await FORMATS[format]?.write(['要让每一条河流都清澈起来。'])) ?? '');
      const wanted = await parts(node.openContainer, bytes);
      assert.ok(wanted.length > 1);
      assert.deepEqual(await parts(web.openContainer, bytes), wanted);
    });

  it('has the same parts whatever is in them, stored or compressed, with a comment or none', () =>
    fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('a.xml', '提法/b.xml', 'c d.bin'), fc.uint8Array({ maxLength: 5000 })),
        fc.constantFrom('STORE' as const, 'DEFLATE' as const),
        fc.string({ maxLength: 40 }),
        async (files, compression, comment) => {
          const bytes = await zipped(files, compression, comment);
          assert.deepEqual(await parts(web.openContainer, bytes), await parts(node.openContainer, bytes));
        },
      ),
      { numRuns: 60 },
    ));

  it('is refused where it is cut anywhere, and ends', async () => {
    const bytes = await zipped({ 'a.xml': '提法'.repeat(100), 'b.xml': 'x' }, 'DEFLATE');
    for (let length = 0; length < bytes.length; length += 7)
      await assert.rejects(parts(web.openContainer, bytes.subarray(0, length)), `cut at ${length}`);
  });

  it('is refused where a part is longer or shorter than it claims, or leads out of it', async () => {
    const bytes = await zipped({ 'a.xml': 'x'.repeat(100_000) }, 'DEFLATE');
    await assert.rejects(parts(web.openContainer, patched(bytes, 24, 1000)), /> 1000/);
    await assert.rejects(parts(web.openContainer, patched(bytes, 24, 200_000)), /≠ 200000/);
    for (const name of ['../a.xml', '/a.xml', 'C:/a.xml', 'b/../../a.xml'])
      await assert.rejects(parts(web.openContainer, await zipped({ [name]: 'x' }, 'STORE')), /invalid path/, name);
  });
});
