/** A wording with quotation marks and source, by a template. */
import assert from 'node:assert/strict';
import { nextNote, quoted } from '../../../client/src/quoted.ts';
import type { LookupItem } from '../../../server/src/lsp/messages.ts';

const ITEM: LookupItem = {
  record: 'a',
  wording: '网络强国',
  status: '现行',
  detail: '',
  source: { title: '在《某》会上的讲话', date: '2018-04-20', speaker: '某某' },
};
const DEFAULT = { text: '“{wording}”（{source}）', note: '[^{n}]: {source}' };

describe('a wording with its source', () => {
  /** `draft` has the caret at `|`. */
  const check = (
    name: string,
    draft: string,
    templates: Partial<typeof DEFAULT>,
    text: string,
    note?: string,
    item = ITEM,
  ) =>
    it(name, () => {
      const [before = '', behind = ''] = draft.split('|');
      assert.deepEqual(
        quoted(item, { ...DEFAULT, ...templates }, before + behind, before.slice(-1), behind.slice(0, 1)),
        {
          text,
          ...(note !== undefined && { note }),
        },
      );
    });

  check('is written by the template', '|', {}, '“网络强国”（某某，《在〈某〉会上的讲话》，2018-04-20）');
  check(
    'knows each field',
    '|',
    { text: '{speaker}在{occasion}说“{wording}”，见{title}，{date}，{x}' },
    '某某在说“网络强国”，见在《某》会上的讲话，2018-04-20，{x}',
  );
  check('has no empty brackets where nothing is known', '|', {}, '“网络强国”', undefined, { ...ITEM, source: {} });
  check('has none where there is no source', '|', {}, '“网络强国”', undefined, {
    record: 'a',
    wording: '网络强国',
    status: '',
    detail: '',
  });
  check(
    'has a footnote with the next number',
    '一[^2]|\n\n[^2]: 二\n',
    { text: '“{wording}”[^{n}]' },
    '“网络强国”[^3]',
    '[^3]: 某某，《在〈某〉会上的讲话》，2018-04-20',
  );
  check('does not double the marks around the caret', '坚持“|”', { text: '“{wording}”' }, '网络强国');
  check('does not double the opening mark', '坚持“|', { text: '“{wording}”' }, '网络强国”');
  check('keeps both marks elsewhere', '坚持|”', { text: '“{wording}”' }, '“网络强国”');

  it('counts notes', () => assert.deepEqual(['', '[^1]', '[^9] [^10]: 一', '[^甲]'].map(nextNote), [1, 2, 11, 1]));
});
