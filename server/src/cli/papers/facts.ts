/** What both papers say first: of which drafts, by which version of the program, of packs and of documents they speak. */
import { say, spoken } from '../../engine/index.ts';
import type { Versions } from '../host.ts';
import { shownName } from '../human.ts';
import type { CheckReport } from '../report.ts';
import type { Paper } from './paper.ts';

/** What a paper is made of. */
export interface Subject {
  readonly report: CheckReport;
  /** The text that was checked of the file at an index of the report. */
  readonly textOf: (index: number) => string;
  readonly versions: Versions;
  /** SHA-256 of a text, in hexadecimal. */
  readonly hash: (text: string) => string;
  /** The day that was set on the command line. */
  readonly asOf?: string;
}

/** Digits of a hash that a person compares. */
const DIGITS = 16;

export const paperLanguage = (): string => (spoken() === 'zh' ? 'zh-CN' : 'en-US');

export const shortHash = (hash: string): string => hash.slice(0, DIGITS);

export function subjectFacts({ report, versions, asOf }: Subject): Paper['facts'] {
  const { files, tool, corpus } = report;
  const packs = corpus.packs.map(({ id, version, records }) =>
    say.paper.pack(id, version, records, shortHash(versions.packs.get(id) ?? '')),
  );
  const { documents, characters } = corpus;
  return [
    [say.paper.drafts, files.map(({ path }) => shownName(path)).join(say.finding.enumeration)],
    [say.paper.tool, `${say.names.product} ${tool.version}`],
    [say.paper.packs, packs.join(say.finding.semicolon)],
    [
      say.paper.documents,
      documents > 0 ? say.paper.corpus(documents, characters, shortHash(versions.corpus ?? '')) : say.paper.none,
    ],
    ...(asOf === undefined ? [] : [[say.paper.asOf, asOf] as const]),
  ];
}
