/** Settings by scope, asked from the client once, joined with the configuration file, forgotten when they change. */
import type { Connection } from 'vscode-languageserver';
import type { FoundConfiguration } from '../engine/configuration.ts';
import { mergeConfigurations, say } from '../engine/index.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './configuration.ts';
import type { Reporter } from './report.ts';

export interface SettingsStore {
  /** Settings that hold for a document or folder (a URI), or for the window. Never rejects. */
  of(scope: string | undefined): Promise<Settings>;
  /** Forgets everything. `pushed` is used by clients that cannot be asked. */
  changed(pushed: unknown): void;
}

/** `canAsk`: does the client answer workspace/configuration? `fileOf`: the configuration file of a scope; it wins. */
export function createSettingsStore(
  connection: Connection,
  reporter: Reporter,
  canAsk: () => boolean,
  fileOf: (scope: string | undefined) => Promise<FoundConfiguration>,
): SettingsStore {
  const known = new Map<string, Promise<Settings>>();
  let window: unknown;

  async function ask(scope: string | undefined): Promise<Settings> {
    try {
      const item = { section: 'tifa', ...(scope === undefined ? {} : { scopeUri: scope }) };
      const value: unknown = canAsk() ? await connection.workspace.getConfiguration(item) : window;
      const { settings, problems } = readSettings(value);
      for (const problem of problems) reporter.warn(problem);
      return settings;
    } catch (error) {
      reporter.error(say.server.settingsFailed, error);
      return DEFAULT_SETTINGS;
    }
  }

  async function joined(scope: string | undefined): Promise<Settings> {
    const [settings, { configuration }] = await Promise.all([ask(scope), fileOf(scope)]);
    const merged = mergeConfigurations(configuration, settings);
    return { ...settings, ...merged, check: { ...settings.check, ...merged.check } };
  }

  return {
    of(scope) {
      const key = scope ?? '';
      const settings = known.get(key) ?? joined(scope);
      known.set(key, settings);
      return settings;
    },
    changed(pushed) {
      known.clear();
      if (typeof pushed === 'object' && pushed !== null && 'tifa' in pushed) window = pushed.tifa;
    },
  };
}
