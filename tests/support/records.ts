/** Records for tests: everything that is left out is filled in. */
import { BARE_RECORD, type Source, type WordingRecord } from '../../server/src/engine/records/record.ts';

/** A speech that made-up records may cite. */
export const SPEECH: Source = {
  id: 'zuotanhui-2016',
  title: '在网络安全和信息化工作座谈会上的讲话',
  tier: 'primary',
  date: '2016-04-19',
  speaker: '习近平',
  occasion: '网络安全和信息化工作座谈会',
};

/** A formulation without source whose id is its wording, but for what is given. */
export function record(wording: string, rest: Partial<WordingRecord> = {}): WordingRecord {
  return {
    ...BARE_RECORD,
    id: wording,
    kind: 'formulation',
    wording,
    sources: [],
    status: 'current',
    pack: 'test',
    path: 'test.yaml',
    line: 1,
    ...rest,
  };
}
