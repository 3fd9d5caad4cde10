/** An editor without the extension: it cannot ask for diagnostics, knows no command and no scheme of ours. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CodeAction, type Diagnostic, PublishDiagnosticsNotification } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientOptions, type TestClient, withClient } from './support/client.ts';
import { marked } from './support/markers.ts';

const OTHER: ClientOptions = {
  initializationOptions: { extension: false },
  pulls: false,
};
const MISQUOTE = '会议强调，“⟦绿水青山就是金山银川⟧”。';
const RIGHT = '会议强调，“绿水青山就是金山银山”。';

interface Published {
  readonly uri: string;
  readonly version?: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves with the first published set, sent or yet to come, that fits. */
function publishedTo({ connection }: TestClient): (fits: (sent: Published) => boolean) => Promise<Published> {
  const sent: Published[] = [];
  const listeners = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    sent.push(params);
    for (const listener of [...listeners]) listener();
  });
  return (fits) =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = sent.find(fits);
        if (!found) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });
}

const actionsAt = (client: TestClient, document: TextDocument, diagnostic: Diagnostic): Promise<CodeAction[]> =>
  client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });

describe('an editor without the extension', () => {
  const storage = mkdtempSync(join(tmpdir(), 'tifa-editor-'));
  after(() => rmSync(storage, { recursive: true }));

  it('is sent diagnostics for every version of a draft, and none when it is closed', () =>
    withClient(OTHER, async (client) => {
      const published = publishedTo(client);
      const { text, spans } = marked(MISQUOTE);
      const document = client.open(text);
      const first = await published(({ version }) => version === 1);
      assert.deepEqual(
        first.diagnostics.map(({ range }) => document.getText(range)),
        spans.map(({ start, end }) => text.slice(start, end)),
      );
      client.change(document, RIGHT);
      assert.deepEqual((await published(({ version }) => version === 2)).diagnostics, []);
      void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document.uri } });
      assert.deepEqual((await published(({ version }) => version === undefined)).diagnostics, []);
    }));

  it('is sent them anew when a setting has changed', () => {
    let rules: Readonly<Record<string, string>> = {};
    return withClient({ ...OTHER, settings: () => ({ rules }) }, async (client) => {
      const published = publishedTo(client);
      client.open(marked(MISQUOTE).text);
      await published(({ diagnostics }) => diagnostics.length === 1);
      rules = { misquote: 'off' };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await published(({ diagnostics }) => diagnostics.length === 0);
    });
  });

  it('is not sent them where it asks for them', () =>
    withClient({ ...OTHER, pulls: true }, async (client) => {
      let isSent = false;
      client.connection.onNotification(PublishDiagnosticsNotification.type, () => {
        isSent = true;
      });
      const document = client.open(marked(MISQUOTE).text);
      await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: document.uri } });
      assert.ok(!isSent);
    }));

  it('is offered what it can carry out: edits, and to ignore a place', () =>
    withClient(OTHER, async (client) => {
      const { commands } = client.initialized.capabilities.executeCommandProvider ?? {};
      assert.deepEqual(commands, ['tifa.ignoreHere']);
      const published = publishedTo(client);
      const document = client.open(marked(MISQUOTE).text);
      const [diagnostic] = (await published(({ version }) => version === 1)).diagnostics;
      assert.ok(diagnostic);
      const actions = await actionsAt(client, document, diagnostic);
      assert.ok(actions.some(({ edit }) => edit !== undefined));
      const asked = actions.flatMap(({ command }) => command ?? []);
      assert.deepEqual(
        asked.map(({ command }) => command),
        ['tifa.ignoreHere'],
      );
    }));

  it('has a place ignored by command, and what is no such command does nothing', () =>
    withClient({ ...OTHER, host: { storage } }, async (client) => {
      const published = publishedTo(client);
      const document = client.open(marked(MISQUOTE).text);
      const [diagnostic] = (await published(({ version }) => version === 1)).diagnostics;
      assert.ok(diagnostic);
      const { uri } = document;
      const place = { uri, rule: diagnostic.code, range: diagnostic.range, text: document.getText(diagnostic.range) };
      const run = (command: string, ...args: readonly unknown[]) =>
        client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
      for (const params of [undefined, null, 7, {}, { ...place, range: null }, { ...place, range: { start: {} } }])
        assert.equal(await run('tifa.ignoreHere', params), null);
      assert.equal(await run('tifa.unknown', place), null);
      assert.notEqual(await run('tifa.ignoreHere', place), null);
      await published((sent) => sent.uri === uri && sent.diagnostics.length === 0);
    }));
});
