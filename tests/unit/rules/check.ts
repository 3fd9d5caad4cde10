/** One way to state what a check must find: `⟦wrong→right⟧` in the text, with the rule, severity and verdict beside it. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine, type Engine } from '../../../server/src/engine/index.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';
import { CATALOGUE } from '../../../server/src/engine/rules/registry.ts';
import type { CheckResult, Finding, QuotationReport } from '../../../server/src/engine/types.ts';
import { PACK } from './pack.ts';

type Checks = Pick<Engine, 'check'>;

export const engine = createEngine({ packs: [PACK], parseProse });

/**
 * What is shown; what is found in order, as `rule severity verdict` (several with `; ` between, none: silence); the text.
 * In the text `⟦wrong→right⟧` is what is underlined and what it becomes. Where several texts are offered they are parted by
 * `|`; a `?` before them says that none is preferred; nothing behind the arrow, that none is offered.
 */
export type Case = readonly [says: string, found: string, text: string];

/** A test for each case of a table, with the usual pack. */
export function cases(name: string, list: readonly Case[]): void {
  table(engine, name, list);
}

/** The same with another pack. */
export function casesWith(pack: Pack, name: string, list: readonly Case[]): void {
  table(createEngine({ packs: [pack], parseProse }), name, list);
}

/** The same by any engine; here a severity with `!` says that “fix all” applies the fix, and one without that it does not. */
export function sureCases(by: Checks, name: string, list: readonly SureCase[]): void {
  describe(name, () => {
    for (const [says, found, text, reports] of list)
      it(`${says}: ${text}`, async () => {
        const { quotations } = await checkBy(by, text, found, showSure);
        if (reports !== undefined) assert.equal(quotations.map(showReport).join('; '), reports);
      });
  });
}

/**
 * Where documents are asked, what becomes of each quotation: its verdict, how it is quoted unless in marks, in how many documents
 * it stands (`+`: at least), and in which one at which line.
 */
export type SureCase = readonly [...found: Case, reports?: string];

function showReport({ verdict, quoting, documents, documentsAtLeast, source }: QuotationReport): string {
  const count = documents === undefined ? '' : ` ${documents}${documentsAtLeast ? '+' : ''}`;
  const where = source ? ` 《${source.title}》${source.line ?? ''}` : '';
  return `${verdict}${quoting ? ` ${quoting}` : ''}${count}${where}`;
}

function table(by: Checks, name: string, list: readonly Case[]): void {
  describe(name, () => {
    for (const [says, found, text] of list) it(`${says}: ${text}`, () => checkBy(by, text, found));
  });
}

/** Checks the text without its markers: findings must be exactly the marked ones, in order, each as `found` says. */
export async function checkBy(by: Checks, marked: string, found: string, show = showFinding): Promise<CheckResult> {
  const { text, expected } = readMarkers(marked);
  const result = await by.check({ text, languageId: 'markdown' });
  const { findings, problems } = result;
  const kinds = found.split('; ').filter(Boolean);
  assert.equal(kinds.length, expected.length, 'the table says as many findings as it marks');
  assert.deepEqual(
    findings.map(show),
    expected.map((each, i) => `${kinds[i]}: ${each}`),
  );
  assert.deepEqual(problems, []);
  for (const finding of findings) assertSound(finding, text);
  return result;
}

const LOUDNESS = ['hint', 'information', 'warning'];

/** What holds for every finding: it underlines what it says, and keeps to what its rule promises. */
export function assertSound({ rule, severity, replacements, ...finding }: Finding, text: string): void {
  const facts = CATALOGUE.find(({ code }) => code === rule);
  assert.ok(facts, `${rule} is a rule`);
  assert.equal(finding.text, text.slice(finding.start, finding.end));
  assert.ok(LOUDNESS.indexOf(severity) <= LOUDNESS.indexOf(facts.highest), `${rule} is never louder than it says`);
  assert.ok(facts.fix !== 'none' || !replacements.length, `${rule} offers nothing`);
}

function showSure(finding: Finding): string {
  const { severity, certain } = finding;
  return certain ? showFinding(finding).replace(severity, `${severity}!`) : showFinding(finding);
}

function showFinding({ rule, severity, verdict, start, text, replacements }: Finding): string {
  const right = replacements.map((each) => each.text).join('|');
  const mark = replacements.some(({ preferred }) => preferred) || !right ? '' : '?';
  return `${rule} ${severity} ${verdict}: ${start} ${text}→${mark}${right}`;
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
