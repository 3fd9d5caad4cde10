/** Links of titles in 《》: to documents of the corpus, to pages of what packs know. */
import assert from 'node:assert/strict';
import type { DocumentLink, Location } from 'vscode-languageserver/node';
import { passageIndex } from '../../server/src/engine/index/passages/search.ts';
import { documentOf, liveSegment } from '../unit/passages/make.ts';
import { at, type ClientOptions, withClient } from './support/client.ts';
import { runningCorpus } from './support/host.ts';

const SETTINGS = { settings: () => ({ corpus: { folders: ['/corpus'] } }) };
const DOCUMENTS = [
  documentOf('/corpus/a b.md', ['正文。'], { title: '河湖条例', tier: 'primary' }),
  documentOf('/corpus/b.pdf', ['正文。'], { title: '水库条例', tier: 'primary' }),
];
const host = { openCorpus: async () => runningCorpus(passageIndex([liveSegment(DOCUMENTS)])) };

const KNOWN = '在网络安全和信息化工作座谈会上的讲话';
const TEXT = `按照《河湖条例》《水库条例》《没有的条例》\n学习《${KNOWN}》`;

function check(says: string, options: ClientOptions, expected: readonly (readonly [string, string, RegExp])[]): void {
  it(says, () =>
    withClient(options, async (client) => {
      const document = client.open(TEXT);
      const params = { textDocument: { uri: document.uri } };
      const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', params);
      assert.deepEqual(
        links.map(({ range, target }) => [document.getText(range), target]),
        expected.map(([words, target]) => [words, target]),
      );
      for (const [i, { tooltip }] of links.entries()) assert.match(tooltip ?? '', expected[i]?.[2] ?? /^$/);
    }),
  );
}

describe('links of titles', () => {
  const ofCorpus = [
    ['河湖条例', 'file:///corpus/a%20b.md#L1', /^打开《河湖条例》$/],
    ['水库条例', 'tifa-source:///corpus/b.pdf.txt#L1', /^打开《水库条例》$/],
  ] as const;
  const ofPacks = [
    [KNOWN, `tifa-page:/title/${encodeURIComponent(KNOWN)}/${encodeURIComponent(KNOWN)}.md`, /^提法库中的《/],
  ] as const;
  check('lead to documents of the corpus, as soon as it is there', { ...SETTINGS, host }, ofCorpus);
  check(
    'lead to pages of what packs know, in clients that show them',
    { ...SETTINGS, host, initializationOptions: { pages: true } },
    [...ofCorpus, ...ofPacks],
  );
  check('need no corpus', { initializationOptions: { pages: true } }, ofPacks);
  check('are none where the extension is switched off', { settings: () => ({ enable: false }) }, []);

  it('are where “go to definition” leads as well', () =>
    withClient({ ...SETTINGS, host, initializationOptions: { pages: true } }, async (client) => {
      await client.statusWhere(({ corpus }) => corpus !== undefined);
      const document = client.open(TEXT);
      const placesAt = async (words: string): Promise<readonly string[]> => {
        const params = at(document, TEXT.indexOf(words) + 1);
        const found = await client.connection.sendRequest<Location[]>('textDocument/definition', params);
        return found.map(({ uri, range }) => `${uri}:${range.start.line + 1}`);
      };
      assert.deepEqual(await placesAt('水库条例'), ['tifa-source:///corpus/b.pdf.txt:1']);
      assert.match((await placesAt(KNOWN)).join(), /^tifa-page:\/title\/[^,]*:1$/);
      assert.deepEqual(await placesAt('没有的条例'), []);
    }));
});
