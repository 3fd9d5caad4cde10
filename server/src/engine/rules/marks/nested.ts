/** marks/nested: “…“…”…” and 《…《…》…》, where marks of the other kind belong inside. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { defineRule, type MarkedUnits, type Scene } from '../rule.ts';

export const nestedMarks = defineRule({
  code: 'marks/nested',
  needs: 'text',
  highest: 'information',
  fix: 'offered',
  prepare: () => find,
});

/** Marks, and those that stand inside them (GB/T 15834). */
const INNER: Readonly<Record<string, string>> = { '“': '‘’', '《': '〈〉', '「': '『』' };
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '《': '》', '「': '」' };
/** “甲“和”乙”: a mark was typed the wrong way round, nothing is nested. */
const NO_WORDS = /^[\s，。、；：！？,.;:!?]|^[和与及或、]$|^$/;

const NONE: readonly Candidate[] = [];

function find(scene: Scene): readonly Candidate[] {
  if (scene.quotations.length + scene.titles.length < 2) return NONE; // most blocks
  const pairs = nestedPairs(scene);
  const own = scene.text.slice(scene.block.start, scene.block.end);
  const certain = new Set(Object.keys(INNER).filter((mark) => isPaired(own, mark)));
  return pairs.flatMap(([outer, inner]) => {
    const mark = scene.text.charAt(inner.start - 1);
    if (!certain.has(mark) || scene.text.charAt(outer.start - 1) !== mark || !mayTurn(scene, mark, inner)) return [];
    return [candidate(scene, inner, mark)];
  });
}

/** Marked words with the innermost ones around them. */
function nestedPairs({ quotations, titles }: Scene): [outer: MarkedUnits, inner: MarkedUnits][] {
  const marked = [...quotations, ...titles].filter(({ closed }) => closed).sort((a, b) => a.start - b.start);
  const open: MarkedUnits[] = [];
  return marked.flatMap((inner) => {
    while (open.length && (open.at(-1) as MarkedUnits).end < inner.end) open.pop();
    const outer = open.at(-1);
    open.push(inner);
    return outer ? [[outer, inner]] : [];
  });
}

/** There are words between the marks, and none of the marks that will stand around them. */
function mayTurn({ text }: Scene, mark: string, { start, end }: MarkedUnits): boolean {
  const words = text.slice(start, end);
  return !NO_WORDS.test(words) && ![...(INNER[mark] ?? '')].some((inner) => words.includes(inner));
}

/** All marks of the kind stand in pairs, no closing one before its opening one, and none is nested deeper than once. */
function isPaired(text: string, mark: string): boolean {
  let depth = 0;
  let deepest = 0;
  for (const char of text) {
    if (char === mark) depth += 1;
    else if (char === CLOSING[mark]) depth -= 1;
    deepest = Math.max(deepest, depth);
    if (depth < 0 || deepest > 2) return false;
  }
  return depth === 0 && deepest === 2;
}

function candidate(scene: Scene, inner: MarkedUnits, mark: string): Candidate {
  const [open = '', close = ''] = INNER[mark] ?? '';
  const words = scene.text.slice(inner.start, inner.end);
  const kind = mark === '《' ? say.finding.titleInTitle : say.finding.quotationInQuotation;
  return {
    start: inner.start - 1,
    end: inner.end + 1,
    change: 'punctuation',
    place: 'plain',
    length: words.length,
    message: say.finding.innerMarks(kind, open, close),
    verdict: 'punctuation',
    replacements: open + words + close,
  };
}
