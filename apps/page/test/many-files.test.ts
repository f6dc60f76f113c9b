/** Hundreds of files at once: none vanishes, failures stay with their reason, and one workbook has them all. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { browserTest, openFile, settle } from './open-page.ts';
import { faultless, webPage } from './sample-files.ts';

const count = 297;
const bodyOf = (index: number): string => `甲县第${index + 1}镇人民政府`;

browserTest(
  '300 files of which three fail: a line each, totals, retry, pairs, one workbook, letters',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-many-'));
    try {
      mkdirSync(join(folder, '各镇'));
      for (let index = 0; index < count; index++) {
        const figures = {
          ...faultless,
          body: bodyOf(index),
          year: 2023,
          processed: index % 10 === 0 ? 8 : 9,
        };
        writeFileSync(join(folder, '各镇', `${index + 1}.html`), webPage(figures));
      }
      writeFileSync(join(folder, '空的.docx'), '');
      writeFileSync(join(folder, '坏的.pdf'), '%PDF-1.7 broken');
      writeFileSync(join(folder, '通知.txt'), '关于召开会议的通知。'.repeat(20));
      const { page, troubles, requests } = await openFile();
      await page.setInputFiles('#folder', folder);
      // A second drop during a slow batch is added, not put in its place.
      await page.setInputFiles('#file', {
        name: '去年.html',
        mimeType: 'text/html',
        buffer: Buffer.from(
          webPage({ ...faultless, body: bodyOf(0), year: 2022, carriedOut: 1, processed: 10, disclosed: 10 }),
        ),
      });
      await settle(page, 240_000);
      expect(await page.locator('.list tbody tr').count()).toBe(count + 4);
      expect(await page.locator('.list tr.unreadable').count()).toBe(2);
      expect(await page.locator('.list tr.notReport').count()).toBe(1);
      const faulty = Math.ceil(count / 10);
      const totals = await page.textContent('.list tfoot');
      expect(totals).toContain(`发现问题 ${faulty}`);
      expect(totals).toContain('无法读取 2');
      expect(totals).toContain('不是报告 1');
      expect(totals).toContain(`${count + 1} 份报告，${count + 4} 个文件`);
      expect(await page.locator('.list tr:has-text("已对照")').count()).toBe(1);

      await page.selectOption('.filter select', 'unreadable');
      expect(await page.locator('.list tbody tr').count()).toBe(2);
      expect(await page.textContent('.list tbody')).toContain('坏的.pdf');
      await page.selectOption('.filter select', 'all');
      await page.click('.list th.error button');
      await page.click('.list th.error button');
      expect(await page.getAttribute('.list th.error', 'aria-sort')).toBe('descending');

      const [survey] = await Promise.all([page.waitForEvent('download'), page.click('[data-save="survey"]')]);
      const sheets = unzipSync(new Uint8Array(await readFile((await survey.path())!)));
      const words = Object.entries(sheets)
        .filter(([name]) => name.startsWith('xl/worksheets/'))
        .map(([, part]) => Buffer.from(part).toString())
        .join('');
      for (const index of [0, 1, count - 1]) expect(words).toContain(bodyOf(index));
      expect(words).toContain('坏的.pdf');
      const [letters] = await Promise.all([
        page.waitForEvent('download'),
        page.click('[data-save="letters"]'),
      ]);
      const names = Object.keys(unzipSync(new Uint8Array(await readFile((await letters.path())!))));
      expect(names.length).toBeGreaterThanOrEqual(faulty);

      await page.click('.list tbody tr:first-child a');
      await page.waitForSelector('.verdict');
      await page.goBack();
      await page.waitForSelector('.list');
      expect(await page.locator('.list tbody tr').count()).toBe(count + 4);
      expect(troubles).toEqual([]);
      expect(requests).toEqual([]);
      await page.context().close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  300_000,
);

browserTest(
  'reports that lie side by side are compared: copies and second versions are told, on both sides',
  async () => {
    const { page } = await openFile();
    const words = [
      '栏目更新不够及时，部门之间材料移送慢，答复口径不一，热线留言流转环节偏多，窗口人员轮换频繁，',
      '新进人员对依申请办理时限掌握不牢，政策解读图文搭配单调，村居公示栏内容陈旧，线上线下登记表样不同。',
      '下一步将修订移送清单，统一登记表样，按月抽查公示栏，组织跟班学习，请服务对象评议窗口，结果按季通报。',
    ].join('');
    const put = (name: string, figures: typeof faultless) => ({
      name,
      mimeType: 'text/html',
      buffer: Buffer.from(webPage(figures).replace(/个别栏目更新[^<]*/u, words)),
    });
    await page.setInputFiles('#file', [
      put('甲.html', { ...faultless, body: bodyOf(0) }),
      put('乙.html', { ...faultless, body: bodyOf(1) }),
      put('乙改.html', { ...faultless, body: bodyOf(1), disclosed: 8 }),
    ]);
    await page.waitForFunction(() => document.querySelectorAll('.list tbody tr').length === 3);
    await settle(page);
    await page.click('summary:has-text("机器格式")');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-save="json"]')]);
    const { verdicts } = JSON.parse(await readFile((await download.path())!, 'utf8')) as {
      verdicts: { source: { name: string }; findings: { ruleId: string; messageId: string }[] }[];
    };
    const told = Object.fromEntries(
      verdicts.map(({ source, findings }) => [
        source.name,
        [...new Set(findings.map(({ ruleId }) => ruleId))]
          .filter((id) => /^duplicate\/(?:other-body|versions)$/u.test(id))
          .sort(),
      ]),
    );
    expect(told).toEqual({
      '甲.html': ['duplicate/other-body'],
      '乙.html': ['duplicate/other-body', 'duplicate/versions'],
      '乙改.html': ['duplicate/other-body', 'duplicate/versions'],
    });
    await page.context().close();
  },
  240_000,
);

browserTest(
  'an archive of several reports is a line for each; what is in it and no report is told',
  async () => {
    const { page } = await openFile();
    const archive = zipSync({
      '各镇/一.html': strToU8(webPage({ ...faultless, body: bodyOf(0) })),
      '各镇/二.html': strToU8(webPage({ ...faultless, body: bodyOf(1), processed: 8 })),
      '说明.txt': strToU8('本文件夹为各镇年报。'),
    });
    await page.setInputFiles('#file', {
      name: '年报.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(archive),
    });
    await page.waitForFunction(() => document.querySelectorAll('.list tbody tr').length === 3);
    await settle(page);
    expect(await page.textContent('.list tbody')).toContain('年报.zip/各镇/二.html');
    expect(await page.locator('.list tr.problems').count()).toBe(1);
    expect(await page.locator('.list tr.notReport').count()).toBe(1);
    await page.context().close();
  },
  240_000,
);

browserTest(
  'a new tab offers what an earlier one left, and clearing leaves nothing',
  async () => {
    const { page } = await openFile();
    await page.setInputFiles('#file', {
      name: '年报.html',
      mimeType: 'text/html',
      buffer: Buffer.from(webPage(faultless)),
    });
    await page.waitForSelector('.verdict');
    const url = page.url();
    const second = await page.context().newPage();
    await page.close();
    await second.goto(url.split('#')[0]!);
    await second.click('.earlier button:has-text("恢复")');
    await second.waitForSelector('.verdict');
    second.on('dialog', (dialog) => void dialog.accept());
    await second.click('#clear');
    await second.waitForSelector('.about');
    await second.reload();
    await second.waitForSelector('.about');
    expect(await second.locator('.earlier').count()).toBe(0);
    await second.context().close();
  },
  240_000,
);
