/** nested-marks: “…“…”…” and 《…《…》…》, where marks of the other kind belong inside. */
import type { MarkedUnits, Rule, Scene, WeighedFinding } from './rule.ts';

export const nestedMarks: Rule = { code: 'nested-marks', find };

/** Marks, and those that stand inside them (GB/T 15834). */
const INNER: Readonly<Record<string, string>> = { '“': '‘’', '《': '〈〉', '「': '『』' };
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '《': '》', '「': '」' };
/** “甲“和”乙”: a mark was typed the wrong way round, nothing is nested. */
const NO_WORDS = /^[\s，。、；：！？,.;:!?]|^[和与及或、]$|^$/;

function find(scene: Scene): WeighedFinding[] {
  const marked = [...scene.quotations, ...scene.titles].filter(({ closed }) => closed);
  const nested = marked.flatMap((inner) => {
    const mark = scene.text.charAt(inner.start - 1);
    const outer = INNER[mark] ? around(marked, inner) : undefined;
    if (!outer || scene.text.charAt(outer.start - 1) !== mark || !isCertain(scene, mark, inner)) return [];
    return [finding(scene, inner, mark)];
  });
  return nested;
}

/** The innermost marked words around others. */
function around(marked: readonly MarkedUnits[], inner: MarkedUnits): MarkedUnits | undefined {
  return marked
    .filter((outer) => outer !== inner && outer.start < inner.start && outer.end > inner.end)
    .reduce<MarkedUnits | undefined>((best, each) => (best && best.start > each.start ? best : each), undefined);
}

/** All marks of the block stand in pairs, and there are words between these. */
function isCertain({ text, block }: Scene, mark: string, inner: MarkedUnits): boolean {
  if (NO_WORDS.test(text.slice(inner.start, inner.end))) return false;
  const own = text.slice(block.start, block.end);
  const count = (char: string) => own.split(char).length - 1;
  return count(mark) === count(CLOSING[mark] ?? '') && isLowest(own, mark);
}

/** No closing mark comes before its opening one, and nothing is nested deeper than once. */
function isLowest(text: string, mark: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === mark) depth += 1;
    else if (char === CLOSING[mark]) depth -= 1;
    if (depth < 0 || depth > 2) return false;
  }
  return depth === 0;
}

function finding(scene: Scene, inner: MarkedUnits, mark: string): WeighedFinding {
  const [open = '', close = ''] = INNER[mark] ?? '';
  const words = scene.text.slice(inner.start, inner.end);
  const kind = mark === '《' ? '书名号内再用书名号' : '引号内再用引号';
  return {
    start: inner.start - 1,
    end: inner.end + 1,
    rule: 'nested-marks',
    severity: 'information',
    text: scene.text.slice(inner.start - 1, inner.end + 1),
    message: `${kind}时，里面用“${open}${close}”。依据：《标点符号用法》（GB/T 15834—2011）`,
    verdict: 'punctuation',
    replacements: [{ text: open + words + close, preferred: true }],
    weight: 1,
  };
}
