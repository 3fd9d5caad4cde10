/** Look-up of words in segments against looking into every document. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Paragraph } from '../../../server/src/engine/corpus.ts';
import { passageIndex, searchSegments } from '../../../server/src/engine/index/passages/search.ts';
import { unpackDocuments } from '../../../server/src/engine/index/passages/unpack.ts';
import type { PassageCandidate } from '../../../server/src/engine/passages.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';
import { witnessesIn } from '../../support/passage-index.ts';
import { documentOf, documentsWith, liveSegment, randomDocuments, randomFrom } from './make.ts';

const wordsOf = (each: PassageCandidate): string => fold(each.text.slice(each.match?.start, each.match?.end));

/** A piece of a paragraph of the documents, folded; `undefined` where the paragraph drawn is too short. */
function pieceOf(documents: ReturnType<typeof randomDocuments>, random: (below: number) => number, length: number) {
  const { paragraphs = [] } = documents[random(documents.length)] ?? {};
  const words = fold(paragraphs[random(paragraphs.length)]?.text ?? '');
  if (words.length < length) return undefined;
  const from = random(words.length - length + 1);
  return words.slice(from, from + length);
}

describe('exact look-up', () => {
  it('finds every document that holds the words, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(3, 30, 1000),
        fc.integer({ min: 4, max: 40 }),
        (seed, alphabet, length) => {
          const random = randomFrom(seed);
          const documents = randomDocuments(seed, 40, alphabet);
          const segments = [liveSegment(documents.slice(0, 15)), liveSegment(documents.slice(15))];
          const words = pieceOf(documents, random, length);
          if (words === undefined) return;
          const found = searchSegments(segments, { text: words, limit: 100 });
          assert.ok(found.every((each) => each.score === 1 && wordsOf(each) === words));
          assert.deepEqual(found.map((each) => each.document.path).sort(), documentsWith(documents, words).sort());
          assert.equal(found[0]?.exactDocuments, found.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('puts the best source first: tier, then earliest date, then path', () => {
    const text = ['会议强调，要把权力关进制度的笼子里。'];
    const live = liveSegment([
      documentOf('/b', text, { date: '2013-01-01' }),
      documentOf('/a', text, { date: '2013-01-01' }),
      documentOf('/undated', text),
      documentOf('/early', text, { date: '2012-12-01' }),
      documentOf('/law', text, { tier: 'primary', date: '2020-01-01' }),
    ]);
    const found = searchSegments([live], { text: '权力关进制度的笼子', limit: 9 });
    assert.deepEqual(
      found.map((each) => each.document.path),
      ['/law', '/early', '/a', '/b', '/undated'],
    );
  });

  it('hands out whole paragraphs with their place, and says where the words stand in them', () => {
    const document = documentOf('/a', ['标题', '前一段。', '他说：“绿水青山，就是金山银山。”大家同意。', '后一段。']);
    const [found] = searchSegments([liveSegment([document])], { text: '绿水青山就是金山银山', limit: 1 });
    const whole = document.paragraphs.map(({ text }) => text).join('\n');
    assert.equal(found?.text, '他说：“绿水青山，就是金山银山。”大家同意。');
    assert.equal(whole.slice(found?.offset ?? 0).startsWith(found?.text ?? '-'), true);
    assert.equal(found?.line, 5);
    assert.equal(found?.text.slice(found.match?.start, found.match?.end), '绿水青山，就是金山银山');
  });

  it('cuts a very long paragraph around the words', () => {
    const long = '这是很长的一段话。'.repeat(400);
    const document = documentOf('/a', [`${long}要害词句在此处出现。${long}`]);
    const [found] = searchSegments([liveSegment([document])], { text: '要害词句在此处出现', limit: 1 });
    assert.ok(found && found.text.length <= 1_200 && found.text.includes('要害词句在此处出现'));
    assert.equal(document.paragraphs[0]?.text.slice(found.offset, found.offset + found.text.length), found.text);
  });

  it('does not look across the end of a document, and skips dead ones', () => {
    const live = liveSegment([documentOf('/1', ['实事求是']), documentOf('/2', ['与时俱进求真务实'])]);
    assert.deepEqual(
      searchSegments([live], { text: '求是与时俱进', limit: 3 }).filter((each) => each.score > 0.9),
      [],
    );
    const dead = Uint8Array.of(0, 1);
    assert.deepEqual(searchSegments([{ ...live, dead }], { text: '与时俱进', limit: 3 }), []);
  });
});

describe('approximate look-up', () => {
  it('finds words with a planted error first', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 8, max: 120 }),
        fc.constantFrom('字', '漏', '增', '换'),
        (seed, length, kind) => {
          const random = randomFrom(seed);
          const documents = randomDocuments(seed, 60, 800);
          const words = pieceOf(documents, random, length);
          if (words === undefined) return;
          const at = 1 + random(length - 2);
          const wrong = plant(words, at, kind);
          const [best] = searchSegments([liveSegment(documents)], { text: wrong, limit: 5 });
          assert.ok(best, `nothing for ${wrong}`);
          assert.ok(fold(best.text).includes(words), `${wrong} gave ${wordsOf(best)} instead of ${words}`);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('finds very frequent words with one error where they stand side by side', () => {
    const many = (text: string): string[] => Array.from({ length: 11_000 }, () => text);
    const others = ['坚持中国特色社会主义道路', '进入新时代新征程'].map((text, i) => documentOf(`/${i}`, many(text)));
    const live = liveSegment([...others, documentOf('/9', ['开辟中国特色社会主义新时代的篇章'])]);
    for (const wrong of [
      '中国特色社会主一新时代',
      '中国特色社会义主新时代',
      '中国特色社会主新时代',
      '中国特色社会主义义新时代',
    ]) {
      const [best] = searchSegments([live], { text: wrong, limit: 5 });
      assert.equal(best && wordsOf(best), '中国特色社会主义新时代', wrong);
    }
  });

  it('finds words of four and five characters, whichever of them is wrong, lost or put in', () => {
    const known = [
      '四个自信',
      '乡村振兴',
      '三不伸手',
      '自下而上',
      '中单909',
      '老挝一号',
      '提问无禁区',
      '十字交叉潮',
      '动画过山车',
    ];
    const others = [
      '坚持和发展四种形态的党内监督',

      '动力和过去山区的车次',
      '振奋人心的乡土村落',
    ];
    const live = liveSegment([...known, ...others].map((text, i) => documentOf(`/${i}`, [`他说起“${text}”来。`])));
    const halves = [liveSegment([]), live];
    for (const words of known)
      for (const kind of ['字', '漏', '增', '换'])
        for (let at = 0; at < words.length - (kind === '换' ? 1 : 0); at++) {
          const wrong = plant(words, at, kind);
          if (wrong === words) continue;
          const [best] = searchSegments(halves, { text: wrong, limit: 5 });
          assert.ok(
            best && fold(best.text).includes(words),
            `${wrong} gave ${best && wordsOf(best)} instead of ${words}`,
          );
        }
  });

  it('finds nothing near three characters but what has all of them', () => {
    const live = liveSegment([documentOf('/a', ['讲四个自信，抓乡村振兴。'])]);
    const near = (text: string) => searchSegments([live], { text, limit: 5 }).map(wordsOf);
    assert.deepEqual(near('四自信'), ['四个自信']);
    assert.deepEqual(near('四个信'), ['四个自信']);
    assert.deepEqual(near('乡村振'), ['乡村振']);
    assert.deepEqual(near('四门自'), []);
  });

  it('finds members in another order', () => {
    const others = randomDocuments(7, 30, 600);
    const document = documentOf('/a', ['要坚持创新发展、协调发展、绿色发展、开放发展、共享发展的新理念。']);
    const found = searchSegments([liveSegment([...others, document])], {
      text: '创新发展绿色发展协调发展共享发展开放发展',
      limit: 3,
    });
    assert.equal(found[0]?.document.path, '/a');
  });

  it('is the same for the same question', () => {
    const live = liveSegment(randomDocuments(3, 50, 40));
    const ask = () =>
      searchSegments([live], {
        text:
          randomDocuments(4, 1, 40)
            .map(() => '')
            .join('') || '一丁丂七丄丅万丈',
        limit: 8,
      });
    assert.deepEqual(ask(), ask());
  });
});

function plant(words: string, at: number, kind: string): string {
  const [before, after] = [words.slice(0, at), words.slice(at)];
  if (kind === '字') return `${before}龘${after.slice(1)}`;
  if (kind === '漏') return before + after.slice(1);
  if (kind === '增') return `${before}龘${after}`;
  return before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2);
}

describe('passageIndex', () => {
  it('answers many questions in order, and none too short to be one', async () => {
    const index = passageIndex([
      liveSegment([documentOf('/a', ['一带一路国际合作高峰论坛']), documentOf('/b', ['命运共同体'])]),
    ]);
    const answers = await index.lookup([
      { text: '命运共同体', limit: 1 },
      { text: '短', limit: 1 },
      { text: '合作高峰论坛', limit: 1 },
    ]);
    assert.deepEqual(
      answers.map(([best]) => best?.document.path),
      ['/b', undefined, '/a'],
    );
    assert.equal(index.documents, 2);
  });

  it('stops when told to', async () => {
    const index = passageIndex([liveSegment([])]);
    await assert.rejects(index.lookup([{ text: '命运共同体', limit: 1 }], AbortSignal.abort()), { name: 'AbortError' });
  });

  it('counts the living documents in which characters stand together', async () => {
    const documents = randomDocuments(11, 60, 8);
    const live = liveSegment(documents);
    const dead = new Uint8Array(live.segment.documents);
    dead.fill(1, 0, 9);
    const living = live.segment.infos.flatMap(({ path }, i) => (dead[i] === 1 ? [] : [path]));
    const runs = ['一丁丂', '丁丂七', '一丁丂七', '龘龘龘', '丁丂'];
    const holding = (run: string) => documentsWith(documents, run).filter((path) => living.includes(path)).length;
    const index = passageIndex([{ ...live, dead }]);
    assert.deepEqual(await index.frequency(runs), [...runs.slice(0, 4).map(holding), 0]); // two characters are too few
    assert.ok(holding('一丁丂') > 0 && holding('一丁丂') < documentsWith(documents, '一丁丂').length);
  });

  it('says who has some words, and whether between punctuation', async () => {
    const documents = [
      documentOf('/a', ['要凝聚共识，加强合作。']),
      documentOf('/b', ['会议提出“凝聚共识”的要求。', '大家凝聚共识']),
      documentOf('/c', ['继续凝聚共识。']),
      documentOf('/d', ['凝聚', '共识']),
    ];
    const [known] = await passageIndex([liveSegment(documents)]).witnesses(['凝聚共识']);
    assert.deepEqual(known, { documents: 3, opening: 1, closing: 3, whole: 1 });
  });

  it('says so like one who reads all', () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 3, max: 9 }), async (seed, length) => {
        const random = randomFrom(seed);
        const documents = randomDocuments(seed, 20, 5).map(({ info, paragraphs: [first] }) =>
          documentOf(info.path, [first?.text ?? '']),
        );
        const words = pieceOf(documents, random, length);
        if (words === undefined) return;
        const [found] = await passageIndex([
          liveSegment(documents.slice(0, 7)),
          liveSegment(documents.slice(7)),
        ]).witnesses([words]);
        assert.deepEqual(
          found,
          witnessesIn(
            documents.map(({ paragraphs }) => paragraphs[0]?.text ?? ''),
            words,
          ),
        );
      }),
      { numRuns: 200 },
    ));

  it('gives documents back as they went in', () => {
    const documents = [documentOf('/a', ['一段', '', '又一段']), documentOf('/b', []), documentOf('/c', ['末段'])];
    assert.deepEqual(unpackDocuments(liveSegment(documents)), documents);
    const broken = documents.map((document, d) => ({
      ...document,
      paragraphs: document.paragraphs.map((paragraph, p) => (p % 2 === d % 2 ? inTwoLines(paragraph) : paragraph)),
    }));
    assert.deepEqual(unpackDocuments(liveSegment(broken)), broken);
  });
});

function inTwoLines(paragraph: Paragraph): Paragraph {
  const places = [1, 5].filter((at) => at < paragraph.text.length);
  return places.length === 0
    ? paragraph
    : { ...paragraph, breaks: places.map((at, i) => ({ at, line: paragraph.line + i + 1 })) };
}
