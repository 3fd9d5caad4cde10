import assert from 'node:assert/strict';
import { serviceNamed } from '../../../server/src/adapters/service/address.ts';
import { type Fragment, fragmentsOf, joined } from '../../../server/src/adapters/service/fragment.ts';
import { unpackInfo, unpackText } from '../../../server/src/adapters/service/packed.ts';
import { near, pairsOf } from '../../../server/src/adapters/service/questions.ts';

describe('the address of a service', () => {
  const CASES: readonly (readonly [written: string, urls: readonly string[], name: string])[] = [
    ['http://localhost:9200', ['http://localhost:9200'], 'tifa'],
    ['https://search.example/speeches', ['https://search.example'], 'speeches'],
    [
      'https://a.example:9200,https://b.example:9200/laws/',
      ['https://a.example:9200', 'https://b.example:9200'],
      'laws',
    ],
  ];
  for (const [written, urls, name] of CASES)
    it(`reads ${written}`, () => assert.deepEqual(serviceNamed(written, {}), { name, address: { urls } }));
  for (const written of ['', 'search.example', 'ftp://search.example/x', 'https://a.example,nowhere'])
    it(`refuses ${written || 'nothing'}`, () => assert.equal(serviceNamed(written, {}), 'no address'));
  it('refuses what no index may be called', () =>
    assert.equal(serviceNamed('https://search.example/%E6%96%87', {}), 'no name'));
  it('takes from the environment who asks', () => {
    const env = { TIFA_SERVICE_USER: 'reader', TIFA_SERVICE_PASSWORD: 'word', TIFA_SERVICE_CA: 'ca.pem' };
    const named = serviceNamed('https://search.example', env);
    const address = { urls: ['https://search.example'], user: 'reader', password: 'word', ca: 'ca.pem' };
    assert.deepEqual(named, { name: 'tifa', address });
  });
});

const bodyOf = ({ source: { info, text } }: Fragment) => ({ info: unpackInfo(info), ...unpackText(text) });

describe('fragments of a document', () => {
  const paragraphs = Array.from({ length: 60 }, (_, i) => ({ text: `第${i}段。`.repeat(20), line: 2 * i + 1 }));
  const info = { path: 'a.md', article: 0, title: '通知', tier: 'media', known: {} } as const;
  const fragments = fragmentsOf({ info, paragraphs });

  it('are several, and the words of each paragraph are in one', () => {
    assert.ok(fragments.length > 1);
    assert.equal(fragments.flatMap(({ source }) => source.pairs).length, paragraphs.length);
  });
  it('give the document again, in its places', () => {
    const [whole, ...others] = joined(fragments.map(bodyOf));
    assert.deepEqual(others, []);
    assert.deepEqual(whole, { document: { info, paragraphs }, offset: 0 });
  });
  it('stay apart where one between them is not known', () => {
    const some = joined([fragments[0], fragments.at(-1)].flatMap((each) => (each ? [bodyOf(each)] : [])));
    assert.equal(some.length, fragments.length > 2 ? 2 : 1);
  });
  it('have the same names whenever they are made', () => {
    const again = fragmentsOf({ info, paragraphs: [...paragraphs] });
    assert.deepEqual(
      again.map(({ id }) => id),
      fragments.map(({ id }) => id),
    );
  });
});

describe('what a service is asked', () => {
  it('is pairs of characters, by characters and not by units', () => {
    assert.deepEqual(pairsOf('要把河湖'), ['要把', '把河', '河湖']);
    assert.deepEqual(pairsOf('𠮷要把河'), ['𠮷要', '要把', '把河']);
    assert.deepEqual(pairsOf('字'), []);
  });
  it('is, of few characters, what may be meant with one error, in the places of the pairs', () => {
    const phrases = [...JSON.stringify(near('要把河湖管')).matchAll(/"match_phrase":\{"pairs":"([^"]*)"/gu)];
    const asked = new Set(phrases.map(([, pairs]) => pairs));
    for (const pairs of [
      '要把 _ _ 湖管',
      '要把 把河 _ _ 湖管',
      '要把 把湖 湖管',
      '要河 河把 把湖 湖管',
      '把河 河湖 湖管',
    ])
      assert.ok(asked.has(pairs), pairs);
  });
});
