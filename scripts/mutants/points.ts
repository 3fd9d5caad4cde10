/** Places of a source file at which the tuning can be changed: numbers, comparisons, conditions, words of a pattern, entries of a list. */
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';

/** One change: the characters `start` to `end` become `replacement`. */
export interface Mutant {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** 1-based. */
  readonly line: number;
}

/** The text with the change made. */
export function changed(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/**
 * What ends a line that no test can hold: a number that only bounds the work (`// bound: why`), a condition that only spares
 * it (`// shortcut: why`). They are few, and are listed.
 */
const UNTESTABLE = /\/\/ (?:bound|shortcut): /;

/** The lines of a file that are marked so, 1-based. */
export function unchangedLines(text: string): number[] {
  return text.split('\n').flatMap((line, i) => (UNTESTABLE.test(line) ? [i + 1] : []));
}

const typescript = parser.configure({ dialect: 'ts' });
/** Nothing that runs. */
const SKIPPED =
  /^(?:ImportDeclaration|InterfaceDeclaration|TypeAliasDeclaration|TypeAnnotation|TypeArgList|TypeParamList|.*Comment)$/;

/** All changes of one file, in order. Declarations of types, imports, and lines marked as above hold none. */
export function mutantsOf(path: string, text: string): Mutant[] {
  const found: Mutant[] = [];
  const unchanged = new Set(unchangedLines(text));
  typescript.parse(text).iterate({
    enter: ({ node }) => {
      if (SKIPPED.test(node.name)) return false;
      const line = text.slice(0, node.from).split('\n').length;
      for (const replacement of unchanged.has(line) ? [] : changesOf(node, text))
        found.push({ path, start: node.from, end: node.to, replacement, line });
      return true;
    },
  });
  return found;
}

function changesOf(node: SyntaxNode, text: string): readonly string[] {
  const words = text.slice(node.from, node.to);
  if (node.name === 'Number') return isFallBack(node, text) ? [] : ofNumber(words);
  if (node.name === 'BinaryExpression') return ofBinary(node, text);
  if (node.name === 'UnaryExpression') return words.startsWith('!') ? [words.slice(1)] : [];
  if (node.name === 'IfStatement') return ofIf(node, text);
  if (node.name === 'RegExp') return ofPattern(words);
  if (node.name === 'ArrayExpression') return ofList(node, text);
  return node.name === 'String' ? ofWord(words) : [];
}

/** `at[i] ?? 0`: what the type checker asks for where an index is always there, and no tuning. */
function isFallBack({ parent, from }: SyntaxNode, text: string): boolean {
  return parent?.name === 'BinaryExpression' && /\]\s*\?\?\s*$/.test(text.slice(parent.from, from));
}

/** Tuned numbers are made larger and smaller; 0, 1 and 2 are mostly places in a string, and are changed by one. */
function ofNumber(words: string): string[] {
  const value = Number(words.replaceAll('_', ''));
  if (!Number.isFinite(value)) return [];
  if (Number.isInteger(value) && value < 3) return [String(value + 1)];
  return [String(value * 2), String(value / 2)];
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['<', '>='],
  ['<=', '>'],
  ['>', '<='],
  ['>=', '<'],
  ['===', '!=='],
  ['!==', '==='],
]);

/** A comparison turns round; of two conditions each counts alone. */
function ofBinary(node: SyntaxNode, text: string): string[] {
  const [left, right] = [node.firstChild, node.lastChild];
  if (!left || !right) return [];
  const operator = text.slice(left.to, right.from).trim();
  const [before, behind] = [text.slice(left.from, left.to), text.slice(right.from, right.to)];
  const opposite = OPPOSITES.get(operator);
  if (opposite !== undefined) return [`${before} ${opposite} ${behind}`];
  return (operator === '&&' || operator === '||') && isCondition(node) ? [before, behind] : [];
}

/** Where a value that may be absent is meant (`a && b`), leaving a side out is a mistake of types, not of tuning. */
function isCondition({ parent }: SyntaxNode): boolean {
  if (!parent) return false;
  if (parent.name === 'BinaryExpression' || parent.name === 'ParenthesizedExpression')
    return parent.parent?.name === 'IfStatement' || isCondition(parent);
  return ['IfStatement', 'ReturnStatement', 'ArrowFunction', 'ConditionalExpression', 'UnaryExpression'].includes(
    parent.name,
  );
}

/** The branch is never taken. */
function ofIf(node: SyntaxNode, text: string): string[] {
  const condition = node.getChild('ParenthesizedExpression');
  if (!condition) return [];
  return [`${text.slice(node.from, condition.from)}(false)${text.slice(condition.to, node.to)}`];
}

/** The first and the last alternative of the first group without groups inside are left out in turn. */
function ofPattern(words: string): string[] {
  const close = words.lastIndexOf('/');
  const [body, flags] = [words.slice(1, close), words.slice(close + 1)];
  const group = /\((?:\?(?:<?[=!]|:))?([^()[\]]*\|[^()[\]]*)\)/.exec(body);
  const alternatives = (group?.[1] ?? body).split('|');
  if (alternatives.length < 2 || (!group && /[()[\]]/.test(body))) return [];
  const without = (index: number) => alternatives.toSpliced(index, 1).join('|');
  const places = [0, alternatives.length - 1];
  return places.map((i) => `/${group ? body.replace(group[1] ?? '', () => without(i)) : without(i)}/${flags}`);
}

/** A list of words loses its first. */
function ofList(node: SyntaxNode, text: string): string[] {
  const words = node.getChildren('String').map(({ from, to }) => text.slice(from, to));
  const others = text
    .slice(node.from + 1, node.to - 1)
    .split(',')
    .filter((each) => each.trim()).length;
  return words.length > 1 && words.length === others ? [`[${words.slice(1).join(', ')}]`] : [];
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ["'warning'", "'information'"],
  ["'information'", "'warning'"],
]);

function ofWord(words: string): string[] {
  const other = WORDS.get(words);
  return other === undefined ? [] : [other];
}
