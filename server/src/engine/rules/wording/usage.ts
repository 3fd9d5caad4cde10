/** wording/usage: words that are taken for others, and combinations that contradict themselves, by patterns of packs. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { sourceRef } from '../../messages.ts';
import { type PatternMatch, patternMatches } from '../patterns/matches.ts';
import { defineRule } from '../rule.ts';

export const usage = defineRule({
  code: 'wording/usage',
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
    message: message === undefined ? say.finding.badUsage(words) : say.finding.inWordsOfPack(message),
    replacements: becomes ?? [],
    ...(source && { source: sourceRef(source) }),
    cites: 'grounds',
  };
}
