/** Closed classes of Chinese function words, as far as one of them stands for another or for nothing: corpus/language. */
import { anyOf } from './literal.ts';
import { BEFORE_DENIALS, BEHIND_DENIALS, DE, DENIALS, DUTY, JOINTS, LIGHT, PARTICLES } from './words.generated.ts';

const light: ReadonlySet<string> = new Set(['', ...LIGHT, ...JOINTS]);
const particles: ReadonlySet<string> = new Set(['', ...PARTICLES, ...JOINTS]);
const de: ReadonlySet<string> = new Set(DE);
const duty: ReadonlySet<string> = new Set(DUTY);
/** With an intensifier before it or a verb of ability behind. */
const denial = new RegExp(`^${anyOf(BEFORE_DENIALS)}?${anyOf(DENIALS)}${anyOf(BEHIND_DENIALS)}{0,2}$`);

/** Those of them that official texts themselves put in and leave out: 的, 了, 和, 也 …, or nothing at all. */
export function isLight(word: string): boolean {
  return light.has(word);
}

/** A particle, a word for “and”, or nothing at all. */
export function isParticle(word: string): boolean {
  return particles.has(word);
}

/** Structural particles, which are taken for one another by sound. */
export function isDe(word: string): boolean {
  return de.has(word);
}

export function isModal(word: string): boolean {
  return duty.has(word);
}

export function isNegation(word: string): boolean {
  return denial.test(word);
}
