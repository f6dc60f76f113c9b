import { expect } from 'vitest';
import { browserTest, openFile, settle } from './open-page.ts';
import { faultless, webPage } from './sample-files.ts';

const bodyOf = (index: number): string => `甲县第${index + 1}镇人民政府`;

browserTest('going back leads to the place in the list that was left', async () => {
  const { page, troubles } = await openFile();
  await page.setInputFiles(
    '#file',
    Array.from({ length: 60 }, (_, index) => ({
      name: `${index + 1}.html`,
      mimeType: 'text/html',
      buffer: Buffer.from(webPage({ ...faultless, body: bodyOf(index), year: 2023 })),
    })),
  );
  await settle(page, 240_000);
  const link = page.locator('.list tbody th a', { hasText: '第50镇' });
  await link.scrollIntoViewIfNeeded();
  const top = (): Promise<number> => page.evaluate(() => scrollY);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
  const left = await top();
  expect(left).toBeGreaterThan(300);

  await link.click();
  await page.waitForSelector('.verdict');
  expect(await top()).toBe(0);
  expect(await page.title()).toContain('第50镇');
  await page.goBack();
  await page.waitForSelector('.list');
  expect([await top(), await focused()]).toEqual([left, bodyOf(49)]);
  expect(await page.title()).not.toContain('第50镇');

  // With the keyboard, and back by the link on the page.
  await page.keyboard.press('Enter');
  await page.waitForSelector('.verdict');
  await page.click('.steps a >> nth=0');
  await page.waitForSelector('.list');
  expect([await top(), await focused()]).toEqual([left, bodyOf(49)]);

  // By way of others: the one shown last is in view.
  await page.locator('.list tbody th a', { hasText: '第60镇' }).click();
  await page.waitForSelector('.verdict');
  await page.click('.steps a >> nth=1');
  await page.waitForFunction(() => document.title.includes('第59镇'));
  await page.goBack();
  await page.waitForFunction(() => document.title.includes('第60镇'));
  await page.goBack();
  await page.waitForSelector('.list');
  expect(await focused()).toBe(bodyOf(59));
  expect(troubles).toEqual([]);
});

browserTest('the way past the head of the page does not close the report that is open', async () => {
  const { page } = await openFile();
  for (const index of [0, 1])
    await page.setInputFiles('#file', {
      name: `${index}.html`,
      mimeType: 'text/html',
      buffer: Buffer.from(webPage({ ...faultless, body: bodyOf(index), year: 2023 })),
    });
  await settle(page);
  await page.locator('.list tbody th a').first().click();
  await page.waitForSelector('.verdict');
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  expect(await page.locator('.verdict').count()).toBe(1);
});
