/** Messages of all kinds to a server, sensible and not, by a seed; it must go on answering. */
import type { TestClient } from '../../protocol/support/client.ts';
import type { Random } from '../damage/mutate.ts';

const URIS = [
  'file:///a.md',
  'untitled:b',
  'file:///%zz.txt',
  'tifa-source:///etc/passwd.txt',
  'tifa-page:/record/none',
  '',
  'http://[',
  'file:///a%20b.md',
];
const REQUESTS = [
  'textDocument/diagnostic',
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/codeAction',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/documentLink',
  'textDocument/inlineCompletion',
  'workspace/symbol',
  'workspace/executeCommand',
  'completionItem/resolve',
  'tifa/lookup',
  'tifa/sourceDocument',
  'tifa/checkDocument',
  'tifa/review',
  'tifa/page',
  'tifa/none',
] as const;
const NOTIFICATIONS = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  '$/none',
] as const;

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;

/** A value as a client may send it by mistake. */
function anyValue(random: Random, depth = 0): unknown {
  const values: readonly (() => unknown)[] = [
    () => null,
    () => random(1000) - 500,
    () => pick(URIS, random),
    () => '“没有网络安全就没有国家安金”',
    () => true,
    () => 1e300,
    () => [anyValue(random, depth + 1), anyValue(random, depth + 1)],
    () => ({ uri: anyValue(random, depth + 1), line: anyValue(random, depth + 1), text: anyValue(random, depth + 1) }),
  ];
  return pick(depth > 2 ? values.slice(0, 6) : values, random)();
}

const position = (random: Random) => ({ line: random(5) - 1, character: random(60) - 5 });

function someParams(random: Random, version: number): unknown {
  if (random(4) === 0) return anyValue(random);
  const uri = pick(URIS, random);
  const text = pick(['', '会议指出，“没有网络安全就没有国家安金”。', '# 题\n\n> “绿水青山', '😀'.repeat(40)], random);
  return {
    textDocument: { uri, languageId: pick(['markdown', 'plaintext', 'c'], random), version, text },
    position: position(random),
    range: { start: position(random), end: position(random) },
    context: { diagnostics: [], includeDeclaration: true, triggerKind: random(3) },
    contentChanges:
      random(2) === 0 ? [{ text }] : [{ range: { start: position(random), end: position(random) }, text }],
    changes: [{ uri, type: random(5) }],
    settings: anyValue(random),
    uri,
    query: text,
    ...(random(5) === 0 ? { textDocument: anyValue(random) } : {}),
  };
}

export interface Answers {
  readonly sent: number;
  readonly answered: number;
  readonly refused: number;
}

/**
 * Sends `count` messages, a few of them cancelled, and waits for all answers: whatever became of them, one has to come. Rejects where the
 * server then does not answer a sensible question.
 */
export async function sendMessages({ connection }: TestClient, random: Random, count: number): Promise<Answers> {
  let [answered, refused] = [0, 0];
  let waiting: Promise<unknown>[] = [];
  for (let sent = 0; sent < count; sent++) {
    const params = someParams(random, sent);
    if (random(3) === 0) await connection.sendNotification(pick(NOTIFICATIONS, random), params as object);
    else
      waiting.push(
        connection.sendRequest(pick(REQUESTS, random), params as object).then(
          () => answered++,
          () => refused++,
        ),
      );
    if (waiting.length < 50) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  await connection.sendRequest('workspace/symbol', { query: '网络' });
  return { sent: count, answered, refused };
}
