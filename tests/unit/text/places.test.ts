/** Names of places and numbers of meetings. */
import assert from 'node:assert/strict';
import { chineseNumber, numberedForms } from '../../../server/src/engine/text/numerals.ts';
import { mayBeAt, placesWith, printPlace } from '../../../server/src/engine/text/places.ts';
import { LEXICON } from '../../support/lexicon.ts';

const lists = LEXICON.filter(({ role }) => role === 'place');
const places = placesWith(lists, ['乌镇']);

describe('places', () => {
  const texts: readonly (readonly [text: string, names: readonly string[]])[] = [
    ['浙江省桐乡市乌镇', ['浙江', '桐乡', '乌镇']],
    ['福建宁德', ['福建', '宁德']],
    ['京', ['北京']],
    ['内蒙古自治区呼和浩特市', ['内蒙古', '呼和浩特']],
  ];
  for (const [text, names] of texts) it(text, () => assert.deepEqual(places.names(text), names));

  const pairs: readonly (readonly [draft: string, place: readonly string[], same: boolean, printed: string])[] = [
    ['乌镇', ['浙江', '乌镇'], true, '乌镇'],
    ['浙江', ['浙江', '乌镇'], true, '浙江乌镇'],
    ['杭州', ['浙江', '乌镇'], false, '乌镇'],
    ['浙江杭州', ['浙江', '乌镇'], false, '浙江乌镇'],
    ['上海', ['湖北', '武汉'], false, '武汉'],
    ['湖南', ['湖北', '武汉'], false, '湖北武汉'],
    ['上海', [], true, ''],
  ];
  for (const [draft, place, same, printed] of pairs)
    it(`${draft}: ${place.join(' ')}`, () => {
      const names = places.names(draft);
      assert.equal(mayBeAt(names, place), same);
      assert.equal(printPlace(place, { start: 0, end: draft.length, names }, places), printed);
    });
});

describe('names of places of packs', () => {
  const { endsAt, names } = placesWith(lists, ['北京市', '(新)城']);
  it('that can be read in two ways take no longer', () =>
    assert.deepEqual(endsAt('北京市'.repeat(40), 0), [12, 11, 9, 8, 6, 5, 3, 2]));
  it('are not read in one character that is part of a word', () => assert.deepEqual(endsAt('京剧', 0), []));
  it('may hold signs of regular expressions', () => assert.deepEqual(names('(新)城'), ['(新)城']));
});

describe('numbers of meetings', () => {
  it('in Chinese', () =>
    assert.deepEqual([1, 10, 12, 20, 34, 128].map(chineseNumber), ['一', '十', '十二', '二十', '三十四', '128']));

  const templates: readonly (readonly [template: string, n: number, names: readonly string[]])[] = [
    ['第{n}届大会', 2, ['第二届大会', '第2届大会']],
    ['第{n}届大会', 1, ['首届大会', '第一届大会', '第1届大会']],
    ['第{n}次集体学习', 1, ['第一次集体学习', '首次集体学习', '第1次集体学习']],
    ['党的十九届{n}中全会', 4, ['党的十九届四中全会']],
    ['大会', 4, []],
  ];
  for (const [template, n, names] of templates)
    it(`${template} ${n}`, () =>
      assert.deepEqual(
        numberedForms(template, n).map(({ name }) => name),
        names,
      ));
});
