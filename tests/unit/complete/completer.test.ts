/** What completion offers, stated as the text after accepting it: `$0` is the caret. */
import assert from 'node:assert/strict';
import { createCompleter } from '../../../server/src/engine/complete/completer.ts';
import type { Segmenter, Suggestion, SuggestionList } from '../../../server/src/engine/complete/types.ts';
import { record, SPEECH } from '../../support/records.ts';
import { RECORDS } from './records.ts';

const completer = createCompleter(RECORDS);

function at(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('$0');
  assert.ok(offset >= 0, `no caret in ${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 2), offset };
}

function complete(marked: string, segmenter?: Segmenter): SuggestionList {
  const { text, offset } = at(marked);
  return completer.complete(text, offset, segmenter);
}

function accept(text: string, { replace, insert }: Suggestion): string {
  return text.slice(0, replace.start) + insert + text.slice(replace.end);
}

/** The texts after accepting the first, second … suggestion start with `expected`, in this order. */
function check(marked: string, ...expected: readonly string[]): void {
  it(`${marked} → ${expected.join(' | ') || 'nothing'}`, () => {
    const { text } = at(marked);
    const after = complete(marked).items.map((item) => accept(text, item));
    if (expected.length === 0) assert.deepEqual(after, []);
    else assert.deepEqual(after.slice(0, expected.length), expected);
  });
}

describe('completion of typed Chinese', () => {
  check('加快建设网络强$0', '加快建设网络强国', '加快建设网络强国建设');
  check('**网络强$0', '**网络强国', '**网络强国建设');
  check('網絡強$0', '网络强国', '网络强国建设');
  check('要求坚持正能$0', '要求坚持正能量是总要求、管得住是硬道理、用得好是真本事');
  check('要求坚持正能$0是总要求。', '要求坚持正能量是总要求、管得住是硬道理、用得好是真本事。');
  check('坚持正能$0量是总要求，管得住是硬道理', '坚持正能量是总要求、管得住是硬道理、用得好是真本事');
  check('网络强$0国。', '网络强国建设。');
  check('网络$0强国', '网络强国建设', '网络安全法强国');
  check('“网络$0”', '“网络强国”', '“网络安全法”');
  check('一是管得住$0', '一是管得住是硬道理、用得好是真本事');
  check('长久$0', '长久治安');
  check('网$0');
  check('建设网络，强$0');
  check('建设**网络**强$0');
  check('我们吃饭$0');
  check('`网络强$0`');
  check('[说明](网络强$0');
});

describe('completion across marks', () => {
  const full = '增强“四个意识”、坚定“四个自信”、做到“两个维护”';
  check('增强“四个意$0', full, '增强“四个意识');
  check('增强“四个意$0”', `${full}`, '增强“四个意识”');
  check('增强“四个意识”、坚$0', full);
  check('增强“四个意识”，坚$0', full);
  check('增强“$0', full);
  check('《网络安全$0', '《网络安全法》');
  check('《网络安全$0》', '《网络安全法》');
  check('（网络安全$0）', '（网络安全法）');
  check('“讲好故事$0”', '“讲好故事‘两张牌’”');
  check('讲好故事“两张$0”', '讲好故事“两张牌”');
  check('开展“清$0”', '开展“清朗”专项行动');
  check('“新时代$0', '“新时代”规划');
  check('新时代$0', '“新时代”规划');
  check('过不了这一关，就过不了$0', '“过不了这一关，就过不了那一关”的认识');
  check('就过不了$0');
  check('“过不了这一关，就过不了$0', '“过不了这一关，就过不了那一关”的认识');
});

describe('clause by clause', () => {
  check(
    '坚持正能量是总要求、$0',
    '坚持正能量是总要求、管得住是硬道理',
    '坚持正能量是总要求、管得住是硬道理、用得好是真本事',
  );
  check('坚持正能量是总要求$0', '坚持正能量是总要求、管得住是硬道理');
  check('坚持正能量是总要求，$0', '坚持正能量是总要求、管得住是硬道理');
  check('没有网络安全就没有国家安全，$0', '没有网络安全就没有国家安全，没有信息化就没有现代化');
  check('坚持正能量是总要求。$0');
  check('加快建设网络强国，$0');
  check('加快网络；$0');
});

describe('the list behind a label', () => {
  const members = '政治意识、大局意识、核心意识、看齐意识';
  check(
    '增强四个意识$0',
    '增强“四个意识”、坚定“四个自信”',
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”',
    `增强四个意识（${members}）`,
  );
  check('“四个意识$0”', `“四个意识”（${members}）`);
  check('“四个意识”$0', `“四个意识”（${members}）`);
  check('“四个意识”：$0', `“四个意识”：${members}`);
  check('“四个意识”（$0）', `“四个意识”（${members}）`);
  check('树牢政治意识、$0', `树牢${members}`);
});

describe('— and 、 end no clause', () => {
  const few = createCompleter(
    ['中国—东盟信息港论坛', '经济、法律、行政等手段', '加强金融、能源合作'].map((wording) => record(wording)),
  );
  for (const text of ['今天的中国', '发展经济', '加强金融', '今天的中国—', '发展经济、'])
    it(text, () => {
      const { items } = few.complete(text, text.length);
      const kinds = items.map(({ match }) => match);
      assert.ok(items.length > 0 && !kinds.includes('continuation'), kinds.join());
    });
});

describe('pinyin', () => {
  check('加快建设wlqg$0', '加快建设网络强国', '加快建设网络强国建设');
  check('wlqg$0', '网络强国', '网络强国建设');
  check('- wlqg$0', '- 网络强国', '- 网络强国建设');
  check('，wangluoqiangguo$0', '，网络强国', '，网络强国建设');
  check('，wangluoq$0', '，网络强国', '，网络强国建设');
  check('，wangluoqg$0', '，网络强国', '，网络强国建设');
  check('推进网络qg$0', '推进网络强国', '推进网络强国建设');
  check('实现changzhi$0', '实现长治久安');
  check('实现zhangzhijiuan$0', '实现长治久安');
  check('坚持 wlqg$0', '坚持 网络强国', '坚持 网络强国建设');
  check('坚持（wlqg$0）', '坚持（网络强国）', '坚持（网络强国建设）');
  check('(wlqg$0)', '(网络强国)', '(网络强国建设)');
  check('坚持 wlq$0');
  check('in China (wlqg$0)');
  check('wlq$0');
  check('建设wl$0');
  check('the wlqg$0');
  check('foo_wlqg$0');
  check('建设WLQG$0');
  check('wlqg$0x');
});

describe('one slip', () => {
  check('加快建设网洛强国$0', '加快建设网络强国', '加快建设网络强国建设');
  check('没有网络安全就没有国家安定，没有$0', '没有网络安全就没有国家安全，没有信息化就没有现代化');
  check('坚持正量是总$0', '坚持正能量是总要求、管得住是硬道理、用得好是真本事');
});

describe('order, labels and filters', () => {
  it('puts the successor before the adjusted wording', () => {
    const items = complete('互联网信$0').items;
    assert.deepEqual(
      items.slice(0, 2).map(({ insert, status }) => [insert, status]),
      [
        ['国家互联网信息办公室', 'current'],
        ['互联网信息办公室', 'adjusted'],
      ],
    );
  });

  it('ranks a prefix that starts inside a word below one that starts a word', () => {
    const words = createCompleter([record('学生会改革'), record('大学生活动')]);
    const text = '鼓励大学生';
    const cut = { name: 'test', cut: () => ['鼓励', '大学生'] };
    assert.equal(words.complete(text, text.length, cut).items[0]?.insert, '大学生活动');
  });

  const labels: readonly (readonly [string, readonly string[]])[] = [
    ['网络强$0', ['网络强国', '网络强国建设']],
    ['增强“四个意识”、坚$0', ['坚定“四个自信”、做到“两个维护”']],
    ['坚持正能量是总要求、$0', ['管得住是硬道理', '管得住是硬道理、用得好是真本事']],
    ['坚持正能量是总要求、管得住是硬道理、用$0', ['用得好是真本事']],
    ['没有网络安$0', ['没有网络安全就没有国家安全，没有信息化就没有现代化']],
  ];
  for (const [marked, expected] of labels)
    it(`shows the new part first: ${marked} ${expected.join(' | ')}`, () => {
      const shown = complete(marked).items.map(({ label }) => label);
      assert.deepEqual(shown.slice(0, expected.length), expected);
    });

  it('says where wording comes from', () => {
    const first = complete('网络强$0').items[0];
    assert.equal(first?.detail, '2016-04-19 网络安全和信息化工作座谈会');
    assert.equal(first?.source?.speaker, '习近平');
  });

  it('gives at most fifty', () => {
    const many = createCompleter(Array.from({ length: 80 }, (_, i) => record(`坚持第${i}项`)));
    const list = many.complete('坚持', 2);
    assert.equal(list.items.length, 50);
  });

  it('has a filter that starts with what is replaced, and ranks in order', () => {
    for (const marked of ['网络强$0国', 'wlqg$0', '“四个意识$0”', '坚持正能量是总要求，$0', '网洛强国$0']) {
      const { text } = at(marked);
      const items = complete(marked).items;
      assert.ok(items.length > 0, marked);
      for (const { filter, replace } of items) assert.ok(filter.startsWith(text.slice(replace.start, replace.end)));
      assert.deepEqual(
        items.map(({ rank }) => rank),
        items.map(({ rank }) => rank).sort(),
      );
    }
  });
});

describe('in the middle of a word', () => {
  const words = createCompleter([record('网络强国战略'), record('网络强国')]);
  const cut = { name: 'test', cut: () => ['建设', '网络强国', '建设'] };
  it('takes what is right of the caret for the rest of what was typed', () => {
    const text = '建设网络强国建设';
    const after = words.complete(text, 5, cut).items.map((item) => accept(text, item));
    assert.deepEqual(after, ['建设网络强国战略建设']);
  });
});

describe('worthCompleting', () => {
  const completer = createCompleter([
    record('没有网络安全就没有国家安全', { sources: [{ source: SPEECH }, { source: SPEECH }] }),
    record('网络安全', { kind: 'term' }),
    record('国家网络安全委员会', { kind: 'institution' }),
    ...['网络强国', '数字中国', '文化强国', '科技强国'].map((what) => record(`加快建设${what}`)),
    record('四个意识', { kind: 'label', members: ['政治意识', '大局意识'] }),
  ]);
  const WORDS = ['没有', '网络安全', '就', '国家', '加快', '建设', '四个意识', '要', '文化', '强国', '一、'];
  /** The longest of a few words at each place. */
  const cut = (text: string): readonly string[] => {
    if (text === '') return [];
    const word = WORDS.find((one) => text.startsWith(one)) ?? text.slice(0, 1);
    return [word, ...cut(text.slice(word.length))];
  };
  const table: readonly (readonly [string, boolean])[] = [
    ['没有网络安全就$0', true],
    ['要牢记没有网络安全就$0', true],
    ['加快建设文化$0', true],
    ['加快建设$0', false],
    ['网络安全$0', false],
    ['没有$0', false],
    ['没有网络安全就没有国家安全$0', false],
    ['四个意识$0', false],
    ['没网络安全就$0', false],
    ['国家网络安全$0', false],
    ['没有网络安全就。$0', false],
    ['# 没有网络安全就$0', false],
    ['一、没有网络安全就$0', false],
    ['（一）没有网络安全就$0', false],
    ['- **没有网络安全就$0', false],
    ['第一章 没有网络安全就$0', false],
    ['1. 没有网络安全就$0', false],
    ['一、认清形势。没有网络安全就$0', true],
    ['- 没有网络安全就$0', true],
    ['要mywlaq$0', true],
    ['要 mywlaq$0', false],
    ['', false],
  ];
  for (const [marked, expected] of table) {
    it(`${marked || 'an empty text'}: ${expected}`, () => {
      const { text, offset } = marked === '' ? { text: '', offset: 0 } : at(marked);
      assert.equal(completer.worthCompleting(text, offset, { name: 'test', cut }), expected);
    });
  }
});
