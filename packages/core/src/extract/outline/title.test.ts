import { expect, test } from 'vitest';
import { organizationKind } from '../../language/bodies/index.ts';
import { readYear } from '../../language/dates/read-year.ts';
import { fixedText } from '../../read/placed-text.ts';
import type { Item } from './item.ts';
import { findPeriod, findPublicationDate } from './period.ts';
import { findTitle, organizationInTitle } from './title.ts';

const placed = (text: string) => fixedText(text, { kind: 'part', part: 'x', path: 'y' });
const items = (...texts: string[]): Item[] =>
  texts.map((text) => ({ kind: 'text', level: null, content: placed(text) }));
const titleOf = (...texts: string[]): string | undefined =>
  findTitle(items(...texts), texts.length, {})?.text;

test('titles in the shapes they are published in', () => {
  const title = '甲县人民政府2023年政府信息公开工作年度报告';
  expect(titleOf(title)).toBe(title);
  expect(titleOf('甲县人民政府 2023 年政府信息公开工作年度报告')).toBe(title);
  expect(titleOf('首页 > 政府信息公开年报', '甲县人民政府2023年政府信息公开', '工作年度报告')).toBe(title);
  expect(titleOf('甲县人民政府', '2023年政府信息公开工作年度报告')).toBe(title);
  expect(titleOf('甲县人民政府2023年政', '府信息公开工作年度报告')).toBe(title);
  expect(titleOf('2023年3月1日', title)).toBe(title);
  expect(titleOf('标题: 甲县人民政府2023年度政府信息公开工作年度报告', title)).toBe(title);
  expect(titleOf(`${title} 根据《中华人民共和国政府信息公开条例》的要求，编制本报告。`)).toBe(title);
  expect(findTitle(items('正文'), 1, { title: `${title}_甲县人民政府门户网站` })?.text).toBe(title);
});

test('titles on pages with metadata, site names and broken lines', () => {
  const title = '甲县人民政府2023年政府信息公开工作年度报告';
  expect(titleOf(`名 称: ${title}`)).toBe(title);
  expect(titleOf(`名　　称　${title}`)).toBe(title);
  expect(titleOf(`${title} -甲县之窗`)).toBe(title);
  expect(titleOf(`${title}[打印]【关闭】`)).toBe(title);
  expect(titleOf('甲县人民政府2023年度', '信息公开年度报告')).toBe('甲县人民政府2023年度信息公开年度报告');
  expect(titleOf(`甲县人民政府门户网站 甲县人民政府 政府信息公开年报 ${title}`, title)).toBe(title);
  expect(titleOf('乙县丙镇人民政府', '关于2023年度政府信息公开工作的年度报告')).toBe(
    '乙县丙镇人民政府关于2023年度政府信息公开工作的年度报告',
  );
  expect(titleOf('关于2023年度政府信息公开情况的报告')).toBe('关于2023年度政府信息公开情况的报告');
  expect(titleOf('丙省教育厅2023年度政府信息公开报告')).toBe('丙省教育厅2023年度政府信息公开报告');
  const cell = { row: 0, column: 1, rowSpan: 1, columnSpan: 1, content: placed(title) };
  const table: Item = {
    kind: 'table',
    table: { kind: 'table', rowCount: 1, columnCount: 2, grid: 'exact', cells: [cell] },
  };
  expect(findTitle([table, ...items('一、总体情况')], 2, {})?.text).toBe(title);
  expect(findTitle([table, ...items(title)], 2, {})?.lastItem).toBe(1);
});

test('the way to a page and its fields are no part of a title', () => {
  const title = '2023年度甲县教育局政府信息公开年度报告';
  expect(titleOf('发布机构： 县教育局', title)).toBe(title);
  expect(titleOf('当前位置：首页>政府信息公开>政府信息公开年报')).toBeUndefined();
  expect(titleOf('首页 > 2023年 > 政府信息公开年报', '发布时间：2024-01-20')).toBeUndefined();
  expect(titleOf('首页>政府信息公开年报', '2023年政府信息公开工作年度报告')).toBe(
    '2023年政府信息公开工作年度报告',
  );
});

