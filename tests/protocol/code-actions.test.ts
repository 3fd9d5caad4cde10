import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { NO_CONFIGURATION } from '../../server/src/engine/index.ts';
import type { Finding } from '../../server/src/engine/types.ts';
import { type ClientOptions, type TestClient, withClient } from './support/client.ts';
import { pullItems } from './support/diagnostics.ts';
import { knowledgeOf } from './support/host.ts';
import { RECORDS, record } from './support/records.ts';

const BAD = '“绿水青山就是金山银川”。';
const GOOD = '“绿水青山就是金山银山”。';

function actions(
  { connection }: TestClient,
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
  only?: string,
): Promise<CodeAction[]> {
  const end = document.positionAt(document.getText().length);
  return connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range: { start: { line: 0, character: 0 }, end },
    context: { diagnostics, ...(only === undefined ? {} : { only: [only] }) },
  });
}

function editsOf(action: CodeAction | undefined, uri: string): TextEdit[] {
  const [change] = action?.edit?.documentChanges ?? [];
  if (change && 'edits' in change) return change.edits.filter((edit): edit is TextEdit => 'newText' in edit);
  return action?.edit?.changes?.[uri] ?? [];
}

function applied(document: TextDocument, action: CodeAction | undefined): string {
  return TextDocument.applyEdits(document, editsOf(action, document.uri));
}

/** Opens `before`, takes the first action of this kind, and compares the text after it. */
async function check(before: string, only: string, after: string, options: ClientOptions = {}): Promise<void> {
  await withClient(options, async (client) => {
    const document = client.open(before);
    const [action] = await actions(client, document, await pullItems(client, document), only);
    assert.equal(applied(document, action), after);
  });
}

describe('quick fixes', () => {
  it('repair the words that are underlined', () => check(`前文。\r\n${BAD}`, 'quickfix', `前文。\r\n${GOOD}`));

  it('work in clients without versioned edits', () =>
    check(BAD, 'quickfix', GOOD, { capabilities: { workspace: { configuration: true } } }));

  it('leave emphasis, links and notes where they are', () =>
    check(
      '“**绿水青山**就是[金山](http://a.cn)银川”[^1]。',
      'quickfix',
      '“**绿水青山**就是[金山](http://a.cn)银山”[^1]。',
    ));

  it('are not offered where they would empty a link', () =>
    withClient({}, async (client) => {
      const document = client.open(
        '“绿水青山[就](http://a.cn)是金山银山”是说，“绿水青山就是[大](http://a.cn)金山银山”。',
      );
      const items = await pullItems(client, document);
      assert.equal(items.length, 1);
      const found = await actions(client, document, items);
      assert.ok(found.every(({ title, edit }) => edit === undefined || title === '此文稿不再提示此表述'));
    }));

  it('come in order: replacement, comparison, what is meant, switching the rule off', () =>
    withClient({}, async (client) => {
      const document = client.open(BAD);
      const [item, ...others] = await pullItems(client, document);
      assert.ok(item && others.length === 0);
      const found = await actions(client, document, [item]);
      assert.deepEqual(
        found.map(({ title }) => title),
        [
          '改为“绿水青山就是金山银山”',
          '打开对比',
          '忽略此处',
          '此文稿不再提示此表述',
          '加入允许表述（用户）',
          '关闭此规则：引文有误（quotations/misquote，写入用户设置）',
        ],
      );
      assert.deepEqual(
        found.map(({ isPreferred }) => isPreferred === true),
        [true, false, false, false, false, false],
      );
      const [comparison] = found[1]?.command?.arguments ?? [];
      assert.equal(comparison.sourceText, '绿水青山就是金山银山');
      assert.equal(comparison.draftText, '绿水青山就是金山银川');
      assert.match(comparison.title, /座谈会上的讲话.*文稿/);
      assert.deepEqual(found.at(-1)?.command, {
        title: '关闭此规则：引文有误（quotations/misquote，写入用户设置）',
        command: 'tifa.disableRule',
        arguments: [{ rule: 'quotations/misquote', uri: document.uri }],
      });
    }));

  it('name the lists that there are', () =>
    withClient({ folders: ['file:///one', 'file:///two'] }, async (client) => {
      const document = client.open(BAD, 'file:///one/a.md');
      const found = await actions(client, document, await pullItems(client, document));
      const [user, workspace, folder] = found.filter(({ title }) => title.startsWith('加入允许表述'));
      assert.deepEqual(
        [user, workspace, folder].map((action) => action?.title),
        ['加入允许表述（用户）', '加入允许表述（工作区）', '加入允许表述（文件夹）'],
      );
      const words = '绿水青山就是金山银川';
      assert.deepEqual(folder?.command?.arguments, [{ words, target: 'folder', uri: document.uri }]);
      assert.match(found.at(-1)?.title ?? '', /^关闭此规则：引文有误（quotations\/misquote，写入文件夹设置）$/);
    }));

  it('send whoever switches a rule off to the file that says how loud it is', () => {
    const rules = { 'quotations/misquote': 'hint' } as const;
    const found = { path: '/one/.tifa.yaml', configuration: { ...NO_CONFIGURATION, rules }, problems: [] };
    return withClient({ host: { configurationOf: async () => found } }, async (client) => {
      const document = client.open(BAD, 'file:///one/a.md');
      const last = (await actions(client, document, await pullItems(client, document))).at(-1);
      assert.equal(last?.title, '关闭此规则：引文有误（quotations/misquote，打开 .tifa.yaml）');
      assert.equal(last?.command?.arguments?.[0].file, 'file:///one/.tifa.yaml');
    });
  });

  it('are at most five replacements', () =>
    withClient({}, async (client) => {
      const document = client.open(BAD);
      const [item] = await pullItems(client, document);
      const replacements = ['甲', '乙', '丙', '丁', '戊', '己'];
      const many = { ...item, data: { ...item?.data, replacements } } as Diagnostic;
      const found = await actions(client, document, [many]);
      assert.equal(found.filter(({ title }) => title.startsWith('改为')).length, 5);
    }));

  it('are not offered where other words stand by now', () =>
    withClient({}, async (client) => {
      const document = client.open(BAD);
      const items = await pullItems(client, document);
      const changed = client.change(document, `新${BAD}`);
      assert.deepEqual(await actions(client, changed, items), []);
    }));

  it('ignore diagnostics of others', () =>
    withClient({}, async (client) => {
      const document = client.open(BAD);
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
      assert.deepEqual(await actions(client, document, [{ range, message: 'x', data: 7 }]), []);
    }));
});

