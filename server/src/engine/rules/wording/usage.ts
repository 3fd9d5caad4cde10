/** wording/usage: words that are taken for others, and combinations that contradict themselves, by patterns of packs. */
import type { Candidate } from '../../findings/build.ts';
import { sourceRef } from '../../messages.ts';
import { type PatternMatch, patternMatches } from '../patterns/matches.ts';
import { defineRule } from '../rule.ts';

export const usage = defineRule({
  code: 'wording/usage',
  title: '用词不当',
  needs: 'patterns',
  highest: 'warning',
  fix: 'certain',
  prepare: () => (scene) => patternMatches(scene, 'wording/usage').map(candidate),
});

function candidate({ start, end, words, becomes, pattern }: PatternMatch): Candidate {
  const { message, source, doubtful } = pattern;
  return {
    start,
    end,
    change: 'form',
    place: 'plain',
    length: words.length,
    doubtful,
    verdict: 'wording',
    message: message ?? `“${words}”用词不当`,
    replacements: becomes ?? [],
    ...(source && { source: sourceRef(source) }),
    cites: '依据',
  };
}
