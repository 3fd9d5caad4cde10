/** What may be written next in a comment to Tifa: its verb, then names of groups and rules. */
import { CATALOGUES, say } from '../language/index.ts';
import { RULE_CODES, RULE_GROUPS } from '../rules/codes.ts';
import type { LanguageId, Span } from '../types.ts';
import { settingName } from './names.ts';
import { effectOf, VERBS, verbNamed } from './verbs.ts';

export interface CommentWord {
  readonly label: string;
  /** What it does or stands for. */
  readonly detail: string;
  readonly replace: Span;
  /** Begins with what is written already. */
  readonly filter: string;
}

/** Units looked at before the caret. */
const REACH = 400;
/** Names are parted by it, so none can hold it. */
const BORDER = /、/;
const MARKDOWN = /<!--((?:(?!-->)[\s\S])*)$/;
const PLAIN = /(?:<!--|【|\/\/|#)([^\r\n】]*)$/;
/** A comment that says nothing yet is anybody's, unless it is begun like ours. */
const OURS = /^\s*(?:t(?:i(?:f(?:a(?:-[\w-]*)?)?)?)?|提(?:法(?:[-－—–][\p{Script=Han}\w]*)?)?)?$/iu;
const BEHIND_VERB =
  /^\s*(tifa-[\w-]*|提法[-－—–][\p{Script=Han}\w]*)[\s:：](?:[^“"「]*[\s,，、])?([^\s,，、“”"「」]*)$/iu;

/** `undefined` where the caret is in no comment that may be one to Tifa. */
export function commentWords(text: string, offset: number, languageId: LanguageId): readonly CommentWord[] | undefined {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const said = (languageId === 'markdown' ? MARKDOWN : PLAIN).exec(before)?.[1];
  if (said === undefined) return undefined;
  if (OURS.test(said)) return verbs(said.trimStart(), offset, languageId);
  const [, verb = '', name = ''] = BEHIND_VERB.exec(said) ?? [];
  return verbNamed(verb) ? names(said, name, offset) : undefined;
}

function verbs(written: string, offset: number, languageId: LanguageId): CommentWord[] | undefined {
  if (written === '' && languageId === 'plaintext') return undefined; // any text may follow a stroke
  const replace = { start: offset - written.length, end: offset };
  const normal = written.toLowerCase().replace(/[－—–]/, '-');
  return VERBS.filter((verb) => verb.written.startsWith(normal)).map(({ written: label, reach }) => {
    return { label, detail: effectOf(reach), replace, filter: written + label.slice(written.length) };
  });
}

function names(said: string, written: string, offset: number): CommentWord[] {
  const replace = { start: offset - written.length, end: offset };
  const there = new Set(said.split(/[\s,，、:：]+/).map(settingName));
  const { groups, rules } = say.names;
  const chinese = CATALOGUES.zh.names.groups;
  const all = [
    ...RULE_GROUPS.map((group) => ({ label: group as string, detail: say.meant.wholeGroup(groups[group]) })),
    ...RULE_GROUPS.map((group) => ({ label: chinese[group], detail: say.meant.wholeGroup(group) })),
    ...RULE_CODES.map((code) => ({ label: code as string, detail: rules[code].title })),
  ].filter(({ label }) => !BORDER.test(label));
  return all
    .filter(({ label }) => label.includes(written) && (!there.has(settingName(label)) || label === written))
    .map((each) => ({ ...each, replace, filter: each.label.startsWith(written) ? each.label : written + each.label }));
}
