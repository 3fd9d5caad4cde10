/** The view 提法库: packs by kind, mined wording by theme and frequency, sources by tier and year. */
import { say } from '../../engine/index.ts';
import { handler } from '../handler.ts';
import type { BrowseNode, BrowseParams } from '../messages.ts';
import { hiddenFromAny } from '../place.ts';
import { BrowseRequest } from '../requests.ts';
import type { Session } from '../session.ts';
import { MINED, minedNodes } from './mined.ts';
import { group, wayOf } from './node.ts';
import { nodesInPack, PACK, packNodes } from './packs.ts';
import { nodesInSources, SOURCES } from './sources.ts';

export function registerBrowse(session: Session): void {
  session.connection.onRequest(
    BrowseRequest,
    handler(
      session,
      () => say.server.browse,
      { nodes: [] },
      async (params, signal) => ({ nodes: await nodesIn(session, params, signal) }),
    ),
  );
}

async function nodesIn(session: Session, { node }: BrowseParams, signal: AbortSignal): Promise<BrowseNode[]> {
  const { pages, corpus } = session;
  const { packs } = (await session.knowledge()).engine;
  const hidden = await hiddenFromAny(session);
  const wording = corpus.passages?.wording?.without(hidden);
  if (node === undefined) {
    const mined = wording?.mined === undefined ? [] : [group([MINED], say.browse.mined)];
    return [...packNodes(packs), ...mined, group([SOURCES], say.browse.sources)];
  }
  const way = wayOf(node) ?? [];
  if (way[0] === PACK) return nodesInPack(packs, way, pages.record);
  if (way[0] === MINED && wording) return minedNodes(wording, way, pages.wording, signal);
  if (way[0] !== SOURCES) return [];
  return nodesInSources({ packs, passages: corpus.passages, hidden, pageOf: pages.title }, way);
}
