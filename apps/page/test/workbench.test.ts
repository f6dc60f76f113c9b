/** One report on the page: try figures and words, take a repair, compare with last year's, paste, and reload in the middle. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest, give, openFile, openSample, ruleIds } from './open-page.ts';
import { faultless, webPage, wordClipboard } from './sample-files.ts';

const patience = 240_000;

async function changeCell(page: Page, path: string, value: string): Promise<void> {
  await page.click(`td[data-path="${path}"] .value`);
  await page.fill(`td[data-path="${path}"] .editor`, value);
  await page.keyboard.press('Enter');
}

const cellText = (page: Page, path: string): Promise<string | null> =>
  page.textContent(`td[data-path="${path}"] .value > span`);

const saysEdits = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector('.edits [role=status]')?.textContent?.includes(wanted),
    text,
  );

const paste = (page: Page, data: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);

async function save(page: Page, id: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-save="${id}"]`)]);
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(await readFile((await download.path())!)),
  };
}

browserTest(
  'a figure that is tried shows what goes and what comes, is undone, and outlives a reload',
  async () => {
    const { page, troubles } = await openFile();
    await give(page, '年报.html', webPage({ ...faultless, processed: 8 }));
    await page.waitForSelector('.verdict.fail');
    const before = await ruleIds(page);
    expect(before).toContain('requests/balance');
    await changeCell(page, 'requests/processed/naturalPerson', '9');
    await changeCell(page, 'requests/processed/total', '9');
    await page.waitForFunction(
      () => !document.querySelector('.findings')?.textContent?.includes('requests/balance'),
    );
    await saysEdits(page, '消失 4 条，新出现 0 条');
    expect(await ruleIds(page)).not.toContain('requests/balance');
    await page.reload();
    await page.waitForSelector('.edits');
    expect(await cellText(page, 'requests/processed/total')).toBe('9');
    await page.click('.edits button:has-text("全部还原")');
    await page.waitForFunction(() =>
      document.querySelector('.findings')?.textContent?.includes('requests/balance'),
    );
    expect(await ruleIds(page)).toEqual(before);
    await page.click('#undo');
    await page.waitForFunction(
      () => !document.querySelector('.findings')?.textContent?.includes('requests/balance'),
    );
    expect(troubles).toEqual([]);
    await page.context().close();
  },
  patience,
);

browserTest(
  'a sentence that is tried is understood anew',
  async () => {
    const { page } = await openFile();
    await give(page, '年报.html', webPage(faultless));
    await page.waitForSelector('.verdict');
    const before = await ruleIds(page);
    const place = page.locator('.prose', { hasText: '新收政府信息公开申请10件' });
    await place.hover();
    await place.locator('.edit-text').click();
    const text = await page.inputValue('.paragraph-editor textarea');
    await page.fill('.paragraph-editor textarea', text.replace('申请10件', '申请12件'));
    await page.click('.paragraph-editor .primary');
    await page.waitForSelector('.finding-head .fresh');
    const after = await ruleIds(page);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.some((id) => id.startsWith('claim/'))).toBe(true);
    expect(await page.locator('.prose mark').count()).toBeGreaterThan(0);
    await page.context().close();
  },
  patience,
);

browserTest(
  'title, body, year and day of publication are tried like figures, and stand in letter and check sheet',
  async () => {
    const { page, troubles } = await openFile();
    await give(page, '年报.html', webPage({ ...faultless, processed: 8 }));
    await page.waitForSelector('.verdict');
    const before = await ruleIds(page);
    const change = async (fact: string, value: string): Promise<void> => {
      await page.click(`[data-fact="${fact}"] .value`);
      await page.fill(`[data-fact="${fact}"] input`, value);
      await page.keyboard.press('Enter');
      await page.waitForSelector(`[data-fact="${fact}"].edited`);
    };
    const factText = (fact: string) => page.textContent(`[data-fact="${fact}"] .value`);
    // The title brings body and year with it.
    await change('title', '乙县民政局2030年政府信息公开工作年度报告');
    await page.waitForFunction(() => document.querySelector('.facts')?.textContent?.includes('乙县民政局'));
    expect(await factText('year')).toContain('2030');
    expect((await ruleIds(page)).some((id) => id.startsWith('date/'))).toBe(true);
    // Another body makes no finding new that says the same of the same figures.
    await page.click('.edits button:has-text("全部还原")');
    await page.waitForFunction(() => document.querySelectorAll('.edits li').length === 0);
    await change('organization', '乙县民政局');
    await saysEdits(page, '消失 0 条');
    await change('title', '乙县民政局2030年政府信息公开工作年度报告');
    await change('organization', '丙县人民政府');
    await change('publishedOn', '2031-09-30');
    await page.waitForFunction(() =>
      document.querySelector('.findings')?.textContent?.includes('date/published-late'),
    );
    // What is no year is not taken.
    await page.click('[data-fact="year"] .value');
    await page.fill('[data-fact="year"] input', '去年');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-fact="year"] input').count()).toBe(1);
    await page.keyboard.press('Escape');
    const place = page.locator('.prose', { hasText: '新收政府信息公开申请' });
    await place.hover();
    await place.locator('.edit-text').click();
    const text = await page.inputValue('.paragraph-editor textarea');
    await page.fill('.paragraph-editor textarea', text.replace('办结8件', '办结9件'));
    await page.click('.paragraph-editor .primary');
    await page.waitForFunction(() => document.querySelectorAll('.edits li').length === 4);
    await page.reload();
    await page.waitForSelector('.edits');
    expect(await factText('organization')).toContain('丙县人民政府');
    expect(await page.locator('.edits li').count()).toBe(4);
    const letter = strFromU8(unzipSync((await save(page, 'letter')).bytes)['word/document.xml']!);
    for (const words of ['应当更正的内容', '丙县人民政府', '2031-09-30', '办结9件', '乙县民政局2030年'])
      expect(letter).toContain(words);
    const sheets = unzipSync((await save(page, 'workbook')).bytes);
    const shared = Object.entries(sheets).map(([name, part]) =>
      name.endsWith('.xml') ? strFromU8(part) : '',
    );
    expect(shared.join()).toContain('已记更正');
    await page.click('.edits button:has-text("全部还原")');
    await page.waitForFunction(() => document.querySelectorAll('.edits li').length === 0);
    await page.waitForFunction(
      (count) => document.querySelectorAll('.findings > li').length === count,
      before.length,
    );
    expect(await ruleIds(page)).toEqual(before);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
  patience,
);

browserTest(
  'a repair of the diagnosis is looked at, then taken',
  async () => {
    const { page } = await openSample();
    const before = await ruleIds(page);
    const repair = page.locator('[data-repair="0/0"]');
    await repair.locator('button', { hasText: '预览' }).click();
    await page.waitForSelector('td.trial s');
    expect(await page.textContent('td[data-path="requests/processed/total"] s')).toBe('21');
    expect(await page.locator('.findings > li.going').count()).toBeGreaterThan(1);
    // Nothing is changed by looking.
    expect(await ruleIds(page)).toEqual(before);
    await repair.locator('button', { hasText: '取消预览' }).click();
    expect(await page.locator('td.trial').count()).toBe(0);
    await repair.locator('button', { hasText: '采用' }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('.findings > li').length < count,
      before.length,
    );
    expect(await cellText(page, 'requests/processed/total')).toBe('22');
    expect(await ruleIds(page)).not.toContain('requests/balance');
    await page.context().close();
  },
  patience,
);

browserTest(
  'last year is compared; what is no report of last year is told by name and reason, and nothing passes',
  async () => {
    const { page } = await openFile();
    await give(page, '今年.html', webPage(faultless));
    await page.waitForSelector('.verdict');
    const prior = (name: string, content: string): Promise<void> =>
      page.setInputFiles('#prior-file', { name, mimeType: 'text/html', buffer: Buffer.from(content) });
    const toldPrior = (state: string): Promise<unknown> => page.waitForSelector(`[data-prior="${state}"]`);

    const refused = [
      ['去年.pdf', '%PDF-1.7 broken', '无法读取'],
      ['乙县.html', webPage({ ...faultless, body: '乙县民政局', year: 2022 }), '另一机关'],
      ['前年.html', webPage({ ...faultless, year: 2021 }), '不是上一年度的'],
      ['本年.html', webPage(faultless), '就是本报告'],
      ['通知.txt', '从前有座山。', '不是年度报告'],
    ] as const;
    for (const [name, content, reason] of refused) {
      await prior(name, content);
      await page.waitForFunction(
        (words) => words.every((word) => document.querySelector('[data-prior]')?.textContent?.includes(word)),
        [name, reason],
      );
      await toldPrior('unused');
      await page.waitForSelector('.verdict:not(.pass)');
    }

    await prior(
      '去年.html',
      webPage({ ...faultless, year: 2022, processed: 6, disclosed: 6, carriedOut: 5 }),
    );
    await toldPrior('used');
    expect((await ruleIds(page)).some((id) => id.startsWith('year/'))).toBe(true);
    await page.check('[data-prior] input[type=checkbox]');
    expect(await page.textContent('td[data-path="requests/carriedOut/total"] .prior-value')).toBe('上年 5');
    await page.reload();
    await toldPrior('used');
    expect((await ruleIds(page)).some((id) => id.startsWith('year/'))).toBe(true);
    await page.context().close();
  },
  patience,
);

browserTest(
  'a table pasted from Word keeps its blank cells; a web page and plain text are read as well',
  async () => {
    const { page, troubles } = await openFile();
    await paste(page, { 'text/html': wordClipboard(faultless), 'text/plain': '甲县教育局' });
    await page.waitForSelector('.verdict');
    expect(await cellText(page, 'requests/received/total')).toBe('10');
    expect(await page.locator('td.blank[data-path^="remedies/"]').count()).toBeGreaterThan(10);
    expect(await page.locator('td.ambiguous').count()).toBe(0);
    await paste(page, { 'text/html': `${webPage({ ...faultless, processed: 8 })}` });
    await page.waitForFunction(() => document.querySelectorAll('.list tbody tr').length === 2);
    await page.click('button:has-text("粘贴正文")');
    await page.fill('#paste-text', '今天天气很好。');
    await page.click('dialog .primary');
    await page.waitForFunction(() => document.querySelectorAll('.list tbody tr').length === 3);
    await page.waitForFunction(() => document.querySelector('.list tr.pending') === null);
    expect(await page.textContent('.list tbody')).toContain('不是报告');
    expect(troubles).toEqual([]);
    await page.context().close();
  },
  patience,
);

browserTest(
  'officials get their files: annotated copy, workbook, letter; the machine formats behind one entry',
  async () => {
    const { page } = await openSample();
    const annotated = await save(page, 'annotate');
    expect(annotated.name).toMatch(/批注\.html$/u);
    const workbook = await save(page, 'workbook');
    expect(workbook.name).toMatch(/核对\.xlsx$/u);
    const sheets = unzipSync(workbook.bytes);
    expect(
      Object.entries(sheets).some(([name, part]) => /sheet\d/u.test(name) && strFromU8(part).includes('<f>')),
    ).toBe(true);
    const letter = await save(page, 'letter');
    expect(strFromU8(unzipSync(letter.bytes)['word/document.xml']!)).toContain('甲县教育局');
    expect(await page.locator('[data-save="sarif"]').isVisible()).toBe(false);
    await page.click('summary:has-text("机器格式")');
    const sarif = JSON.parse(strFromU8((await save(page, 'sarif')).bytes)) as { version: string };
    expect(sarif.version).toBe('2.1.0');
    await page.context().close();
  },
  patience,
);
