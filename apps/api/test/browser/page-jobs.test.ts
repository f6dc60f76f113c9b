/** The page of a service that has jobs: files are sent only when that is asked for, and their results come into the table. */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executable, launchChromium } from '@gouji/fixtures/browser';
import { provinceReports, renderings } from '@gouji/fixtures/generate';
import { violations } from '@gouji/page/axe';
import { builtPage } from '@gouji/page/built';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/ops/log.ts';
import { type RunningServer, readConfig, startServer } from '../../src/start-server.ts';
import { workerUrl } from '../built-server.ts';

const browserTest = test.skipIf(!executable);
const patience = 240_000;

const text = renderings.find(({ id }) => id === 'tab-text')!;
const reports = (bodies: number, seed: number) =>
  [...provinceReports({ bodies, years: [2023, 2024], seed })].map(({ name, report }) => ({
    name: `${name}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(text.render(report)),
  }));
const files = [
  ...reports(30, 9),
  { name: '通知.txt', mimeType: 'text/plain', buffer: Buffer.from('关于召开会议的通知。') },
];

let folder: string;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  if (!executable) return;
  folder = mkdtempSync(join(tmpdir(), 'gouji-page-jobs-'));
  // The embedded database is not run as root.
  chmodSync(folder, 0o755);
  server = await startOther('batch');
  browser = await launchChromium();
}, patience);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}, patience);

/** A service of its own, with more settings. */
async function startOther(
  data: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const config = readConfig({
    PORT: '0',
    GOUJI_RATE: 'off',
    GOUJI_DRAIN_TIME: '0',
    GOUJI_JOBS_DATA: join(folder, data),
    ...settings,
  });
  return startServer(config, {
    log: createLog('silent'),
    page: await builtPage(),
    workerUrl: await workerUrl(),
  });
}

async function openPage(url = server.url): Promise<{ page: Page; sent: string[]; troubles: string[] }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const sent: string[] = [];
  const troubles: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/v1/')) sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(url);
  await page.waitForSelector('#to-service');
  return { page, sent, troubles };
}

browserTest(
  'nothing is sent before it is asked for; results come into the table, over a reload, and are taken off the service',
  async () => {
    const { page, sent, troubles } = await openPage();
    await page.click('#to-service');
    await page.setInputFiles('#job-file', files);
    await page.waitForFunction(() => document.querySelector('dialog')?.textContent?.includes('已选 61 份'));
    expect(await page.textContent('#job-consent')).toContain(new URL(server.url).host);
    expect(await page.textContent('#job-consent')).toContain('7 天');
    expect(sent).toEqual([]);
    await page.click('#job-send');
    await page.waitForSelector('[data-job]');
    // In the middle of it.
    await page.reload();
    await page.waitForSelector('[data-job="done"]');
    await page.waitForFunction(() => document.querySelectorAll('.list tbody tr').length === 61);
    expect(await page.locator('.list tr.pending').count()).toBe(0);
    expect(await page.textContent('.list tbody')).toContain('不是报告');
    expect(await page.locator('.list tr.passed, .list tr.problems, .list tr.incomplete').count()).toBe(60);
    const jobs = sent.filter((line) => /^POST .*\/documents$/u.test(line));
    expect(jobs.length).toBeGreaterThan(0);
    // A report is opened here when that is asked for.
    await page.click(
      '.list tbody tr.passed th a, .list tbody tr.problems th a, .list tbody tr.incomplete th a',
    );
    await page.click('#open-here');
    await page.waitForSelector('.report td[data-path]');
    await page.click('.steps a');
    const id = sent.map((line) => /jobs\/(\w+)\//u.exec(line)?.[1]).find(Boolean)!;
    expect((await fetch(`${server.url}/v1/jobs/${id}`)).status).toBe(200);
    await page.click('#job-remove');
    await page.waitForSelector('[data-job="removed"]');
    expect((await fetch(`${server.url}/v1/jobs/${id}`)).status).toBe(404);
    expect(await page.locator('.list tbody tr').count()).toBe(61);
    expect(troubles).toEqual([]);
    await page.close();
  },
  patience,
);

browserTest(
  'without jobs, and as a file, the page may connect to nothing and offers none',
  async () => {
    const { html, policy } = await builtPage();
    expect(policy).toContain("connect-src 'none'");
    expect(html.includes("connect-src 'none'")).toBe(true);
    expect(html.includes('<meta name="gouji-jobs"')).toBe(false);
    const served = await fetch(server.url);
    expect(served.headers.get('content-security-policy')).toContain("connect-src 'self'");
    const { createApp } = await import('../../src/app.ts');
    const plain = await createApp({ page: { html, policy } }).request('/');
    expect(plain.headers.get('content-security-policy')).toContain("connect-src 'none'");
    expect((await plain.text()) === html).toBe(true);
    const page = await browser.newPage();
    await page.setContent(html);
    await page.waitForSelector('#sample');
    expect(await page.locator('#to-service').count()).toBe(0);
    await page.close();
  },
  patience,
);

browserTest(
  'a service with tokens asks for the token again after a reload, says when it is wrong, and goes on with the right one',
  async () => {
    const token = 'page-test-token';
    const guarded = await startOther('guarded', {
      GOUJI_TOKENS_SHA256: createHash('sha256').update(token).digest('hex'),
    });
    try {
      const { page } = await openPage(guarded.url);
      await page.click('#to-service');
      await page.setInputFiles('#job-file', files.slice(0, 8));
      expect(await violations(page), 'dialog').toEqual([]);
      await page.fill('dialog input[type="password"]', 'wrong');
      await page.click('#job-send');
      await page.waitForSelector('dialog [role="alert"]');
      await page.fill('dialog input[type="password"]', token);
      await page.click('#job-send');
      await page.waitForSelector('[data-job="sending"], [data-job="checking"], [data-job="done"]');
      await page.reload();
      await page.waitForSelector('[data-job="locked"]');
      expect(await violations(page), 'asking for the token').toEqual([]);
      await page.fill('#job-unlock input', 'wrong too');
      await page.click('#job-unlock button');
      await page.waitForSelector('#job-unlock [role="alert"]');
      await page.fill('#job-unlock input', token);
      await page.click('#job-unlock button');
      await page.waitForSelector('[data-job="done"]');
      expect(await page.locator('.list tr.pending').count()).toBe(0);
      expect(await page.locator('.list tbody tr').count()).toBe(8);
      expect(await violations(page), 'done').toEqual([]);
      await page.close();
    } finally {
      await guarded.stop();
    }
  },
  patience,
);

/** Reports of the job during which the service is restarted; 3,000 where there is time for it. */
const many = Number(process.env.GOUJI_TEST_JOB_REPORTS ?? 240);

browserTest(
  `a service that is restarted in the midst of a job of ${many} loses none of it`,
  async () => {
    const first = await startOther('restarted');
    const { port } = new URL(first.url);
    let running = first;
    try {
      const { page } = await openPage(first.url);
      await page.click('#to-service');
      const folderOfReports = join(folder, 'reports');
      mkdirSync(folderOfReports);
      // From disk: the browser is handed no more than fifty megabytes at once.
      const paths = reports(many / 2, 4).map(({ name, buffer }) => {
        const path = join(folderOfReports, name.replaceAll('/', '-'));
        writeFileSync(path, buffer);
        return path;
      });
      await page.setInputFiles('#job-file', paths);
      // Files are sent in archives of fifty, one after the other: behind the first, most are still to come.
      const begun = page.waitForResponse((response) =>
        new URL(response.url()).pathname.endsWith('/documents'),
      );
      await page.click('#job-send');
      await begun;
      await first.stop();
      expect(await page.locator('[data-job="done"]').count()).toBe(0);
      running = await startOther('restarted', { PORT: port });
      await page.waitForSelector('[data-job="done"]', { timeout: many * 500 + 120_000 });
      expect(await page.textContent('[data-job="done"]')).toContain(`全部 ${many} 份`);
      expect(await page.locator('.list tr.pending').count()).toBe(0);
      const ended = '.list tr.passed, .list tr.problems, .list tr.incomplete';
      expect(await page.locator(ended).count()).toBe(many);
      await page.close();
    } finally {
      await running.stop();
    }
  },
  many * 500 + patience,
);
