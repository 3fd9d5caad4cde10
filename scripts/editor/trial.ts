/** VS Code in the browser with the packed extension and a copy of the samples; it speaks Chinese where the browser does. */
import { join } from 'node:path';
import { ensureHost } from '../../tests/e2e/host/install.ts';
import { startVSCode } from '../../tests/e2e/host/vscode.ts';
import { say } from '../words.ts';
import { chineseForHost, type LanguagePacks } from './chinese.ts';

export interface Trial {
  /** Address of the editor with the draft open. */
  readonly url: string;
  /** The copy of the samples; removed by `stop`. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** With a packed extension. */
export async function startTrial(vsix: string): Promise<Trial> {
  const languagePacks = await chinese();
  const vscode = await startVSCode({
    vsix: [vsix],
    workspace: join(__dirname, '../../samples'),
    folderName: say.samples,
    ...(languagePacks && { languagePacks }),
  });
  const { folder } = vscode;
  return {
    url: vscode.url({ folder }, [['openFile', vscode.remote(join(folder, 'draft.md'))]]),
    folder,
    stop: vscode.stop,
  };
}

/** An editor in English is better than none. */
async function chinese(): Promise<LanguagePacks | undefined> {
  const host = ensureHost();
  try {
    return await chineseForHost(host);
  } catch (error) {
    console.warn(say.editorNotChinese(error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}
