/** Radicals, compatibility ideographs and marks of vertical writing: the characters that are meant. */
import assert from 'node:assert/strict';
import { repairLayout } from '../../../server/src/engine/repair/index.ts';
import { sourceLines } from '../../../server/src/engine/repair/lines.ts';
import { inPlainForms } from '../../../server/src/engine/text/forms.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';

const FORMS: readonly (readonly [text: string, plain: string])[] = [
  ['网络安全为人⺠', '网络安全为人民'],
  ['⻓期坚持，⻢克思主义，⻛⻔⻅⻚⻋⻉⻰⻬', '长期坚持，马克思主义，风门见页车贝龙齐'],
  ['⼈⺠⽹', '人民网'],
  ['樂观豈不廓', '樂观豈不廓'.normalize('NFKC')],
  ['丽字', '丽字'],
  ['党中央⸺全国人民', '党中央——全国人民'],
  ['一︑二︐三︒︽四︾﹁五﹂︵六︶', '一、二，三。《四》「五」（六）'],
  ['没有要改的', '没有要改的'],
];

describe('forms of characters', () => {
  for (const [text, plain] of FORMS)
    it(text, () => {
      assert.equal(inPlainForms(text), plain);
      assert.equal(fold(text.replace('丽', '丽')), fold(plain));
      assert.equal(repairLayout(sourceLines(text)).articles[0]?.paragraphs[0]?.text, plain);
    });

  it('every radical of both blocks folds to a character that is none', () => {
    for (let code = 0x2e80; code <= 0x2fd5; code++) {
      const form = String.fromCharCode(code);
      if (!/\p{Script=Han}/u.test(form)) continue;
      const folded = fold(form);
      assert.match(folded, /^[\u3400-\u9fff]$/, code.toString(16));
      assert.equal(fold(folded), folded, code.toString(16));
    }
  });
});
