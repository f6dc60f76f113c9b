import { checkReport } from '@gouji/core/check';
import { expect, test } from 'vitest';
import { type Item, isPending, statusOf } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';
import { eventsOf, faultyReport, press, reviewOf } from '../testing/review-of.ts';
import { previewEdit } from './correct.ts';

/** The findings in the order of the list. */
const listed = (review: Review): Item[] =>
  Array.from(review.rows.codes)
    .filter((code) => code >= 0)
    .map((code) => review.workspace.items[code]!);
const statuses = (review: Review): string[] => listed(review).map(statusOf);
const find = (review: Review, rule: string): void => press(review, `/${rule}\r\u001b`);
const sum = (review: Review) =>
  review.workspace.items.find(({ finding }) => finding.ruleId === 'requests/row-sum')!;

test('the report used here has a wrong row sum and a wrong balance', () => {
  const rules = faultyReport(0).findings.map(({ ruleId }) => ruleId);
  expect(rules).toContain('requests/row-sum');
});

test('accepting decides one finding and goes to the next open one; undo takes it back and returns', () => {
  const review = reviewOf('zh', 2);
  const first = review.current!;
  press(review, 'a');
  expect(first.record.status).toBe('accepted');
  expect(review.current).not.toBe(first);
  press(review, 'u');
  expect(first.record.status).toBe('open');
  expect(review.current).toBe(first);
  press(review, 'U');
  expect(first.record.status).toBe('accepted');
});

test('dismissing asks for a reason: a numbered preset, or own words', () => {
  const review = reviewOf('zh', 2);
  const [first, second] = listed(review);
  press(review, 'd2');
  expect(first!.record).toMatchObject({ status: 'dismissed', reason: review.words.reasons[1] });
  press(review, `d${review.words.reasons.length + 1}台账“①”为准\r`);
  expect(second!.record).toMatchObject({ status: 'dismissed', reason: '台账“①”为准' });
  press(review, '.');
  expect(listed(review)[2]!.record.reason).toBe('台账“①”为准');
});

test('a note does not decide', () => {
  const review = reviewOf();
  press(review, 'm电话核实\r');
  expect(listed(review)[0]!.record.note).toBe('电话核实');
  expect(isPending(listed(review)[0]!)).toBe(true);
});

test('a range, a group and all that is shown are one step each', () => {
  const review = reviewOf('zh', 3);
  press(review, 'vja');
  expect(statuses(review).slice(0, 2)).toEqual(['accepted', 'accepted']);
  press(review, 'u');
  expect(statuses(review).every((status) => status === 'open')).toBe(true);
  press(review, 'gkd1');
  const perReport = review.workspace.itemsOf(review.workspace.reports[0]!).length;
  expect(statuses(review).filter((status) => status === 'dismissed')).toHaveLength(perReport);
  press(review, 'u');
  find(review, 'requests/row-sum');
  press(review, 'f\u001b*a');
  expect(statuses(review).every((status) => status === 'open')).toBe(true);
  press(review, '1');
  expect(statuses(review).every((status) => status === 'accepted')).toBe(true);
  expect(eventsOf(review).filter(({ kind }) => kind === 'undo')).toHaveLength(2);
  press(review, 'u');
  expect(statuses(review).every((status) => status === 'open')).toBe(true);
});

test('all that a filter shows is decided and nothing else', () => {
  const review = reviewOf('zh', 3);
  press(review, 'f9rule:requests/row-sum\r*x1');
  for (const item of review.workspace.items)
    expect(statusOf(item)).toBe(item.finding.ruleId === 'requests/row-sum' ? 'falsePositive' : 'open');
});

test('the cursor keeps its finding when the list is filtered, grouped and sorted', () => {
  const review = reviewOf('zh', 3);
  press(review, 'jjj');
  const here = review.current;
  press(review, 't');
  expect(review.current).toBe(here);
  press(review, 's');
  expect(review.current).toBe(here);
  press(review, '1');
  expect(review.current).toBe(here);
});