test('a title stands alone before one behind the name of a notice', () => {
  expect(
    titleOf('国家丙部（2024年第1号）：丙部2023年政府信息公开工作报告', '丙部2023年政府信息公开工作报告'),
  ).toBe('丙部2023年政府信息公开工作报告');
});

test('a bar behind a title is none of it', () => {
  expect(titleOf('甲保税区2023年度政府信息公开工作报告 |')).toBe('甲保税区2023年度政府信息公开工作报告');
});

test('a summary of the work is a title where nothing else is', () => {
  const summary = '甲县教育局2023年政府信息公开工作总结';
  expect(titleOf('首页', summary)).toBe(summary);
  expect(titleOf(summary, '甲县教育局2023年政府信息公开工作年度报告')).toBe(
    '甲县教育局2023年政府信息公开工作年度报告',
  );
  expect(titleOf('甲县教育局2023年工作总结')).toBeUndefined();
  expect(titleOf('现将2023年政府信息公开工作总结如下')).toBeUndefined();
});

test('a letter with the report behind it is a title where nothing else is, and takes no line below it', () => {
  const letter = '关于报送甲县教育局2023年政府信息公开工作年度报告的函';
  expect(titleOf(letter, '发布时间：2024-01-18')).toBe(letter);
  expect(titleOf('甲县教育局关于公布2023年政府信息公开工作年度报告的通知')).toBe(
    '甲县教育局关于公布2023年政府信息公开工作年度报告的通知',
  );
  expect(titleOf(letter, '甲县教育局2023年政府信息公开工作年度报告')).toBe(
    '甲县教育局2023年政府信息公开工作年度报告',
  );
});

test('a title takes the year below it, and the body above it with its other name', () => {
  expect(titleOf('甲县林业局政府信息公开工作年度报告', '（2022年）')).toBe(
    '甲县林业局政府信息公开工作年度报告(2022年)',
  );
  expect(titleOf('政府信息公开工作年度报告', '2023年度', '甲县民政局')).toBe(
    '政府信息公开工作年度报告2023年度',
  );
  expect(titleOf('甲县发展和改革局（甲县粮食和物资储备局）', '2022年政府信息公开工作年度报告')).toBe(
    '甲县发展和改革局(甲县粮食和物资储备局)2022年政府信息公开工作年度报告',
  );
  expect(titleOf('乙市甲县人民政府', '2023年政府信息公开工作', '年 度 报 告')).toBe(
    '乙市甲县人民政府2023年政府信息公开工作年度报告',
  );
  expect(titleOf('丙省人民政府办公厅', '关于2022年度政府信息公开工作的报告')).toBe(
    '丙省人民政府办公厅关于2022年度政府信息公开工作的报告',
  );
  expect(titleOf('甲县林业局2022年政府信息公开工作年度报告', '（2023年）')).toBe(
    '甲县林业局2022年政府信息公开工作年度报告',
  );
});

test('sentences and lists are no titles', () => {
  expect(titleOf('根据要求，编制2023年政府信息公开工作年度报告。')).toBeUndefined();
  expect(titleOf('甲县举行政府信息公开工作会议')).toBeUndefined();
});

