/** Ghost text: the best continuation of what is typed, up to the end of its next clause, and all of it as an alternative. */
import type { InlineCompletionItem, InlineCompletionParams } from 'vscode-languageserver';
import { say } from '../engine/index.ts';
import { handler } from './handler.ts';
import { placeOf } from './place.ts';
import { rangeOf } from './positions.ts';
import type { Session } from './session.ts';

export function registerInlineCompletion(session: Session): void {
  session.connection.languages.inlineCompletion.on(
    handler(
      session,
      () => say.server.inlineCompletion,
      [],
      (params) => inline(session, params),
    ),
  );
}

/** The engine says what is sure enough to be shown unasked. */
async function inline(session: Session, params: InlineCompletionParams): Promise<InlineCompletionItem[]> {
  const place = await placeOf(session, params);
  if (!place?.settings.completion.inline) return [];
  const { document, draft, offset, engine, completion } = place;
  const { ghosts } = await engine.suggest(draft, offset, completion);
  return ghosts.map(({ insert, replace }) => ({
    insertText: insert,
    range: rangeOf(document, replace),
    filterText: draft.text.slice(replace.start, offset),
  }));
}
