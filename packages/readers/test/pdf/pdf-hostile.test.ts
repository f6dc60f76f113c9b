import { readFileSync } from 'node:fs';
import { defaultLimits, LimitError, UnreadableError } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/pdf-reader.ts';
import { buildPdf, hostilePdfs, onePage, stream } from './hostile-pdf.ts';

const limits = { ...defaultLimits, milliseconds: 20_000 };

/** The document, or the code of the notice the reader refused it with; anything else fails the test. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const document = await readPdf(bytes, { name: 'x.pdf', limits });
    return document.complete ? 'read' : 'incomplete';
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return error instanceof LimitError ? `limit ${error.limit}` : error.notice.code;
  }
}

const expected: Record<string, readonly string[]> = {
  'a content stream that inflates to 1 GB': ['limit inflatedBytes', 'limit milliseconds'],
  'a content stream deflated twice': ['limit inflatedBytes', 'limit milliseconds'],
  'a form that draws itself': ['read'],
  'forms that multiply to 10^9': ['limit inflatedBytes', 'limit milliseconds'],
  'a hundred thousand lines': ['read', 'limit milliseconds'],
  'a grid of half a million cells': ['read'],
  'a million characters on one page': ['read'],
  'arrays nested a hundred thousand deep': ['read'],
  'a page tree that contains itself': ['limit pages'],
  'a page count of two thousand million': ['scanned'],
  'a length that refers to itself': ['read'],
  'a cross-reference that points back to itself': ['damaged'],
  'a wrong cross-reference': ['read'],
  'a huge page box': ['read'],
  'nothing but the signature': ['damaged'],
  'noise after the signature': ['damaged'],
};

test.each(Object.keys(hostilePdfs))(
  '%s ends in an answer',
  async (name) => {
    const started = performance.now();
    expect(expected[name]).toContain(await outcome(hostilePdfs[name]!()));
    expect(performance.now() - started).toBeLessThan(60_000);
  },
  90_000,
);

test('memory stays within the stated bound while a bomb is read', async () => {
  const bytes = hostilePdfs['a content stream that inflates to 1 GB']!();
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  await outcome(bytes);
  clearInterval(watch);
  expect(peak - before).toBeLessThan(limits.inflatedBytes + 150 * 1024 * 1024);
});

test('a file that never ends is stopped by the clock', async () => {
  const started = performance.now();
  const fanOut = hostilePdfs['forms that multiply to 10^9']!();
  const tight = { ...limits, milliseconds: 300, inflatedBytes: 1024 * 1024 * 1024 };
  await expect(readPdf(fanOut, { name: 'x.pdf', limits: tight })).rejects.toMatchObject({
    limit: 'milliseconds',
  });
  expect(performance.now() - started).toBeLessThan(15_000);
});

test('pages, bytes and cells have limits', async () => {
  const lines = Array.from(
    { length: 12 },
    (_, i) => `50 ${100 + i * 40} m 540 ${100 + i * 40} l S ${50 + i * 40} 100 m ${50 + i * 40} 540 l S\n`,
  );
  const bytes = onePage(stream(`${lines.join('')}BT /F 12 Tf 72 120 Td (1) Tj ET`));
  const read = (change: Partial<typeof limits>) =>
    readPdf(bytes, { name: 'x.pdf', limits: { ...limits, ...change } });
  await expect(read({ pages: 0 })).rejects.toMatchObject({ limit: 'pages' });
  await expect(read({ bytes: 100 })).rejects.toMatchObject({ limit: 'bytes' });
  await expect(read({ cells: 50 })).rejects.toMatchObject({ limit: 'cells' });
  expect((await read({})).blocks).toHaveLength(1);
});

test('a sample cut at 200 places is refused or known to be incomplete', async () => {
  const bytes = readFileSync(new URL('../../../fixtures/files/annual-report.writer.pdf', import.meta.url));
  const answers = new Set<string>();
  for (let part = 0; part < 200; part++) {
    answers.add(await outcome(bytes.subarray(0, Math.floor((bytes.length * part) / 200))));
  }
  expect(answers).not.toContain('read');
}, 120_000);

test('several files at once do not disturb each other, and a good file reads after a bad one', async () => {
  const good = onePage(stream('BT /F 12 Tf 72 700 Td (Hello 42) Tj ET'));
  const bad = buildPdf(['<</Type/Catalog>>']);
  const all = await Promise.all([
    outcome(good),
    outcome(bad),
    outcome(good),
    outcome(new Uint8Array(0)),
    outcome(good),
  ]);
  expect(all).toEqual(['read', 'empty', 'read', 'damaged', 'read']);
});
