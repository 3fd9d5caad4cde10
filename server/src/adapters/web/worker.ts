/** What a worker of a browser does for the server: it builds a segment from files that it was handed, or mines segments. */

import { segmentOfLaid } from '../../engine/index/passages/build.ts';
import { createLayout, type LaidDocument } from '../../engine/index/passages/laid.ts';
import { bufferOf, reviewSegment } from '../../engine/index/passages/layout.ts';
import { speak } from '../../engine/language/index.ts';
import { mineFormulations } from '../../engine/mine/mine.ts';
import type { Problem } from '../../engine/types.ts';
import { hold, release } from '../../platform/files.web.ts';
import { importersOf } from '../import/importers.ts';
import { openWebImporter } from './importer.ts';
import type { BuildJob, Built, Mined, MiningJob, WebJob } from './work.ts';

export function carryOut(job: WebJob): Promise<Built | Mined> {
  return 'mine' in job ? mined(job) : built(job);
}

async function built({ build, files, roots, importing, language }: BuildJob): Promise<Built> {
  speak(language);
  for (const [path, bytes] of files) hold(path, bytes);
  const lay = createLayout();
  const documents: LaidDocument[] = [];
  const problems: Problem[] = [];
  const importers = importersOf(roots, (root) =>
    openWebImporter({ ...importing, ...(root !== undefined && { root }) }),
  );
  for (const path of build) {
    const result = await importers.of(path).importFile(path);
    for (const document of result.documents) documents.push(lay(document));
    problems.push(...result.problems);
    release(path);
  }
  const segment = segmentOfLaid(documents, (bytes) => new ArrayBuffer(bytes));
  return { segment: bufferOf(segment).slice(0, segment.byteLength) as ArrayBuffer, problems };
}

async function mined({ mine, ...scope }: MiningJob): Promise<Mined> {
  const segments = mine.map(({ segment, dead }) => ({ segment: reviewSegment(segment, segment.byteLength), dead }));
  return { formulations: await mineFormulations(segments, scope) };
}
