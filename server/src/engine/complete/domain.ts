/** How much a draft speaks in the wording of the packs: where it does, what they offer is right far more often. */
import { fold } from '../text/skeleton.ts';

/** Units before the caret that are looked at. */
const BEFORE = 2_000;
/** Shorter wording is in every text. */
const SHORTEST = 8;
/** So many characters without any wording are taken to stand before the draft: little text says little. */
const PRIOR = 150;

export type FindForms = (folded: string) => readonly { readonly start: number; readonly end: number }[];

const BORDER = /[，。；：！？\n](?=[^，。；：！？\n]*$)/;

/** Share of the content characters before the clause at the caret that belong to wording of records, 0 to 1. */
export function domainOf(text: string, offset: number, find: FindForms): number {
  const near = text.slice(Math.max(0, offset - BEFORE), offset);
  const border = BORDER.exec(near)?.index ?? near.length;
  const end = offset - near.length + border;
  const window = text.slice(Math.max(0, end - BEFORE), end);
  if (last?.window !== window || last.find !== find) last = { window, find, share: shareOf(window, find) };
  return last.share;
}

/** It stays the same while a clause is typed. */
let last: { readonly window: string; readonly find: FindForms; readonly share: number } | undefined;

function shareOf(window: string, find: FindForms): number {
  const folded = fold(window);
  let covered = 0;
  let to = 0;
  for (const { start, end } of find(folded)) {
    if (end - start < SHORTEST || end <= to) continue;
    covered += end - Math.max(start, to);
    to = end;
  }
  return covered / (folded.length + PRIOR);
}
