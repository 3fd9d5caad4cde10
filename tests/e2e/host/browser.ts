/** Starts a headless browser that may talk to loopback only and remembers what tried to leave. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { ensureHost } from './install.ts';

export interface Session {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests that would have left this machine; tests assert that it stays empty. */
  readonly outside: ReadonlySet<string>;
}

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none'],
];

export async function startBrowser(size = { width: 1280, height: 800 }, scale = 1): Promise<Session> {
  const found = await findChromium(ensureHost());
  const libraries = found.libraries === undefined ? {} : { LD_LIBRARY_PATH: found.libraries };
  const browser = await chromium.launch({
    executablePath: found.path,
    headless: true,
    args: FLAGS,
    env: { ...definedEnvironment(), ...libraries },
  });
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: scale, locale: 'zh-CN' });
  const outside = new Set<string>();
  const leaves = (url: URL): boolean => /^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1';
  await context.route(leaves, (route) => {
    outside.add(route.request().url());
    return route.abort();
  });
  return { browser, context, page: await context.newPage(), outside };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
