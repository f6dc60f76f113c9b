/** Old browsers and hostile files. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCases } from '@gouji/fixtures';
import { hostileFiles } from '@gouji/fixtures/hostile';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest, give, openFile, settle } from './open-page.ts';
import { faultless, webPage } from './sample-files.ts';

/** Takes away what browsers have learnt since Chromium 109, on the page and, as the first lines of their program, in workers. */
const takeAway = `
  const gone = (owner, names) => { for (const name of names) if (owner) delete owner[name]; };
  gone(Promise, ['withResolvers', 'try']);
  gone(Array.prototype, ['toReversed', 'toSorted', 'toSpliced', 'with']);
  gone(Object.getPrototypeOf(Int8Array.prototype), ['toReversed', 'toSorted', 'with']);
  gone(Array, ['fromAsync']);
  gone(Object, ['groupBy']);
  gone(Map, ['groupBy']);
  gone(Map.prototype, ['getOrInsert', 'getOrInsertComputed']);
  gone(Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']);
  gone(String.prototype, ['isWellFormed', 'toWellFormed']);
  gone(ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'resize']);
  gone(Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']);
  gone(Uint8Array, ['fromBase64', 'fromHex']);
  gone(Uint8Array.prototype, ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']);
  gone(URL, ['canParse', 'parse']);
  gone(AbortSignal, ['any']);
  gone(RegExp, ['escape']);
  gone(Math, ['f16round', 'sumPrecise']);
  gone(JSON, ['rawJSON', 'isRawJSON']);
  gone(globalThis, ['Iterator', 'Float16Array', 'DisposableStack', 'AsyncDisposableStack', 'SuppressedError', 'scheduler']);
  const Expression = RegExp;
  globalThis.RegExp = new Proxy(Expression, {
    construct(target, given, made) {
      if (/v/.test(given[1] ?? '')) throw new SyntaxError('Invalid flags');
      return Reflect.construct(target, given, made);
    },
  });
`;

const asChromium109 = async (page: Page): Promise<void> => {
  await page.addInitScript(`{
    const lines = ${JSON.stringify(takeAway)};
    const Whole = Blob;
    globalThis.Blob = class extends Whole {
      constructor(parts, options) {
        super(options?.type === 'text/javascript' ? ['{', lines, '}', ...parts] : parts, options);
      }
    };
    ${takeAway}
  }`);
};

browserTest(
  'without the built-ins after Chromium 109 every format is read',
  async () => {
    const { page, troubles } = await openFile({}, asChromium109);
    expect(await page.evaluate(() => 'withResolvers' in Promise)).toBe(false);
    const office = loadCases()
      .flatMap(({ sources }) => sources)
      .filter(({ name }) => /\.(?:docx|xlsx|ofd|md)$/u.test(name));
    const samples = [
      'annual-report.doc',
      'annual-report.writer.pdf',
      'annual-report.odt',
      'annual-report.xls',
      'annual-report.rtf',
    ];
    const files = [
      ...office,
      ...samples.map((name) => ({
        name,
        bytes: readFileSync(new URL(`../../../packages/fixtures/files/${name}`, import.meta.url)),
      })),
    ];
    await page.setInputFiles(
      '#file',
      files.map(({ name, bytes }, index) => ({
        name: `${index}-${name}`,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
    await settle(page);
    expect(await page.locator('.list tbody tr').count()).toBe(files.length);
    expect(await page.locator('.list tr:is(.failed, .unreadable)').count()).toBe(0);
    await page.click('.list tbody a');
    await page.click('td[data-path="requests/received/total"] .value');
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.edits');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-save="workbook"]'),
    ]);
    expect(download.suggestedFilename()).toMatch(/xlsx$/u);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
  240_000,
);

browserTest(
  'a hostile file ends within its limits, and the files beside it are checked',
  async () => {
    const { page, troubles } = await openFile();
    const hostile = hostileFiles.filter(({ name }) => /\.(?:pdf|docx?)$/u.test(name));
    expect(hostile.length).toBeGreaterThan(2);
    await page.setInputFiles(
      '#file',
      hostile.map(({ name, build }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(build()),
      })),
    );
    await give(page, '年报.html', webPage(faultless));
    await settle(page);
    expect(await page.locator('.list tbody tr').count()).toBe(hostile.length + 1);
    expect(await page.locator('.list tr.passed, .list tr.problems').count()).toBe(1);
    for (const { name } of hostile) {
      const line = page.locator('.list tbody tr', { has: page.locator(`span[title="${name}"]`) });
      expect(await line.getAttribute('class'), name).toMatch(/unreadable|failed|notReport|incomplete/u);
      expect((await line.locator('.reason').textContent())!.length, name).toBeGreaterThan(5);
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  },
  240_000,
);

browserTest(
  'a file beyond any report is refused unread, however large',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-large-'));
    try {
      const path = join(folder, '录像.docx');
      writeFileSync(path, 'PK');
      // More than a browser can hold, and next to nothing on the disk.
      truncateSync(path, 3 * 1024 ** 3);
      const { page, troubles } = await openFile();
      await page.setInputFiles('#file', path);
      await settle(page);
      expect(await page.textContent('.list tr.unreadable .reason')).toContain('文件大小超过上限（32 MB）');
      expect(await page.locator('.list tr.failed').count()).toBe(0);
      expect(troubles).toEqual([]);
      await page.context().close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  240_000,
);

browserTest(
  'what lies on the page is not added again, and its changed file is',
  async () => {
    const { page } = await openFile();
    await give(page, '甲.html', webPage(faultless));
    await give(page, '乙.html', webPage({ ...faultless, processed: 8 }));
    await settle(page);
    await give(page, '甲.html', webPage(faultless));
    await page.waitForFunction(() => document.querySelector('#status')?.textContent !== '');
    expect(await page.textContent('#status')).toBe('1 份已在页面上（名称和内容相同），没有重复添加。');
    expect(await page.locator('.list tbody tr').count()).toBe(2);
    await give(page, '甲.html', webPage({ ...faultless, processed: 8 }));
    await page.waitForFunction(() => document.querySelectorAll('.list tbody tr').length === 3);
    expect(await page.textContent('#status')).toBe('');
    await page.context().close();
  },
  240_000,
);

browserTest(
  'a worker that a file holds is ended; the file says so, the others go on, and it can be tried again',
  async () => {
    const { page, troubles } = await openFile({}, async (opened) => {
      // The clock of the work runs out at once, as long as the test says so.
      await opened.addInitScript(() => {
        const real = window.setTimeout;
        const hurried = window as unknown as { isHurried: boolean };
        hurried.isHurried = true;
        window.setTimeout = ((run: () => void, milliseconds = 0) =>
          real(run, hurried.isHurried && milliseconds === 21_000 ? 1 : milliseconds)) as typeof setTimeout;
      });
    });
    const bomb = hostileFiles.find(({ name }) => name === 'stream-bomb.pdf')!;
    await give(page, bomb.name, bomb.build());
    await page.waitForSelector('.list tr.failed');
    expect(await page.textContent('.list tr.failed .reason')).toContain('超过时限');
    await page.evaluate(() => {
      (window as unknown as { isHurried: boolean }).isHurried = false;
    });
    await give(page, '年报.html', webPage(faultless));
    await page.waitForSelector('.list tr.passed');
    expect(await page.locator('.list tr.failed').count()).toBe(1);
    await page.click('.list tr.failed button:has-text("重试")');
    await page.waitForSelector('.list tr.unreadable');
    expect((await page.textContent('.list tr.unreadable .reason'))!.length).toBeGreaterThan(5);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
  240_000,
);
