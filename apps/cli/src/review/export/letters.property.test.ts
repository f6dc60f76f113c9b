import { understand } from '@gouji/core';
import { checkReport } from '@gouji/core/check';
import { describePath } from '@gouji/core/template';
import { mistypedReport, renderings } from '@gouji/fixtures/generate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { press, reviewOf } from '../testing/review-of.ts';
import { letterOf } from './letter.ts';

const runs = Number(process.env.GOUJI_CORRECTION_RUNS ?? 60);
const tabText = renderings.find(({ id }) => id === 'tab-text')!;

/** How the reviewer decides before the letters are written. */
const ways = [
  ['all findings being accepted', false],
  ['all diagnoses being taken over and the rest accepted', true],
] as const;

test.each([1, 2].flatMap((count) => ways.map((way) => [count, ...way] as const)))(
  'in reports with %i wrong cell(s) every value a letter asks for is the true one, %s',
  { timeout: 30_000 + runs * 200 },
  async (count, _, takes) => {
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
        outcome: 'fail',
      });
      if (takes)
        for (const group of review.rows.groups.filter(({ kind }) => kind === 'cause')) {
          review.show({ cursor: { group: group.key } });
          press(review, 'c\r');
        }
      for (const item of review.workspace.items)
        if (item.presence !== 'mended') item.record.status = 'accepted';
      const edition = loaded.report?.template ?? null;
      const truths = new Map(
        Object.entries(figures).map(([path, value]) => [describePath(path, edition, 'zh'), value] as const),
      );
      for (const { place, from, to } of letterOf(review, loaded)?.corrections ?? []) {
        asked++;
        if (truths.get(place) !== Number(to)) wrong.push([place, from, to]);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(runs / 4);
  },
);
