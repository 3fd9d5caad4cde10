/** A quotation whose clauses stand word for word in records, but in those of different speeches: two are mixed into one. */
import type { Candidate } from '../../findings/build.ts';
import { ONLY_TOLD } from '../../findings/voice.ts';
import { say } from '../../language/index.ts';
import { describeSource, sourceRef } from '../../messages.ts';
import type { Source } from '../../records/source.ts';
import { sectionsOf, type Units } from '../../text/parts.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import type { MarkedUnits, Scene } from '../rule.ts';
import { isPartOfOfficial } from '../scene.ts';
import { sourcesOf } from './spoken-words.ts';

/** Fewer characters may be said anywhere. */
const SHORTEST = 8;

interface Run extends Units {
  readonly sources: readonly Source[];
}

/** Told gently, and nothing is proposed: which of the speeches was meant is not known. */
export function mixedSpeeches(scene: Scene, range: MarkedUnits): Candidate[] {
  const runs = runsOf(scene, range);
  const [first, ...rest] = runs;
  const source = first?.sources[0];
  if (!source || !rest.length || runs.some(({ sources }) => !sources.length)) return [];
  const known = (run: Run) => new Set(run.sources.map(({ id }) => id));
  const isShared = [...known(first)].some((id) => rest.every((run) => known(run).has(id)));
  if (isShared) return [];
  const origins = runs.map((run) => {
    const { start, end } = sourceSpan(scene.skeleton, run.from, run.to);
    const [origin] = run.sources;
    return say.finding.standsIn(scene.text.slice(start, end), origin ? describeSource(sourceRef(origin)) : '');
  });
  return [
    {
      start: range.start,
      end: range.end,
      voice: ONLY_TOLD,
      verdict: 'rewritten',
      message: say.finding.mixedSpeeches(origins.join(say.finding.comma)),
      cites: 'none',
      replacements: [],
      source: sourceRef(source),
    },
  ];
}

/** The longest runs of clauses that stand in a record; none where a clause stands in no record. */
function runsOf(scene: Scene, range: MarkedUnits): Run[] {
  const clauses = sectionsOf(scene.text, scene.skeleton, range);
  const runs: Run[] = [];
  for (let i = 0; i < clauses.length; ) {
    let next = clauses.length;
    const { from } = clauses[i] as Units;
    const upTo = () => ({ from, to: (clauses[next - 1] as Units).to });
    while (next > i && !isPartOfOfficial(scene, upTo())) next--;
    if (next === i || upTo().to - from < SHORTEST) return [];
    runs.push({ ...upTo(), sources: sourcesOf(scene, upTo()) });
    i = next;
  }
  return runs;
}
