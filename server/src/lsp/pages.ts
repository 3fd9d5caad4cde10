/** Pages made for one look: the configuration that holds for a draft, and why something in it was flagged. */
import { say } from '../engine/index.ts';
import { draftOf } from './checks.ts';
import { effectiveText } from './effective.ts';
import { handler } from './handler.ts';
import type { EffectiveConfigurationParams, PageResult, WhyFlaggedParams } from './messages.ts';
import { pageKey } from './page-links.ts';
import { pathOf } from './paths.ts';
import { wordingForAny } from './place.ts';
import { offsetOf, positionOf } from './positions.ts';
import { recordPageText, titlePageText } from './record-pages.ts';
import { EffectiveConfigurationRequest, PageRequest, WhyFlaggedRequest } from './requests.ts';
import type { Session } from './session.ts';
import { packStatus } from './status.ts';
import { whyText } from './why.ts';
import { wordingPageText, wordingSections } from './wording-pages.ts';

export function registerPages(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    PageRequest,
    handler(
      session,
      () => say.server.page,
      null,
      ({ uri }) => known(session, uri),
    ),
  );
  connection.onRequest(
    EffectiveConfigurationRequest,
    handler(
      session,
      () => say.server.effective,
      null,
      (params) => effective(session, params),
    ),
  );
  connection.onRequest(
    WhyFlaggedRequest,
    handler(
      session,
      () => say.server.why,
      null,
      (params, signal) => why(session, params, signal),
    ),
  );
}

/** What packs and corpus know of what a page is about. */
async function known(session: Session, uri: string): Promise<PageResult | null> {
  const key = pageKey(uri);
  if (!key) return null;
  const { engine } = await session.knowledge();
  if (key.kind === 'wording') return textOf(await wordingPageText(await wordingForAny(session), key.id));
  if (key.kind === 'title') return textOf(titlePageText(engine, key.id));
  const text = recordPageText(engine, key.id);
  const words = engine.record(key.id)?.wording ?? '';
  return textOf(text && [text, ...(await wordingSections(await wordingForAny(session), words))].join('\n\n'));
}

const textOf = (text: string | undefined): PageResult | null => (text === undefined ? null : { text });

async function effective(session: Session, { uri, levels }: EffectiveConfigurationParams): Promise<PageResult> {
  const document = uri === undefined ? undefined : session.documents.get(uri);
  const draft = document && draftOf(document);
  const [settings, found, { engine }] = await Promise.all([
    session.settings.of(uri),
    session.fileOf(uri),
    session.knowledge(),
  ]);
  const text = effectiveText({
    name: draft?.name,
    settings,
    found,
    levels,
    day: draft && engine.dayOf(draft),
    packs: engine.packs.map(packStatus),
  });
  return { text };
}

/** The findings at the place, else those of its line. */
async function why(session: Session, params: WhyFlaggedParams, signal: AbortSignal): Promise<PageResult | null> {
  const document = session.documents.get(params.textDocument.uri);
  if (!document) return null;
  const offset = offsetOf(document, params.position);
  const draft = draftOf(document);
  const [{ findings }, settings, { engine }] = await Promise.all([
    session.checks.run(document, signal),
    session.settings.of(document.uri),
    session.knowledge(),
  ]);
  const lineOf = (at: number) => positionOf(document, at).line;
  const here = findings.filter(({ start, end }) => start <= offset && offset <= end);
  const beside = findings.filter(
    ({ start, end }) => lineOf(start) <= params.position.line && params.position.line <= lineOf(end),
  );
  const meant = here.length > 0 ? here : beside;
  if (meant.length === 0) return null;
  const day = settings.asOf || engine.dayOf(draft);
  const flagged = meant.map((finding) => ({
    name: draft.name ?? pathOf(document.uri) ?? '',
    line: lineOf(finding.start) + 1,
    finding,
    set: settings.rules[finding.rule],
    day,
    pack: engine.packs.find(({ records }) => records.some(({ id }) => id === finding.record))?.title,
    page: session.pages.ruleFromPage(finding.rule),
  }));
  return { text: whyText(flagged) };
}
