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

/** The notes of all sheets, read without the code that wrote them. */
const notesIn = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /^xl\/comments\d*\.xml$/u.test(name))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/<comment [^>]*>(.*?)<\/comment>/gsu)])
    .map(([, inner]) => inner!.replace(/<[^>]+>/gu, ''));

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
  const notes = notesIn(result!.bytes);
  const told = notes.join('\n');
  for (let index = 0; index < sentences.length; index++) expect(told).toContain(String(7030 + index));
  const longest = Math.max(...notes.map((note) => note.length));
  expect(longest).toBeGreaterThan(2500);
  expect(longest).toBeLessThan(12_000);
});

test('a note that cannot hold all that is said of its cell ends with a whole sentence and says how much is left out', async () => {
  const { render } = renderings.find(({ format }) => format === 'xlsx')!;
  const sample = { name: 'dense.xlsx', bytes: render(dense) };
  const { verdict, report: read } = await check(sample);
  // As many as a very long and very wrong paragraph has.
  const findings = verdict.findings.flatMap((finding, index) =>
    finding.ruleId === 'claim/requests-received'
      ? Array.from({ length: 12 }, (_, turn) => ({
          ...finding,
          message: `${finding.message.replace(/。$/u, '')}，第 ${index}-${turn} 处。`,
          fingerprint: `${finding.fingerprint}${turn}`,
        }))
      : [finding],
  );
  for (const [language, told] of [
    ['zh', /此批注已写满，还有 \d+ 段未写入/u],
    ['en', /This note is full; \d+ more paragraphs are not in it/u],
  ] as const) {
    const result = await annotate(sample, { ...verdict, findings }, read, { language });
    const longest = notesIn(result!.bytes).reduce((one, other) => (other.length > one.length ? other : one));
    expect(longest.length).toBeLessThanOrEqual(32_767);
    expect(longest.length).toBeGreaterThan(30_000);
    expect(longest).toMatch(told);
    expect(longest).not.toContain('…');
  }
});
