/** The rules of a report in SARIF, each with its page: the reader of a report need not be where the program is. */
import type { ReportingDescriptor } from 'sarif';
import { RULE_FACTS, say } from '../../engine/index.ts';
import type { RuleCode, Severity } from '../../engine/types.ts';
import type { Reported } from './format.ts';

export const LEVELS = { warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

export interface Rules {
  readonly rules: readonly ReportingDescriptor[];
  readonly indexOf: (rule: RuleCode) => number;
}

/** The rules that found something, or would have, in the order of their codes. */
export function rulesOf({ report, pageOf }: Reported): Rules {
  const found = report.files.flatMap(({ findings, meant = [] }) => [...findings, ...meant]);
  const codes = [...new Set(found.map(({ rule }) => rule))].sort();
  return { rules: codes.map((code) => descriptor(code, pageOf(code))), indexOf: (rule) => codes.indexOf(rule) };
}

function descriptor(code: RuleCode, page: string | undefined): ReportingDescriptor {
  const { name, title } = say.names.rules[code];
  const highest = RULE_FACTS.find((facts) => facts.code === code)?.highest ?? 'warning';
  const markdown = page === undefined ? undefined : withoutLinks(page);
  return {
    id: code,
    name,
    shortDescription: { text: title },
    ...(markdown === undefined ? {} : { help: { text: withoutMarks(markdown), markdown } }),
    defaultConfiguration: { level: LEVELS[highest] },
  };
}

/** Links of a page lead to files beside it, which a reader of the report has not. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
}

function withoutMarks(markdown: string): string {
  return markdown.replace(/\*\*|`/g, '').replace(/^(?:#+|>) /gm, '');
}
