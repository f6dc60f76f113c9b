/** The page by keyboard, by screen reader, on a phone, in the dark and in English. */
import { expect } from 'vitest';
import { violations } from './axe.ts';
import { browserTest, openFile, openSample, settle } from './open-page.ts';
import { faultless, webPage } from './sample-files.ts';

browserTest(
  'axe finds nothing, empty and with a report, light and dark',
  async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openFile({ colorScheme });
      expect(await violations(page), `${colorScheme}, empty`).toEqual([]);
      await page.click('#sample');
      await page.waitForSelector('.findings > li details');
      expect(await violations(page), `${colorScheme}, report`).toEqual([]);
      for (const fact of ['title', 'organization', 'year', 'publishedOn'])
        await page.click(`[data-fact="${fact}"] .value`);
      expect(await page.locator('.fact-editor').count()).toBe(4);
      expect(await violations(page), `${colorScheme}, facts being edited`).toEqual([]);
      await page.click('button:has-text("粘贴正文")');
      await page.waitForSelector('dialog[open]');
      expect(await violations(page), `${colorScheme}, paste`).toEqual([]);
      await page.context().close();
    }
  },
  240_000,
);

browserTest(
  'axe finds nothing in the list of many files, light, dark and on a phone',
  async () => {
    const { page } = await openFile();
    const buffer = Buffer.from(webPage(faultless));
    await page.setInputFiles('#file', [
      { name: '甲.html', mimeType: 'text/html', buffer },
      { name: '坏的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 broken') },
      { name: '通知.txt', mimeType: 'text/plain', buffer: Buffer.from('关于召开会议的通知。'.repeat(20)) },
    ]);
    await settle(page);
    expect(await page.locator('.list tbody tr').count()).toBe(3);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 844 });
    expect(await violations(page), 'phone').toEqual([]);
    // Why a file was not read, and which it is, is seen without pushing the list sideways.
    const { width, cut, reasons } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      cut: [...document.querySelectorAll<HTMLElement>('.list :is(th, td)')]
        .filter((cell) => cell.getBoundingClientRect().right > 360 || cell.scrollWidth > cell.clientWidth + 1)
        .map((cell) => cell.textContent),
      reasons: [...document.querySelectorAll('.list .reason')].map((cell) => cell.textContent?.trim()),
    }));
    expect([width, cut]).toEqual([360, []]);
    expect(reasons).toEqual([expect.stringContaining('无法读取'), expect.stringContaining('其他文件')]);
    await page.context().close();
  },
  240_000,
);

browserTest(
  'a phone shows findings before tables, and nothing wider than itself',
  async () => {
    const { page } = await openSample({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.waitForSelector('.findings > li');
    const { width, finding, table, small } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      finding: document.querySelector('.findings > li')!.getBoundingClientRect().top,
      table: document.querySelector('.report table')!.getBoundingClientRect().top,
      small: [...document.querySelectorAll<HTMLElement>('button, summary, select')]
        .filter((node) => node.offsetParent !== null && !node.closest('td'))
        .filter((node) => node.getBoundingClientRect().height < 24)
        .map((node) => node.outerHTML.slice(0, 80)),
    }));
    expect(width).toBeLessThanOrEqual(390);
    expect(finding).toBeLessThan(table);
    expect(finding).toBeLessThan(1200);
    expect(small).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  },
  240_000,
);

browserTest(
  'the keyboard goes down a narrow page and nowhere back, as the eye does',
  async () => {
    const { page } = await openFile({ viewport: { width: 1024, height: 768 } });
    await page.click('#sample');
    await page.waitForSelector('.verdict');
    await page.focus('#verdict-title');
    const place = (): Promise<number | null> =>
      page.evaluate(() => {
        const { activeElement: active } = document;
        const part = active?.closest('.side, .report');
        return active && part ? active.getBoundingClientRect().top + scrollY : null;
      });
    const places: number[] = [];
    for (let pressed = 0; pressed < 40; pressed++) {
      await page.keyboard.press('Tab');
      const at = await place();
      if (at !== null) places.push(at);
    }
    expect(places.length).toBeGreaterThan(20);
    // What stands in one line differs by the height of its box.
    for (const [index, at] of places.entries()) expect(at).toBeGreaterThan((places[index - 1] ?? 0) - 20);
    await page.context().close();
  },
  240_000,
);

