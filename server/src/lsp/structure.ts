/** Document symbols and folding by the structure of an official document. */
import { type DocumentSymbol, type FoldingRange, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { outlineOf, type Section, say } from '../engine/index.ts';
import { draftOf } from './checks.ts';
import { handler } from './handler.ts';
import { rangeOf } from './positions.ts';
import type { Session } from './session.ts';

export function registerStructure(session: Session): void {
  const { connection, documents } = session;
  const outline = (uri: string): { document: TextDocument; sections: readonly Section[] } | undefined => {
    const document = documents.get(uri);
    if (!document) return undefined;
    const { text, languageId } = draftOf(document);
    return { document, sections: outlineOf(text, languageId) };
  };
  connection.onDocumentSymbol(
    handler(
      session,
      () => say.server.outline,
      [],
      ({ textDocument }) => {
        const found = outline(textDocument.uri);
        if (!found || hasHeading(found.sections)) return [];
        return found.sections.map((section) => symbol(found.document, section));
      },
    ),
  );
  connection.onFoldingRanges(
    handler(
      session,
      () => say.server.folding,
      [],
      ({ textDocument }) => {
        const found = outline(textDocument.uri);
        return found ? found.sections.flatMap((section) => folds(found.document, section)) : [];
      },
    ),
  );
}

/**
 * Of Markdown with headings editors make an outline themselves, and show another one beside it instead of in it: there is one
 * only, theirs where there are headings, that of the numbered sections where there are none.
 */
function hasHeading(sections: readonly Section[]): boolean {
  return sections.some(({ isHeading, children }) => isHeading || hasHeading(children));
}

function symbol(document: TextDocument, { title, name, span, children }: Section): DocumentSymbol {
  return {
    name: title,
    kind: SymbolKind.String,
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, name),
    children: children.map((child) => symbol(document, child)),
  };
}

function folds(document: TextDocument, { span, children }: Section): FoldingRange[] {
  const text = document.getText().slice(span.start, span.end).trimEnd();
  const { start, end } = rangeOf(document, { start: span.start, end: span.start + text.length });
  const inner = children.flatMap((child) => folds(document, child));
  return end.line > start.line ? [{ startLine: start.line, endLine: end.line }, ...inner] : inner;
}
