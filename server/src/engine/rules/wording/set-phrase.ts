/** wording/set-phrase: a phrase of four characters that nobody changes on purpose, with a slip of sound or shape. */
import type { Candidate } from '../../findings/build.ts';
import { proofBy } from '../../findings/proof.ts';
import { once } from '../../once.ts';
import type { Form } from '../../records/forms.ts';
import { findForm } from '../comparison/find-form.ts';
import { isTypo } from '../comparison/judge-quoted.ts';
import { type NearWording, wordingCandidate } from '../comparison/near-wording.ts';
import { weight } from '../comparison/weigh.ts';
import { defineRule, type NearForm, type Scene } from '../rule.ts';
import { coveredByOfficial } from '../scene.ts';
import { listedPhrases } from './listed-phrases.ts';

const LENGTH = 4;

export const setPhrase = defineRule({
  code: 'wording/set-phrase',
  needs: 'records',
  highest: 'warning',
  fix: 'offered',
  prepare: ({ lexicon }) => {
    const listed = once(() => listedPhrases(lexicon.words('phrase')));
    return (scene) => [
      ...scene.near.flatMap((near) => candidateAt(scene, near)),
      ...listed()(scene).flatMap((near) => candidateAt(scene, near).map(withoutRecord)),
    ];
  },
});

const NONE: readonly Candidate[] = [];

/** There is none: it is a word of a list, as good as a dictionary. */
function withoutRecord({ record: _, ...candidate }: Candidate): Candidate {
  return { ...candidate, proof: proofBy({ tier: 'secondary' }) };
}

function candidateAt(scene: Scene, near: NearForm): readonly Candidate[] {
  const { form } = near;
  if (!isSetPhrase(form)) return NONE; // nearly always
  const found = findForm(scene, form, 1, near, true);
  if (!found?.difference.cost || !isTypo(found) || !isOneWord(scene, found)) return [];
  if (coveredByOfficial(scene, found.draft.from, found.draft.to)) return [];
  return [wordingCandidate(found, { place: 'plain', doubtful: true, points: weight(found) })];
}

/** No mark parts the characters; and where the last one differs, it does not begin another word (求实效). */
function isOneWord({ text, skeleton }: Scene, { source, draft, difference }: NearWording): boolean {
  const [start, end] = [skeleton.at[draft.from] as number, skeleton.at[draft.to - 1] as number];
  if (end - start !== draft.to - draft.from - 1) return false;
  const isAtEnd = difference.edits.at(-1)?.sourceTo === source.to - source.from;
  return !isAtEnd || !/[一-鿿]/.test(text.charAt(end + 1)) || /[的地]/.test(text.charAt(end + 1));
}

function isSetPhrase({ record, skeleton }: Form): boolean {
  return skeleton.text.length === LENGTH && record.kind === 'term' && record.check === 'near';
}
