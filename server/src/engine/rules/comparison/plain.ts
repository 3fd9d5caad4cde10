/** What a block holds outside quotation marks that nearly is a record's wording: judged once for the rules that report it. */
import type { Candidate } from '../../findings/build.ts';
import type { Place } from '../../findings/voice.ts';
import { note } from '../../memo.ts';
import type { Form } from '../../records/forms.ts';
import { holdsLabel } from '../labels/context.ts';
import type { Scene } from '../rule.ts';
import { quotationAround, titleAround } from '../scene.ts';
import { withoutWordsAround } from './around.ts';
import { findForm, hasOrder } from './find-form.ts';
import { isIndirectQuotation } from './indirect.ts';
import { isName, judgeUnquoted } from './judge-plain.ts';
import { type NearWording, wordingCandidate } from './near-wording.ts';
import { weight } from './weigh.ts';

const SHORTEST = 6;
const LEAST_SHARE = 0.55;

/** Whose rule it is: a name whoever says it, then the words of somebody, then wording of the writer. */
type Whose = 'institution' | 'indirect' | 'plain';

interface PlainWording {
  readonly near: NearWording;
  readonly whose: Whose;
  readonly place: Place;
  readonly doubtful: boolean;
}

/** What is said of near wordings of a kind; precision first. */
export function plainCandidates(scene: Scene, whose: Whose): readonly Candidate[] {
  const all = plainWordings(scene);
  if (!all.length) return NOTHING; // most blocks
  const own = all.filter((each) => each.whose === whose);
  return own.map(({ near, place, doubtful }) => wordingCandidate(near, { place, doubtful, points: weight(near) }));
}

const NOTHING: readonly Candidate[] = [];
const NONE: readonly PlainWording[] = [];

const plainWordings = note((scene: Scene): readonly PlainWording[] =>
  scene.near.flatMap((candidate) => {
    const { form } = candidate;
    if (candidate.share < LEAST_SHARE || form.skeleton.text.length < SHORTEST) return NONE;
    const found = findForm(scene, form, mostEdits(form), candidate, form.slipsOnly && !hasOrder(form));
    const near = found && withoutWordsAround(scene, found);
    if (!near?.difference.cost) return NONE;
    const { from, to } = near.draft;
    if (quotationAround(scene, from, to) || titleAround(scene, from, to)) return [];
    if (form.role === 'members' && holdsLabel(scene, from, to)) return [];
    const severity = judgeUnquoted(scene, near);
    if (!severity) return [];
    const isSaid = isIndirectQuotation(scene, near);
    const place = isName(near) ? 'title' : isSaid ? 'indirect' : 'plain';
    const whose = near.form.record.kind === 'institution' ? 'institution' : isSaid ? 'indirect' : 'plain';
    return [{ near, whose, place, doubtful: severity === 'information' }];
  }),
);

/** A list may have lost a member or have it elsewhere; in a single clause a few characters differ at most. */
function mostEdits({ text, skeleton }: Form): number {
  return Math.max(2, Math.floor(skeleton.text.length * (/[、，]/.test(text) ? 0.4 : 0.3)));
}
