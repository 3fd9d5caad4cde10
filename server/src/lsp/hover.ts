/** Hover: what is known about the words under the caret. Never checks the document: the last check is used. */
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { explanationMarkdown, portraitMarkdown, say, textInCorpus, wordingPortrait } from '../engine/index.ts';
import type { Span } from '../engine/types.ts';
import type { WordingIndex } from '../engine/wording.ts';
import { explanationAt } from './explanation.ts';
import { handler } from './handler.ts';
import { type Place, placeOf } from './place.ts';
import { rangeOf } from './positions.ts';
import type { Session } from './session.ts';

/** How much of each is shown of words that no record knows. */
const SIZE = { places: 3, neighbours: 4, variants: 3 };

export function registerHover(session: Session): void {
  session.connection.onHover(
    handler(
      session,
      () => say.server.explanation,
      null,
      (params, signal) => hover(session, params, signal),
    ),
  );
}

async function hover(session: Session, params: HoverParams, signal: AbortSignal): Promise<Hover | null> {
  const place = await placeOf(session, params);
  const found = place && ((await explained(session, place, signal)) ?? (await portrayed(session, place, signal)));
  if (!found || found.value === '') return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.value },
    range: rangeOf(place.document, found.span),
  };
}

interface Found {
  readonly span: Span;
  readonly value: string;
}

/** What records and the last check say, and below it, in short, what the corpus does. */
async function explained(session: Session, place: Place, signal: AbortSignal): Promise<Found | undefined> {
  const { pages } = session;
  const { draft } = place;
  const explanation = explanationAt(session, place);
  if (!explanation) return undefined;
  const links = { verdict: pages.verdict, record: pages.recordLink };
  const inCorpus = await textInCorpus(wordingFor(place), draft.text, explanation, pages, signal);
  const parts = [explanationMarkdown(explanation, links), inCorpus];
  return { span: explanation.span, value: parts.filter((part) => part !== '').join('\n\n') };
}

/** What the corpus alone says of the wording under the caret. */
async function portrayed({ pages }: Session, place: Place, signal: AbortSignal): Promise<Found | undefined> {
  const { draft, offset, engine } = place;
  const [span, index] = [await engine.wordingAt(draft, offset, signal), wordingFor(place)];
  if (!span || !index) return undefined;
  const portrait = await wordingPortrait(index, draft.text.slice(span.start, span.end), SIZE, signal);
  return { span, value: portraitMarkdown(portrait, pages) };
}

/** The corpus without what is confidential and not of this draft. */
function wordingFor({ engine, completion }: Place): WordingIndex | undefined {
  return engine.wording()?.without(completion.without ?? []);
}
