/** The plain data of patterns between their files and the engine: checked entries, with their source still by id. */
import { join } from '#path';
import { say } from '../../engine/language/index.ts';
import type { PatternEntry } from '../../engine/records/entries.generated.ts';
import { expressionProblem, reader } from '../../engine/records/expression.ts';
import type { UsagePattern } from '../../engine/records/pattern.ts';
import type { Problem } from '../../engine/types.ts';
import type { Item } from './items.ts';
import { type FindSource, fullId, type Nameable, sourceProblem } from './references.ts';

/** An entry with its file, relative to the pack, and its 1-based line. */
export interface PlacedPattern {
  readonly entry: PatternEntry;
  readonly path: string;
  readonly line: number;
}

const EXPRESSIONS = ['pattern', 'before', 'behind', 'only', 'unless'] as const;

/** Patterns that can be read quickly and whose sources exist; the others become problems. */
export function patternsOf(items: readonly Item[], sources: Nameable, problems: Problem[]): PlacedPattern[] {
  return items.flatMap((item) => {
    const entry = item.data as PatternEntry;
    const wrong = problemOf(entry, sources);
    if (!wrong) return [{ entry, path: item.path, line: item.line }];
    problems.push({
      path: item.path,
      line: item.lineOf([wrong.key]),
      message: say.pack.ofEntry(entry.id, wrong.message),
    });
    return [];
  });
}

interface Wrong {
  readonly key: string;
  readonly message: string;
}

function problemOf(entry: PatternEntry, sources: Nameable): Wrong | undefined {
  for (const key of EXPRESSIONS) {
    const problem = expressionProblem(entry[key] ?? '');
    if (problem) return { key, message: say.pack.ofKey(key, problem) };
  }
  const whole = expressionProblem(entry.pattern + (entry.behind ?? '')) ?? wholeProblem(entry);
  if (whole) return { key: 'pattern', message: say.pack.together(whole) };
  if (entry.rule === 'plans/period' && entry.expects === undefined) return { key: 'rule', message: say.pack.noExpects };
  const dead = entry.source === undefined ? undefined : sourceProblem(entry.source, sources);
  return dead === undefined ? undefined : { key: 'source', message: dead };
}

/** A named part in two of them. */
function wholeProblem(entry: PatternEntry): string | undefined {
  try {
    reader(entry, () => '甲');
    return undefined;
  } catch (error) {
    return say.pack.notAnExpression(error instanceof Error ? error.message : String(error));
  }
}

/** Fills defaults, resolves the source and makes the path that of `dir`. */
export function patternOf(
  pack: string,
  dir: string,
  { entry, path, line }: PlacedPattern,
  find: FindSource,
): UsagePattern {
  const { source: cited, ...own } = entry;
  const source = cited === undefined ? undefined : find(cited);
  return {
    cues: [],
    reads: 'text',
    doubtful: false,
    ...own,
    id: fullId(pack, entry.id),
    ...(source && { source }),
    path: join(dir, path),
    line,
  };
}
