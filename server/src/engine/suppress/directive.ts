/** Reads what a comment tells Tifa: `tifa-disable-next-line misquote “…” -- why`, 提法-忽略 引文 “……”——理由. */
import type { RuleCode } from '../rules/codes.ts';
import type { Comment } from '../text/prose.ts';
import type { Span } from '../types.ts';
import { rulesWritten } from './names.ts';
import { type Reach, verbNamed } from './verbs.ts';

/** The name of a rule or group as it is written; no codes where no rule has it. */
export interface NamedRule extends Span {
  readonly written: string;
  readonly codes: readonly RuleCode[] | undefined;
}

/** Words in quotation marks, without the marks. */
export interface NamedWords extends Span {
  readonly words: string;
}

/** A comment as it is written, delimiters and all. Without rules all of them are meant, without words any. */
export interface Directive extends Span {
  readonly verb: Span & { readonly written: string };
  /** Absent where no such verb is known. */
  readonly reach: Reach | undefined;
  readonly rules: readonly NamedRule[];
  readonly words: readonly NamedWords[];
}

const VERB = /^\s*(tifa-[\w-]*|提法[-－—–][\p{Script=Han}\w]*)/iu;
/** Words in marks, a name, or what stands before the reason, which is for people: -- why, ——理由. */
const TOKEN =
  /(?<quoted>“[^”]{0,200}”|"[^"]{0,200}"|「[^」]{0,200}」|『[^』]{0,200}』|‘[^’]{0,200}’)|(?<reason>——|(?<!\S)--)|(?<name>(?:(?!——)[^\s,，、;；:：“”"「」『』‘’])+)/g;
/** Units: longer words are not read. */
const LONGEST = 200;
/** The marks that words may stand in, best first. */
const MARKS = ['“”', '「」', '『』', '""', '‘’'] as const;

/** `undefined` where a comment is none of ours. Never throws. */
export function readDirective(text: string, { start, end, inner }: Comment): Directive | undefined {
  const said = text.slice(inner.start, inner.end);
  const found = VERB.exec(said);
  if (!found) return undefined;
  const written = found[1] ?? '';
  const behind = inner.start + found[0].length;
  const verb = { start: behind - written.length, end: behind, written };
  return { start, end, verb, reach: verbNamed(written)?.reach, ...argumentsIn(said.slice(found[0].length), behind) };
}

function argumentsIn(said: string, at: number): Pick<Directive, 'rules' | 'words'> {
  const rules: NamedRule[] = [];
  const words: NamedWords[] = [];
  for (const { index, groups: { quoted, reason, name } = {} } of said.matchAll(TOKEN)) {
    const start = at + index;
    if (reason) break;
    if (quoted && quoted.length > 2)
      words.push({ start: start + 1, end: start + quoted.length - 1, words: quoted.slice(1, -1) });
    if (name) rules.push({ start, end: start + name.length, written: name, codes: rulesWritten(name) });
  }
  return { rules, words };
}

/** What a comment says that keeps a rule from telling of certain words in the whole draft. */
export function fileComment(rule: string, words: string): string | undefined {
  const quoted = quotedWords(words);
  return quoted && `提法-忽略全文 ${rule} ${quoted}`;
}

/** Words as `readDirective` reads them; `undefined` where they hold all kinds of closing marks, or would end the comment. */
function quotedWords(words: string): string | undefined {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line === '' || line.length > LONGEST || /--|[<>【】]/.test(line)) return undefined;
  const marks = MARKS.find(([, close = '']) => !line.includes(close));
  return marks && `${marks[0]}${line}${marks[1]}`;
}
