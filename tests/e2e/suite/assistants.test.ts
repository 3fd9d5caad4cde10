/** Tools for writing assistants, as VS Code calls them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Answer {
  readonly content: readonly { readonly value?: string }[];
}

/** Newer than the types of the oldest editor that the extension runs in. */
const { lm } = vscode as unknown as {
  readonly lm: {
    readonly tools: readonly { readonly name: string; readonly description: string }[];
    invokeTool(name: string, call: { input: unknown; toolInvocationToken: undefined }): Promise<Answer>;
  };
};

describe('tools for assistants', () => {
  it('are known to VS Code, and answer', async () => {
    const own = lm.tools.filter(({ name }) => name.startsWith('tifa_'));
    assert.deepEqual(own.map(({ name }) => name).sort(), [
      'tifa_check',
      'tifa_complete',
      'tifa_explain',
      'tifa_search',
      'tifa_verify_quotations',
    ]);
    const { content } = await lm.invokeTool('tifa_check', {
      input: { text: '要增强“四个意思”。' },
      toolInvocationToken: undefined,
    });
    const { findings } = JSON.parse(content[0]?.value ?? '{}');
    assert.equal(findings[0]?.text, '四个意思');
  });
});
