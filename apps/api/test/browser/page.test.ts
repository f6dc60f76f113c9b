import { readFile } from 'node:fs/promises';
import { validate } from '@gouji/core';
import { loadCases } from '@gouji/fixtures';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPage } from '../../build-page.ts';
import { sampleName, sampleReport } from '../../src/docs/sample-report.ts';
import { createLog } from '../../src/ops/log.ts';
import { type RunningServer, readConfig, startServer } from '../../src/start-server.ts';
import { executable, launchChromium, why } from './launch-chromium.ts';

const browserTest = test.skipIf(!executable);

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  if (!executable) return;
  const config = readConfig({ PORT: '0', GOUJI_RATE: 'off', GOUJI_DRAIN_TIME: '0' });
  server = await startServer(config, { log: createLog('silent'), page: await buildPage() });
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Visit {
  readonly page: Page;
  /** Requests that left the page, as method and path. */
  readonly requests: string[];
  /** Errors of scripts and refusals by the content policy. */
  readonly troubles: string[];
}

async function open(query = ''): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const requests: string[] = [];
  const troubles: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    requests.push(`${request.method()} ${origin === server.url ? pathname : request.url()}`);
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(`${server.url}/${query}`);
  return { page, requests, troubles };
}

const give = (page: Page, name: string, bytes: Uint8Array | string): Promise<void> =>
  page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

browserTest(
  `the sample is checked inside the browser, and no request but those for the page is made${why}`,
  async () => {
    const { page, requests, troubles } = await open();
    await page.click('#sample');
    await page.waitForSelector('.verdict');
    expect(await page.textContent('.stamp')).toBe('发现问题');
    expect(await page.textContent('.facts')).toContain('本机浏览器内校核');
    expect(requests.sort()).toEqual([
      'GET /',
      'GET /page/check-worker.js',
      'GET /page/main.js',
      'GET /page/page.css',
    ]);
    expect(troubles).toEqual([]);
    await page.close();
  },
);

browserTest('the browser finds what the core finds, and marks the cells', async () => {
  const { page } = await open();
  await give(page, sampleName, sampleReport);
  await page.waitForSelector('.verdict');
  const { findings } = await validate(
    { name: sampleName, bytes: new TextEncoder().encode(sampleReport) },
    { language: 'zh' },
  );
  expect(findings.length).toBeGreaterThan(1);
  const shown = await page.$$eval('.findings > li', (items) =>
    items.map(
      (item) => `${item.querySelector('code')!.textContent} ${item.querySelector('.message')!.textContent}`,
    ),
  );
  expect(shown.sort()).toEqual(findings.map(({ ruleId, message }) => `${ruleId} ${message}`).sort());
  const cell = page.locator('td[data-path="requests/processed/naturalPerson"]');
  expect(await cell.getAttribute('class')).toContain('error');
  expect(await cell.textContent()).toMatch(/^11/u);
  expect(await page.locator('td[data-path="requests/carriedIn/total"]').textContent()).toBe('1');
  await page.close();
});

browserTest('every figure of every text case stands in its cell', async () => {
  const { page } = await open();
  for (const { name: caseName, report, sources } of loadCases().slice(0, 4)) {
    const source = sources.find(({ name }) => name.endsWith('.txt') || name.endsWith('.html'))!;
    const name = `${caseName}-${source.name}`;
    await give(page, name, source.bytes);
    await page.waitForFunction(
      (start) => document.querySelector('.facts')?.textContent?.startsWith(start),
      name,
    );
    const drawn = await page.$$eval('td[data-path]', (cells) =>
      Object.fromEntries(
        cells.map((cell) => [
          (cell as HTMLElement).dataset.path!,
          cell.firstChild?.nodeType === 3 ? cell.firstChild.textContent : '',
        ]),
      ),
    );
    for (const [row, values] of Object.entries(report.tables.requests)) {
      const total = values.at(-1);
      if (total !== null && total !== undefined)
        expect(drawn[`requests/${row}/total`], `${name} ${row}`).toBe(String(total));
    }
  }
  await page.close();
});

browserTest('a packed format goes to the service, and the page says so', async () => {
  const { page, requests, troubles } = await open();
  const { bytes } = loadCases()
    .flatMap(({ sources }) => sources)
    .find(({ name }) => name.endsWith('.docx'))!;
  await give(page, 'a.docx', bytes);
  await page.waitForSelector('.verdict');
  expect(await page.textContent('.facts')).toContain('由服务校核');
  expect(requests).toContain('POST /v1/check');
  expect(troubles).toEqual([]);
  await page.close();
});

