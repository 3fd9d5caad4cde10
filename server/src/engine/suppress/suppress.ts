/** Takes away what a writer means, wherever it was said, and says which comments do nothing. Pure. */
import type { RuleCode } from '../rules/codes.ts';
import { applySeverities, type RuleSettings } from '../severity.ts';
import type { ParsedDraft } from '../text/prose.ts';
import { isWithinOne } from '../text/spans.ts';
import type { CheckOptions, Finding, MeantBy, MeantFinding, Span } from '../types.ts';
import { isStillMany } from '../undated.ts';
import { readDirective } from './directive.ts';
import { statedIn } from './front-matter.ts';
import { marksOf } from './marks.ts';
import { endings, type Fit, fitOf, type Placed, placed, reachesOf } from './reach.ts';
import { sicSpans } from './sic.ts';
import { type Use, unknownIn, unknownStated, unusedIn } from './told.ts';
import { holding, type Wording, wordingFor } from './wording.ts';

/** What a writer has said of findings, outside the draft. */
export type Terms = Pick<CheckOptions, 'rules' | 'allow' | 'isIgnored'>;

export interface Suppressed {
  /** In order of their start, with the severities that are set. */
  readonly findings: readonly Finding[];
  readonly meant: readonly MeantFinding[];
}

/** True where the draft says of itself that it is not to be checked. */
export function isOff(text: string, { frontMatter }: ParsedDraft): boolean {
  return statedIn(text, frontMatter).off;
}

/** `idle` are rules that could not find anything: comments about them alone are not called useless. */
export function suppress(
  text: string,
  parsed: ParsedDraft,
  found: readonly Finding[],
  terms: Terms,
  idle: ReadonlySet<RuleCode>,
): Suppressed {
  const stated = statedIn(text, parsed.frontMatter);
  const comments = placed(
    text,
    parsed.comments.flatMap((comment) => readDirective(text, comment) ?? []),
  );
  const ending = endings(comments);
  const uses = comments.map((_, i): Use => ({ any: ending[i] === true, rules: new Set(), words: new Set() }));
  const reaching = reachesOf(comments);
  const allow = [...(terms.allow ?? []).map(by('allowed')), ...stated.allow.map(by('front-matter'))];
  const sic = sicSpans(text, parsed);
  const meant: MeantFinding[] = [];
  const told = found.filter((finding) => {
    const why = meantBy(text, finding, reaching, comments, uses, allow, sic, terms);
    if (why) meant.push({ finding, by: why });
    return !why;
  });
  const rules: RuleSettings = { ...terms.rules, ...stated.rules };
  const ofComments = [
    ...unknownStated(text, stated),
    ...comments.flatMap((comment) => unknownIn(text, comment)),
    ...comments.flatMap((comment, i) => unusedIn(text, comment, uses[i] as Use, idle)),
  ];
  const findings = withoutLoneHint(applySeverities([...told, ...ofComments], rules));
  return { findings: ofComments.length ? findings.sort((a, b) => a.start - b.start) : findings, meant };
}

/** That a date would settle many findings is not told where they are meant, or their rule is off. */
function withoutLoneHint(findings: readonly Finding[]): Finding[] {
  const isTold = isStillMany(findings);
  return findings.filter(({ rule }) => isTold || rule !== 'drafting/undated');
}

const by = (why: MeantBy) => (words: string) => ({ ...wordingFor(words), why });

function meantBy(
  text: string,
  finding: Finding,
  reaching: (finding: Finding) => readonly number[],
  comments: readonly Placed[],
  uses: readonly Use[],
  allow: readonly (Wording & { readonly why: MeantBy })[],
  sic: readonly Span[],
  { isIgnored }: Terms,
): MeantBy | undefined {
  if (inComments(text, finding, reaching(finding), comments, uses)) return 'comment';
  if (isWithinOne(sic, finding)) return 'sic';
  const allowed = holding(text, finding, allow);
  if (allowed) return allowed.why;
  return isIgnored?.(marksOf(text, finding)) ? 'ignored' : undefined;
}

/** All comments that speak of the finding are of use, also where one would do. */
function inComments(
  text: string,
  finding: Finding,
  reaching: readonly number[],
  comments: readonly Placed[],
  uses: readonly Use[],
): boolean {
  let isMeant = false;
  for (const i of reaching) {
    const fit = fitOf(text, comments, i, finding);
    if (!fit) continue;
    isMeant = true;
    note(uses[i], fit);
  }
  return isMeant;
}

function note(use: Use | undefined, { rules, words }: Fit): void {
  if (!use) return;
  use.any = true;
  for (const i of rules) use.rules.add(i);
  for (const i of words) use.words.add(i);
}