browserTest(
  'the keyboard does everything: skip, check, find, change a figure, come back',
  async () => {
    const { page } = await openFile();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.focus('#sample');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.verdict');
    const first = page.locator('section[aria-label*="收到和处理"] .value[tabindex="0"]').first();
    await first.focus();
    const path = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('td')?.dataset.path);
    expect(await path()).toBe('requests/received/naturalPerson');
    await page.keyboard.press('ArrowDown');
    expect(await path()).toBe('requests/carriedIn/naturalPerson');
    await page.keyboard.press('ArrowRight');
    expect(await path()).toBe('requests/carriedIn/enterprise');
    await page.keyboard.press('Enter');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.edits');
    // The value stands once the change is checked, which a busy machine does a moment after it is listed.
    await page.waitForFunction(
      () =>
        document.querySelector('td[data-path="requests/carriedIn/enterprise"] .value span')?.textContent ===
        '3',
    );
    expect(await path()).toBe('requests/carriedIn/enterprise');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(
      () =>
        document.querySelector('td[data-path="requests/carriedIn/enterprise"] .value span')?.textContent ===
        '0',
    );
    await page.focus('.report a[data-finding="1"]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('finding-1');
    expect(await page.locator('.report .lit').count()).toBeGreaterThan(0);
    expect(await page.locator('.report th:not([scope])').count()).toBe(0);
    await page.context().close();
  },
  240_000,
);

browserTest(
  'English by the button and from the address, and back',
  async () => {
    const { page } = await openSample();
    await page.click('#language');
    await page.waitForFunction(() => document.querySelector('.stamp')?.textContent === 'problems found');
    await page.waitForFunction(() => /[a-z]{3}/u.test(document.querySelector('.message')?.textContent ?? ''));
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.click('#language');
    await page.waitForFunction(() => document.querySelector('.stamp')?.textContent === '发现问题');
    await page.context().close();
  },
  240_000,
);

browserTest(
  'what a document holds stays text',
  async () => {
    const { page, troubles } = await openFile();
    const hostile =
      '<img src=x onerror=alert(1)>甲县教育局2023年政府信息公开工作年度报告\n一、总体情况\n<b>10</b>件';
    await page.setInputFiles('#file', {
      name: '<i>a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(hostile),
    });
    await page.waitForSelector('.verdict');
    expect(await page.locator('main img, main i, .report b').count()).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
  240_000,
);

browserTest(
  'every finding leads to its place by keyboard and the place back to it, on a wide screen and at twice the size',
  async () => {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 640, height: 450 },
    ]) {
      const { page } = await openSample({ viewport });
      await page.waitForSelector('.findings > li details');
      const numbers = await page.$$eval('[data-to-place]', (nodes) =>
        nodes.map((node) => (node as HTMLElement).dataset.toPlace!),
      );
      expect(numbers.length).toBe(await page.locator('.findings > li').count());
      for (const number of numbers) {
        await page.focus(`[data-to-place="${number}"]`);
        await page.keyboard.press('Enter');
        const leads = await (
          await page.waitForFunction(() => {
            const place = document.activeElement as HTMLElement;
            const { top, bottom } = place.getBoundingClientRect();
            const isSeen = top >= 0 && bottom <= window.innerHeight;
            return place.closest('.report') && isSeen ? { number: place.dataset.finding } : null;
          })
        ).evaluate((found) => found!.number);
        if (leads === undefined) continue;
        expect(leads).toBe(number);
        await page.keyboard.press('Enter');
        await page.waitForFunction((id) => document.activeElement?.id === id, `finding-${number}`);
      }
      await page.context().close();
    }
  },
  240_000,
);

browserTest(
  'a file that could not be read is called so; sizes are told as people say them; paper shows what was not checked',
  async () => {
    const { page } = await openFile();
    await page.setInputFiles('#file', {
      name: '扫描.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.alloc(33 * 1024 * 1024, 7),
    });
    // Too large to be opened, it has no verdict and stands in the list.
    await page.waitForSelector('.list tr.unreadable');
    expect(await page.textContent('.list tr.unreadable .tag')).toBe('无法读取');
    expect(await page.textContent('.list tr.unreadable .reason')).toContain('上限（32 MB）');
    await page.context().close();
    const sample = await openSample();
    expect(await sample.page.locator('details.coverage[open]').count()).toBe(0);
    await sample.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await sample.page.locator('details.coverage[open]').count()).toBe(1);
    await sample.page.context().close();
  },
  240_000,
);

browserTest(
  'a browser that cannot run the program of the page is told so, and no other is',
  async () => {
    const { page } = await openFile();
    expect(await page.locator('.unopened').count()).toBe(0);
    await page.context().close();
    const broken = (await openFile()).page;
    await broken.addInitScript(() => {
      // Where a part of the language is missing the program ends with its first line.
      Object.defineProperty(document, 'getElementById', { value: undefined });
    });
    await broken.reload();
    await broken.waitForSelector('.unopened');
    expect(await broken.textContent('.unopened')).toContain('109');
    await broken.context().close();
  },
  240_000,
);
