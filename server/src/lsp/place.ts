/** A place of a draft that a request is about, with everything needed to answer it. */
import type { TextDocumentPositionParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionOptions } from '../engine/complete/types.ts';
import type { Engine } from '../engine/index.ts';
import type { Draft } from '../engine/types.ts';
import type { WordingIndex } from '../engine/wording.ts';
import { draftOf } from './checks.ts';
import type { Settings } from './configuration.ts';
import { offsetOf } from './positions.ts';
import type { Session } from './session.ts';

export interface Place {
  /** The document as it was when the request came in. */
  readonly document: TextDocument;
  readonly draft: Draft;
  readonly offset: number;
  readonly settings: Settings;
  /** How records and corpus take part in completion here. */
  readonly completion: CompletionOptions;
  readonly engine: Engine;
}

/** `undefined` where the document is not open or the extension is switched off. */
export async function placeOf(
  session: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<Place | undefined> {
  const open = session.documents.get(uri);
  if (!open) return undefined;
  // Before the first await: an open document changes in place, and the position is one of the text as it is now.
  const document = TextDocument.create(uri, open.languageId, open.version, open.getText());
  const draft = draftOf(document);
  const offset = offsetOf(document, position);
  const [settings, { engine }, without] = await Promise.all([
    session.settings.of(uri),
    session.knowledge(),
    hiddenFrom(session, uri),
  ]);
  if (!settings.enable) return undefined;
  session.startSegmenter();
  await engine.prepare(draft, offset);
  const { source, minDocuments } = settings.completion;
  return { document, draft, offset, settings, completion: { source, minDocuments, without }, engine };
}

/** The same for all drafts that are open: whatever is chosen may be put into any of them. */
export async function hiddenFromAny(session: Session): Promise<readonly string[]> {
  const uris = session.documents.keys();
  const hidden = await Promise.all((uris.length > 0 ? uris : [undefined]).map((uri) => hiddenFrom(session, uri)));
  return [...new Set(hidden.flat())];
}

/** Wording of the corpus that may be put into every draft that is open. */
export async function wordingForAny(session: Session): Promise<WordingIndex | undefined> {
  return session.corpus.passages?.wording?.without(await hiddenFromAny(session));
}

/** Folders of the corpus that are confidential, and not named by the configuration of this document (a URI). */
export async function hiddenFrom({ corpus, fileOf }: Session, uri: string | undefined): Promise<readonly string[]> {
  const { configuration } = await fileOf(uri);
  return corpus.hiddenFrom(configuration);
}
