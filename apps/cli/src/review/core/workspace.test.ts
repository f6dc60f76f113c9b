import { buildReport } from '@gouji/core/testing';
import { expect, test } from 'vitest';
import { faultyReport, press, reviewOf } from '../testing/review-of.ts';
import { statusOf } from './report-items.ts';

test('what the year before adds comes to the findings that stand, and takes away no decision', () => {
  const review = reviewOf('zh', 0);
  const { workspace } = review;
  const loaded = faultyReport(0);
  const { report } = workspace.add(loaded);
  workspace.add(faultyReport(1));
  press(review, 'a');
  const decided = review.workspace.items.find((item) => statusOf(item) === 'accepted')!;
  const before = workspace.itemsOf(report).map(({ index }) => index);

  const [first, ...others] = loaded.findings;
  const added = { ...first!, fingerprint: 'f'.repeat(16), ruleId: 'year/carried-over' };
  const prior = buildReport({});
  const dropped = others.at(-1)!;
  const findings = [added, ...loaded.findings.filter((finding) => finding !== dropped)];
  workspace.replace(report, { ...loaded, findings, prior });

  expect(statusOf(decided)).toBe('accepted');
  expect(workspace.itemsOf(report).map(({ index }) => index)).toEqual([
    ...before,
    workspace.items.length - 1,
  ]);
  const presence = new Map(
    workspace.itemsOf(report).map((item) => [item.finding.fingerprint, item.presence] as const),
  );
  expect(presence.get(added.fingerprint)).toBe('stands');
  expect(presence.get(dropped.fingerprint)).toBe('withdrawn');
  expect(workspace.optionsOf(report).prior).toBe(prior);
  // Stored behind the findings of the second report, shown under the heading of its own.
  const shown = review.rows.groups[0]!.items;
  expect(shown).toContain(workspace.items.length - 1);
  expect(review.rows.groups.filter(({ kind }) => kind === 'file').map(({ label }) => label)).toEqual([
    loaded.name,
    faultyReport(1).name,
  ]);
});

test('a report that had no finding before the comparison keeps its place among the files', () => {
  const review = reviewOf('zh', 0);
  const loaded = faultyReport(0);
  const { report } = review.workspace.add({ ...loaded, findings: [], diagnoses: [] });
  review.workspace.add(faultyReport(1));
  review.workspace.replace(report, loaded);
  expect(review.rows.groups.filter(({ kind }) => kind === 'file').map(({ label }) => label)).toEqual([
    loaded.name,
    faultyReport(1).name,
  ]);
});
