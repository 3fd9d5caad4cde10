/** The verbs that go with labels. */
import { memo } from '../../memo.ts';
import type { RecordSet } from '../../records/forms.ts';

/** The verbs of all labels, the longest first. */
export const framesOf = memo(
  ({ records, tables }: RecordSet): readonly string[] =>
    tables?.frames ?? [...new Set(records.flatMap((record) => record.frames))].sort((a, b) => b.length - a.length),
);
