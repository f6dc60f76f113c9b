import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { executable, launchChromium } from '@gouji/fixtures/browser';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { pageFolder } from './built-page.ts';

/** Skipped with a reason where there is no browser. */
export const browserTest: ReturnType<typeof test.skipIf> = test.skipIf(!executable);

/** The page as a file, as `gouji page` writes it. */
export const file = { path: '', url: '' };
let browser: Browser;

beforeAll(async () => {
  if (!executable) return;
  file.path = join(await pageFolder(), 'gouji.html');
  file.url = pathToFileURL(file.path).href;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
});

export interface Visit {
  readonly page: Page;
  /** Errors of scripts and refusals by the content policy. */
  readonly troubles: string[];
  /** Everything asked for but the page itself. */
  readonly requests: string[];
}

/** Opens the file without any network. */
export async function openFile(
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    ...options,
    offline: true,
  });
  // A busy machine is slow, not wrong.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== file.url && !/^(?:blob|data):/u.test(request.url()))
      requests.push(request.url());
  });
  await prepare(page);
  await page.goto(file.url);
  await page.waitForSelector('.intake');
  return { page, troubles, requests };
}

export const give = (page: Page, name: string, bytes: Uint8Array | string): Promise<void> =>
  page.setInputFiles('#file', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });

/** Waits until every file that was given has ended somewhere. */
export async function settle(page: Page, timeout = 120_000): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.verdict') !== null ||
      (document.querySelector('.list tbody tr') !== null &&
        document.querySelector('.list tr.pending') === null &&
        document.querySelector('.comparing') === null),
    null,
    { timeout },
  );
}

export const ruleIds = (page: Page): Promise<string[]> =>
  page.$$eval('.findings > li code', (nodes) => nodes.map((node) => node.textContent ?? '').sort());

/** A report with a wrong sum in table three, as web page and as text. */
export async function openSample(options: BrowserContextOptions = {}): Promise<Visit> {
  const visit = await openFile(options);
  await visit.page.click('#sample');
  await visit.page.waitForSelector('.verdict');
  return visit;
}
