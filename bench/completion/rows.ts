/** Rows of the table for texts that are written whole with a system: what it saves, its ghost text, its lists. */
import { type Row, row } from '../support.ts';
import * as measures from './measures.ts';
import type { Suggest } from './suggest.ts';

export interface System {
  readonly name: string;
  readonly suggest: Suggest;
  /** Peers offer no ghost text. */
  readonly isPeer: boolean;
}

export const share = (figure: string, system: string, value: number, note: string): Row =>
  row(figure, system, '%', [value], note);

export async function writingRows({ name, suggest }: System, drafts: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const least of [1, 4]) {
    const count = measures.nothingWritten();
    for (const draft of drafts) await measures.writeText(suggest, draft, least, count);
    const { characters, saved, keystrokes, lists, accepted } = count;
    const note = `a list at ${((100 * lists) / keystrokes).toFixed(1)} % of keys, ${((100 * accepted) / Math.max(1, lists)).toFixed(1)} % taken`;
    const what = least > 1 ? `characters saved by rows of ${least} and more` : 'characters saved';
    rows.push(share(what, name, (100 * saved) / characters, note));
  }
  return rows;
}

export async function ghostRows({ name, suggest }: System, drafts: readonly string[]): Promise<Row[]> {
  const count = measures.noGhosts();
  for (const draft of drafts) await measures.typeText(suggest, draft, count);
  const { positions, shown, right, length, opened, rightlyOpened, times } = count;
  return [
    share(
      'ghost text shown',
      name,
      (100 * shown) / positions,
      `${(length / Math.max(1, shown)).toFixed(1)} characters on average`,
    ),
    share('ghost text right', name, (100 * right) / Math.max(1, shown), `${right} of ${shown}`),
    share('lists that open by themselves', name, (100 * opened) / positions, `${opened} of ${positions}`),
    share('of these with what follows in five rows', name, (100 * rightlyOpened) / Math.max(1, opened), ''),
    row('list, ghost text and whether to open, a keystroke', name, 'ms', times),
  ];
}
