/** What the scripts of the first minutes say, in the language of whoever runs them. */

const zh = {
  starting:
    '提法 Tifa：先编译（约 10 秒，写入 dist/，占 30 MB），再在命令行检查示例文稿 samples/draft.md。全程离线，不改动示例文稿。\n',
  startFailed: '示例文稿没有按预期检查：请看上面的信息。',
  thenEditor: '在编辑器中打开这份文稿的副本：npm run editor',
  withoutJieba:
    '没有分词组件 nodejieba（安装时未能编译，多半因为缺少 C++ 编译环境或 Node 头文件），改用 Node 自带的分词：检查结果不变，只有补全的分词略粗。要用它，先装好编译环境（Debian：apt install build-essential python3），再运行 npm ci。',
  done: (seconds: string) => `用时 ${seconds} 秒`,
  hostUnsupported: (machine: string) => `浏览器版 VS Code 只能在 Linux x64 上自动安装，这里是 ${machine}。`,
  hostInstalling: (folder: string) =>
    `安装浏览器版 VS Code 到 ${folder}：只此一次，下载约 300 MB，占用磁盘约 0.9 GB，视网速需 1～6 分钟；不要了删除该文件夹即可。`,
  hostDownload: '1/3 下载 VS Code、配套的 Node 和浏览器……',
  hostLibraries: '2/3 下载 VS Code 的组件……',
  hostNative: '3/3 编译日志模块……',
  hostWithoutNative: '  没有编译环境，跳过（只影响 VS Code 自己的日志）',
  hostInstalled: (seconds: string) => `浏览器版 VS Code 已装好，共 ${seconds} 秒。`,
  editorDesktop: '提法 Tifa：先编译（约 10 秒），再在 VS Code 的新窗口中打开示例文稿的副本。不会装进您自己的 VS Code。',
  editorBrowser:
    '提法 Tifa：没有找到桌面版 VS Code（命令 code），改用浏览器版。先编译、打包（约 20 秒），再启动（约 10 秒），只能从本机访问。',
  editorChosen: '提法 Tifa：用浏览器版 VS Code。先编译、打包（约 20 秒），再启动（约 10 秒），只能从本机访问。',
  editorNone:
    '没有找到桌面版 VS Code（命令 code 不在 PATH 中），而浏览器版只能在 Linux x64 上自动安装。请先安装 VS Code。',
  editorNotChinese: (reason: string) => `中文语言包没能装上，编辑器界面为英文（提法的提示仍可用）：${reason}`,
  editorOpened: (copy: string) => `已在 VS Code 的新窗口中打开示例文稿的副本：${copy}`,
  editorAddress: (url: string, copy: string) =>
    `\n请在浏览器中打开：\n\n  ${url}\n\n打开的是示例文稿的副本（${copy}），结束后删除。按 Ctrl+C 结束。`,
  samples: '示例',
  buildFailed: '编译没有成功，原因见上。',
  packFailed: '打包没有成功，原因见上。',
  ended: (program: string, code: string) => `${program} 以退出码 ${code} 结束`,
  packed: (path: string, megabytes: string) =>
    `已打包：${path}（${megabytes} MB）。在 VS Code 扩展面板的“…”菜单中选“从 VSIX 安装…”。`,
};

const en: typeof zh = {
  starting:
    '提法 Tifa: builds first (about 10 s, into dist/, 30 MB), then checks the sample draft samples/draft.md on the command line. All of it offline; the sample stays as it is.\n',
  startFailed: 'The sample draft was not checked as it should be: see above.',
  thenEditor: 'To open a copy of this draft in an editor: npm run editor',
  withoutJieba:
    'The word segmenter nodejieba is missing (it could not be built when packages were installed, most likely for want of a C++ toolchain or the headers of Node); that of Node stands in: checks are the same, completion finds borders of words a little less well. To have it, install a toolchain (Debian: apt install build-essential python3) and run npm ci again.',
  done: (seconds) => `took ${seconds} s`,
  hostUnsupported: (machine) => `VS Code for the browser can be installed on Linux x64 only; this is ${machine}.`,
  hostInstalling: (folder) =>
    `Installing VS Code for the browser into ${folder}: once, some 300 MB of downloads, 0.9 GB of disk, 1 to 6 minutes by your network; to be rid of it, remove that folder.`,
  hostDownload: '1/3 downloading VS Code, its Node and a browser …',
  hostLibraries: '2/3 downloading what VS Code is made of …',
  hostNative: '3/3 compiling its log modules …',
  hostWithoutNative: '  no toolchain: left out (only logs of VS Code itself need it)',
  hostInstalled: (seconds) => `VS Code for the browser is installed, ${seconds} s in all.`,
  editorDesktop:
    '提法 Tifa: builds (about 10 s), then opens a copy of the sample draft in a new window of VS Code. Nothing is installed into your own VS Code.',
  editorBrowser:
    '提法 Tifa: no desktop VS Code was found (command code), so the one for the browser is taken. Builds and packs (about 20 s), then starts it (about 10 s), to be reached from this machine only.',
  editorChosen:
    '提法 Tifa: VS Code in the browser. Builds and packs (about 20 s), then starts it (about 10 s), to be reached from this machine only.',
  editorNone:
    'No desktop VS Code was found (the command code is not on the PATH), and the one for the browser can be installed on Linux x64 only. Please install VS Code first.',
  editorNotChinese: (reason) =>
    `The Chinese language pack could not be installed; the editor speaks English: ${reason}`,
  editorOpened: (copy) => `A copy of the sample draft is open in a new window of VS Code: ${copy}`,
  editorAddress: (url, copy) =>
    `\nOpen in a browser:\n\n  ${url}\n\nThis is a copy of the samples (${copy}), removed at the end. Ctrl+C ends it.`,
  samples: 'samples',
  buildFailed: 'The build failed, see above.',
  packFailed: 'Packing failed, see above.',
  ended: (program, code) => `${program} ended with exit code ${code}`,
  packed: (path, megabytes) =>
    `Packed: ${path} (${megabytes} MB). In VS Code, choose “Install from VSIX…” in the “…” menu of the Extensions view.`,
};

export const WORDS = { zh, en } as const;
export type Language = keyof typeof WORDS;

/**
 * The language that an environment names, else, where it has no such variable (Windows), the one of the system (a locale such
 * as `zh-CN`). Chinese unless another one is named, as on the command line: `C` and `POSIX` name none.
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>, system: string): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || system;
  return /^(?:zh|C|POSIX|und)(?![a-z])|^$/i.test(locale) ? 'zh' : 'en';
}

export const language = languageOf(process.env, Intl.DateTimeFormat().resolvedOptions().locale);
export const say = WORDS[language];
