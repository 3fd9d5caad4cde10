/** Links of titles in 《》: to the document of the corpus, else to the page of what packs know of it. */
import type { DocumentLink, DocumentLinkParams, Location } from 'vscode-languageserver';
import { say } from '../engine/index.ts';
import type { TitleLink } from '../engine/titles/links.ts';
import { draftOf } from './checks.ts';
import { handler } from './handler.ts';
import { rangeOf, rangeOfLine } from './positions.ts';
import type { Session } from './session.ts';

export function registerLinks(session: Session): void {
  session.connection.onDocumentLinks(
    handler(
      session,
      () => say.server.links,
      [],
      (params) => links(session, params),
    ),
  );
}

async function links(session: Session, { textDocument: { uri } }: DocumentLinkParams): Promise<DocumentLink[]> {
  const document = session.documents.get(uri);
  if (!document || !(await session.settings.of(uri)).enable) return [];
  await session.corpus.loaded(); // editors ask once for a text
  const draft = draftOf(document);
  const { engine } = await session.knowledge();
  const titles = await engine.titles(draft);
  return titles.flatMap((link): DocumentLink[] => {
    const place = placeOfTitle(session, link);
    if (!place) return [];
    const target = link.document ? session.pages.sourceLine(link.document.path, link.line ?? 1) : place.uri;
    const tooltip = link.document ? say.reading.openTitle(link.document.title) : say.reading.aboutTitle(link.title);
    return [{ range: rangeOf(document, link), target, tooltip }];
  });
}

/** The document of the corpus, else the page of what packs know, in clients that show it. */
export function placeOfTitle({ pages }: Session, { title, document, line = 1 }: TitleLink): Location | undefined {
  if (document) return { uri: pages.source(document.path), range: rangeOfLine(line) };
  const uri = pages.title(title);
  return uri === undefined ? undefined : { uri, range: rangeOfLine(1) };
}