test('jumps: by report, by rule, to matches forwards and backwards', () => {
  const review = reviewOf('zh', 3);
  press(review, ']');
  expect(review.current!.report.index).toBe(1);
  press(review, ']');
  expect(review.current!.report.index).toBe(2);
  press(review, '[');
  expect(review.current!.report.index).toBe(1);
  press(review, '/requests/row-sum\r');
  const rule = review.current!.finding.ruleId;
  expect(rule).toBe('requests/row-sum');
  press(review, 'n');
  expect(review.current!.finding.ruleId).toBe('requests/row-sum');
  const there = review.current!.report.index;
  press(review, 'N');
  expect(review.current!.report.index).not.toBe(there);
});

test('editing shows what goes, comes and stays before it is taken, and nothing is written to the source', () => {
  const review = reviewOf();
  find(review, 'requests/row-sum');
  press(review, 'e\u001515');
  previewEdit(review);
  const { overlay } = review.ui;
  expect(overlay?.kind === 'edit' && overlay.preview!.gone.map(({ ruleId }) => ruleId)).toContain(
    'requests/row-sum',
  );
  const before = JSON.stringify(review.workspace.reports[0]!.report);
  press(review, '\r');
  expect(statusOf(sum(review))).toBe('mended');
  expect(JSON.stringify(review.workspace.reports[0]!.report)).toBe(before);
  press(review, 'u');
  expect(statusOf(sum(review))).toBe('open');
});

test('a correction that makes a new fault shows it, and taking it back takes the fault away', () => {
  const review = reviewOf();
  const count = review.workspace.items.length;
  find(review, 'requests/row-sum');
  press(review, 'e\u0015/\r');
  const appeared = review.workspace.items.filter(({ presence }) => presence === 'appeared');
  expect(appeared.length + (review.workspace.items.length - count)).toBeGreaterThan(0);
  press(review, 'r');
  expect(review.workspace.items.filter(({ presence }) => presence === 'appeared')).toEqual([]);
  expect(statusOf(sum(review))).toBe('open');
});

test('a sum that stays wrong with another difference is the same finding', () => {
  const review = reviewOf();
  find(review, 'requests/row-sum');
  const item = sum(review);
  press(review, 'e\u001519\r');
  expect(item.presence).toBe('stands');
  expect(item.finding.message).toContain('19');
});

test('every action of the menu can be reached with arrows and Enter alone', () => {
  const review = reviewOf();
  press(review, '\r');
  expect(review.ui.overlay?.kind).toBe('menu');
  press(review, '\u001b[B\u001b[A\r');
  expect(listed(review)[0]!.record.status).toBe('accepted');
});

test('keys that an input method makes full-width work', () => {
  const review = reviewOf('zh', 2);
  press(review, 'ａ');
  expect(listed(review)[0]!.record.status).toBe('accepted');
  press(review, '】');
  expect(review.current!.report.index).toBe(1);
  press(review, '？');
  expect(review.ui.overlay?.kind).toBe('help');
});

test('help finds by word and by key, and Enter does it', () => {
  const review = reviewOf();
  press(review, '?属实\r');
  expect(listed(review)[0]!.record.status).toBe('accepted');
  press(review, '?u\r');
  expect(listed(review)[0]!.record.status).toBe('open');
});

test('a later session stands where the earlier one left, and undoes nothing that was not done in it', () => {
  const first = reviewOf('zh', 2);
  press(first, 'ad1m记\r');
  const second = reviewOf('zh', 2, eventsOf(first), 'v');
  expect(statuses(second)).toEqual(statuses(first));
  press(second, 'uu');
  expect(statuses(second)).toEqual(statuses(first));
  expect(second.ui.toast?.tone).toBe('warning');
  press(second, 'ggja');
  press(second, 'uu');
  expect(statuses(second)).toEqual(statuses(first));
});

