/**
 * Lines of a Markdown file without the marks of Markdown. A line-wise filter instead of a parser: a corpus has tens of
 * megabytes of it, hardly any line holds a mark, and a line must stay a line.
 */
import type { SourceLine } from '../../engine/repair/lines.ts';
import { KIND, mayHold } from '../../engine/text/kinds.ts';

const INLINE = /[*_`[!<\\~]/;

/** Removes the marks of Markdown; lines without any pass untouched. Rules, fences, comments and link definitions vanish; headings stay as lines. */
export function plainMarkdown(lines: readonly SourceLine[]): SourceLine[] {
  const plain: SourceLine[] = [];
  for (const line of lines) {
    if (!mayHold(line, KIND.markup)) {
      plain.push(line);
      continue;
    }
    const text = plainLine(line.text);
    if (text !== '') plain.push(text === line.text ? line : { ...line, text });
  }
  return plain;
}

/** Hyphens, and a border behind the first one. */
function isRuleOfTable(line: string): boolean {
  const hyphen = line.indexOf('-');
  return hyphen >= 0 && line.lastIndexOf('|') > hyphen && /^[\s:|-]+$/.test(line);
}

function plainLine(line: string): string {
  if (/^(?:```|~~~)|^(?:[-*_=]\s*){3,}$|^\[[^\]]+\]:\s/.test(line) || isRuleOfTable(line)) return '';
  const opened = line
    .replace(/^(?:>\s?)+/, '')
    .replace(/^#{1,6}(?:\s+|$)/, '')
    .replace(/^[-*+]\s+/, '');
  const block = opened.endsWith('#') ? opened.replace(/(?<!\s)\s+#+$/, '') : opened;
  return inlineText(block.startsWith('|') ? cells(block) : block).trim();
}

function cells(row: string): string {
  return row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
    .join('　');
}

/** What a mark closes is looked for no further than so: lines of a megabyte have thousands of marks that nothing closes. */
function inlineText(text: string): string {
  if (!INLINE.test(text)) return text;
  return text
    .replace(/<!--.{0,4000}?-->/g, '')
    .replace(/!\[[^\]]{0,1000}\]\([^)]{0,2000}\)/g, '')
    .replace(/\[([^\]]{0,1000})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]{0,2000}>/g, '')
    .replace(/(\*{1,3}|~~|`+)(?=\S)(.{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)(.{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1');
}
