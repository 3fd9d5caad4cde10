/** 忽略此处: a place is written down beside the draft, and can be taken out again. */
import { marksOf, say } from '../engine/index.ts';
import { RULE_CODES } from '../engine/types.ts';
import { handler } from './handler.ts';
import type { IgnoredPlace, IgnoreParams } from './messages.ts';
import { pathOf } from './paths.ts';
import { spanOf } from './positions.ts';
import { IgnoreRequest, UnignoreRequest } from './requests.ts';
import type { Session } from './session.ts';

export function registerIgnoring(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    IgnoreRequest,
    handler(
      session,
      () => say.meant.ignoreHere,
      null,
      (params: IgnoreParams) => ignore(session, params),
    ),
  );
  connection.onRequest(
    UnignoreRequest,
    handler(
      session,
      () => say.meant.undo,
      false,
      (place: IgnoredPlace) => unignore(session, place),
    ),
  );
}

/** Writes a finding down as meant where it stands; null where it does not stand there any more. */
export async function ignore(session: Session, { uri, rule, range, text }: IgnoreParams): Promise<IgnoredPlace | null> {
  const document = session.documents.get(uri);
  const code = RULE_CODES.find((each) => each === rule);
  if (!document || !code || document.getText(range) !== text) return null;
  const marks = marksOf(document.getText(), { ...spanOf(document, range), rule: code });
  const roots = session.folders.flatMap((folder) => pathOf(folder) ?? []);
  const place = await session.ignored.add(pathOf(uri) ?? roots[0], roots, marks);
  await session.changed();
  return place;
}

async function unignore(session: Session, place: IgnoredPlace): Promise<boolean> {
  await session.ignored.remove(place);
  await session.changed();
  return true;
}
