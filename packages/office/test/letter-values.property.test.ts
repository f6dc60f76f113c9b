import { judge, understand } from '@gouji/core';
import { mistypedReport, renderings } from '@gouji/fixtures/generate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutLetter, letterOf } from '../src/letter/index.ts';

/** Reports for each number of wrong cells; the whole measure takes 1,000. */
const runs = Number(process.env.GOUJI_CORRECTION_RUNS ?? 60);
const text = renderings.find(({ id }) => id === 'tab-text')!;

test.each([1, 2])(
  'with %i wrong cell(s), what a letter asks to be entered is the truth',
  {
    timeout: 30_000 + runs * 100,
  },
  async (count) => {
    let asked = 0;
    for (const edition of ['2021', '2019'] as const)
      for (const { report, figures, wrong } of fc.sample(mistypedReport(edition, count), {
        numRuns: runs / 2,
        seed: 700 + count,
      })) {
        const understanding = await understand({ name: text.file, bytes: text.render(report) });
        const verdict = judge(understanding);
        const letter = letterOf(verdict, understanding.report);
        expect(letter === null).toBe(!verdict.findings.some(({ severity }) => severity !== 'info'));
        if (!letter) continue;
        const corrections = verdict.findings.flatMap(({ correction }) => correction ?? []);
        const paths = [...new Set(corrections.map(({ path }) => path))];
        expect(letter.corrections).toHaveLength(paths.length);
        for (const [index, path] of paths.entries()) {
          expect(wrong).toContain(path);
          expect(letter.corrections[index]).toMatchObject({
            from: report.cells[path],
            to: String(figures[path]),
          });
          asked++;
        }
        // The column 应为 is the only place of the letter that says what a value must be.
        const table = layOutLetter(letter, { date: '2026-03-01' }).find(
          (block) => block.kind === 'table' && block.rows[0]?.includes('应为'),
        );
        const column = table?.kind === 'table' ? table.rows.slice(1).map((row) => row[4]) : [];
        expect(column).toEqual(paths.map((path) => String(figures[path])));
      }
    expect(asked).toBeGreaterThan(runs / 2);
  },
);
