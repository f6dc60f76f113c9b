import { renderings } from '@gouji/fixtures/generate';
import { convert, hasLibreOffice } from '@gouji/fixtures/libre-office';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotate } from '../src/annotate/index.ts';
import { remarksOf } from '../src/annotate/remarks.ts';
import {
  check,
  corpus,
  essenceOf,
  faultyReport,
  fingerprints,
  type Sample,
  sampleFile,
} from './support/samples.ts';

const { render } = renderings.find(({ format }) => format === 'xlsx')!;
const samples: Sample[] = [
  ...corpus('xlsx'),
  sampleFile('annual-report.xlsx'),
  ...Array.from({ length: 6 }, (_, index) => ({
    name: `book-${index}.xlsx`,
    bytes: render(faultyReport(index)),
  })),
];

/** The comments of all sheets by cell, read without the code that wrote them. */
function commentsIn(bytes: Uint8Array): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    if (/^xl\/comments\d*\.xml$/u.test(name))
      for (const [, ref, inner] of strFromU8(part).matchAll(
        /<comment [^>]*?ref="([A-Z]+\d+)"[^>]*>(.*?)<\/comment>/gsu,
      ))
        found.set(
          ref!,
          [...inner!.matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gsu)]
            .map(([, text]) => text)
            .join('')
            .replace(/&lt;|&gt;|&amp;|&quot;|&#39;|&apos;|&#10;/gu, '')
            .replace(/[<>&"'\s]/gu, ''),
        );
  return found;
}

const squash = (text: string): string => text.replace(/[<>&"'\s]/gu, '');

async function annotated(sample: Sample): Promise<Uint8Array | null> {
  const { verdict, report } = await check(sample);
  return (await annotate(sample, verdict, report, { author: '督查室' }))?.bytes ?? null;
}

describe.each(samples)('$name', (sample) => {
  test('has its comments at the cells, and no cell is changed', async () => {
    const { verdict, report } = await check(sample);
    const bytes = await annotated(sample);
    const remarks = remarksOf(verdict, report);
    if (remarks.length === 0) {
      expect(bytes).toBeNull();
      return;
    }
    const comments = commentsIn(bytes!);
    for (const { at, paragraphs } of remarks) {
      const cell =
        at?.kind === 'sheet' ? at.cell : report.titleAt?.kind === 'sheet' ? report.titleAt.cell : 'A1';
      for (const paragraph of paragraphs) expect(comments.get(cell), cell).toContain(squash(paragraph));
    }
    const before = unzipSync(sample.bytes);
    const after = unzipSync(bytes!);
    const changed = Object.keys(before).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0);
    expect(changed.filter((name) => !/sheet1\.xml$|\.rels$|Content_Types/u.test(name))).toEqual([]);
    expect(strFromU8(after['xl/worksheets/sheet1.xml']!).replace(/<legacyDrawing [^>]*>/u, '')).toBe(
      strFromU8(before['xl/worksheets/sheet1.xml']!),
    );
    const again = await check({ name: sample.name, bytes: bytes! });
    expect(fingerprints(again.verdict)).toEqual(fingerprints(verdict));
    expect(again.report.tables).toEqual(report.tables);
  });
});

test('a workbook that was annotated once takes more comments: those there are stay, ours come behind', async () => {
  const sample = samples.at(-1)!;
  const once = (await annotated(sample))!;
  const twice = (await annotated({ name: sample.name, bytes: once }))!;
  const first = commentsIn(once);
  for (const [cell, text] of commentsIn(twice))
    expect(text).toBe(`${first.get(cell)}督查室：${first.get(cell)}`);
  // As Excel writes it when a comment was deleted: lists that hold nothing.
  const files = unzipSync(once);
  files['xl/comments1.xml'] = strToU8(
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>',
  );
  const refilled = (await annotated({ name: sample.name, bytes: zipSync(files) }))!;
  expect(commentsIn(refilled)).toEqual(first);
});

test.skipIf(!hasLibreOffice)(
  'LibreOffice opens the workbooks and keeps every comment at its cell',
  { timeout: 120_000 },
  async () => {
    const copies = new Map<string, Uint8Array>();
    for (const sample of samples) {
      const bytes = await annotated(sample);
      if (bytes) copies.set(sample.name, bytes);
    }
    expect(copies.size).toBeGreaterThanOrEqual(6);
    const saved = convert(copies, 'xlsx', 'Calc MS Excel 2007 XML');
    for (const [name, bytes] of copies) {
      expect([...commentsIn(saved.get(name)!)].sort(), name).toEqual([...commentsIn(bytes)].sort());
      const before = await check({ name, bytes });
      const after = await check({ name, bytes: saved.get(name)! });
      expect(essenceOf(after.report), name).toEqual(essenceOf(before.report));
    }
  },
);