test('a report whose content has changed asks to be looked at again, with what was decided before', () => {
  const first = reviewOf();
  first.record({
    kind: 'report',
    report: first.workspace.reports[0]!.key,
    name: '甲县/0.txt',
    organization: '甲县人民政府',
    year: 2023,
  });
  find(first, 'requests/row-sum');
  press(first, 'd1');
  const second = reviewOf('zh', 0, eventsOf(first), 'v');
  const changed = faultyReport(7);
  second.workspace.add({ ...changed, name: '甲县/0.txt' });
  const item = sum(second);
  expect(statusOf(item)).toBe('changed');
  expect(item.earlier).toMatchObject({ status: 'dismissed', reason: second.words.reasons[0] });
  find(second, 'requests/row-sum');
  press(second, '=');
  expect(item.record).toMatchObject({ status: 'dismissed', reason: second.words.reasons[0] });
});

test('what cannot be done says why', () => {
  const review = reviewOf('zh', 0);
  for (const key of ['a', 'd', 'e', 'c', '=', '.', 'u', 'U', 'n', 'Q']) {
    press(review, key);
    expect(review.ui.toast?.text, key).toBeTruthy();
  }
});

test('a sentence is edited on its own, in its paragraph, and what it claims is read anew', () => {
  const review = reviewOf('zh', 0);
  const prose = '工作有序。全年新收政府信息公开申请17件，均已答复。平台运行平稳。';
  review.workspace.add(faultyReport(1, 'zh', {}, { overview: prose }));
  find(review, 'claim/');
  const item = review.current!;
  expect(item.finding.ruleId).toBe('claim/requests-received');
  press(review, 'e');
  const { overlay } = review.ui;
  expect(overlay?.kind === 'edit' && overlay.original).toBe('全年新收政府信息公开申请17件，均已答复。');
  press(review, '\u0015全年新收政府信息公开申请18件，均已答复。\r');
  expect(statusOf(item)).toBe('mended');
  const paragraph = review.workspace.reports[0]!.current.report!.sections[0]!.paragraphs[0]!.text;
  expect(paragraph).toBe(prose.replace('17', '18'));
});

test('the change a diagnosis suggests is taken over with one key after a preview, and undone with one', () => {
  const review = reviewOf();
  find(review, 'requests/row-sum');
  const diagnosis = review.workspace.reports[0]!.diagnoses[0]!;
  expect(diagnosis.candidates[0]!.changes).toMatchObject([{ path: 'requests/received/total', to: 15 }]);
  press(review, 'c');
  expect(statusOf(sum(review))).toBe('open');
  expect(review.ui.overlay?.kind === 'take' && review.ui.overlay.preview.gone.length).toBe(2);
  press(review, '\r');
  expect(statusOf(sum(review))).toBe('mended');
  press(review, 'u');
  expect(statusOf(sum(review))).toBe('open');
});

test('the edit goes from place to place with Tab', () => {
  const review = reviewOf();
  find(review, 'requests/row-sum');
  press(review, 'e');
  const target = (): string | undefined =>
    review.ui.overlay?.kind === 'edit' ? review.ui.overlay.target : undefined;
  const first = target();
  press(review, '\t');
  expect(target()).not.toBe(first);
});

test('zoom gives the report the whole screen and gives it back', () => {
  const review = reviewOf();
  press(review, 'Z');
  expect(review.ui).toMatchObject({ zoomed: true, pane: 'document' });
  press(review, 'Z');
  expect(review.ui).toMatchObject({ zoomed: false, pane: 'list' });
});

test('a period corrected in its sentence is read anew', () => {
  const text = '统计期限自2022年1月1日起至2022年12月31日止';
  const review = reviewOf('zh', 0);
  const given = faultyReport(1, 'zh', {}, { overview: `本报告${text}。` });
  const report = { ...given.report!, period: { start: '2022-01-01', end: '2022-12-31', text, at: null } };
  review.workspace.add({ ...given, report, ...checkReport(report, {}), coverage: '', outcome: 'fail' });
  find(review, 'date/period');
  const item = review.current!;
  expect(item.finding.ruleId).toMatch(/^date\/period/u);
  review.record({
    kind: 'correct',
    report: item.report.key,
    changes: [
      { target: 'sections/0/0', from: `本报告${text}。`, to: `本报告${text.replaceAll('2022', '2023')}。` },
    ],
  });
  expect(item.report.current.report!.period).toMatchObject({ start: '2023-01-01', end: '2023-12-31' });
  expect(statusOf(item)).toBe('mended');
});
