/** Checks of open documents: at most one result is kept for each, and it is only used for the very text it was made of. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { say } from '../engine/index.ts';
import type { Ignored } from '../engine/suppress/ignored.ts';
import type { CheckOptions, CheckResult, Draft, Finding } from '../engine/types.ts';
import type { Settings } from './configuration.ts';
import type { Knowledge } from './host.ts';
import type { OffReason } from './messages.ts';
import type { SettingsStore } from './settings-store.ts';

export interface Checked extends Omit<CheckResult, 'off'> {
  /** The same id means the same findings: see `Checks.id`. */
  readonly id: string;
  /** With the severities the writer has set. */
  readonly findings: readonly Finding[];
  /** Why the document was not looked at. */
  readonly off?: OffReason;
}

export interface Checks {
  /**
   * The result for the document as it is now, by the packs, index and settings as they are at the end.
   * Rejects with ServerCancelled when the text changes meanwhile, or is closed.
   */
  run(document: TextDocument, signal?: AbortSignal): Promise<Checked>;
  /** A check of a file that is not open: nothing is kept of it. */
  once(document: TextDocument, signal?: AbortSignal): Promise<Checked>;
  /** The kept result of the document as it is now, if there is one. */
  latest(document: TextDocument): Checked | undefined;
  /** Id of the result that `run` would give now: the same id means the same findings. */
  id(document: TextDocument): string;
  /** Packs, index or settings changed: no kept result holds any more. */
  invalidate(): void;
  /** The text of a document has changed: nobody waits any longer for a check of what it was. */
  changed(uri: string): void;
  /** The document was closed. */
  forget(uri: string): void;
  wasClosed(uri: string): boolean;
}

const NOTHING = { findings: [], checked: [], quotations: [], problems: [] };

/** `offFor` tells of a document (URI) why it is not to be checked; `isOpen`, whether this is the one that is open under its URI. */
export function createChecks(
  isOpen: (document: TextDocument) => boolean,
  knowledge: () => Promise<Knowledge>,
  settingsOf: SettingsStore['of'],
  offFor: (uri: string) => OffReason | undefined,
  ignoredOf: (uri: string) => Promise<Ignored>,
): Checks {
  const kept = new Map<string, Checked>();
  /** Ids of another run of the server must never be taken for ids of this one. */
  const run = Date.now().toString(36);
  let generation = 0;
  /** How often a document was closed: an untitled draft may come back with another text and the same version. */
  const closings = new Map<string, number>();
  const id = ({ uri, version }: TextDocument): string => `${run}.${generation}.${closings.get(uri) ?? 0}.${version}`;

  /** By URI: aborts what is made of the text as it is now, as soon as it changes. */
  const current = new Map<string, AbortController>();
  const untilChanged = (uri: string, signal: AbortSignal | undefined): AbortSignal => {
    const controller = current.get(uri) ?? new AbortController();
    current.set(uri, controller);
    return signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;
  };
  const changed = (uri: string): void => {
    current.get(uri)?.abort();
    current.delete(uri);
  };

  const latest = (document: TextDocument): Checked | undefined => {
    const found = kept.get(document.uri);
    return found?.id === id(document) ? found : undefined;
  };

  async function check(document: TextDocument, signal?: AbortSignal): Promise<Omit<Checked, 'id'>> {
    const draft = draftOf(document);
    const { uri } = document;
    const [{ engine }, settings, ignored] = await Promise.all([knowledge(), settingsOf(uri), ignoredOf(uri)]);
    const off = settings.enable ? offFor(uri) : 'setting';
    if (off) return { ...NOTHING, off };
    const { isIgnored } = ignored;
    const { off: isOff, ...result } = await engine.check(draft, { ...optionsOf(settings), isIgnored }, signal);
    const problems = [...result.problems, ...ignored.problems];
    return { ...result, problems, ...(isOff ? { off: 'draft' } : {}) };
  }

  return {
    id,
    latest,
    once: async (document, signal) => ({ id: id(document), ...(await check(document, signal)) }),
    async run(document, signal) {
      const { version } = document;
      for (;;) {
        const known = latest(document);
        if (known) return known;
        const begun = id(document);
        const isStale = () => document.version !== version || !isOpen(document);
        const found = await check(document, untilChanged(document.uri, signal)).catch((error: unknown) => {
          if (!isStale()) throw error;
        });
        if (!found || isStale())
          throw new ResponseError(LSPErrorCodes.ServerCancelled, say.server.draftChanged, { retriggerRequest: true });
        const result = { id: begun, ...found };
        if (id(document) === begun) kept.set(document.uri, result);
      }
    },
    invalidate() {
      generation++;
      kept.clear();
    },
    changed,
    forget(uri) {
      changed(uri);
      kept.delete(uri);
      closings.set(uri, (closings.get(uri) ?? 0) + 1);
    },
    wasClosed: (uri) => closings.has(uri),
  };
}

export function draftOf(document: TextDocument): Draft {
  const languageId = document.languageId === 'markdown' ? 'markdown' : 'plaintext';
  return { text: document.getText(), languageId, name: nameOf(document.uri) };
}

/** The last part of a URI; as it stands where it is not encoded as URIs are. */
function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** How certain a finding is does not depend on the severities that are set. */
function optionsOf({ asOf, check: { minQuotationLength }, rules, allow }: Settings): CheckOptions {
  return {
    ...(asOf ? { asOf } : {}),
    ...(minQuotationLength === undefined ? {} : { minQuotationLength }),
    rules,
    allow,
  };
}
