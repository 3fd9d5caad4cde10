/** `.tifa.yaml` in the editor: real files, watched by the client. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ClientCapabilities, RegistrationRequest } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createConfigurationReader } from '../../server/src/adapters/config/index.ts';
import type { CorpusConfiguration, PacksConfiguration } from '../../server/src/engine/configuration.ts';
import type { ServerHost } from '../../server/src/lsp/host.ts';
import { type TestFolder, testFolder } from '../unit/import/folder.ts';
import { type ClientOptions, type TestClient, withClient } from './support/client.ts';
import { pullItems } from './support/diagnostics.ts';
import { knowledgeOf, passagesOf, runningCorpus } from './support/host.ts';

const WRONG = '“绿水青山就是金山银川”';
const WATCHING: ClientCapabilities = {
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

/** A host that reads real configuration files, and what it was asked to load. */
function reading() {
  const reader = createConfigurationReader();
  const corpora: CorpusConfiguration[] = [];
  const packs: PacksConfiguration[] = [];
  const host: Partial<ServerHost> = {
    configurationOf: reader.of,
    forgetConfigurations: reader.forget,
    loadKnowledge: async (wanted) => {
      packs.push(wanted);
      return knowledgeOf();
    },
    openCorpus: async (_folders, _storage, _events, corpus) => {
      corpora.push(corpus);
      return runningCorpus(passagesOf('/corpus/a.md', ['一']));
    },
  };
  return { host, corpora, packs };
}

