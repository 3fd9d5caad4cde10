/** Drafts put together by a seed of wording, marks, markup and noise, and what is wrong with the result of a check. */
import type { Engine } from '../../../server/src/engine/index.ts';
import type { CheckResult } from '../../../server/src/engine/types.ts';
import type { MadeDraft, Random } from '../damage/mutate.ts';

const MARKS = [...'“”‘’「」『』《》〈〉（）()[]〔〕【】{}"\'、，。；：！？…—·,.;:!?*_~`#>|<&\\-+=/@^$%'];
const MARKUP = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '    ',
  '\t',
  '# ',
  '> ',
  '- ',
  '1. ',
  '|',
  '\n|-|-|\n',
  '```\n',
  '**',
  '[^1]',
  '[^1]: ',
];
const COMMENTS = [
  '<!--',
  '-->',
  '<!-- tifa-disable -->',
  '<!-- 提法-忽略 -->',
  '[原文如此]',
  '---\n',
  'tifa: off\n',
  '<sup>',
];
const NOISE = [
  '𠮷',
  '😀',
  '\ufeff',
  '\u0000',
  '\u200b',
  '\ud83d',
  '\udc00',
  '\u0301',
  '\u3000',
  'ａ１',
  'a1',
  '⺠',
  '網絡',
];
const DATES = ['2016年3月10日', '二〇二〇年', '“十四五”', '第一条', '一是', '4个', '（一）', '2013-03-01', '今年'];
const WORDS = ['指出，', '强调：', '习近平总书记', '会议', '坚持', '的', '和', '增强', '领导小组', '某某', '关于'];
const KINDS = [MARKS, MARKS, MARKUP, COMMENTS, NOISE, DATES, WORDS] as const;

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;

function wording(all: readonly string[], random: Random): string {
  const words = pick(all, random);
  const [at, other] = [random(words.length + 1), random(words.length + 1)];
  const ways = [
    words,
    words.slice(0, at),
    words.slice(0, at) + words.slice(at + 1),
    words.slice(0, at) + words.charAt(other) + words.slice(at),
  ];
  return pick(ways, random);
}

/** A draft of up to twenty pieces; hardly one in twenty says anything sensible. */
export function noisyDraft(all: readonly string[], random: Random): MadeDraft {
  let text = '';
  for (let left = random(20); left >= 0; left--)
    text += random(2) === 0 ? wording(all, random) : pick(pick(KINDS, random), random);
  return { text, languageId: random(3) === 0 ? 'plaintext' : 'markdown' };
}

/** What must not be, whatever the draft says; empty where all is well. Never rejects. */
export async function faultsOf(engine: Pick<Engine, 'check'>, draft: MadeDraft): Promise<readonly string[]> {
  try {
    return faultsIn(await engine.check(draft), draft.text);
  } catch (error) {
    return [`thrown: ${error instanceof Error ? error.stack : String(error)}`];
  }
}

function faultsIn({ findings, problems, quotations, checked }: CheckResult, text: string): string[] {
  const faults = problems.map(({ message }) => `problem: ${message}`);
  let last = 0;
  for (const { start, end, text: words, replacements, rule } of findings) {
    const told = `${rule} ${start}–${end}`;
    if (!(start >= 0 && start <= end && end <= text.length)) faults.push(`outside of the draft: ${told}`);
    if (start < last) faults.push(`not in order, or over another: ${told}`);
    if (text.slice(start, end) !== words) faults.push(`other words: ${told}`);
    if (cutsCharacter(text, start) || cutsCharacter(text, end)) faults.push(`cuts a character: ${told}`);
    if (replacements.some((each) => each.text === words)) faults.push(`changes nothing: ${told}`);
    last = Math.max(last, start);
  }
  for (const span of [...quotations, ...checked])
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length))
      faults.push(`span ${span.start}–${span.end}`);
  return faults;
}

/** A place between the two halves of a character that is whole in the draft. */
function cutsCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}
