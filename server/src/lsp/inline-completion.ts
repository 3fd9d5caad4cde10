/** Ghost text: the best continuation of what is typed, up to the end of its next clause, and all of it as an alternative. */
import type { InlineCompletionItem, InlineCompletionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Suggestion } from '../engine/complete/types.ts';
import { leavesMarkAlone, say } from '../engine/index.ts';
import { handler } from './handler.ts';
import { placeOf } from './place.ts';
import { rangeOf } from './positions.ts';
import type { Session } from './session.ts';

/** Shorter prefixes fit too much to be continued without being asked. */
const SHORTEST_PREFIX = 3;
const CLAUSE_END = /[，、；。：！？]/;
const CONTENT = /[\p{L}\p{N}]/u;

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

async function inline(session: Session, params: InlineCompletionParams): Promise<InlineCompletionItem[]> {
  const place = await placeOf(session, params);
  if (!place?.settings.completion.inline) return [];
  const { document, draft, offset, engine } = place;
  // In the middle of a run of text ghost letters would read as part of it.
  if (CONTENT.test(draft.text.charAt(offset))) return [];
  const best = engine.complete(draft, offset).items.find((item) => fits(item, draft.text, offset));
  return best ? continuations(document, draft.text, offset, best) : [];
}

function fits({ match, status, replace, insert }: Suggestion, text: string, offset: number): boolean {
  if (status === 'adjusted' || status === 'retired' || replace.end !== offset) return false;
  const typed = text.slice(replace.start, offset);
  if (!insert.startsWith(typed) || insert === typed || typed.includes('\n')) return false;
  return match === 'continuation' || (match === 'prefix' && typed.length >= SHORTEST_PREFIX);
}

function continuations(
  document: TextDocument,
  text: string,
  offset: number,
  { replace, insert }: Suggestion,
): InlineCompletionItem[] {
  const range = rangeOf(document, replace);
  const clause = insert.slice(0, clauseEnd(insert, offset - replace.start));
  // A clause that ends inside of quotation marks would leave the first of them alone.
  const texts = clause === insert || leavesMarkAlone(clause) ? [insert] : [clause, insert];
  return texts.map((insertText) => ({ insertText, range, filterText: text.slice(replace.start, offset) }));
}

/** End of the first clause that goes beyond `from`, its punctuation included. */
function clauseEnd(insert: string, from: number): number {
  const rest = insert.slice(from);
  const content = rest.search(CONTENT);
  const end = content < 0 ? -1 : rest.slice(content).search(CLAUSE_END);
  return end < 0 ? insert.length : from + content + end + 1;
}
