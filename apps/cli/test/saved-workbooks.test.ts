import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '@gouji/core/read';
import { convert, hasLibreOffice } from '@gouji/fixtures/libre-office';
import { binaryReaders } from '@gouji/readers';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inFolder } from './support/in-folder.ts';
import { caseFile } from './support/run-gouji.ts';

const folder = inFolder();
const { gouji } = folder;
const at = (name: string): string => join(folder.path, name);
const reader = binaryReaders.find(({ format }) => format === 'xlsx')!;

/** Every cell of every sheet as it is shown. */
async function cellsOf(bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await reader.read(bytes, { name: 'a.xlsx', limits: defaultLimits });
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.cells.flatMap(({ row, column, content }) =>
          content.text === '' ? [] : [`${row} ${column} ${content.text}`],
        )
      : [],
  );
}

/** The areas of filters, sheet by sheet. */
const filtersOf = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .flatMap(([, part]) =>
      [...strFromU8(part).matchAll(/<autoFilter ref="([^"]+)"/gu)].map(([, area]) => area!),
    )
    .sort();

test.skipIf(!hasLibreOffice)(
  'workbooks keep every value, formula result and filter when LibreOffice saves them anew',
  async () => {
    copyFileSync(caseFile('wrong-total/source.txt'), at('一.txt'));
    copyFileSync(caseFile('luoshan-2021/source.txt'), at('二.txt'));
    writeFileSync(at('名单.txt'), '甲县教育局\n');
    await gouji('check', '.', '-f', 'xlsx=问题.xlsx');
    await gouji('survey', '一.txt', '二.txt', '--roster', '名单.txt', '-o', '总览.xlsx');
    await gouji('export', '-f', 'workbook', '一.txt', '-o', '核对表.xlsx');
    await gouji('merge', '一.txt', '-o', '汇总.xlsx');
    const names = ['问题.xlsx', '总览.xlsx', '核对表.xlsx', '汇总.xlsx'];
    const made = new Map(names.map((name) => [name, new Uint8Array(readFileSync(at(name)))]));
    const saved = convert(made, 'xlsx');
    for (const name of names) {
      const filters = filtersOf(made.get(name)!);
      expect(filters.length, name).toBeGreaterThan(0);
      expect(filtersOf(saved.get(name)!), name).toEqual(filters);
      expect(await cellsOf(saved.get(name)!), name).toEqual(await cellsOf(made.get(name)!));
    }
  },
  240_000,
);
