import { expect, test } from 'vitest';
import { fixedText } from '../../read/placed-text.ts';
import { findPeriod, findPublicationDate } from './period.ts';

const place = { kind: 'part', part: 'x', path: 'y' } as const;
const period = (text: string): (string | undefined)[] => {
  const found = findPeriod([fixedText(text, place)]);
  return [found?.start, found?.end];
};

test.each([
  '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
  '数据统计期限为2023年1月1日至12月31日。',
  '统计时限为2023年1月1日—12月31日',
  '所列数据的统计期限从 2023 年1 月1 日起，至2023年12月31日止',
  '统计期限：2023.1.1-2023.12.31',
  '统计期限为2023年1月1日零时起至2023年12月31日24时止',
  '统计期限自2023-01-01至2023-12-31',
  '《报告》分六部分，内容涵盖甲省教育厅2023年1月1日至12月31日期间的政府信息公开工作情况。',
  '本报告中所列数据统计期限自２０２３年１月１日至１２月３１日',
])('%s gives the whole year', (text) => {
  expect(period(text)).toEqual(['2023-01-01', '2023-12-31']);
});

test('a span that speaks of something else is no period of the report', () => {
  expect(period('2023年3月1日至2023年3月31日开展宣传月活动。')).toEqual([undefined, undefined]);
  expect(period('据统计截至2023年11月30日，共公开30条。')).toEqual([undefined, undefined]);
});

test('a report that tells the end of its period alone means that of its year', () => {
  expect(period('统计数据截止2023年12月31日。')).toEqual(['2023-01-01', '2023-12-31']);
  expect(period('所列数据截止日期为2023年12月25日，可在网站下载。')).toEqual(['2023-01-01', '2023-12-25']);
});

test.each([
  '发布时间：2024-01-20 15:22',
  '发布日期：2024年1月20日',
  '来源：甲县人民政府 发布时间：2024-01-20 浏览次数：12',
  '时间：2024/1/20',
  '日期:2024.01.20',
  '[2024-01-20]',
  '2024-01-20 来源：甲县人民政府',
  '字体：[大 中 小]　2024年01月20日 17:22　来源：本站',
  '2024年元月20日 来源：甲县人民政府',
  '发布于 2024-01-20',
  '成文日期：2024年1月20日',
  '发文时间：20240120',
])('%s says when it was published', (line) => {
  expect(findPublicationDate([line], [])).toBe('2024-01-20');
});

test.each([
  '统计时间：2023年1月1日至12月31日',
  '截至2024年1月20日，全县共有栏目12个',
  '2024年1月20日',
  '更新时间：2024-01-20',
  '发布日期：2024年1月',
  '发布日期：2024-13-40',
])('%s does not', (line) => {
  expect(findPublicationDate([line], [])).toBeNull();
});

test('a day that no calendar has counts where it is named and no other is', () => {
  expect(findPublicationDate(['发布时间：2024-02-30'], [])).toBe('2024-02-30');
  expect(findPublicationDate(['发布时间：2024-02-30', '2024-02-20 来源：甲县人民政府'], [])).toBe(
    '2024-02-20',
  );
  expect(findPublicationDate(['2024-02-30 来源：甲县人民政府'], [])).toBeNull();
});

test('below the report only a date that is named counts', () => {
  expect(findPublicationDate([], ['2024-01-20'])).toBeNull();
  expect(findPublicationDate([], ['发布时间：2024-01-20'])).toBe('2024-01-20');
});
