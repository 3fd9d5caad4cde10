import assert from 'node:assert/strict';
import { serviceNamed } from '../../../server/src/adapters/service/address.ts';
import { fragmentsOf, joined } from '../../../server/src/adapters/service/fragment.ts';
import { runsOf } from '../../../server/src/adapters/service/questions.ts';

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

describe('fragments of a document', () => {
  const paragraphs = Array.from({ length: 60 }, (_, i) => ({ text: `第${i}段。`.repeat(20), line: 2 * i + 1 }));
  const info = { path: 'a.md', article: 0, title: '通知', tier: 'media', known: {} } as const;
  const fragments = fragmentsOf({ info, paragraphs });

  it('are several, and the words of each paragraph are in one', () => {
    assert.ok(fragments.length > 1);
    assert.equal(fragments.flatMap(({ source }) => source.grams).length, paragraphs.length);
  });
  it('give the document again, in its places', () => {
    const [whole, ...others] = joined(fragments.map(({ source }) => source.body));
    assert.deepEqual(others, []);
    assert.deepEqual(whole, { document: { info, paragraphs }, offset: 0 });
  });
  it('stay apart where one between them is not known', () => {
    const some = joined([fragments[0], fragments.at(-1)].flatMap((each) => each?.source.body ?? []));
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
  it('is runs of three characters, by characters and not by units', () => {
    assert.deepEqual(runsOf('要把河湖'), ['要把河', '把河湖']);
    assert.deepEqual(runsOf('𠮷要把河'), ['𠮷要把', '要把河']);
    assert.deepEqual(runsOf('两字'), []);
  });
});
