/** The literals of source files that have Chinese characters, read by a grammar. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@lezer/javascript';
import { ROOT } from './imports.ts';

export interface Literal {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly line: number;
  /** With its quotation marks. */
  readonly text: string;
  /** The property that it is the value of. */
  readonly property?: string | undefined;
}

const TYPESCRIPT = parser.configure({ dialect: 'ts' });
const HAN = /\p{Script=Han}/u;

/** Strings and templates below a folder; regular expressions are none. */
export function literalsWithHan(folder: string): Literal[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.sort().flatMap((name) => literalsOf(`${folder}/${name.replaceAll('\\', '/')}`));
}

function literalsOf(path: string): Literal[] {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const found: Literal[] = [];
  TYPESCRIPT.parse(source).iterate({
    enter({ name, from, to }) {
      if (name !== 'String' && name !== 'TemplateString') return;
      const text = source.slice(from, to);
      const property = /(\w+):\s*$/.exec(source.slice(Math.max(0, from - 40), from))?.[1];
      if (HAN.test(text)) found.push({ path, line: source.slice(0, from).split('\n').length, text, property });
    },
  });
  return found;
}
