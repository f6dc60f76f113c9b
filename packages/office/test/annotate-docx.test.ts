import { isDeepStrictEqual } from 'node:util';
import { wordForm } from '@gouji/fixtures/generate';
import { convert, hasLibreOffice } from '@gouji/fixtures/libre-office';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotate } from '../src/annotate/index.ts';
import { remarksOf } from '../src/annotate/remarks.ts';
import { allText, type PlacedComment, readComments } from './support/read-comments.ts';
import {
  check,
  corpus,
  essenceOf,
  faultyReport,
  fingerprints,
  type Sample,
  sampleFile,
} from './support/samples.ts';

const variants: Sample[] = Array.from({ length: 40 }, (_, index) => ({
  name: `form-${String(index).padStart(2, '0')}.docx`,
  bytes: wordForm(faultyReport(index), index),
}));
const fixtures = [...corpus('docx'), sampleFile('annual-report.docx')];

async function annotated(sample: Sample): Promise<Sample | null> {
  const { verdict, report } = await check(sample);
  const result = await annotate(sample, verdict, report, { author: '督查室', date: '2026-03-01T00:00:00Z' });
  return result && { name: sample.name, bytes: result.bytes };
}

let exact = 0;

describe.each([...fixtures, ...variants])('$name', (sample) => {
  test('gets its comments where the findings are, and nothing else changes', async () => {
    const { verdict, report } = await check(sample);
    const remarks = remarksOf(verdict, report);
    const result = await annotated(sample);
    if (remarks.length === 0) {
      expect(result).toBeNull();
      return;
    }
    const before = unzipSync(sample.bytes);
    const after = unzipSync(result!.bytes);
    const changed = Object.keys(after).filter(
      (name) => !before[name] || Buffer.compare(before[name], after[name]!) !== 0,
    );
    const allowed = [
      'word/document.xml',
      'word/comments.xml',
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
    ];
    expect(changed.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(Object.keys(before).filter((name) => !after[name])).toEqual([]);
    expect(allText(result!.bytes)).toBe(allText(sample.bytes));

    const old = new Set(readComments(sample.bytes).map(({ id }) => id));
    const comments = readComments(result!.bytes).filter(({ id }) => !old.has(id));
    expect(readComments(result!.bytes)).toHaveLength(old.size + remarks.length);
    for (const remark of remarks) {
      const comment = comments.find(
        ({ text }) => text.replace(/^校核意见：\n/u, '') === remark.paragraphs.join('\n'),
      )!;
      expect(comment.author).toBe('督查室');
      if (remark.at?.kind !== 'part') continue;
      const cell =
        /^(?:tbl\[\d+\]\/tr\[\d+\]\/tc\[\d+\]\/?)+/u.exec(remark.at.path)?.[0].replace(/\/$/u, '') ?? '';
      expect(comment.cell, remark.at.path).toBe(cell);
      if (cell || !remark.excerpt) continue;
      const [from = 0, to = remark.excerpt.text.length] = remark.excerpt.marks[0] ?? [];
      const words = remark.excerpt.text.slice(from, to).replace(/\s/gu, '');
      if (comment.words === words) exact++;
      else expect(comment.words, remark.paragraphs[0]).toContain(words);
    }

    const again = await check(result!);
    expect(fingerprints(again.verdict)).toEqual(fingerprints(verdict));
    expect(again.report.tables).toEqual(report.tables);
  });
});

test('of the forty forms nearly all have something to say, often at single words', async () => {
  expect(exact).toBeGreaterThanOrEqual(15);
  const results = await Promise.all(variants.map(annotated));
  expect(results.filter((result) => result !== null).length).toBeGreaterThanOrEqual(38);
});

test.skipIf(!hasLibreOffice)(
  'LibreOffice opens every annotated file, keeps each comment on its cell, and loses nothing when it saves it',
  { timeout: 400_000 },
  async () => {
    const copies = new Map<string, Uint8Array>();
    // A fifth of the forms in an ordinary run, since the program takes its time; GOUJI_OFFICE_ALL=1 tries all.
    const tried = process.env.GOUJI_OFFICE_ALL ? variants : variants.filter((_, index) => index % 5 === 0);
    for (const sample of [...fixtures, ...tried]) {
      const result = await annotated(sample);
      if (result) copies.set(sample.name, result.bytes);
    }
    // What LibreOffice itself changes, it changes in the original too.
    const originals = [...fixtures, ...tried].filter(({ name }) => copies.has(name));
    const files = [...copies, ...originals.map(({ name, bytes }) => [`before-${name}`, bytes] as const)];
    const saved = convert(new Map(files), 'docx', 'MS Word 2007 XML');
    let compared = 0;
    for (const [name, bytes] of copies) {
      const original = saved.get(`before-${name}`)!;
      const kept = readComments(saved.get(name)!);
      const isOurs = ({ author }: PlacedComment): boolean => author === '督查室';
      expect(essence(kept.filter(isOurs)), name).toEqual(essence(readComments(bytes).filter(isOurs)));
      const others = kept.filter((comment) => !isOurs(comment));
      expect(essence(others), name).toEqual(essence(readComments(original)));
      const before = await check({ name, bytes: original });
      const after = await check({ name, bytes: saved.get(name)! });
      expect(essenceOf(after.report), name).toEqual(essenceOf(before.report));
      const { report } = await check(originals.find((one) => one.name === name)!);
      if (isDeepStrictEqual(essenceOf(report), essenceOf(before.report))) compared++;
    }
    // Controls of rows and cells it garbles by itself; most it must leave as they are, or nothing would be shown here.
    expect(compared).toBeGreaterThan(copies.size * 0.5);
  },
);

const essence = (comments: readonly PlacedComment[]): string[] =>
  comments
    .map(({ author, text, cell }) => JSON.stringify([author, text.replace(/^校核意见：|\s/gu, ''), cell]))
    .sort();
