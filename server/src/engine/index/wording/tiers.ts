/** How much the word of a document counts by what its source proves. */
import { memo } from '../../memo.ts';
import type { Tier } from '../../types.ts';
import type { Segment } from '../passages/layout.ts';

/** What most corpora are made of counts one. */
const COUNTS: Readonly<Record<Tier, number>> = { primary: 2, authority: 1.5, media: 1, secondary: 0.5 };

/** By document. */
export const tierCounts = memo((segment: Segment) => Float32Array.from(segment.infos, ({ tier }) => COUNTS[tier]));
