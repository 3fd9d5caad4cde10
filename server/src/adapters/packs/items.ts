/** Items of a YAML list with the lines they stand on. A syntax error costs the item it is in, not the file. */
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import type { TextFile } from './files.ts';

/** One entry of a file. All scalars are strings: the schema decides what they mean. */
export interface Item {
  readonly path: string;
  /** 1-based line of the entry. */
  readonly line: number;
  readonly data: unknown;
  /** 1-based line of the part at the given keys, or of the nearest part around it. */
  lineOf(keys: readonly string[]): number;
}

export interface Items {
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

export interface ReadItem {
  readonly item: Item | undefined;
  readonly problems: readonly Problem[];
}

interface Parsed {
  readonly document: Document.Parsed;
  readonly lineAt: (offset: number) => number;
}

/** Reads a file that holds a list. */
export function readItems(file: TextFile): Items {
  const whole = parse(file.text, 0);
  if (whole.document.errors.length === 0) return itemsOf(file.path, whole);
  const parts = splitList(file.text).map((part) => itemsOf(file.path, parse(part.text, part.line - 1)));
  return { items: parts.flatMap((part) => part.items), problems: parts.flatMap((part) => part.problems) };
}

/** Reads a file that holds one mapping. */
export function readMapping(file: TextFile): ReadItem {
  const parsed = parse(file.text, 0);
  const problems = syntaxProblems(file.path, parsed);
  const node = parsed.document.contents;
  if (problems.length > 0 || !isNode(node)) return { item: undefined, problems };
  return readItem(file.path, parsed, node);
}

function parse(text: string, linesBefore: number): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
  return { document, lineAt: (offset) => lines.linePos(offset).line + linesBefore };
}

function itemsOf(path: string, parsed: Parsed): Items {
  const problems = syntaxProblems(path, parsed);
  const list = parsed.document.contents;
  if (problems.length > 0 || list === null) return { items: [], problems };
  if (!isSeq(list)) {
    const line = parsed.lineAt(list.range[0]);
    return { items: [], problems: [{ path, line, message: say.pack.listExpected }] };
  }
  const read = list.items.filter((node) => isNode(node)).map((node) => readItem(path, parsed, node));
  return { items: read.flatMap(({ item }) => item ?? []), problems: read.flatMap((each) => each.problems) };
}

/** An entry that names what is not there, or multiplies aliases without end, costs itself alone. */
function readItem(path: string, parsed: Parsed, node: Node): ReadItem {
  try {
    return { item: itemOf(path, parsed, node), problems: [] };
  } catch (error) {
    const message = say.config.notUnderstood(error instanceof Error ? error.message : String(error));
    return { item: undefined, problems: [{ path, line: parsed.lineAt(node.range?.[0] ?? 0), message }] };
  }
}

function itemOf(path: string, parsed: Parsed, node: Node): Item {
  const { document, lineAt } = parsed;
  const line = lineAt(node.range?.[0] ?? 0);
  const lineOf = (keys: readonly string[]): number => {
    let found = line;
    let part: unknown = node;
    for (const key of keys) {
      const name = keyOf(part, key);
      part = childOf(part, key);
      const place = name ?? part;
      if (!isNode(place)) return found;
      found = lineAt(place.range?.[0] ?? 0);
    }
    return found;
  };
  return { path, line, data: node.toJS(document), lineOf };
}

/** The key of a mapping itself: its value may begin lines below. */
function keyOf(node: unknown, key: string): unknown {
  return isMap(node) ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key : undefined;
}

function childOf(node: unknown, key: string): unknown {
  if (isSeq(node)) return node.items[Number(key)];
  if (typeof node === 'object' && node !== null && 'get' in node && typeof node.get === 'function')
    return node.get(key, true);
  return undefined;
}

function syntaxProblems(path: string, parsed: Parsed): Problem[] {
  const [first] = parsed.document.errors;
  if (!first) return [];
  const message = say.pack.yamlError(first.message);
  return [{ path, line: parsed.lineAt(first.pos[0]), message }];
}

/** Cuts a list into its entries: an entry starts with `- ` at the beginning of a line. */
function splitList(text: string): readonly { readonly text: string; readonly line: number }[] {
  const parts: { text: string; line: number }[] = [];
  text.split('\n').forEach((line, index) => {
    const last = parts.at(-1);
    if (last && !/^-(\s|$)/.test(line)) last.text += `\n${line}`;
    else parts.push({ text: line, line: index + 1 });
  });
  return parts;
}
