/** What the scripts of the first minutes say, in the language of whoever runs them. */

const zh = {
  withoutJieba:
    '没有分词组件 nodejieba（安装时未能编译，多半因为缺少 C++ 编译环境或 Node 头文件），改用 Node 自带的分词：检查结果不变，只有补全的分词略粗。要用它，先装好编译环境（Debian：apt install build-essential python3），再运行 npm ci。',
};

const en: typeof zh = {
  withoutJieba:
    'The word segmenter nodejieba is missing (it could not be built when packages were installed, most likely for want of a C++ toolchain or the headers of Node); that of Node stands in: checks are the same, completion finds borders of words a little less well. To have it, install a toolchain (Debian: apt install build-essential python3) and run npm ci again.',
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
