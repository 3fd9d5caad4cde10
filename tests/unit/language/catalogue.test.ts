/** Every text of the server is in the catalogue, in both languages, and nothing is shown that is not. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { openPacks } from '../../../server/src/adapters/packs/open.ts';
import { createEngine } from '../../../server/src/engine/create.ts';
import { explanationMarkdown } from '../../../server/src/engine/explain/markdown.ts';
import { CATALOGUES, type Language, languageOf, say, speak } from '../../../server/src/engine/language/index.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';
import type { Finding } from '../../../server/src/engine/types.ts';
import { BUNDLED_DIRS } from '../../support/bundled.ts';
import { type Literal, literalsWithHan } from '../../support/literals.ts';

/** Chinese punctuation is as strange in an English text as Chinese words. */
const HAN = /[\p{Script=Han}，。；：、（）]/u;
/** What is quoted, and what the catalogue is given, may be Chinese in an English text. */
function withoutQuoted(text: string): string {
  const rest = text.replace(/“[^“”]*”|《[^《》]*》|「[^「」]*」|提法 Tifa|2016年3月10日/g, '');
  return rest === text ? text : withoutQuoted(rest);
}

type Leaf = readonly [path: string, text: string | ((...words: string[]) => string)];

function leaves(node: object, path = ''): Leaf[] {
  return Object.entries(node).flatMap(([key, value]): Leaf[] =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}${key}.`) : [[path + key, value as Leaf[1]]],
  );
}

const spelt = (text: Leaf[1]): string => (typeof text === 'string' ? text : text(...'abcdefgh'));

describe('the catalogue of texts', () => {
  it('has the same keys in both languages', () => {
    const [zh, en] = [leaves(CATALOGUES.zh), leaves(CATALOGUES.en)].map((each) => each.map(([path]) => path).sort());
    assert.deepEqual(en, zh);
  });

  it('has English texts without Chinese, and none that was left as it is in Chinese', () => {
    const chinese = new Map(leaves(CATALOGUES.zh));
    for (const [path, text] of leaves(CATALOGUES.en)) {
      assert.doesNotMatch(withoutQuoted(spelt(text)), HAN, path);
      if (HAN.test(spelt(chinese.get(path) ?? ''))) assert.notEqual(spelt(text), spelt(chinese.get(path) ?? ''), path);
    }
  });

  it('is Chinese unless another language is named', () => {
    const cases: readonly (readonly [string | undefined, Language])[] = [
      [undefined, 'zh'],
      ['', 'zh'],
      ['C', 'zh'],
      ['C.UTF-8', 'zh'],
      ['POSIX', 'zh'],
      ['zh-cn', 'zh'],
      ['zh_TW.UTF-8', 'zh'],
      ['en', 'en'],
      ['en_US.UTF-8', 'en'],
      ['de', 'en'],
    ];
    for (const [locale, expected] of cases) assert.equal(languageOf(locale), expected, locale);
  });
});

describe('texts in the source', () => {
  /** In these folders every Chinese text is shown to somebody, but for the names that metadata may have. */
  const SHELLS = /^server\/src\/(?:lsp|cli|adapters)\/|^server\/src\/[a-z]+\.ts$/;
  const NAMES_OF_FIELDS = /^server\/src\/adapters\/import\/(?:jsonl|manifest|metadata)\.ts$/;
  /** A list of words or an expression, which the engine looks for; a text is longer, or is given as one. */
  const isSought = ({ text, property }: Literal): boolean =>
    /[[\]|\\?]|\(\?/.test(text) ||
    ((text.replace(/\$\{[^}]*\}/g, '').match(/\p{Script=Han}/gu)?.length ?? 0) <= 8 &&
      !['message', 'title', 'difference', 'reason'].includes(property ?? ''));
  const DATA =
    /^server\/src\/engine\/(?:text\/(?:numerals|automatic-numbers|forms|dates\/\w+|.*generated)|findings\/numerals|records\/numbered|rules\/markers)\.ts$/;

  it('stand in the catalogue', () => {
    const stray = literalsWithHan('server/src').filter(({ path, ...literal }) => {
      if (path.startsWith('server/src/engine/language/') || NAMES_OF_FIELDS.test(path) || DATA.test(path)) return false;
      if (path === 'server/src/adapters/packs/patterns.ts' && literal.text === "'甲'") return false; // a sample
      return SHELLS.test(path) || !isSought({ path, ...literal });
    });
    assert.deepEqual(
      stray.map(({ path, line, text }) => `${path}:${line} ${text}`),
      [],
    );
  });
});

describe('what is found', () => {
  let packs: readonly Pack[] = [];
  before(async () => {
    packs = (await openPacks(BUNDLED_DIRS)).flatMap(({ pack }) => pack ?? []);
  });
  afterEach(() => speak('zh'));

  const examples = (): string[] =>
    packs.flatMap(({ records, events = [], patterns = [] }) =>
      [...records, ...events, ...patterns].flatMap((each) => each.examples.map(({ wrong }) => wrong)),
    );
  async function findingsIn(language: Language, texts: readonly string[]): Promise<readonly (readonly Finding[])[]> {
    speak(language);
    const engine = createEngine({ packs, parseProse });
    const results: (readonly Finding[])[] = [];
    for (const text of texts) results.push((await engine.check({ text, languageId: 'plaintext' })).findings);
    return results;
  }
  const withoutTexts = ({ message: _, difference: __, related: ___, ...rest }: Finding) => rest;

  it('is the same in both languages but for its texts, which are all English then', async () => {
    const texts = examples().filter((_, i) => i % 7 === 0);
    const [zh, en] = [await findingsIn('zh', texts), await findingsIn('en', texts)];
    assert.ok(en.flat().length > 100, `${en.flat().length} findings`);
    assert.deepEqual(
      en.map((each) => each.map(withoutTexts)),
      zh.map((each) => each.map(withoutTexts)),
    );
    for (const { rule, message, difference = '', related } of en.flat())
      assert.doesNotMatch(
        withoutQuoted(`${message} ${related?.message ?? ''} ${difference.replace(/: \S+ → \S+/g, '')}`),
        HAN,
        `${rule}: ${message}`,
      );
  });

  it('is explained in English', () => {
    speak('en');
    const record = packs
      .flatMap(({ records }) => records)
      .find(({ members, variants }) => members.length && variants.length);
    assert.ok(record);
    const text = explanationMarkdown({ span: { start: 0, end: 1 }, record: { ...record, sources: [] } });
    assert.match(text, new RegExp(`— ${say.names.statuses[record.status]}`));
    assert.match(text, /Also “/);
  });
});
