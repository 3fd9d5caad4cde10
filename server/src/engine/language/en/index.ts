/** All texts in English. */

import type { chinese } from '../zh/index.ts';
import { assist } from './assist.ts';
import { browse } from './browse.ts';
import { cli } from './cli.ts';
import { config } from './config.ts';
import { corpus } from './corpus.ts';
import { finding } from './finding.ts';
import { log } from './log.ts';
import { meant } from './meant.ts';
import { names } from './names.ts';
import { pack } from './pack.ts';
import { pages } from './pages.ts';
import { paper } from './paper.ts';
import { portrait } from './portrait.ts';
import { reading } from './reading.ts';
import { report } from './report.ts';
import { server } from './server.ts';
import { service } from './service.ts';
import { word } from './word.ts';

export const english: typeof chinese = {
  assist,
  browse,
  cli,
  config,
  corpus,
  finding,
  log,
  meant,
  names,
  pack,
  pages,
  paper,
  portrait,
  reading,
  report,
  server,
  service,
  word,
};
