/** A question that a writing assistant may ask, and what answers it: plain data in, plain data out. */
import type { Engine } from '../engine/index.ts';
import type { PassageIndex } from '../engine/passages.ts';
import type { WordingRecord } from '../engine/records/record.ts';

/** JSON Schema (draft 2020-12) of an object. */
export type ObjectSchema = Readonly<{ type: 'object' } & Record<string, unknown>>;

export type Answer = Readonly<Record<string, unknown>>;

/** What the tools know. */
export interface Assistant {
  readonly engine: Engine;
  /** Records that fit Chinese text, pinyin or initials, best first. */
  readonly lookup: (query: string, limit: number) => readonly WordingRecord[];
  /** Absent where no document is indexed. */
  readonly passages?: PassageIndex;
  /** How a path of the corpus is named to an assistant. */
  readonly shownPath: (path: string) => string;
  /** Confidential folders (absolute paths): nothing that only their documents say may be told. */
  readonly hidden: readonly string[];
  /** Whether words of a document (absolute path) may be told: it lies in no such folder. */
  readonly mayTell: (path: string) => boolean;
}

export interface Tool {
  readonly name: string;
  /** In the language of the process. */
  readonly title: () => string;
  readonly description: string;
  readonly input: ObjectSchema;
  readonly output: ObjectSchema;
  /** `asked` fits `input`; the answer fits `output`. Rejects where `signal` aborts, or a look-up fails. */
  readonly answer: (assistant: Assistant, asked: Answer, signal?: AbortSignal) => Promise<Answer>;
}

/** UTF-16 units of a text that one call may bring. */
export const LONGEST_TEXT = 500_000;
/** Of a wording or a query. */
export const LONGEST_WORDS = 400;

export const textInput = (description: string) =>
  ({ type: 'string', minLength: 1, maxLength: LONGEST_TEXT, description }) as const;
export const wordsInput = (description: string) =>
  ({ type: 'string', minLength: 1, maxLength: LONGEST_WORDS, description }) as const;
export const limitInput = (most: number) =>
  ({ type: 'integer', minimum: 1, maximum: most, description: `At most so many; ${most} by default.` }) as const;
export const DAY_INPUT = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description:
    'The day by which wording is judged (YYYY-MM-DD): that of the text. Without it the newest wording counts.',
} as const;

/** The schema of an input: of its properties only `required` must be there. */
export const inputOf = (required: string, properties: Readonly<Record<string, unknown>>): ObjectSchema => ({
  type: 'object',
  properties,
  required: [required],
  additionalProperties: false,
});

/** A number of an input that fits its schema, or the most that it allows. */
export function limitOf({ limit }: Answer, most: number): number {
  return typeof limit === 'number' ? Math.min(limit, most) : most;
}

/** A text of an input that fits its schema; empty where it is left out. */
export function wordsOf(asked: Answer, name: string): string {
  const value = asked[name];
  return typeof value === 'string' ? value : '';
}
