/** Wordings as they are, wherever they stand, are right. */
import { casesWith } from '../check.ts';
import { NEAR } from '../near-pack.ts';

const PLACES: readonly (readonly [says: string, place: (words: string) => string])[] = [
  ['in marks', (words) => `会上，“${words}”成为共识。`],
  ['in marks, ascribed', (words) => `习近平总书记强调，“${words}”。`],
  ['ascribed', (words) => `习近平总书记强调，${words}。`],
  ['a clause', (words) => `要凝聚共识，${words}，再创佳绩。`],
  ['in a clause', (words) => `大家都说着${words}这句话。`],
  ['in a title', (words) => `参加《${words}》的讨论。`],
];

for (const [says, place] of PLACES)
  casesWith(
    NEAR,
    `right wordings ${says}`,
    NEAR.records.map(({ wording }) => ['silence', '', place(wording)] as const),
  );
