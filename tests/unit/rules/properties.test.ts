import assert from 'node:assert/strict';
import fc from 'fast-check';
import { engine, fix } from './check.ts';
import { PACK } from './pack.ts';

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...PACK.records.map((record) => record.wording)),
    fc.constantFrom(
      '“',
      '”',
      '《',
      '》',
      '，',
      '。',
      '\n',
      '\r\n',
      '\n\n',
      '**',
      '`',
      '# ',
      '> ',
      '<!--',
      '𠮷',
      '😀',
      '\ufeff',
    ),
    fc.string({ unit: fc.constantFrom('网', '络', '空', '间', '的', '意', '识', '正', '能', '量'), maxLength: 6 }),
    fc.string(),
  ),
  { maxLength: 12 },
);
/** Real wording with a character lost, so that findings are common; quoted with the marks that belong inside others. */
const damaged = fc.tuple(fc.constantFrom(...PACK.records), fc.nat()).map(([{ wording }, n]) => {
  const quoted = wording.replaceAll('“', '‘').replaceAll('”', '’');
  const at = n % quoted.length;
  return `他说：“${quoted.slice(0, at)}${quoted.slice(at + 1)}”。`;
});
const text = fc.oneof(
  pieces.map((parts) => parts.join('')),
  fc.array(damaged, { maxLength: 4 }).map((parts) => parts.join('\n')),
);

describe('check', () => {
  it('never throws, and underlines exactly what it says, in order and without overlap', () =>
    fc.assert(
      fc.asyncProperty(text, async (draft) => {
        const { findings, problems } = await engine.check({ text: draft, languageId: 'markdown' });
        assert.deepEqual(problems, []);
        let end = 0;
        for (const finding of findings) {
          assert.ok(finding.start >= end && finding.end <= draft.length);
          assert.equal(finding.text, draft.slice(finding.start, finding.end));
          end = finding.end;
        }
      }),
    ));

  it('leaves nothing to fix in a span that was fixed', () =>
    fc.assert(
      fc.asyncProperty(fc.array(damaged, { maxLength: 3 }), async (parts) => {
        const draft = parts.join('\n\n');
        const { findings } = await engine.check({ text: draft, languageId: 'markdown' });
        const fixed = fix(draft, findings);
        const again = await engine.check({ text: fixed, languageId: 'markdown' });
        assert.deepEqual(
          again.findings.filter((finding) => finding.replacements.length),
          [],
        );
      }),
    ));

  it('does not depend on earlier checks', () =>
    fc.assert(
      fc.asyncProperty(text, text, async (first, second) => {
        const draft = { text: second, languageId: 'markdown' as const };
        const before = await engine.check(draft);
        await engine.check({ text: first + second, languageId: 'markdown' });
        assert.deepEqual(await engine.check(draft), before);
      }),
    ));
});
