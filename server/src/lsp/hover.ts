/** Hover: what is known about the words under the caret. Never checks the document: the last check is used. */
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { explanationMarkdown, say } from '../engine/index.ts';
import { explanationAt } from './explanation.ts';
import { handler } from './handler.ts';
import { placeOf } from './place.ts';
import { rangeOf } from './positions.ts';
import type { Session } from './session.ts';

export function registerHover(session: Session): void {
  session.connection.onHover(
    handler(
      session,
      () => say.server.explanation,
      null,
      (params) => hover(session, params),
    ),
  );
}

async function hover(session: Session, params: HoverParams): Promise<Hover | null> {
  const place = await placeOf(session, params);
  const explanation = place && explanationAt(session, place);
  if (!explanation) return null;
  const { pages } = session;
  const value = explanationMarkdown(explanation, { verdict: pages.verdict, record: pages.recordLink });
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(place.document, explanation.span) };
}
