/** The YAML head of a Markdown or text file between two lines of three hyphens. */
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import { yaml } from '../lazy.ts';
import { type FoundMetadata, fieldLines, metadataOf } from './metadata.ts';

export interface FrontMatter {
  readonly found: FoundMetadata;
  /** UTF-16 offset at which the body begins. */
  readonly end: number;
  /** 1-based line at which the body begins. */
  readonly bodyLine: number;
}

/** Longest head in UTF-16 units: what is longer is text between two rules. */
const LONGEST = 32 * 1024;
/** A line whose value needs no parser: that is nearly all of them, and a parser is slow over thousands of files. */
const PLAIN = /^([\p{L}_][\p{L}\p{N}_-]*): +([^\s"'[\]{}>|*&!%#@`,?:-][^"'#:]*?) *$/u;

/** Reads the head of `text`; `undefined` where there is none. A head that is no YAML is reported and skipped. */
export function frontMatter(text: string, path: string, problems: Problem[]): FrontMatter | undefined {
  if (!text.startsWith('---\n') && !text.startsWith('---\r\n')) return undefined;
  const close = /\n---[ \t]*(?:\r?\n|$)/g;
  close.lastIndex = 3;
  const found = close.exec(text.slice(0, LONGEST));
  if (!found) return undefined;
  const source = text.slice(text.indexOf('\n') + 1, found.index + 1);
  const end = found.index + found[0].length;
  const bodyLine = source.split('\n').length + 2;
  const metadata = metadataOf(fields(source, path, problems));
  const lineOf = fieldLines(source.split('\n'), 2);
  return { found: { known: 'front-matter', metadata, lineOf }, end, bodyLine };
}

function fields(source: string, path: string, problems: Problem[]): Readonly<Record<string, unknown>> {
  return plainFields(source) ?? parsedYaml(source, path, problems);
}

function plainFields(source: string): Readonly<Record<string, unknown>> | undefined {
  const record: Record<string, string> = {};
  for (const line of source.split(/\r?\n/)) {
    if (line === '') continue;
    const match = PLAIN.exec(line);
    if (!match) return undefined;
    const [, name = '', value = ''] = match;
    record[name] = value;
  }
  return record;
}

/** A record from YAML; anything else is reported once and counts as empty. */
export function parsedYaml(source: string, path: string, problems: Problem[]): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = yaml().parse(source, { maxAliasCount: 20 });
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    problems.push({ path, message: say.corpus.metadataNotPairs });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    problems.push({ path, message: say.corpus.metadataNotYaml(reason) });
  }
  return {};
}
