/** Why something was flagged, as a page: rule, proof, source, tier, day, and how to silence it. Pure. */
import { inMarks, oneLine, RULE_FACTS, say } from '../engine/index.ts';
import type { Finding, RuleCode } from '../engine/types.ts';
import { sourceTitle } from './diagnostic.ts';

/** Characters of words of a draft that are shown. */
const LONGEST = 60;

export interface Flagged {
  readonly name: string;
  /** 1-based line of the draft. */
  readonly line: number;
  readonly finding: Finding;
  /** The severity that was set for the rule, if any. */
  readonly set?: string | undefined;
  /** The day for which the draft was checked, if one is known. */
  readonly day?: string | undefined;
  /** Pack of the record it rests on. */
  readonly pack?: string | undefined;
  readonly page?: string | undefined;
}

/** Markdown, one section a finding. */
export function whyText(flagged: readonly Flagged[]): string {
  return [`# ${say.pages.why}`, ...flagged.map(section)].join('\n\n');
}

function section({ name, line, finding, set, day, pack, page }: Flagged): string {
  const { rule, severity, verdict, message, difference, source } = finding;
  const { name: called, title } = say.names.rules[rule];
  const { pages, names } = say;
  const code = page === undefined ? `\`${rule}\`` : `[\`${rule}\`](${page})`;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [pages.place, pages.lineOf(name, line)],
    [pages.rule, `${called} ${code}${say.finding.comma}${title}`],
    [
      pages.severity,
      `${names.severities[severity]}${say.finding.inBrackets(set === undefined ? pages.ownSeverity : pages.severitySet)}`,
    ],
    [pages.verdict, names.verdicts[verdict]],
    [pages.said, message],
    [pages.difference, difference],
    [pages.proof, proofOf(finding, pack)],
    [pages.source, source && (sourceTitle(source) || source.path)],
    [pages.tier, source?.tier && names.tiers[source.tier]],
    [pages.day, day ?? pages.today],
    [pages.fix, fixOf(finding)],
  ];
  const told = rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `- **${key}** ${value}`);
  return [`## ${inMarks(oneLine(finding.text, LONGEST))}`, told.join('\n'), `### ${pages.silence}`, silence(rule)].join(
    '\n\n',
  );
}

function proofOf({ record, source }: Finding, pack: string | undefined): string {
  if (record !== undefined) return say.pages.byRecord(record, pack ?? '');
  if (source?.path !== undefined) return say.pages.byDocument(`${source.path}:${source.line ?? 1}`);
  return say.pages.byDraft;
}

function fixOf({ certain, replacements }: Finding): string {
  const [first] = replacements;
  if (!first) return say.pages.noFix;
  return (certain ? say.pages.certainFix : say.pages.offeredFix)(oneLine(first.text, LONGEST));
}

function silence(rule: RuleCode): string {
  const { pages } = say;
  const ways = [
    pages.silenceByFix,
    pages.silenceByComment(rule),
    pages.silenceBySetting(rule),
    pages.silenceByFile(rule),
  ];
  const needs = RULE_FACTS.find(({ code }) => code === rule)?.needs;
  return [...ways, ...(needs === 'records' ? [pages.silenceByRecord] : [])].map((way) => `- ${way}`).join('\n');
}
