/** names/congress: the name of a congress without its 全国, or with it elsewhere, by patterns; the bodies are those of records. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { congressBodies, patternMatches } from '../patterns/matches.ts';
import { defineRule, type Scene } from '../rule.ts';

export const congressName = defineRule({
  code: 'names/congress',
  needs: 'records',
  highest: 'information',
  fix: 'offered',
  prepare: () => find,
});

function find(scene: Scene): Candidate[] {
  return patternMatches(scene, 'names/congress').flatMap(({ start, end, parts, becomes, pattern }): Candidate[] => {
    const record = congressBodies(scene.records).get(parts['body'] ?? '');
    if (!record || becomes === undefined) return [];
    const how = { change: 'omission', place: 'title', length: becomes.length, doubtful: pattern.doubtful } as const;
    const message = say.finding.meetingName(becomes);
    return [{ start, end, ...how, verdict: 'omission', message, replacements: becomes, record }];
  });
}
