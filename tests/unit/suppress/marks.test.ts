/** What tells a place again: after which edits `marksOf` still has a text in common with what it gave before, and after which not. */
import assert from 'node:assert/strict';
import { marksOf } from '../../../server/src/engine/suppress/marks.ts';

/** ⟦…⟧ is the place. */
function marks(marked: string): readonly string[] {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return marksOf(marked.replace(/[⟦⟧]/g, ''), { start, end, rule: 'quotations/misquote' });
}

const isSame = (a: string, b: string): boolean => marks(a).some((mark) => marks(b).includes(mark));

const HERE =
  '全省网信办主任会议在总结去年工作时指出，“⟦没有网络安全就没有国家安生⟧”，各地要据此抓好今后一个时期各项任务落实。';

const CASES: readonly (readonly [says: string, same: boolean, text: string, from?: string])[] = [
  ['nothing changed', true, HERE],
  ['a paragraph before', true, `新加的一段。\n\n${HERE}`],
  ['a paragraph behind', true, `${HERE}\n\n新加的一段。`],
  ['a line of plain text before', true, `新加的一行。\n${HERE}`],
  ['further away in the paragraph', true, `这一次${HERE.replace('任务落实', '工作任务的落实')}`],
  ['directly before', true, HERE.replace('时指出', '时强调')],
  ['directly behind', true, HERE.replace('各地要', '各部门要')],
  ['punctuation, blanks and emphasis around', true, HERE.replace('指出，', '**指出** : ')],
  ['wrapped anew', true, HERE.replace('总结去年', '总结\n去年')],
  ['on both sides', false, HERE.replace('时指出', '时强调').replace('各地要', '各部门要')],
  ['other words in the place', false, HERE.replace('安生', '安全')],
  ['another place with the same words', false, '他写道：“⟦没有网络安全就没有国家安生⟧”。'],
  ['too little around to tell by one side', false, '甲⟦网络⟧乙', '甲⟦网络⟧丙'],
  ['little around, all of it the same', true, '甲⟦网络⟧乙', '甲⟦网络⟧乙'],
];

describe('the marks of a place', () => {
  for (const [says, same, text, from = HERE] of CASES) it(says, () => assert.equal(isSame(from, text), same));

  it('are of one rule', () => {
    const [first] = marksOf('网络', { start: 0, end: 2, rule: 'names/title' });
    const [other] = marksOf('网络', { start: 0, end: 2, rule: 'wording/fixed' });
    assert.notEqual(first, other);
  });
});
