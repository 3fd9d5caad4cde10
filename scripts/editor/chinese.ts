/** Makes the trial editor speak Chinese where the browser does: the language pack from npm, fitted to this VS Code. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '../../tests/e2e/host/install.ts';
import { npm } from '../../tests/e2e/host/npm.ts';
import { type Texts, translate } from './translate.ts';

const SOURCE = join(__dirname, 'chinese');
const PACK = 'node_modules/@codingame/monaco-vscode-language-pack-';

/** Folder and contents of `languagepacks.json`, by which a VS Code server finds the texts of a language. */
export type LanguagePacks = Readonly<Record<string, unknown>>;

export const chineseForHost = ({ dir }: Host): Promise<LanguagePacks> =>
  chineseFor(join(dir, 'node_modules/code-server/lib/vscode'), join(dir, 'chinese'));

/**
 * Installs the packs into `dir` where they are not there yet and fits them to the VS Code in `vscode` (the folder with its
 * `out`). Throws where npm cannot reach them.
 */
async function chineseFor(vscode: string, dir: string): Promise<LanguagePacks> {
  if (!isInstalled(dir)) {
    cpSync(SOURCE, dir, { recursive: true });
    npm(dir, ['ci']);
  }
  const out = join(vscode, 'out');
  const texts = translate({
    keys: json(join(out, 'nls.keys.json')),
    english: json(join(out, 'nls.messages.json')),
    pseudo: await list(dir, 'qps-ploc'),
    chinese: await list(dir, 'zh-hans'),
  });
  return packs(dir, texts);
}

/** npm writes its own list last. */
function isInstalled(dir: string): boolean {
  const lock = join(dir, 'package-lock.json');
  return (
    existsSync(join(dir, 'node_modules/.package-lock.json')) &&
    existsSync(lock) &&
    readFileSync(lock).equals(readFileSync(join(SOURCE, 'package-lock.json')))
  );
}

function packs(dir: string, contents: Texts): LanguagePacks {
  const main = join(dir, 'main.i18n.json');
  const text = JSON.stringify({ version: '1.0.0', contents });
  writeFileSync(main, text);
  const folder = join(dir, `${PACK}zh-hans`, 'translations/extensions');
  const extensions = readdirSync(folder).map((file) => [file.replace('.i18n.json', ''), join(folder, file)]);
  return {
    'zh-cn': {
      hash: createHash('sha256').update(text).digest('hex').slice(0, 32),
      label: '中文(简体)',
      extensions: [{ extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-zh-hans' }, version: '1.108.0' }],
      translations: { vscode: main, ...Object.fromEntries(extensions) },
    },
  };
}

async function list(dir: string, language: string): Promise<readonly (string | undefined)[]> {
  const path = join(dir, `${PACK}${language}`, 'translations/main.i18n.json.js');
  const { default: texts }: { default: readonly (string | undefined)[] } = await import(pathToFileURL(path).href);
  return texts;
}

function json<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, 'utf8'));
}
