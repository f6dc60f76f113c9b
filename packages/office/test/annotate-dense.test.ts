/** A paragraph with very many faults: each is commented on at its own words, and no comment is too long to be read. */
import { renderings, wordForm } from '@gouji/fixtures/generate';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { annotate } from '../src/annotate/index.ts';
import { readComments } from './support/read-comments.ts';
import { check, faultyReport } from './support/samples.ts';

const sentences = Array.from(
  { length: 60 },
  (_, index) => `全年收到政府信息公开申请${7030 + index}件，予以公开${6030 + index}件。`,
);
const report = faultyReport(0);
const dense = { ...report, prose: { ...report.prose, overview: [sentences.join('')] } };

test('in a DOCX, a comment for the words of each fault, of a length that can be read', async () => {
  const sample = { name: 'dense.docx', bytes: wordForm(dense, 0) };
  const { verdict, report: read } = await check(sample);
  const result = await annotate(sample, verdict, read, { author: '督查室' });
  const comments = readComments(result!.bytes);
  const words = comments.map(({ words: marked }) => marked);
  for (let index = 0; index < sentences.length; index++) expect(words).toContain(String(7030 + index));
  const told = comments.map(({ text }) => text).join('\n');
  for (const { message } of verdict.findings) expect(told).toContain(message);
  expect(Math.max(...comments.map(({ text }) => text.length))).toBeLessThan(2500);
});

test('in an XLSX, one note for the cell that holds the paragraph, with every fault and each basis once', async () => {
  const { render } = renderings.find(({ format }) => format === 'xlsx')!;
  const sample = { name: 'dense.xlsx', bytes: render(dense) };
  const { verdict, report: read } = await check(sample);
  const result = await annotate(sample, verdict, read, { author: '督查室' });
  const notes = Object.entries(unzipSync(result!.bytes))
    .filter(([name]) => /^xl\/comments\d*\.xml$/u.test(name))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/<comment [^>]*>(.*?)<\/comment>/gsu)])
    .map(([, inner]) => inner!.replace(/<[^>]+>/gu, ''));
  const told = notes.join('\n');
  for (let index = 0; index < sentences.length; index++) expect(told).toContain(String(7030 + index));
  const longest = Math.max(...notes.map((note) => note.length));
  expect(longest).toBeGreaterThan(2500);
  expect(longest).toBeLessThan(12_000);
});
