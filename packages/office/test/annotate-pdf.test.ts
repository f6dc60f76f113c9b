import { degrees, PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { annotate } from '../src/annotate/index.ts';
import { remarksOf } from '../src/annotate/remarks.ts';
import { check, corpus, fingerprints, type Sample, sampleFile } from './support/samples.ts';

const files = ['annual-report.writer.pdf', 'annual-report.chromium.pdf', 'annual-report.unruled.pdf'];

/** Where the contents of a page are drawn so that it looks the same when it is turned by quarters for showing. */
const drawn = (width: number, height: number, quarter: number) =>
  [
    { x: 0, y: 0, rotate: degrees(0) },
    { x: height, y: 0, rotate: degrees(90) },
    { x: width, y: height, rotate: degrees(180) },
    { x: 0, y: width, rotate: degrees(270) },
  ][quarter]!;

/** The same pages, their contents turned and turned back for showing, in a box that does not begin at zero. */
async function turned(sample: Sample, quarter: number): Promise<Sample> {
  const original = await PDFDocument.load(sample.bytes);
  const document = await PDFDocument.create();
  for (const inner of await document.embedPages(original.getPages())) {
    const { width, height } = inner;
    const page = document.addPage(quarter % 2 === 0 ? [width, height] : [height, width]);
    page.drawPage(inner, drawn(width, height, quarter));
    page.setRotation(degrees(quarter * 90));
    page.setCropBox(5, 7, page.getWidth() - 10, page.getHeight() - 14);
  }
  return { name: `turned-${quarter}-${sample.name}`, bytes: await document.save() };
}

const samples: Sample[] = [
  ...corpus('pdf'),
  ...files.map(sampleFile),
  ...(await Promise.all([0, 1, 2, 3].map((quarter) => turned(sampleFile(files[0]!), quarter)))),
];

describe.each(samples)('$name', (sample) => {
  test('keeps every byte in front and shows each remark over its words', { timeout: 60_000 }, async () => {
    const { verdict, report } = await check(sample);
    const remarks = remarksOf(verdict, report);
    const result = await annotate(sample, verdict, report, { author: '督查室', date: '2026-03-01' });
    if (remarks.length === 0) {
      expect(result).toBeNull();
      return;
    }
    const { bytes } = result!;
    // What was signed is a range of the bytes; it must still be there, at its place.
    expect(Buffer.compare(bytes.subarray(0, sample.bytes.length), sample.bytes)).toBe(0);
    expect(new TextDecoder('latin1').decode(bytes.subarray(-8))).toContain('%%EOF');
    const again = await check({ name: sample.name, bytes });
    expect(fingerprints(again.verdict)).toEqual(fingerprints(verdict));
    expect(again.report.tables).toEqual(report.tables);
  });
});

type Box = readonly number[];

/** Boxes of the highlights on each page, in the coordinates of the page. */
async function highlights(sample: Sample): Promise<{ pages: Box[][]; sizes: [number, number][] }> {
  const { verdict, report } = await check(sample);
  const result = await annotate(sample, verdict, report);
  const document = await PDFDocument.load(result!.bytes);
  const boxes = document.getPages().map((page) => {
    const annotations = page.node.Annots();
    return Array.from({ length: annotations?.size() ?? 0 }, (_, index) => annotations!.lookup(index, PDFDict))
      .filter((one) => one.lookup(PDFName.of('Subtype')) === PDFName.of('Highlight'))
      .map((one) => {
        const { x, y, width, height } = one.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
        return [x, y, x + width, y + height];
      });
  });
  return { pages: boxes, sizes: document.getPages().map((page) => [page.getWidth(), page.getHeight()]) };
}

test('an annotation lies over the same words however the page is turned and cut', {
  timeout: 60_000,
}, async () => {
  const upright = await highlights(sampleFile(files[0]!));
  expect(upright.pages.flat().length).toBeGreaterThanOrEqual(3);
  for (const quarter of [0, 1, 2, 3]) {
    const { pages } = await highlights(samples.find(({ name }) => name.startsWith(`turned-${quarter}`))!);
    const expected = upright.pages.map((boxes, index) =>
      boxes.map(([x0, y0, x1, y1]) => {
        const [width, height] = upright.sizes[index]!;
        const { x, y, rotate } = drawn(width, height, quarter);
        const turn = (a: number, b: number): [number, number] => {
          const angle = (rotate.angle * Math.PI) / 180;
          return [
            x + a * Math.cos(angle) - b * Math.sin(angle),
            y + a * Math.sin(angle) + b * Math.cos(angle),
          ];
        };
        const [ax, ay] = turn(x0!, y0!);
        const [bx, by] = turn(x1!, y1!);
        return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
      }),
    );
    expect(pages.map((boxes) => boxes.length)).toEqual(expected.map((boxes) => boxes.length));
    for (const [index, boxes] of pages.entries())
      for (const [at, box] of boxes.entries())
        for (const [side, value] of box.entries()) expect(value).toBeCloseTo(expected[index]![at]![side]!, 0);
  }
});
