/** Works out of packs what a start should not have to: done by the build. */
import { eventTables } from './records/events.ts';
import { formTables } from './records/form-index.ts';
import { buildRecordSet } from './records/forms.ts';
import { occasionTables } from './records/occasions.ts';
import type { PreparedTables } from './records/prepared.ts';
import type { Pack } from './records/record.ts';
import { framesOf } from './rules/labels/frames.ts';
import { closeTitleTables } from './rules/names/close-titles.ts';
import { knownTitleTables } from './titles/known.ts';

/** No record of the packs may shadow another. */
export function preparedTables(packs: readonly Pack[]): PreparedTables {
  const set = buildRecordSet(packs);
  return {
    forms: formTables(set.records),
    speakers: set.lexicon.speakers,
    frames: framesOf(set),
    events: eventTables(set),
    occasions: occasionTables(set),
    titles: knownTitleTables(set),
    closeTitles: closeTitleTables(set),
  };
}
