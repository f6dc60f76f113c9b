/** The first visit fills the cache of the browser; every later one is answered by it, after a 304 of the service. */

import { executable, launchChromium, why } from '@gouji/fixtures/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/ops/log.ts';
import { type RunningServer, readConfig, startServer } from '../../src/start-server.ts';
import { workerUrl } from '../built-server.ts';

const browserTest = test.skipIf(!executable);

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  if (!executable) return;
  const config = readConfig({ PORT: '0', GOUJI_RATE: 'off', GOUJI_DRAIN_TIME: '0' });
  server = await startServer(config, { log: createLog('silent'), workerUrl: await workerUrl() });
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Tab {
  readonly page: Page;
  readonly troubles: string[];
  /** Statuses of the documents asked for, as the service gave them. */
  readonly asked: number[];
}

async function openTab(): Promise<Tab> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  const asked: number[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) asked.push(response.status());
  });
  return { page, troubles, asked };
}

/** Fails when no script runs or no style holds. */
async function usePage(page: Page): Promise<void> {
  // After a reload what was on the desk is there again.
  await page.waitForSelector('#sample, .verdict');
  if ((await page.locator('#sample').count()) > 0) await page.click('#sample');
  await page.waitForSelector('.verdict');
  expect(await page.textContent('.stamp')).toBe('发现问题');
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.top')!).display)).toBe('flex');
  expect(
    await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).length),
  ).toBeGreaterThan(20);
}

const expectStyled = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('main')!).maxWidth)).not.toBe(
    'none',
  );

browserTest(
  `the page works on every visit: again, after a reload, on the way back${why}`,
  async () => {
    const { page, troubles, asked } = await openTab();
    await page.goto(server.url);
    await usePage(page);
    await page.reload();
    await usePage(page);
    await page.goto(`${server.url}/docs`);
    await expectStyled(page);
    await page.goto(server.url);
    await usePage(page);
    await page.goBack();
    await expectStyled(page);
    await page.goBack();
    await usePage(page);
    await page.reload();
    await usePage(page);
    // Without a 304 among them the test would have seen first visits only. Chromium shows one as the 200 it stands for.
    expect(asked.length).toBeGreaterThanOrEqual(5);
    expect(troubles).toEqual([]);
    await page.close();
  },
  180_000,
);

browserTest('the reference and the pages of problems keep their style', async () => {
  const { page, troubles } = await openTab();
  for (const path of ['/docs', '/problems/too-large', '/docs?lang=en']) {
    await page.goto(server.url + path);
    await expectStyled(page);
    await page.reload();
    await expectStyled(page);
    await page.reload();
    await expectStyled(page);
  }
  await page.goBack();
  await expectStyled(page);
  expect(troubles).toEqual([]);
  await page.close();
});

browserTest('a later visit is a 304, and states the policy of the first', async () => {
  for (const path of ['/', '/docs', '/problems/too-large', '/openapi.json']) {
    const first = await fetch(server.url + path);
    await first.arrayBuffer();
    const again = await fetch(server.url + path, {
      headers: { 'if-none-match': first.headers.get('etag')! },
    });
    expect(again.status, path).toBe(304);
    for (const name of ['content-security-policy', 'x-content-type-options', 'cache-control', 'vary'])
      expect(again.headers.get(name), `${path} ${name}`).toBe(first.headers.get(name));
  }
});
