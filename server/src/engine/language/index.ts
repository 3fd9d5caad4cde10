/** The one catalogue of all texts that the server and the command line show, in the language of this process. */
import { english } from './en/index.ts';
import { chinese } from './zh/index.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Catalogue = typeof chinese;

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { zh: chinese, en: english };

/** The texts to show; read anew at each use, never kept: the language is known only when a client has connected. */
export let say: Catalogue = chinese;

let current: Language = 'zh';

/** The language of `say`. */
export function spoken(): Language {
  return current;
}

/**
 * Sets the language of this process, once, before anything is loaded or checked: findings of blocks are remembered with their
 * messages. Each thread has its own; whoever starts one hands `spoken()` on.
 */
export function speak(language: Language): void {
  current = language;
  say = CATALOGUES[language];
}

/** Of a locale (`zh-cn`, `en_US.UTF-8`): Chinese unless another language is named; `C` and `POSIX` name none. */
export function languageOf(locale: string | undefined): Language {
  const name = /^[a-z]+/i.exec(locale ?? '')?.[0].toLowerCase();
  return name === undefined || name === 'zh' || name === 'c' || name === 'posix' ? 'zh' : 'en';
}