browserTest('what a document holds stays text', async () => {
  const { page, troubles } = await open();
  const hostile = sampleReport
    .replace('甲县教育局2023年', '<img src=x onerror=alert(1)>甲县教育局2023年')
    .replace('10\t2', '<b>10</b>\t2');
  await give(page, '<i>a.txt', hostile);
  await page.waitForSelector('.verdict');
  expect(await page.locator('#result img, #result i, #result td b').count()).toBe(0);
  expect(troubles).toEqual([]);
  await page.close();
});

browserTest('the keyboard reaches everything: from a marked cell to its finding and back', async () => {
  const { page } = await open();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.focus('#sample');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.verdict');
  expect(await page.getAttribute('#status', 'aria-live')).toBe('polite');
  expect(await page.textContent('#status')).toMatch(/发现问题，共 \d+ 条/u);
  await page.focus('td.error a');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^finding-\d+$/u);
  expect(await page.locator('td.lit').count()).toBeGreaterThan(0);
  const unnamed = await page.$$eval('button, a, input, select, textarea', (items) =>
    items
      .filter((item) => item.getAttribute('aria-hidden') !== 'true')
      .filter(
        (item) =>
          !(
            item.textContent?.trim() ||
            item.getAttribute('aria-label') ||
            (item as HTMLInputElement).labels?.length
          ),
      )
      .map((item) => item.outerHTML),
  );
  expect(unnamed).toEqual([]);
  // Every value has its headers: each header cell says what it heads.
  expect(await page.locator('.report th:not([scope])').count()).toBe(0);
  await page.close();
});

browserTest('English from the address and by the button', async () => {
  const { page } = await open('?lang=en');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.click('#sample');
  await page.waitForSelector('.verdict');
  expect(await page.textContent('.stamp')).toBe('problems found');
  await page.click('#language');
  await page.waitForFunction(() => document.querySelector('.stamp')?.textContent === '发现问题');
  expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
  expect(new URL(page.url()).searchParams.get('lang')).toBe('zh');
  await page.close();
});

browserTest('the fixed words in the document are those of the scripts', async () => {
  const { page } = await open();
  const before = await readFile(new URL('../../src/page/index.html', import.meta.url), 'utf8');
  const words = await page.$$eval('[data-word]', (nodes) =>
    nodes.map((node) => [(node as HTMLElement).dataset.word!, node.textContent!] as const),
  );
  expect(words.length).toBeGreaterThan(15);
  for (const [name, text] of words) expect(before, name).toContain(`data-word="${name}">${text}<`);
  await page.close();
});

browserTest('exports give the formats of the core', async () => {
  const { page } = await open();
  await page.click('#sample');
  await page.waitForSelector('.verdict');
  for (const [format, start, ending] of [
    ['html', '<!doctype html>', 'html'],
    ['json', '{', 'json'],
    ['sarif', '{', 'sarif'],
    ['junit', '<?xml', 'xml'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`[data-format="${format}"]`),
    ]);
    expect(download.suggestedFilename()).toBe(`甲县教育局2023年年报.${ending}`);
    expect((await readFile((await download.path())!, 'utf8')).toLowerCase().startsWith(start)).toBe(true);
  }
  await page.close();
});

browserTest('a document that is no report is said to be none, and a later one is checked', async () => {
  const { page } = await open();
  await give(page, 'novel.txt', '从前有座山，山里有座庙。'.repeat(200));
  await page.waitForSelector('.verdict');
  expect(await page.textContent('.stamp')).toBe('未能全部核对');
  expect(await page.locator('.notices li').count()).toBeGreaterThan(0);
  await page.click('#sample');
  await page.waitForFunction(() => document.querySelector('.stamp')?.textContent === '发现问题');
  await page.close();
});

browserTest('when the service is gone the page says so', async () => {
  const { page } = await open();
  await page.route('**/v1/**', (route) => route.abort());
  await give(page, 'a.pdf', '%PDF-1.7 nothing');
  await page.waitForSelector('#status.trouble');
  expect(await page.textContent('#status')).toContain('连接不上校核服务');
  await page.close();
});
