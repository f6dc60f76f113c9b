import { expect, test } from 'vitest';
import { filterText, parseFilter } from '../core/filter.ts';
import type { Review } from '../core/review.ts';
import { faultyReport, press, reviewOf } from '../testing/review-of.ts';
import { drawFrame } from '../view/frame.ts';
import { perform } from './index.ts';

const screen = (review: Review, columns = 60, rows = 15): string =>
  drawFrame(review, { columns, rows })
    .lines.map((line) => line.map(({ text }) => text).join(''))
    .join('\n');

/** Without blanks and line breaks, since long lines are wrapped. */
const unbroken = (text: string): string => text.replace(/\s+/gu, '');
/** The screen without the keys beside the entries. */
const withoutKeys = (review: Review): string =>
  unbroken(
    drawFrame(review, { columns: 60, rows: 15 })
      .lines.map((line) => line.map(({ text, style }) => (style === 'key' ? '' : text)).join(''))
      .join(''),
  );

const menuOf = (review: Review) => {
  const { overlay } = review.ui;
  if (overlay?.kind !== 'menu') throw new Error('no menu is open');
  return overlay;
};

test('filters are written and shown in Chinese, and read in both languages', () => {
  const text = '状态：待处理 级别：错误 规则：requests/* 机关：甲县 年度：2023 受理';
  const filter = parseFilter(text);
  expect(filter).toEqual(
    parseFilter('status:pending severity:error rule:requests/* body:甲县 year:2023 受理'),
  );
  expect(filterText(filter, 'zh')).toBe(text);
  expect(parseFilter(filterText(filter))).toEqual(filter);
  const review = reviewOf();
  press(review, 'f9');
  press(review, '机关：甲县 级别：错误\r');
  expect(review.rows.shown).toBe(2);
  expect(screen(review, 120, 40)).toContain('级别：错误 机关：甲县');
  press(review, '0/各类申请人之和等于总计\r');
  expect(review.current?.finding.ruleId).toBe('requests/row-sum');
});

test('a view is kept under its name with its count, used, replaced and deleted', () => {
  const review = reviewOf();
  press(review, '5t');
  perform(review, 'view.save', '只看错误');
  press(review, '0t');
  press(review, 'f');
  const at = menuOf(review).entries.findIndex(({ label }) => label === '视图“只看错误”  2');
  expect(at).toBeGreaterThan(0);
  press(review, `${'j'.repeat(at)}\r`);
  expect(review.rows.shown).toBe(2);
  expect(review.ui.grouping).toBe('rule');
  press(review, '3');
  perform(review, 'view.save', '只看错误');
  expect(review.ui.views).toHaveLength(1);
  perform(review, 'view.forget', '只看错误');
  expect(review.ui.views).toEqual([]);
});

test('a reason given for the same fault of the body in another year is at hand; own reasons are offered again', () => {
  const review = reviewOf('zh', 0);
  const before = faultyReport(1);
  review.workspace.add({ ...before, report: { ...before.report!, year: 2022 } });
  review.workspace.add(faultyReport(2));
  for (const report of review.workspace.reports)
    review.record({
      kind: 'report',
      report: report.key,
      name: report.name,
      organization: report.report!.organization!.name,
      year: report.report!.year,
    });
  press(review, '/requests/row-sum\rd8');
  press(review, '台账如此\r');
  expect(review.current?.report.index).toBe(1);
  press(review, 'd');
  const menu = menuOf(review);
  expect(menu.entries[menu.index]!.label).toBe('2022 年度：台账如此');
  press(review, '\r');
  expect(review.workspace.items.filter(({ record }) => record.reason === '台账如此')).toHaveLength(2);
  press(review, '\u001bG');
  press(review, 'd');
  expect(menuOf(review).entries.at(-1)!.label).toBe('用过：台账如此');
  expect(menuOf(review).index).toBe(0);
});

test('a rule is shown with a sample of its findings', () => {
  const review = reviewOf('zh', 12);
  press(review, 'tg');
  const shown = screen(review, 120, 40);
  expect(shown).toContain('12 份报告中 12 条');
  expect(shown).toContain('抽看 5 条');
});

test('the statistics tell what this sitting did and did not take back', () => {
  const review = reviewOf('zh', 3);
  press(review, 'aad1mx\ruI');
  const { overlay } = review.ui;
  expect(overlay?.kind === 'info' && overlay.lines.join('；')).toMatch(
    /^\d+ 分钟，\d 份报告，操作 3 次；属实，应更正 2 条；不改 1 条$/u,
  );
  press(review, 'j');
  expect(review.ui.overlay).toBeNull();
});

test.each(['zh', 'en'] as const)('at 60×15 every line of every menu can be read whole (%s)', (language) => {
  for (const keys of ['', '\u001b[B']) {
    for (const open of ['\r', 'f', 'w', 'd', 'x']) {
      const review = reviewOf(language);
      press(review, `gj${keys}`);
      press(review, open);
      const { overlay } = review.ui;
      if (overlay?.kind !== 'menu') continue;
      for (const { label } of overlay.entries) {
        expect(withoutKeys(review)).toContain(unbroken(label));
        press(review, '\u001b[B');
      }
    }
    const board = reviewOf(language, 2);
    board.show({ screen: 'board' });
    press(board, '\r');
    for (const { label } of menuOf(board).entries) {
      expect(withoutKeys(board)).toContain(unbroken(label));
      press(board, '\u001b[B');
    }
  }
});

test('the legend is seen whole at 60×15', () => {
  const review = reviewOf();
  press(review, 'L');
  const { overlay } = review.ui;
  if (overlay?.kind !== 'info') throw new Error('no legend');
  for (const line of overlay.lines) expect(screen(review)).toContain(line);
});