describe('.tifa.yaml', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = testFolder();
  });
  afterEach(() => folder.remove());

  const uri = (path: string) => pathToFileURL(join(folder.path, path)).href;
  const inFolder = (options: ClientOptions, run: (client: TestClient) => Promise<void>) =>
    withClient({ folders: [pathToFileURL(folder.path).href], capabilities: WATCHING, ...options }, run);
  const severities = async (client: TestClient, document: TextDocument) =>
    (await pullItems(client, document)).map(({ severity }) => severity);
  /** Writes a file and tells the server, as a client that watches does; resolves when diagnostics are to be pulled. */
  async function change(client: TestClient, path: string, text: string): Promise<void> {
    folder.write(path, text);
    const refreshed = client.refreshed();
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri(path), type: 2 }],
    });
    await refreshed;
  }

  it('wins over settings for the same key, the nearest for each draft', () => {
    folder.write('.tifa.yaml', 'rules: { misquote: hint }\n');
    folder.write('off/.tifa.yaml', 'rules: { misquote: off }\n');
    const { host } = reading();
    const settings = () => ({ rules: { misquote: 'information' } });
    return inFolder({ host, settings }, async (client) => {
      assert.deepEqual(await severities(client, client.open(WRONG, uri('a.md'))), [4]);
      assert.deepEqual(await severities(client, client.open(WRONG, uri('off/a.md'))), []);
      assert.deepEqual(await severities(client, client.open(WRONG, 'untitled:a')), [4], 'of the first folder');
    });
  });

  it('sets the shortest quotation that is checked', () => {
    folder.write('.tifa.yaml', 'check: { minQuotationLength: 20 }\n');
    return inFolder({ host: reading().host }, async (client) =>
      assert.deepEqual(await severities(client, client.open(WRONG, uri('a.md'))), []),
    );
  });

  it('holds at once when it changes, and as it last was while it is broken', () => {
    folder.write('.tifa.yaml', 'rules: { misquote: hint }\n');
    return inFolder({ host: reading().host }, async (client) => {
      const document = client.open(WRONG, uri('a.md'));
      assert.deepEqual(await severities(client, document), [4]);
      await change(client, '.tifa.yaml', 'rules: { misquote: information }\n');
      assert.deepEqual(await severities(client, document), [3]);
      await change(client, '.tifa.yaml', '\nrules: { misquote: error }\n');
      assert.deepEqual(await severities(client, document), [3]);
      assert.match(
        await client.shownMessage(/配置文件有误/),
        /\.tifa\.yaml:2 配置文件有误：rules\.misquote .*原来的配置/,
      );
      const told = await client.statusWhere(({ problems }) => problems.length > 0);
      assert.deepEqual([told.problems[0]?.path, told.problems[0]?.line], [join(folder.path, '.tifa.yaml'), 2]);
      await change(client, '.tifa.yaml', '');
      assert.deepEqual(await severities(client, document), [2]);
      assert.deepEqual(client.status.at(-1)?.problems, []);
    });
  });

  it('names packs and corpora, together with settings; that of an open draft counts, too', () => {
    folder.write(
      '.tifa.yaml',
      'packs: [p]\ncorpus: { folders: [文献], tiers: { 文献: primary }, jsonl: { text: 字 } }\n',
    );
    folder.write('p/pack.yaml', '');
    folder.write('文献/a.md', '');
    folder.write('下/.tifa.yaml', 'corpus: { folders: [库] }\n');
    folder.write('下/库/a.md', '');
    const { host, corpora, packs } = reading();
    const settings = () => ({
      packs: { folders: ['q'], bundled: { tianjin: false } },
      corpus: { folders: ['更多'], tiers: { 更多: 'media' } },
    });
    const at = (path: string) => join(folder.path, path);
    return inFolder({ host, settings }, async (client) => {
      await client.statusWhere(({ corpus }) => corpus !== undefined);
      assert.deepEqual(packs, [{ folders: [at('p'), at('q')], bundled: { tianjin: false } }]);
      assert.deepEqual(corpora, [
        {
          folders: [at('文献'), at('更多')],
          tiers: [
            { folder: at('文献'), tier: 'primary' },
            { folder: at('更多'), tier: 'media' },
          ],
          jsonl: { text: ['字'] },
        },
      ]);
      const refreshed = client.refreshed();
      client.open('一', uri('下/a.md'));
      await refreshed;
      await client.statusWhere(() => corpora.length > 1);
      assert.deepEqual(corpora[1]?.folders, [at('文献'), at('更多'), at('下/库')]);
    });
  });

  it('names no folders where the workspace is not trusted', () => {
    folder.write(
      '.tifa.yaml',
      'packs: { folders: [p], bundled: { state: false } }\ncorpus: { folders: [文献] }\nrules: { misquote: hint }\n',
    );
    const { host, corpora, packs } = reading();
    return inFolder({ host, initializationOptions: { trusted: false } }, async (client) => {
      assert.deepEqual(await severities(client, client.open(WRONG, uri('a.md'))), [4]);
      assert.deepEqual([packs, corpora], [[{ folders: [], bundled: { state: false } }], []]);
    });
  });

  it('switches bundled packs on and off at once, over settings for the same pack', () => {
    folder.write('.tifa.yaml', 'packs: { bundled: { zhejiang: false, tianjin: true } }\n');
    const { host, packs } = reading();
    const settings = () => ({ packs: { bundled: { common: false, tianjin: false } } });
    return inFolder({ host, settings }, async (client) => {
      await client.statusWhere(({ state }) => state === 'ready');
      assert.deepEqual(packs[0]?.bundled, { common: false, zhejiang: false, tianjin: true });
      await change(client, '.tifa.yaml', '');
      assert.deepEqual(packs[1]?.bundled, { common: false, tianjin: false });
      assert.equal(packs.length, 2);
    });
  });

  it('is watched by the client, and so are the packs, which are loaded again when they change', () => {
    folder.write('.tifa.yaml', 'packs: [p]\n');
    folder.write('p/pack.yaml', '');
    const { host, packs } = reading();
    return inFolder({ host }, async (client) => {
      const registered = new Promise<unknown>((resolve) =>
        client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
          const found = registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
          if (found) resolve(found.registerOptions);
        }),
      );
      await client.statusWhere(({ state }) => state === 'ready');
      assert.deepEqual(await registered, {
        watchers: [
          { globPattern: '**/.tifa.yaml' },
          { globPattern: '**/.tifa-ignore.yaml' },
          { globPattern: { baseUri: pathToFileURL(folder.path).href, pattern: '.tifa.yaml' } },
          { globPattern: { baseUri: pathToFileURL(join(folder.path, 'p')).href, pattern: '**/*.{yaml,yml,tsv}' } },
        ],
      });
      await change(client, 'p/records/r.yaml', '[]');
      assert.equal(packs.length, 2);
    });
  });
});
