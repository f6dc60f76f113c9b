import { extractReports } from '@gouji/core/extract';
import type { Report } from '@gouji/core/model';
import { readSource } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { binaryReaders } from '../src/index.ts';
import { sampleFile } from './support/sample-file.ts';
import { sampleOfd } from './support/sample-ofd.ts';

async function reportOf(name: string, bytes: Uint8Array): Promise<Report> {
  const [{ report, notices }] = extractReports(await readSource({ name, bytes }, { readers: binaryReaders }));
  if (!report) throw new Error(`${name}: ${notices.map((notice) => notice.message.en).join(' ')}`);
  return report;
}

/** Every value of the three tables by its path. */
function valuesOf({ tables }: Report): Record<string, number | string> {
  const values: Record<string, number | string> = {};
  for (const [table, rows] of Object.entries(tables))
    for (const [row, columns] of Object.entries(rows ?? {}))
      for (const [column, cell] of Object.entries(columns))
        values[`${table}/${row}/${column}`] = cell.value ?? cell.state;
  return values;
}

const formats: readonly (readonly [string, () => Uint8Array])[] = [
  ['annual-report.docx', () => sampleFile('annual-report.docx')],
  ['annual-report.doc', () => sampleFile('annual-report.doc')],
  ['annual-report.xlsx', () => sampleFile('annual-report.xlsx')],
  ['runs.ofd', () => sampleOfd('runs')],
  ['glyphs.ofd', () => sampleOfd('glyphs')],
];

test.each(formats)('%s gives the same report as the page it was made from', async (name, bytes) => {
  const page = await reportOf('annual-report.html', sampleFile('annual-report.html'));
  const report = await reportOf(name, bytes());
  expect(valuesOf(report)).toEqual(valuesOf(page));
  expect(Object.keys(valuesOf(report))).toHaveLength(200);
  expect(valuesOf(report)).toMatchObject({
    'proactive/normativeDocuments/inForce': 28,
    'proactive/fees/amount': 15.6,
    'requests/unavailable.notHeld/total': 4,
    'requests/carriedOut/enterprise': 1,
    'remedies/litigationAfterReconsideration/other': 1,
  });
  expect(report.organization).toEqual(page.organization);
  expect([report.year, report.template]).toEqual([2024, '2021']);
  expect(report.sections.map((section) => section.id)).toEqual(page.sections.map((section) => section.id));
});
