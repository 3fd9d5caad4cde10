/** Events made searchable: every name of every edition in one automaton, and the events behind sources of words. */
import { type Automaton, type AutomatonTables, automatonOf, automatonTables } from '../index/automaton.ts';
import { memo } from '../memo.ts';
import { once } from '../once.ts';
import { numberedForms } from '../text/numerals.ts';
import { type Places, placesWith } from '../text/places.ts';
import { fold } from '../text/skeleton.ts';
import type { Edition, OfficialEvent } from './event.ts';
import type { RecordSet } from './forms.ts';
import type { Source } from './record.ts';

/** An edition under one of its names. `token` is the number in it: 第二届. */
export interface NamedEdition {
  readonly event: OfficialEvent;
  readonly edition: Edition;
  readonly name: string;
  readonly token?: string;
}

export interface EventSet {
  readonly names: Automaton;
  /** What the name of a pattern may mean: one edition, or all of an event that is named without its number. */
  readonly meanings: (pattern: number) => readonly NamedEdition[];
  readonly all: readonly OfficialEvent[];
  /** The edition at which the words of a source were spoken. */
  readonly ofSource: ReadonlyMap<Source, NamedEdition>;
  readonly places: Places;
  /** The editions at which wording was first spoken. */
  readonly firsts: ReadonlyMap<string, NamedEdition>;
  /** The editions at which documents were adopted, by `titleKey`. */
  readonly adopted: ReadonlyMap<string, NamedEdition>;
}

/** The events of the packs behind a set of records. */
export const eventsOf = memo(buildEventSet);

/** Builds the set; of two events with the same id the one of the earlier pack counts. Most texts name none, and ask for names only. */
function buildEventSet({ packs, lexicon, tables }: RecordSet): EventSet {
  const all = once(() => {
    const byId = new Map<string, OfficialEvent>();
    for (const pack of packs) for (const event of pack.events ?? []) if (!byId.has(event.id)) byId.set(event.id, event);
    return [...byId.values()];
  });
  const named = once(() => namedEditions(all()));
  const editions = once(() =>
    all().flatMap((event) => event.editions.map((edition) => ({ event, edition, name: event.name }))),
  );
  const names = once(() => automatonOf(tables?.events ?? automatonTables(named().names)));
  const ofSource = once(
    () => new Map(editions().flatMap((each) => (each.edition.source ? [[each.edition.source, each]] : []))),
  );
  const firsts = once(
    () => new Map(editions().flatMap((each) => (each.edition.firsts ?? []).map((words) => [words, each]))),
  );
  const adopted = once(
    () => new Map(editions().flatMap((each) => (each.edition.adopted ?? []).map((title) => [titleKey(title), each]))),
  );
  const places = once(() =>
    placesWith(
      lexicon.lists.filter(({ role }) => role === 'place'),
      editions().flatMap(({ edition }) => edition.place),
    ),
  );
  return {
    names: { find: (text) => names().find(text) },
    meanings: (pattern) => named().meanings[pattern] ?? [],
    get all() {
      return all();
    },
    get ofSource() {
      return ofSource();
    },
    get places() {
      return places();
    },
    get firsts() {
      return firsts();
    },
    get adopted() {
      return adopted();
    },
  };
}

/** All names, folded, each with what it may mean. */
function namedEditions(all: readonly OfficialEvent[]) {
  const patterns = new Map<string, NamedEdition[]>();
  for (const named of all.flatMap(namesOf)) {
    const key = fold(named.name);
    const same = patterns.get(key);
    if (!same) patterns.set(key, [named]);
    else if (!same.some((other) => other.edition === named.edition)) same.push(named);
  }
  return { names: [...patterns.keys()], meanings: [...patterns.values()] };
}

export function eventTables({ packs }: RecordSet): AutomatonTables {
  return automatonTables(namedEditions(packs.flatMap((pack) => pack.events ?? [])).names);
}

/** A title as it is compared: without its marks; whose it is may be left out. */
export function titleKey(title: string): string {
  return fold(title).replace(/^(?:中共中央|中华人民共和国)/, '');
}

/** Every name under which the editions of an event are known. */
export function namesOf(event: OfficialEvent): NamedEdition[] {
  return event.editions.flatMap((edition) => [
    ...ownNames(event, edition),
    ...[event.name, ...event.forms].map((name) => ({ event, edition, name })),
  ]);
}

/** Names that mean this edition and no other one of the event. */
export function ownNames(event: OfficialEvent, edition: Edition): NamedEdition[] {
  const numbered = event.numbered.flatMap((template) =>
    edition.number === undefined ? [] : numberedForms(template, edition.number),
  );
  return [
    ...numbered.map((each) => ({ event, edition, ...each })),
    ...edition.forms.map((name) => ({ event, edition, name })),
  ];
}