test.each([
  ['甲县人民政府2023年政府信息公开工作年度报告', '甲县人民政府', 2023],
  ['2022年乙市人民政府政府信息公开工作年度报告', '乙市人民政府', 2022],
  ['关于丙镇2024年度政府信息公开工作年度报告', '丙镇', 2024],
  ['关于公布丙区人民政府2024年政府信息公开工作年度报告的通知', '丙区人民政府', 2024],
  ['关于报送丙区民政局2024年政府信息公开工作年度报告的函', '丙区民政局', 2024],
  ['丙区民政局关于上报2024年政府信息公开工作年度报告的报告', '丙区民政局', 2024],
  ['丁区教育局二〇二一年政府信息公开工作年度报告', '丁区教育局', 2021],
  ['2024年度政府信息公开工作年度报告', null, 2024],
  ['甲大学2022-2023学年信息公开工作年度报告', '甲大学', 2022],
  ['甲县人民政府2021年度信息公开年度报告', '甲县人民政府', 2021],
  ['甲县发展和改革局（甲县粮食局）2023年政府信息公开工作年度报告', '甲县发展和改革局', 2023],
  [
    '中国（甲省）自由贸易试验区乙片区管委会2023年政府信息公开工作年度报告',
    '中国（甲省）自由贸易试验区乙片区管委会',
    2023,
  ],
])('%j names its body and year', (title, name, year) => {
  expect(organizationInTitle(title)).toBe(name);
  expect(readYear(title)).toBe(year);
});

test.each([
  ['甲省人民政府', 'province'],
  ['上海市人民政府', 'province'],
  ['乙市人民政府', 'prefecture'],
  ['丙自治州人民政府', 'prefecture'],
  ['甲县人民政府', 'county'],
  ['丁区人民政府', 'county'],
  ['戊县', 'county'],
  ['己镇人民政府', 'township'],
  ['庚街道办事处', 'township'],
  ['甲县人民政府办公室', 'office'],
  ['乙市人民政府办公厅', 'office'],
  ['丁区教育局', 'department'],
  ['乙市发展和改革委员会', 'department'],
  ['上海市科委', 'department'],
  ['辛综合实验区', 'other'],
  ['丙湖管理区', 'other'],
  ['壬经济技术开发区管理委员会', 'other'],
])('%s is %s', (name, kind) => {
  expect(organizationKind(name)).toBe(kind);
});

const periodOf = (text: string): (string | undefined)[] => {
  const found = findPeriod([placed(text)]);
  return [found?.start, found?.end];
};

test('periods', () => {
  expect(periodOf('本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。')).toEqual([
    '2023-01-01',
    '2023-12-31',
  ]);
  expect(periodOf('数据统计周期为 2024 年 1 月 1 日至 12 月 31 日。')).toEqual(['2024-01-01', '2024-12-31']);
  expect(periodOf('统计期限自２０２１年１月１日至２０２２年１２月３１日。')).toEqual([
    '2021-01-01',
    '2022-12-31',
  ]);
  expect(periodOf('数据统计期限自2024年1月1日起，至2024年12月31日止。')).toEqual([
    '2024-01-01',
    '2024-12-31',
  ]);
  expect(periodOf('数据统计期限自2022年1月1日始至2022年12月31日止。')).toEqual(['2022-01-01', '2022-12-31']);
  expect(periodOf('数据统计期限为20241月1日至202412月31日。')).toEqual(['2024-01-01', '2024-12-31']);
  expect(periodOf('活动时间为2023年5月1日至2023年5月3日')).toEqual(['2023-05-01', '2023-05-03']);
  expect(periodOf('2023年5月1日至2023年5月3日举办宣传周。')).toEqual([undefined, undefined]);
});

test('publication dates beside the title, not crawl or print dates', () => {
  expect(findPublicationDate(['来源:甲县 发布时间:2022-02-10'], [])).toBe('2022-02-10');
  expect(findPublicationDate(['来源:    时间:2021年04月12日'], [])).toBe('2021-04-12');
  expect(findPublicationDate(['来源:甲县教育局 日期:2022年01月20日'], [])).toBe('2022-01-20');
  expect(findPublicationDate(['会议时间:2021年04月12日'], [])).toBeNull();
  expect(findPublicationDate(['公开日期 2024年1月5日'], [])).toBe('2024-01-05');
  expect(findPublicationDate(['生成日期：2024-01-05 公开日期：2024-01-09'], [])).toBe('2024-01-09');
  expect(findPublicationDate(['采集时间：2025-12-30T21:37:37'], [])).toBeNull();
});
