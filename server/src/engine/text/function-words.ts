/** Closed classes of Chinese function words, as far as one of them stands for another or for nothing. */

/** Structural and aspect particles, light adverbs: added and dropped freely. */
const PARTICLE = /^[的地得之了着过也都更就要又还等各而所]$/;
const LIGHT = /^[的了之着也都并且]$/;
/** Words and signs for “and”. */
const AND = /^(?:[和与及同、+]|以及)$/;
/** What is bound to be done, what may be done, what must not. */
const MODAL = /^(?:应当?|可以?|必须|须|需要?|得|不得|不可|禁止|严禁)$/;
/** A negation, with an intensifier before it or a verb of ability behind. */
const NEGATION = /^[决绝毫从并永切尚均皆都也]?[不没无未非莫勿别否][能得会可有应必许须是曾敢]{0,2}$/;

/** Those of them that official texts themselves put in and leave out: 的, 了, 和, 也 …, or nothing at all. */
export function isLight(word: string): boolean {
  return word === '' || word === '并且' || LIGHT.test(word) || AND.test(word);
}

/** A particle, a word for “and”, or nothing at all. */
export function isParticle(word: string): boolean {
  return word === '' || PARTICLE.test(word) || AND.test(word);
}

/** Structural particles, which are taken for one another by sound. */
export function isDe(word: string): boolean {
  return word === '的' || word === '地' || word === '得';
}

export function isModal(word: string): boolean {
  return MODAL.test(word);
}

export function isNegation(word: string): boolean {
  return NEGATION.test(word);
}