describe('source.fixAll.tifa', () => {
  it('applies all certain fixes, and nothing fixable is left', () =>
    check(`${BAD}\n\n𠮷${BAD}`, 'source.fixAll.tifa', `${GOOD}\n\n𠮷${GOOD}`));

  it('leaves alone what is offered, but not certain: 发 is 發 or 髮', () => {
    const wording = '推动网信事业高质量发展行稳致远';
    const draft = '「推動網信事業高質量鼓展行穩致遠」。';
    const host = {
      loadKnowledge: async () => knowledgeOf([...RECORDS, record({ id: 'fa-zhan', kind: 'quotation', wording })]),
    };
    return withClient({ host }, async (client) => {
      const document = client.open(draft);
      const found = await actions(client, document, await pullItems(client, document));
      assert.equal(applied(document, found[0]), draft.replace('鼓', '發'));
      assert.ok(found.every(({ isPreferred }) => isPreferred !== true));
      assert.deepEqual(await actions(client, document, [], 'source.fixAll.tifa'), []);
    });
  });

  it('belongs to source.fixAll', () => check(BAD, 'source.fixAll', GOOD));

  it('works on the text as it is now, not as it was checked', () =>
    withClient({}, async (client) => {
      const items = await pullItems(client, client.open(BAD));
      const changed = client.change(TextDocument.create('untitled:draft', 'markdown', 1, BAD), `新加一句。${BAD}`);
      const [action] = await actions(client, changed, items, 'source.fixAll.tifa');
      assert.equal(applied(changed, action), `新加一句。${GOOD}`);
    }));

  it('is not in the light bulb', () =>
    withClient({}, async (client) => {
      const document = client.open(BAD);
      const found = await actions(client, document, await pullItems(client, document));
      assert.ok(found.every(({ kind }) => kind === 'quickfix'));
    }));

  it('leaves alone what rests on a passage', () => {
    const base = knowledgeOf();
    const check = async () => {
      const replacements = [{ text: '乙', preferred: true }];
      const rule = 'quotations/passage';
      const base = { rule, severity: 'warning', message: '', verdict: 'wording', certain: false };
      const finding = { ...base, start: 0, end: 1, text: '甲', replacements };
      return { findings: [finding as Finding], checked: [], quotations: [], problems: [] };
    };
    const host = { loadKnowledge: async () => ({ ...base, engine: { ...base.engine, check } }) };
    return withClient({ host }, async (client) => {
      const document = client.open('甲');
      const items = await pullItems(client, document);
      assert.equal(applied(document, (await actions(client, document, items, 'quickfix'))[0]), '乙');
      assert.deepEqual(await actions(client, document, items, 'source.fixAll.tifa'), []);
    });
  });

  it('leaves alone what is switched off', () =>
    check(BAD, 'source.fixAll.tifa', BAD, { settings: () => ({ rules: { misquote: 'off' } }) }));
});
