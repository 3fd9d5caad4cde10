/** The state of the server as the client shows it: collected in one place, sent once for many changes. */

import type { Connection } from 'vscode-languageserver';
import { soon } from '#runtime';
import { isUnverified, say } from '../engine/index.ts';
import type { Pack } from '../engine/records/record.ts';
import type { Finding, Problem } from '../engine/types.ts';
import type { Checked } from './checks.ts';
import type { DocumentStatus, FindingCounts, PackStatus, StatusParams } from './messages.ts';
import { pathOf } from './paths.ts';
import { StatusNotification } from './requests.ts';

type Base = Omit<StatusParams, 'documents' | 'problems'>;
export type ProblemKind = 'configuration' | 'packs' | 'corpus' | 'segmenter';

export interface StatusBoard {
  update(change: Partial<Base>): void;
  problems(kind: ProblemKind, problems: readonly Problem[]): void;
  /** `problems` are parts of the document that were not checked. */
  checked(document: DocumentStatus, problems: readonly Problem[]): void;
  closed(uri: string): void;
  /** What is known of the documents holds no more. */
  outdated(): void;
}

export function createStatusBoard(connection: Connection): StatusBoard {
  let base: Base = { state: 'starting', packs: [] };
  const problems = new Map<ProblemKind, readonly Problem[]>();
  const documents = new Map<string, { readonly status: DocumentStatus; readonly problems: readonly Problem[] }>();
  let scheduled = false;

  function send(): void {
    scheduled = false;
    const all = [...documents.values()];
    const status: StatusParams = {
      ...base,
      problems: [...problems.values(), all.flatMap((document) => document.problems)].flatMap(shown),
      documents: all.map((document) => document.status),
    };
    void connection.sendNotification(StatusNotification, status);
  }
  function schedule(): void {
    if (!scheduled) soon(send);
    scheduled = true;
  }
  return {
    update(change) {
      base = { ...base, ...change };
      schedule();
    },
    problems(kind, list) {
      if (list.length === 0 && !problems.get(kind)?.length) return;
      problems.set(kind, list);
      schedule();
    },
    checked(status, found) {
      const path = pathOf(status.uri) ?? status.uri;
      documents.set(status.uri, { status, problems: found.map((problem) => ({ path, ...problem })) });
      schedule();
    },
    closed(uri) {
      if (documents.delete(uri)) schedule();
    },
    outdated() {
      if (documents.size > 0) schedule();
      documents.clear();
    },
  };
}

/** The status is sent at every keystroke: of very many problems of a kind the first ones are named, the others counted. */
const MOST_SHOWN = 100;

function shown(list: readonly Problem[]): readonly Problem[] {
  if (list.length <= MOST_SHOWN) return list;
  return [...list.slice(0, MOST_SHOWN), { message: say.corpus.furtherProblems(list.length - MOST_SHOWN) }];
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { warning: 0, information: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

export function documentStatus(uri: string, result: Checked): DocumentStatus {
  const { id: check, off, meant } = result;
  return {
    uri,
    findings: countFindings(result.findings),
    quotations: result.quotations.length,
    unverified: result.quotations.filter(isUnverified).length,
    check,
    ...(meant ? { meant: meant.length } : {}),
    ...(off ? { off } : {}),
  };
}

export function packStatus(pack: Pack): PackStatus {
  const { id, title, version, asOf, records } = pack;
  return { id, title, version, asOf, records: records.length };
}
