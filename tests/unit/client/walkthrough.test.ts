/** The walkthrough: five steps, each with a picture that is packed, and buttons that run commands that are there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Step {
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents?: readonly string[];
}

describe('the walkthrough', () => {
  const { contributes } = JSON.parse(read('package.json'));
  const steps: readonly Step[] = contributes.walkthroughs[0].steps;
  const commands = new Set<string>(contributes.commands.map(({ command }: { command: string }) => command));

  it('has five steps with pictures that are told in words', () => {
    assert.equal(steps.length, 5);
    for (const { media } of steps) {
      assert.ok(existsSync(join(ROOT, media.svg)), media.svg);
      assert.match(media.svg, /^docs\/walkthrough\/\w+\.svg$/); // these are packed
      assert.ok(media.altText);
    }
  });

  for (const file of ['package.nls.json', 'package.nls.zh-cn.json'])
    it(`has in ${file} a button in every step, for a command that is there`, () => {
      const texts: Readonly<Record<string, string>> = JSON.parse(read(file));
      for (const { description, completionEvents = [] } of steps) {
        const text = texts[description.slice(1, -1)] ?? '';
        const run = [...text.matchAll(/\]\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
        assert.ok(run.length > 0, description);
        for (const command of [...run, ...completionEvents.map((event) => event.replace('onCommand:', ''))])
          assert.ok(commands.has(command), command);
      }
    });
});
