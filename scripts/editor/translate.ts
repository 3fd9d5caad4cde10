/**
 * The texts of one VS Code in Chinese, made of a language pack for another version of it. The pack on npm is a bare list of texts
 * without their keys, but the same list is there in pseudo-English (“Møvë §ëlëçtïøñ”), which only exchanges letters: so each
 * Chinese text is known by the English one that it stands for.
 */

/** Texts by the key and the module in which they are. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

type List = readonly (string | undefined)[];

export interface Sources {
  /** nls.keys.json: the modules with their keys, in the order of `english`. */
  readonly keys: readonly (readonly [module: string, keys: readonly string[]])[];
  /** nls.messages.json of the same VS Code. */
  readonly english: readonly string[];
  /** The two packs of one other version, line by line the same text. */
  readonly pseudo: List;
  readonly chinese: List;
}

const EXCHANGED = 'æþçðëïñøµÿÆßÇÐËÏ£ÑØ§ÜÝ';
const LETTERS = 'abcdeinouyABCDEILNOSUY';

/** What stays English is left out: VS Code shows its own text there. */
export function translate({ keys, english, pseudo, chinese }: Sources): Texts {
  const known = chineseOf(pseudo, chinese);
  let index = 0;
  const modules = keys.map(([module, names]) => {
    const texts = names.map((name) => [name, known.get(english[index++] ?? '')] as const);
    return [
      module,
      Object.fromEntries(texts.filter((text): text is [string, string] => text[1] !== undefined)),
    ] as const;
  });
  return Object.fromEntries(modules.filter(([, texts]) => Object.keys(texts).length > 0));
}

/** By the English text; where it was translated in several ways, the usual one. */
function chineseOf(pseudo: List, chinese: List): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  pseudo.forEach((text, at) => {
    const translated = chinese[at];
    if (!text || !translated) return;
    const english = plain(text);
    const ways = counts.get(english) ?? new Map<string, number>();
    counts.set(english, ways.set(translated, (ways.get(translated) ?? 0) + 1));
  });
  return new Map([...counts].map(([english, ways]) => [english, usual(ways)]));
}

function usual(ways: ReadonlyMap<string, number>): string {
  return [...ways].reduce((best, way) => (way[1] > best[1] ? way : best))[0];
}

export function plain(pseudo: string): string {
  return pseudo.replace(/[^\0-\x7f]/g, (letter) => LETTERS[EXCHANGED.indexOf(letter)] ?? letter);
}
