/** A draft checked again and again while it is edited gives what it gives when it is checked for the first time. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine, type Engine } from '../../../server/src/engine/index.ts';
import type { Draft } from '../../../server/src/engine/types.ts';
import { documentOf, liveSegment } from '../passages/make.ts';
import { PACK } from './pack.ts';

/** Paragraphs with something to find: wording, quotations in other words, the very words, numbers, marks, blanks. */
const PARAGRAPHS = [
  '要牢记为人民服物的宗旨。',
  '他说：“河湖巡护，人人有责，一级带着一级干。”',
  '他说：“河湖巡护、人人有责，一级带着一级看。”',
  '一、河湖巡护要抓紧，人人都要有责任，一级要带着一级干，久久为功。',
  '二、河湖巡护要抓紧，人人都要有责任，一级要带着一级干，久久为功。',
  '四、会议指出，河湖巡护，人人有责，一级带着一级干，务求实效。',
  '# 标题',
  '- “尚未写完',
  '于20××年在××市召开。',
  '平常的一段话，什么问题也没有。',
  '',
];

const INDEX = passageIndex([
  liveSegment([
    documentOf('/a.md', ['会议要求，河湖巡护，人人有责，一级带着一级干。']),
    documentOf('/b.md', ['他说，河湖巡护，人人有责，一级带着一级干，不能松劲。']),
  ]),
]);

function fresh(withPassages: boolean): Engine {
  const made = createEngine({ packs: [PACK], parseProse });
  if (withPassages) made.usePassages(INDEX);
  return made;
}

const paragraph = fc.constantFrom(...PARAGRAPHS);
const edit = fc.record({
  at: fc.nat(),
  gone: fc.nat({ max: 3 }),
  put: fc.oneof(paragraph, fc.constantFrom('的', '\n\n')),
});

describe('a draft that is edited', () => {
  for (const withPassages of [false, true])
    it(`is found as afresh ${withPassages ? 'with' : 'without'} passages`, async () => {
      const engine = fresh(withPassages); // it has seen all drafts before
      await fc.assert(
        fc.asyncProperty(
          fc.array(paragraph, { maxLength: 8 }),
          fc.array(edit, { maxLength: 5 }),
          async (parts, edits) => {
            let draft: Draft = { text: parts.join('\n\n'), languageId: 'markdown' };
            await engine.check(draft);
            for (const { at, gone, put } of edits) {
              const place = at % (draft.text.length + 1);
              draft = { ...draft, text: draft.text.slice(0, place) + put + draft.text.slice(place + gone) };
              await engine.check(draft);
            }
            assert.deepEqual(await engine.check(draft), await fresh(withPassages).check(draft));
          },
        ),
        { numRuns: 40 },
      );
    });
});
