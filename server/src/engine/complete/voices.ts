/** Who speaks at a caret, as far as the draft says so. */
import { type Lexicon, ofLexicon } from '../records/lexicon.ts';
import { spokenByIn, tellsWhoSpeaks } from '../verify/ascribed/spoken.ts';
import type { Voices } from '../wording.ts';

/** Units of the paragraph that are looked at. */
const BEFORE = 300;

const namesOf = ofLexicon(({ speakers }) => speakers.flatMap(({ forms, offices }) => [...forms, ...offices]));

/** `undefined` where nobody speaks. Somebody whom no pack knows is none of those whom one knows. */
export function voicesAt(lexicon: Lexicon, before: string): Voices | undefined {
  const text = before.slice(Math.max(before.length - BEFORE, before.lastIndexOf('\n') + 1));
  const speaker = spokenByIn(lexicon, { document: {}, text, match: { start: text.length } });
  if (!speaker && !tellsWhoSpeaks(lexicon, leadOf(text))) return undefined;
  const own = speaker ? [...speaker.forms, ...speaker.offices] : [];
  return { own, others: namesOf(lexicon).filter((name) => !own.includes(name)) };
}

/** The sentence up to the caret, or up to the quotation mark that is open there. */
function leadOf(text: string): string {
  const open = text.lastIndexOf('“');
  const isOpen = open >= 0 && !text.includes('”', open);
  const lead = isOpen ? text.slice(0, open + 1) : text;
  return lead.slice(Math.max(...Array.from('。！？', (mark) => lead.lastIndexOf(mark))) + 1);
}
