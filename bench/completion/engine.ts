/** This program as it is asked by the editor: records of the bundled packs and a corpus, with or without either. */
import type { CompletionSource } from '../../server/src/engine/complete/types.ts';
import type { Engine } from '../../server/src/engine/index.ts';
import { movedSpan } from '../../server/src/engine/text/spans.ts';
import type { Offer, Suggest } from './suggest.ts';

/** A longer draft is cut at a paragraph so far before the caret: more is not looked at. */
const LONGEST = 4_000;

export function asSuggest(engine: Engine, source: CompletionSource): Suggest {
  return async (draft, offset) => {
    const from = offset > LONGEST ? draft.lastIndexOf('\n', offset - LONGEST) + 1 : 0;
    const text = draft.slice(from, offset);
    const offer = await engine.suggest({ text, languageId: 'plaintext' }, text.length, { source, minDocuments: 2 });
    const moved = ({ insert, replace }: Offer): Offer => ({ insert, replace: movedSpan(replace, from) });
    const [ghost] = offer.ghosts;
    return { rows: offer.items.map(moved), ghost: ghost && moved(ghost), opens: offer.isWorthOpening };
  };
}
