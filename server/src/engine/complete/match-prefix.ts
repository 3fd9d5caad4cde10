/** Typed Chinese that begins a phrase, ends a clause of one, or is the whole of a label. */
import type { CaretContext } from './context.ts';
import { fitsTyped, leadsOn, type Match } from './match.ts';
import { clauseEnd, membersText, type Phrase } from './phrases.ts';
import type { PrefixIndex } from './prefixes.ts';

const SHORTEST = 2;
/** Between a label and its members: “四个意识”：… or “四个意识”（…. */
const BEFORE_MEMBERS = /^[”’」]?[：（]?$/;

/** The longest prefixes first. Cost: two binary searches for each content character before the caret. */
export function* prefixMatches(context: CaretContext, index: PrefixIndex): Generator<Match> {
  const { text: typed, at } = context.before;
  for (let length = Math.min(typed.length, index.longest); length >= SHORTEST; length--) {
    const prefix = typed.slice(typed.length - length);
    if (/^[0-9]{1,3}$/.test(prefix)) continue;
    const start = at[typed.length - length] ?? 0;
    for (const phrase of index.startingWith(prefix)) {
      if (!fitsTyped(context, phrase, typed.length, length)) continue;
      yield* phrase.skeleton.text.length === length
        ? completed(context, phrase, start)
        : continued(context, phrase, start, length);
    }
  }
}

function* continued(context: CaretContext, phrase: Phrase, start: number, typed: number): Generator<Match> {
  if (!leadsOn(context, phrase, typed)) return;
  const whole = { phrase, start, typed, end: phrase.text.length };
  if (!phrase.clauses.includes(typed)) {
    yield { ...whole, kind: phrase.kind === 'members' ? 'members' : 'prefix' };
    return;
  }
  const next = clauseEnd(phrase, typed);
  if (next < whole.end) yield { ...whole, kind: 'continuation', end: next };
  yield { ...whole, kind: 'continuation' };
}

function* completed(context: CaretContext, phrase: Phrase, start: number): Generator<Match> {
  if (phrase.kind !== 'wording' && phrase.kind !== 'variant') return;
  if (phrase.record.kind === 'list' || membersText(phrase.record) === '') return;
  if (!BEFORE_MEMBERS.test(context.gap)) return;
  yield { phrase, kind: 'members', start, typed: phrase.skeleton.text.length, end: phrase.text.length };
}
