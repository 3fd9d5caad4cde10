/** Places and sources in words, a line each, as papers and reports tell them. */
import { say } from '../engine/index.ts';
import type { DocumentPlace, SourceRef } from '../engine/types.ts';
import { shownName } from './human.ts';
import type { Position } from './lines.ts';

/** Where a person finds it, a line each. */
export function placeLines({ line, column, paragraph, page }: Position & Partial<DocumentPlace>): readonly string[] {
  if (paragraph === undefined) return [say.paper.line(line), say.paper.column(column)];
  const onPage = page === undefined ? [] : [say.paper.page(page)];
  return [...onPage, say.paper.paragraph(paragraph), say.paper.column(column)];
}

/** Title with date and tier, who said it and where, the place in the corpus: a line each. */
export function linesOfSource(source: SourceRef): readonly (string | undefined)[] {
  const { title, date, speaker, occasion, tier, path, line } = source;
  const facts = joined([date, tier && say.names.tiers[tier]]);
  const name = title === undefined ? '' : `《${title}》`;
  const where = occasion !== undefined && title?.includes(occasion) ? undefined : occasion;
  return [
    name && facts ? name + say.finding.inBrackets(facts) : name || facts,
    joined([speaker, where]),
    path === undefined ? undefined : joined([shownName(path), line && say.paper.line(line)]),
  ];
}

function joined(parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(say.finding.comma);
}
