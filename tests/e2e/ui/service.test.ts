/** Credentials of a corpus service, typed into the window: they reach the service that the settings name, and nobody else sees them. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { packagePath } from '../../../scripts/package.ts';
import { openFile, openWindow, runCommand, type Window } from './window.ts';

const DRAFT = '会议指出：“各乡要把防汛责任落实到每一座水库和每一个堤段，不留死角。”\n';
const [NAME, PASSWORD] = ['撰稿一处', '防汛 2026'];
const BASIC = `Basic ${Buffer.from(`${NAME}:${PASSWORD}`).toString('base64')}`;

describe('credentials of a corpus service', () => {
  let window: Window;
  /** Turns everybody away, and tells who asked: what a service answers is for its own tests. */
  const service = createServer(({ headers }, response) => {
    response.writeHead(401, { 'content-type': 'application/json' }).end('{}');
    service.emit('asked', headers.authorization);
  });

  /** The next request that comes so; `undefined`: in nobody's name. */
  async function untilAsked(by: string | undefined): Promise<void> {
    for (;;) {
      const [authorization] = (await once(service, 'asked')) as [string | undefined];
      if (authorization === by) return;
    }
  }

  before(async () => {
    await once(service.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/tifa`;
    const files = { '文稿.md': DRAFT };
    window = await openWindow({ vsix: [packagePath()], files, settings: { 'tifa.service.url': url } });
  });

  after(async () => {
    await window?.close();
    service.close();
  });

  const shoot = (name: string) => window.page.screenshot({ path: join(__dirname, `../../../out/e2e/${name}.png`) });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shoot(this.currentTest.title.replace(/\W+/g, '-'));
  });

  const input = () => window.page.locator('.quick-input-widget:visible input[type]').last();

  async function answer(title: string, text: string, type: 'text' | 'password'): Promise<void> {
    await window.page.locator('.quick-input-title', { hasText: title }).waitFor();
    assert.equal(await input().getAttribute('type'), type);
    await input().fill(text);
    await shoot(`service-${title.toLowerCase()}`);
    await window.page.keyboard.press('Enter');
  }

  it('are not sent before anybody has given any', async () => {
    const asked = untilAsked(undefined);
    await openFile(window, '文稿.md');
    await asked;
  });

  it('are asked for, the password unseen, and sent to the service', async () => {
    const asked = untilAsked(BASIC);
    await runCommand(window, 'Set Credentials of the Corpus Service');
    await window.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Name and password' }).waitFor();
    await window.page.keyboard.press('Enter');
    await answer('Name', NAME, 'text');
    await answer('Password', PASSWORD, 'password');
    await asked;
  });

  it('are gone once they are deleted', async () => {
    const asked = untilAsked(undefined);
    await runCommand(window, 'Delete Credentials of the Corpus Service');
    await asked;
  });
});
