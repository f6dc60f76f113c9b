import { renderings } from '@gouji/fixtures/generate';
import { binaryReaders } from '@gouji/readers';
import { describe, expect, test } from 'vitest';
import { annotate } from '../src/annotate/index.ts';
import { remarksOf } from '../src/annotate/remarks.ts';
import { readComments } from './support/read-comments.ts';
import { check, corpus, essenceOf, faultyReport, type Sample, sampleFile } from './support/samples.ts';

const samples: Sample[] = [
  sampleFile('annual-report.doc'),
  sampleFile('annual-report.encrypted.pdf'),
  ...['doc', 'ofd', 'txt', 'md'].flatMap(corpus),
  ...renderings
    .filter(({ format }) => ['ofd', 'text', 'markdown'].includes(format))
    .flatMap(({ id, file, render }) =>
      Array.from({ length: 3 }, (_, index) => ({
        name: `${id}-${index}-${file}`,
        bytes: render(faultyReport(index)),
      })),
    ),
];

describe.each(samples)('$name', (sample) => {
  test('becomes a Word document that shows what was read, commented at the same cells and words', async () => {
    let checked: Awaited<ReturnType<typeof check>>;
    try {
      checked = await check(sample);
    } catch {
      return;
    }
    const { verdict, report } = checked;
    const remarks = remarksOf(verdict, report);
    const result = await annotate(sample, verdict, report, { readers: binaryReaders });
    if (remarks.length === 0) {
      expect(result).toBeNull();
      return;
    }
    expect(result!.format).toBe('docx');
    expect(result!.notices.map(({ code }) => code)).toContain('annotated-reading');
    const comments = readComments(result!.bytes);
    expect(comments).toHaveLength(remarks.length);
    const copy = await check({ name: 'copy.docx', bytes: result!.bytes });
    if (!/\.(?:txt|md)$/u.test(sample.name)) expect(tablesOf(copy.report)).toEqual(tablesOf(report));
    for (const remark of remarks) {
      const comment = comments.find(({ text }) => text === remark.paragraphs.join('\n'))!;
      const excerpt = remark.excerpt;
      if (!excerpt || !remark.at || excerpt.marks.length === 0) continue;
      const [from, to] = excerpt.marks[0]!;
      const marked = excerpt.text.slice(from, to).replace(/\s/gu, '');
      // Several values of one line that cannot be told apart have no place of their own.
      if (marked !== '□' && !remark.paragraphs[0]!.includes('不能确定'))
        expect(comment.words, remark.paragraphs[0]).toContain(marked);
    }
  });
});

const tablesOf = (report: Parameters<typeof essenceOf>[0]): unknown => (essenceOf(report) as unknown[])[0];
