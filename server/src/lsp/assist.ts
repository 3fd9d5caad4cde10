/** The tools of writing assistants, on what this server knows: for language model tools of the editor. */
import { type Assistant, fits, TOOLS } from '../assist/index.ts';
import { say } from '../engine/index.ts';
import { handler } from './handler.ts';
import type { AssistantFolders, AssistParams, AssistResult } from './messages.ts';
import { isInside } from './paths.ts';
import { AssistantFoldersRequest, AssistRequest } from './requests.ts';
import type { Session } from './session.ts';

export function registerAssist(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    AssistRequest,
    handler(
      session,
      () => say.assist.name,
      null,
      (params, signal) => assist(session, params, signal),
    ),
  );
  connection.onRequest(
    AssistantFoldersRequest,
    handler(
      session,
      () => say.assist.name,
      { folders: [] },
      () => foldersFor(session),
    ),
  );
}

async function assist(session: Session, { tool, input }: AssistParams, signal: AbortSignal): Promise<AssistResult> {
  const asked = TOOLS.find(({ name }) => name === tool);
  if (!asked || !fits(asked.input, input)) return { problem: say.assist.misunderstood(tool) };
  await session.corpus.loaded(); // an assistant does not come again when there is more
  return { answer: await asked.answer(await assistantOf(session), input, signal) };
}

/** What goes to an assistant may go on to a service: nothing of a confidential folder does. */
async function assistantOf({ knowledge, corpus, configured }: Session): Promise<Assistant> {
  const { engine, lookup } = await knowledge();
  const hidden = configured().corpus.private ?? [];
  return {
    engine,
    lookup,
    ...(corpus.passages && { passages: corpus.passages }),
    shownPath: (path) => path,
    hidden,
    mayTell: (path) => !hidden.some((folder) => isInside(folder, path)),
  };
}

function foldersFor({ configured }: Session): AssistantFolders {
  const { corpus, packs } = configured();
  const hidden = corpus.private ?? [];
  return { folders: [...packs.folders, ...corpus.folders.filter((folder) => !hidden.includes(folder))] };
}
