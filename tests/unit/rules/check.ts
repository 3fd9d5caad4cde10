/** One way to state what a check must find: `⟦wrong→right⟧` in the text, with the rule's code beside it. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine, type Engine } from '../../../server/src/engine/index.ts';
import type { Finding } from '../../../server/src/engine/types.ts';
import { PACK } from './pack.ts';

export const engine = createEngine({ packs: [PACK], parseProse });

/** Checks the text without its markers; findings must be exactly the marked ones, in order, each by one of the rules. */
export async function check(marked: string, ...rules: readonly string[]): Promise<void> {
  await checkBy(engine, marked, ...rules);
}

/** The same with another engine. */
export async function checkBy(by: Pick<Engine, 'check'>, marked: string, ...rules: readonly string[]): Promise<void> {
  const { text, expected } = readMarkers(marked);
  const { findings } = await by.check({ text, languageId: 'markdown' });
  assert.deepEqual(
    findings.map(show),
    expected.map((each, i) => `${rules[i] ?? rules[0]}: ${each}`),
  );
  for (const finding of findings) assert.equal(finding.text, text.slice(finding.start, finding.end));
}

/** What is shown, the rules that find it (none: silence), the text with ⟦wrong→right⟧. */
export type Case = readonly [says: string, rules: string, text: string];

/** A test for each case of a table. */
export function cases(name: string, list: readonly Case[]): void {
  describe(name, () => {
    for (const [says, rules, text] of list)
      it(`${says}: ${text}`, () => check(text, ...rules.split(' ').filter(Boolean)));
  });
}

function show(finding: Finding): string {
  return `${finding.rule}: ${finding.start} ${finding.text}→${finding.replacements[0]?.text ?? ''}`;
}

function readMarkers(marked: string): { text: string; expected: string[] } {
  const expected: string[] = [];
  let text = '';
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const marker = /^⟦(.*)→(.*)⟧$/s.exec(part);
    if (marker) expected.push(`${text.length} ${marker[1]}→${marker[2]}`);
    text += marker ? marker[1] : part;
  }
  return { text, expected };
}

/** Applies the first replacement of every finding, from the end of the text to its start. */
export function fix(text: string, findings: readonly Finding[]): string {
  let fixed = text;
  for (const finding of [...findings].sort((a, b) => b.start - a.start)) {
    const replacement = finding.replacements[0];
    if (replacement) fixed = fixed.slice(0, finding.start) + replacement.text + fixed.slice(finding.end);
  }
  return fixed;
}
