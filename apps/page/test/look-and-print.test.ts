/** Where the page goes when it is asked for a place, and what a sheet of paper tells of what is not on it. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { browserTest, give, openFile, openSample, settle } from './open-page.ts';

const patience = 240_000;
/** A report whose first section has headings of its own, numbered like the six. */
const ownHeadings = new URL('../../../packages/fixtures/cases/luoshan-2021/source.txt', import.meta.url);

browserTest(
  'the place of a finding comes to the middle of the window, by a quick click and by the keyboard',
  async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const { page, troubles } = await openSample({ reducedMotion, viewport: { width: 1280, height: 700 } });
      const isInTheMiddle = (): boolean => {
        const { top, height } = document.activeElement!.getBoundingClientRect();
        const at = (top + height / 2) / innerHeight;
        return (
          document.activeElement!.closest('.report') !== null && at < 0.75 && (scrollY === 0 || at > 0.25)
        );
      };
      const ways = page.locator('[data-to-place]');
      for (let way = 0; way < 4; way++) {
        await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
        if (way % 2 === 0) await ways.nth(way).click();
        else {
          await ways.nth(way).focus();
          await page.keyboard.press('Enter');
        }
        await page.waitForFunction(isInTheMiddle, null, { timeout: 20_000 });
        // Nothing scrolls it away afterwards.
        await page.waitForTimeout(400);
        expect(await page.evaluate(isInTheMiddle)).toBe(true);
      }
      expect(troubles).toEqual([]);
      await page.context().close();
    }
  },
  patience,
);

browserTest(
  'a button that is held down for a while stays where it is, and leads to its place',
  async () => {
    const { page } = await openSample({ reducedMotion: 'reduce', viewport: { width: 1280, height: 700 } });
    const ways = page.locator('[data-to-place]');
    for (let way = 0; way < 4; way++) {
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await ways.nth(way).hover();
      await page.mouse.down();
      await page.waitForTimeout(300);
      await page.mouse.up();
      await page.waitForFunction(() => document.activeElement!.closest('.report') !== null, null, {
        timeout: 20_000,
      });
    }
    await page.context().close();
  },
  patience,
);

browserTest(
  'findings that the levels leave out are told, on the screen and on paper',
  async () => {
    const { page } = await openSample();
    const all = await page.locator('.findings > li').count();
    expect(await page.locator('.left-out').count()).toBe(0);
    await page.locator('.filters input').first().uncheck();
    const left = await page.locator('.findings > li').count();
    expect(left).toBeLessThan(all);
    const words = `另有 ${all - left} 条（错误）按所选级别没有列出。`;
    expect(await page.textContent('.left-out')).toBe(words);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.left-out')).toBe(true);
    expect(await page.isVisible('.filters')).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.click('#language');
    await page.waitForFunction(() =>
      document.querySelector('.left-out')?.textContent?.includes('more (error'),
    );
    await page.context().close();
  },
  patience,
);

browserTest(
  'a heading within a section stands where the report has it, and a sheet of paper leaves the screen as it was',
  async () => {
    const { page } = await openFile();
    await give(page, '年报.txt', readFileSync(ownHeadings));
    await settle(page);
    const headings = await page.locator('.report h4').allInnerTexts();
    expect(headings.slice(0, 5).map((heading) => heading.split(/\d/u)[0])).toEqual([
      '一、总体情况',
      '一、推进制度化规范化建设',
      '二、推进信息公开平台建设',
      '三、加大信息公开工作力度',
      '二、主动公开政府信息情况',
    ]);
    const isOpen = (): Promise<boolean> =>
      page.locator('details.coverage').evaluate((details) => (details as HTMLDetailsElement).open);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await isOpen()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await isOpen()).toBe(false);
    await page.context().close();
    const other = await openFile();
    await give(other.page, '通知.txt', '关于召开会议的通知\n各单位：定于明天开会。');
    await settle(other.page);
    expect(((await other.page.textContent('.verdict')) ?? '').match(/通知\.txt/gu)).toHaveLength(1);
    await other.page.context().close();
  },
  patience,
);
