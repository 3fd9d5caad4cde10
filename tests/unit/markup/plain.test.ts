import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainParagraphs } from '../../../server/src/adapters/markup/plain.ts';

const paragraphs = (text: string) => plainParagraphs(text).map(({ start, end }) => text.slice(start, end));

/** `|` stands between paragraphs, `/` where a line is broken inside one. */
function check(says: string, marked: string): void {
  it(says, () => {
    const text = marked.replace(/[|/]/g, '\n');
    assert.deepEqual(
      paragraphs(text),
      marked.split('|').flatMap((part) => (part.trim() ? [part.replaceAll('/', '\n').trim()] : [])),
    );
  });
}

const LONG = '各单位要认真落实网络安全工作责任制，定期开展检查，发现问题及时整改，整改情况按季度书面报送。';

describe('plainParagraphs', () => {
  check('a paragraph a line', `一、2016年3月，某市成立专班。|二、领导小组近日印发通知|三、${LONG}`);
  check('headings without marks', `关于网络安全检查工作的情况通报|一、总体情况|${LONG}|二、主要问题|${LONG}`);
  check('indented paragraphs', `　　${LONG}|　　第二段没有句号|　　第三段也没有`);
  check('short lines', '甲|乙||# 丙 `丁`');
  check('a line that ends with a comma', '打江山、守江山，/守的是人民的心。');
  check('a line that begins with a mark', '网络安全为人民/，网络安全靠人民。');
  check('a quotation over two lines', '他说：“没有网络安全/就没有国家安全”。|下一段。');
  check('a title over two lines', '某市委办公室关于印发《某市网络安全工作/责任制实施细则》的通知');
  check('a mark that nobody closes', `他说：“没有网络安全|就没有“国家安全”。|${LONG}`);
  check('an ending in inches', `屏幕为15"。|第二块为17"。|${LONG}`);
  check(
    'lines broken by hand',
    '网络安全和信息化是相辅相成的，安全是发展的前提，发展/是安全的保障，安全和发展要同步推进。各单位要把思想和行/动统一起来。',
  );
  check(
    'a text of broken lines, one of which ends a sentence at the margin',
    [
      '网络安全和信息化是相辅相成的，安全是发展的前提，发展',
      '是安全的保障，安全和发展要同步推进，各地要高度重视。',
      '要树立正确的网络安全观，加快构建关键信息基础设施安',
      '全保障体系，全天候全方位感知网络安全态势，增强网络',
      '安全防御能力和威慑能力，切实维护国家网络空间的主权',
      '和安全，不断提升人民群众在网络空间的获得感、幸福感',
      '和安全感，让互联网更好造福人民，为实现中国梦提供有',
      '力的支撑，各级各部门要按照职责分工抓好落实，确保各',
      '项任务如期完成，各地区要结合实际制定本地区的具体措',
      '施，明确时间表和路线图，细化分解目标任务，层层压实',
      '责任，加强督促检查，定期通报进展情况，推动各项工作',
      '落到实处。',
    ].join('/'),
  );
  check('carriage returns', '甲。\r|乙。\r|丙。');

  it('breaks at a lone carriage return', () => assert.deepEqual(paragraphs('甲。\r乙。'), ['甲。', '乙。']));

  const piece = fc.constantFrom(
    '甲',
    '。',
    '，',
    '\n',
    '\r\n',
    '\n\n',
    '　　',
    ' ',
    '“',
    '”',
    '《',
    '》',
    '网络安全检查情况',
    '一、',
  );
  const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

  it('covers everything but white space, in order', () => {
    fc.assert(
      fc.property(text, (words) => {
        let at = 0;
        for (const { start, end } of plainParagraphs(words)) {
          assert.equal(words.slice(at, start).trim(), '');
          assert.equal(words.slice(start, end).trim(), words.slice(start, end));
          assert.ok(end > start);
          assert.doesNotMatch(words.slice(start, end), /\n\s*\n/);
          at = end;
        }
        assert.equal(words.slice(at).trim(), '');
      }),
      { numRuns: 1000 },
    );
  });
});
