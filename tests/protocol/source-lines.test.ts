/** A source opens at the line of the very words, whatever its format and however its lines were broken. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Document, Packer, Paragraph } from 'docx';
import type { Location } from 'vscode-languageserver/node';
import { listDrafts } from '../../server/src/adapters/drafts/list.ts';
import { readDraft } from '../../server/src/adapters/drafts/read.ts';
import { readSource } from '../../server/src/adapters/import/index.ts';
import { openCorpus } from '../../server/src/adapters/index/index.ts';
import { sourceUri } from '../../server/src/lsp/paths.ts';
import { SourceDocumentRequest, SourcePlaceRequest } from '../../server/src/lsp/requests.ts';
import { pdfOf } from '../support/pdf.ts';
import { testFolder } from '../unit/import/folder.ts';
import { at, withClient } from './support/client.ts';
import { pullItems } from './support/diagnostics.ts';

const WORDS = '把河湖岸线的日常巡护责任落实到每一个村组和每一名护林护水人员身上';
const TEXT = [
  '关于做好河湖巡护工作的通知',
  '各地各单位要充分认识做好河湖巡护工作的重要意义，切实加强组织领导，压实工作责任，确保各项任务落地见效。',
  `各地各单位要对照任务清单逐条逐项抓好落实，健全巡查、会商、督办、通报等工作机制，${WORDS}，确保责任到人。`,
  '各地各单位要及时总结经验做法，每个季度末将工作进展情况报送办公室，重要情况随时报告。',
];
const DRAFT = `通知指出，要“${WORDS.replace('巡护', '巡察')}”。\n`;
/** Printed lines as a site or a page without a word of HTML has them. */
const LINES = TEXT.flatMap((text, i) => [...(i > 0 ? [''] : []), ...(text.match(/.{1,22}/gu) ?? [])]);

const FORMATS: Readonly<Record<string, () => string | Uint8Array | Promise<Uint8Array>>> = {
  'a.txt': () => TEXT.join('\n\n'),
  'wrapped.txt': () => LINES.join('\n'),
  'a.docx': () => Packer.toBuffer(new Document({ sections: [{ children: TEXT.map((text) => new Paragraph(text)) }] })),
  'a.html': () => `<html>\n<body>\n${TEXT.map((text) => `<p>${text}</p>`).join('\n\n')}\n</body></html>`,
  'one-line.html': () => TEXT.map((text) => `<p>${text}</p>`).join(''),
  'a.pdf': () => pdfOf(TEXT, { columns: 22, rows: 6, indent: 2, numbered: true }),
  'pages.pdf': () => pdfOf(TEXT, { columns: 22, rows: 4, indent: 2, numbered: true }),
  'a.jsonl': () => `{"text":"无关"}\n${JSON.stringify({ title: TEXT[0], text: TEXT.join('\n') })}\n`,
};

async function withSource(name: string, use: (path: string) => Promise<void>): Promise<void> {
  const folder = testFolder();
  try {
    folder.write(name, (await FORMATS[name]?.()) ?? '');
    await use(folder.path);
  } finally {
    folder.remove();
  }
}

/** Where a person finds the words in the original: nothing where the editor shows it as it is. */
const PLACES: Readonly<Record<string, string>> = {
  'a.docx': 'a.docx 第 3 段',
  'a.html': 'a.html 第 3 段',
  'one-line.html': 'one-line.html 第 1 段',
  'a.pdf': 'a.pdf 第 1 页',
  'pages.pdf': 'pages.pdf 第 2 页',
  'a.jsonl': 'a.jsonl 第 2 段',
};

describe('the source of a quotation', () => {
  for (const name of Object.keys(FORMATS))
    it(`${name}: opens at the line where the words begin`, () =>
      withSource(name, async (path) => {
        const { index, stats, close } = await openCorpus({ folders: [path] });
        const host = { readSource, openCorpus: async () => ({ index, problems: stats.skipped, close }) };
        await withClient({ host, settings: () => ({ corpus: { folders: [path] } }) }, async (client) => {
          await client.statusWhere(({ corpus }) => corpus !== undefined);
          const document = client.open(DRAFT);
          const [item] = await pullItems(client, document);
          const { uri, line } = item?.data.source ?? {};
          const shown = uri.startsWith('file:')
            ? FORMATS[name]?.()
            : (await client.connection.sendRequest(SourceDocumentRequest, { uri }))?.text;
          const lines = String(shown).split('\n');
          const rest = lines.filter((text, i) => i >= line - 1 && !/^— \d+ —$/.test(text)).join('');
          const from = rest.indexOf(WORDS);
          assert.ok(from >= 0 && from < (lines[line - 1]?.length ?? 0), `line ${line}: ${lines[line - 1]}`);
          const params = at(document, DRAFT.indexOf('责任'));
          const found = await client.connection.sendRequest<Location[]>('textDocument/definition', params);
          assert.deepEqual(
            found.map((place) => [place.uri, place.range.start.line + 1]),
            [[uri, line]],
          );
        });
      }));

  for (const name of Object.keys(FORMATS))
    it(`${name}: its words are found for a comparison, and its place in the original`, () =>
      withSource(name, async (folder) => {
        const path = join(folder, name);
        const uri = sourceUri(path);
        const text = uri.startsWith('file:') ? String(FORMATS[name]?.()) : (await readSource(path))?.text;
        const lines = text?.split('\n') ?? [];
        const line = lines.findIndex((each) => each.includes(WORDS.slice(0, 3))) + 1;
        const host = { readSource, drafts: { list: listDrafts, read: readDraft } };
        await withClient({ host, settings: () => ({ corpus: { folders: [folder] } }) }, async ({ connection }) => {
          const place = await connection.sendRequest(SourcePlaceRequest, { uri, line, words: WORDS });
          const { start, end } = place?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
          const between = [...lines.slice(start.line, end.line), lines[end.line]?.slice(0, end.character)].join('');
          assert.ok(
            between
              .slice(start.character)
              .replace(/— \d+ —/g, '')
              .includes(WORDS),
            between,
          );
          assert.equal(place?.original?.place, PLACES[name]);
          assert.equal(place?.original?.uri, PLACES[name] && pathToFileURL(path).href);
        });
      }));

  it('of a source that is gone nobody knows the place', () =>
    withClient({}, async ({ connection }) => {
      for (const uri of ['tifa-source:///corpus/gone.pdf.txt', 'file:///corpus/gone.md', 'untitled:1'])
        assert.equal(await connection.sendRequest(SourcePlaceRequest, { uri, line: 1, words: WORDS }), null);
    }));
});
