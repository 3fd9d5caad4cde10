/** What a fix may not do to a draft, judged by means of its own: nothing here is shared with the gate of fixes. */
import { GFM, parser } from '@lezer/markdown';
import type { Engine } from '../../../server/src/engine/index.ts';
import type { Finding } from '../../../server/src/engine/types.ts';
import type { MadeDraft } from './mutate.ts';

/** Kinds of damage; each fix has the first that applies. */
export const DAMAGES = ['marks', 'markdown', 'kept', 'characters', 'script', 'again', 'undone', 'together'] as const;
export type Damage = (typeof DAMAGES)[number];

export interface Fault {
  readonly damage: Damage;
  readonly before: string;
  readonly after: string;
  readonly finding?: Finding;
}

export interface Judged {
  readonly findings: number;
  readonly fixes: number;
  readonly certain: number;
  readonly faults: readonly Fault[];
}

const markdown = parser.configure(GFM);
const PAIRS = ['“”', '‘’', '「」', '『』', '《》', '〈〉', '（）', '()', '〔〕', '【】', '[]', '<>', '{}'];
/** Markup, note marks, ellipses, blanks: the same ones in the same order after every fix. */
const KEPT = /[*_`~#|<>[\]{}\\^&$\s\u200b①¹…※]|[〔【（(]\d[〕】）)]|&\w+;|<\/?\w+>/gu;
/** A blank behind a mark of half width is typed with it, and goes with it. */
const TYPED_WITH = /([,;:?!]) /g;
/** What asks for the date of a draft writes it into the front matter, and nothing else. */
const DATED = /^---\r?\ndate: [\d-]+\r?\n---\r?\n\r?\n|\r?\ndate: [\d-]+$/;
const FOREIGN = /[\u2e80-\u2fdf\p{Cc}\p{Cf}]/u;
/** Characters of one script only, and very common. */
const TRADITIONAL = /[國絡習書記戰設關會這們為發網強產業導組織領學時間實]/;
const SIMPLIFIED = /[国络习书记战设关会这们为发网强产业导组织领学时间实]/;

/** All fixes of a draft, each by itself, and the certain ones together. */
export async function judge(engine: Engine, draft: MadeDraft): Promise<Judged> {
  const { findings } = await engine.check(draft);
  const faults: Fault[] = [];
  let fixes = 0;
  for (const finding of findings) {
    for (const { text } of finding.replacements) {
      fixes++;
      const after = draft.text.slice(0, finding.start) + text + draft.text.slice(finding.end);
      const damage = damageOf(draft, after, finding, text) ?? (await echoOf(engine, draft, after, finding, text));
      if (damage) faults.push({ damage, before: draft.text, after, finding });
    }
  }
  const certain = findings.filter((finding) => finding.certain);
  const together = await togetherOf(engine, draft, certain);
  if (together) faults.push(together);
  return { findings: findings.length, fixes, certain: certain.length, faults };
}

function damageOf(
  { text: before, languageId }: MadeDraft,
  after: string,
  finding: Finding,
  right: string,
): Damage | undefined {
  const [lone, loneNow] = [unpaired(before), unpaired(after)];
  const own = (text: string) => surplus(blockAround(text, finding.start), languageId);
  if (finding.rule.startsWith('marks/') ? own(after) > own(before) : loneNow !== lone) return 'marks';
  if (languageId === 'markdown' && shapeOf(before) !== shapeOf(after)) return 'markdown';
  const written = finding.rule === 'marks/half-width' ? finding.text.replace(TYPED_WITH, '$1') : finding.text;
  if (finding.rule === 'drafting/undated') return right.replace(DATED, '') === finding.text ? undefined : 'kept';
  if (keptOf(written) !== keptOf(right)) return 'kept';
  if (count(after, FOREIGN) > count(before, FOREIGN)) return 'characters';
  const block = blockAround(before, finding.start);
  if (TRADITIONAL.test(block) && !SIMPLIFIED.test(block) && SIMPLIFIED.test(right)) return 'script';
  return undefined;
}

/** What stands between blank lines. */
function blockAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n\n', offset) + 1;
  const end = text.indexOf('\n\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
}

/** What is found where the fix was made. */
async function echoOf(
  engine: Engine,
  { languageId, text: before }: MadeDraft,
  after: string,
  finding: Finding,
  right: string,
): Promise<Damage | undefined> {
  const { findings } = await engine.check({ text: after, languageId });
  const end = finding.start + right.length;
  const there = findings.filter((other) => other.start < end && other.end > finding.start);
  for (const other of there)
    for (const { text } of other.replacements)
      if (after.slice(0, other.start) + text + after.slice(other.end) === before) return 'undone';
  const same = there.filter((other) => isSame(other, finding, right));
  return same.some((other) => finding.certain || other.replacements.length) ? 'again' : undefined;
}

/**
 * The same record again. What rests on no record is compared with whole documents, and several differences of a quotation are
 * told one by one: there only what was just put in counts.
 */
function isSame(other: Finding, finding: Finding, right: string): boolean {
  if (other.rule !== finding.rule || other.record !== finding.record) return false;
  if (finding.record !== undefined) return true;
  if (other.verdict !== finding.verdict) return false;
  const [own, made] = [other.replacements[0], changed(finding.text, right)];
  const next = own ? changed(own.text, other.text) : { start: 0, end: other.text.length };
  const [start, end] = [finding.start + made.start, finding.start + made.end];
  return other.start + next.start < end && other.start + next.end > start;
}

/** From the first character of `after` that `before` does not have there to the last one. */
function changed(before: string, after: string): { readonly start: number; readonly end: number } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: after.length - tail };
}

/** The certain fixes at once are what they are one after the other, and leave nothing certain behind. */
async function togetherOf(engine: Engine, draft: MadeDraft, certain: readonly Finding[]): Promise<Fault | undefined> {
  if (!certain.length) return undefined;
  const fixed = (text: string, { start, end, replacements: [first] }: Finding) =>
    text.slice(0, start) + (first?.text ?? '') + text.slice(end);
  const after = certain.toReversed().reduce(fixed, draft.text);
  const { findings } = await engine.check({ ...draft, text: after });
  let shift = 0;
  const isLeft = certain.some((finding) => {
    const right = finding.replacements[0]?.text ?? '';
    const [start, end] = [finding.start + shift, finding.start + shift + right.length];
    shift = end - finding.end;
    const there = findings.filter((other) => other.start < end && other.end > start);
    return there.some((other) => isSame(other, { ...finding, start, end }, right));
  });
  const isBroken =
    unpaired(after) !== unpaired(draft.text) ||
    (draft.languageId === 'markdown' && shapeOf(after) !== shapeOf(draft.text)) ||
    certain.some((finding, i) => i > 0 && finding.start < (certain[i - 1]?.end ?? 0));
  return isLeft || isBroken ? { damage: 'together', before: draft.text, after } : undefined;
}

/** Names and nesting of the nodes of the tree. */
function shapeOf(text: string): string {
  let shape = '';
  markdown.parse(text.replace(/^---\n[\s\S]*?\n---\n/, '')).iterate({
    enter: ({ name }) => {
      shape += `(${name}`;
    },
    leave: () => {
      shape += ')';
    },
  });
  return shape;
}

/** Marks without a partner. */
function unpaired(text: string): string {
  let marks = [...text].filter((char) => PAIRS.some((pair) => pair.includes(char))).join('');
  for (let length = -1; length !== marks.length; ) {
    length = marks.length;
    for (const pair of PAIRS) marks = marks.replaceAll(pair, '');
  }
  return marks + '"'.repeat(count(text, /"/) % 2);
}

/** How many marks of all kinds have no counterpart in a paragraph, wherever it stands: rules on marks put others for them. */
function surplus(whole: string, languageId: MadeDraft['languageId']): number {
  const text = languageId === 'markdown' ? withoutCode(whole) : whole;
  const pairs = PAIRS.map((pair) => Math.abs(text.split(pair.charAt(0)).length - text.split(pair.charAt(1)).length));
  return pairs.reduce((sum, each) => sum + each, count(text, /"/) % 2);
}

/** Code and the targets of links are no text: no mark in them is a counterpart of one outside. */
function withoutCode(text: string): string {
  let left = '';
  let at = 0;
  markdown.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (!/^(?:InlineCode|FencedCode|CodeBlock|URL|HTMLTag|HTMLBlock|LinkTitle)$/.test(name)) return true;
      left += text.slice(at, Math.max(at, from));
      at = to;
      return false;
    },
  });
  return left + text.slice(at);
}

function keptOf(text: string): string {
  return text.match(KEPT)?.join('\u0000') ?? '';
}

function count(text: string, pattern: RegExp): number {
  return [...text].filter((char) => pattern.test(char)).length;
}
