/** The titles of records that are compared closely, found by the pairs of characters they share with a text. */
import { type NearIndex, nearIndexOf } from '../../index/near.ts';
import { type NearTables, nearTables } from '../../index/near-tables.ts';
import { memo } from '../../memo.ts';
import { once } from '../../once.ts';
import { type Form, mayPropose, type RecordSet } from '../../records/forms.ts';

export interface CloseTitles {
  readonly forms: readonly Form[];
  readonly near: NearIndex;
}

export const closeTitles = memo((set: RecordSet): CloseTitles => {
  const forms = once(() => closeForms(set));
  return {
    get forms() {
      return forms();
    },
    near: nearIndexOf(set.tables?.closeTitles ?? tablesOf(forms())),
  };
});

/** Of titles that are compared closely. */
function closeForms({ records, formsOfRecord }: RecordSet): readonly Form[] {
  const own = records.filter(({ kind, check }) => kind === 'title' && check === 'near');
  return own.flatMap(formsOfRecord).filter(mayPropose);
}

export function closeTitleTables(set: RecordSet): NearTables {
  return tablesOf(closeForms(set));
}

function tablesOf(forms: readonly Form[]): NearTables {
  return nearTables(
    forms.map((form) => form.skeleton.text),
    () => 1,
  );
}
