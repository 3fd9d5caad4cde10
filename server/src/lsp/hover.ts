/** Hover: what is known about the words under the caret. Never checks the document: the last check is used. */
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { explanationMarkdown } from '../engine/index.ts';
import { draftOf } from './checks.ts';
import { handler } from './handler.ts';
import { offsetOf, rangeOf } from './positions.ts';
import type { Session } from './session.ts';

export function registerHover(session: Session): void {
  session.connection.onHover(handler(session, '说明', null, (params) => hover(session, params)));
}

async function hover(session: Session, { textDocument, position }: HoverParams): Promise<Hover | null> {
  const document = session.documents.get(textDocument.uri);
  const { enable } = await session.settings.of(textDocument.uri);
  const { engine } = await session.knowledge();
  if (!document || !enable) return null;
  const draft = draftOf(document);
  const explanation = engine.explain(draft, offsetOf(document, position));
  if (!explanation) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: explanationMarkdown(explanation, draft.text) },
    range: rangeOf(document, explanation.span),
  };
}
