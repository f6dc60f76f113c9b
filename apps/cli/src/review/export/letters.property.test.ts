import { understand } from '@gouji/core';
import { checkReport } from '@gouji/core/check';
import { mistypedReport, renderings } from '@gouji/fixtures/generate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { press, reviewOf } from '../testing/review-of.ts';
import { writeLetter } from './letter.ts';

const runs = Number(process.env.GOUJI_CORRECTION_RUNS ?? 60);
const tabText = renderings.find(({ id }) => id === 'tab-text')!;

/** The number a letter asks for; null where it leaves the figure open. */
const valueAsked = (cell: string): number | null => {
  const match = /→ (\d+(?:\.\d+)?)$/u.exec(cell);
  return match ? Number(match[1]) : null;
};

test.each([1, 2])(
  'in reports with %i wrong cell(s) every value a letter asks for is the true one, all findings being accepted',
  { timeout: 30_000 + runs * 100 },
  async (count) => {
    const wrong: unknown[] = [];
    let asked = 0;
    const reports = (['2021', '2019'] as const).flatMap((edition) =>
      fc.sample(mistypedReport(edition, count), { numRuns: runs / 2, seed: 600 + count }),
    );
    for (const { report, figures } of reports) {
      const understanding = await understand({ name: 'report.txt', bytes: tabText.render(report) });
      const checked = checkReport(understanding.report!);
      const review = reviewOf('zh', 0);
      const { report: loaded } = review.workspace.add({
        name: 'report.txt',
        sha256: understanding.source.sha256,
        report: understanding.report,
        ...checked,
        coverage: '',
      });
      press(review, 'gg');
      for (const item of review.workspace.items) item.record.status = 'accepted';
      const truths = new Set(Object.values(figures));
      for (const [, place, , cell] of writeLetter(review, loaded, '2025-03-01')?.rows ?? []) {
        const value = valueAsked(cell!);
        if (value === null) continue;
        asked++;
        const finding = checked.findings.find(({ correction }) => correction?.to === value);
        const { path } = finding?.correction ?? {};
        if (path === undefined || figures[path] !== value || !truths.has(value)) wrong.push([place, cell]);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(runs / 2);
  },
);
