/** A folder as people keep it: results of earlier runs beside the reports, and archives made on a Chinese Windows. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import { browserTest, give, openFile, settle } from './open-page.ts';
import { faultless, webPage } from './sample-files.ts';

const patience = 240_000;
const report = webPage(faultless);
const other = webPage({ ...faultless, body: '乙县民政局' });

/** The archive with this ASCII name replaced by bytes of the same number, as a program would write that does not know UTF-8. */
function renamed(archive: Uint8Array, name: string, bytes: readonly number[]): Uint8Array {
  const copy = Buffer.from(archive);
  for (let at = copy.indexOf(name); at >= 0; at = copy.indexOf(name, at + 1)) copy.set(bytes, at);
  return copy;
}

browserTest(
  'results of earlier runs in a folder are known as ours and told, in the list and in what is saved; by itself one is read',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-folder-'));
    try {
      mkdirSync(join(folder, '报送'));
      writeFileSync(join(folder, '报送', '年报.html'), report);
      writeFileSync(join(folder, '报送', '年报.批注.html'), report);
      writeFileSync(join(folder, '报送', '复核.jsonl'), '{"gouji":"review","version":1}\n');
      writeFileSync(join(folder, '报送', '结果.csv'), '\ufeff文件,结论,指纹\n');
      const { page, troubles } = await openFile();
      await page.setInputFiles('#folder', join(folder, '报送'));
      await settle(page);
      expect(await page.locator('.list tr.ignored').count()).toBe(3);
      expect(await page.textContent('.list tr.ignored .reason')).toContain(
        'gouji 自己生成的文件，不作为报告。',
      );
      expect(await page.textContent('.list tfoot')).toContain('已略过 3');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('summary:has-text("机器格式")').then(() => page.click('[data-save="json"]')),
      ]);
      const { files } = JSON.parse(await readFile((await download.path())!, 'utf8'));
      expect(files.map(({ name, state }: Record<string, string>) => [name, state])).toEqual(
        expect.arrayContaining([
          ['报送/年报.html', 'passed'],
          ['报送/年报.批注.html', 'ignored'],
        ]),
      );
      await give(page, '年报.批注.html', report);
      await page.waitForFunction(() => document.querySelectorAll('.list tr.passed').length === 2);
      expect(troubles).toEqual([]);
      await page.context().close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  patience,
);

browserTest(
  'names in archives are read in UTF-8 and in the code page of a Chinese Windows, whether or not they say which',
  async () => {
    const archive = zipSync({ 'AAAA.html': strToU8(report), 'BBBBBB.html': strToU8(other) });
    const windows = renamed(archive, 'AAAA', [0xc4, 0xea, 0xb1, 0xa8]);
    const { page } = await openFile();
    await give(page, '报送.zip', renamed(windows, 'BBBBBB', [...strToU8('民政')]));
    await settle(page);
    const names = await page.locator('.list td.file span').allTextContents();
    expect(names.sort()).toEqual(['报送.zip/年报.html', '报送.zip/民政.html'].sort());
    await page.context().close();
  },
  patience,
);
