import { expect, test } from 'vitest';
import { fixedText } from '../../read/placed-text.ts';
import type { Item } from './item.ts';
import { findHeadings, readHeading, splitInnerHeadings } from './section-headings.ts';

const line = (text: string): Item => ({
  kind: 'text',
  level: null,
  content: fixedText(text, { kind: 'part', part: 'x', path: 'y' }),
});
const idOf = (text: string): string | null | undefined => readHeading(text, false)?.id;

test.each([
  ['一、总体情况', 'overview'],
  ['一、概述', 'overview'],
  ['1、 总体情况', 'overview'],
  ['二、行政机关主动公开政府信息情况', 'proactive'],
  ['三、收到和处理政府信息公开的申请情况', 'requests'],
  ['四、政府信息公开行政法复议、行政诉讼情况', 'remedies'],
  ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'remedies'],
  ['五、政府信息公开工作中存在的主要问题及改进情况', 'problems'],
  ['五、存在的主要问题及整改措施', 'problems'],
  ['六、其他需要汇报事项', 'other'],
  ['总体情况', 'overview'],
  ['一、工作开展情况', 'overview'],
  ['一、2023年政府信息公开主要工作', 'overview'],
  ['一、主要做法和成效', 'overview'],
  ['一、2023年度政府信息公开工作推进情况', 'overview'],
  ['二、主动公开、依申请公开工作情况', 'proactive'],
  ['三、依申请公开政府信息办理', 'requests'],
  ['四、行政覆议和诉讼', 'remedies'],
  ['五、不足之处与下一步打算', 'problems'],
  ['六、需要说明的情况', 'other'],
  ['第一部分　总体情况', 'overview'],
  ['叁、收到和处理政府信息公开申请情况', 'requests'],
  ['Ⅳ、政府信息公开行政复议、行政诉讼情况', 'remedies'],
  ['第五部分 不足之处与下一步打算', 'problems'],
  ['▍一、总体情况', 'overview'],
  ['■ 三、收到和处理政府信息公开申请情况', 'requests'],
  ['>> 五、存在的主要问题及改进情况', 'problems'],
])('%j opens section %s', (text, id) => {
  expect(idOf(text)).toBe(id);
});

test('a numbered heading of another kind is a heading of no section', () => {
  expect(idOf('二、着力推进平台建设')).toBeNull();
});

test.each([
  '一、本年新收政府信息公开申请数量',
  '三、本年度办理结果',
  '三、本年度办',
  '四、结转下年度继续办理',
  '（一）主动公开政府信息情况',
  '一是总体情况良好',
  '一、完善机制，加强培训，工作取得实效。',
  '一、总体情况............1',
  '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况',
])('%j is no heading', (text) => {
  expect(readHeading(text, false)).toBeNull();
});

const official = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const bracketed = official.map((label, index) => `（${'一二三四五六'[index]}）${label}`);
const openedBy = (lines: readonly string[]) => findHeadings(lines.map(line)).map(({ id }) => id);

test('numbers in brackets open the sections where nothing else does', () => {
  const filled = bracketed.flatMap((heading) => [heading, '工作有序开展。']);
  expect(openedBy(filled)).toEqual(['overview', 'proactive', 'requests', 'remedies', 'problems', 'other']);
  expect(openedBy(bracketed)).toEqual([]);
  expect(openedBy(['一、总体情况', '（二）主动公开政府信息情况', '公开三条。'])).toEqual(['overview']);
});

test('headings in the middle of a converter’s line are cut out', () => {
  const text =
    '甲县人民政府认真落实条例要求。一、总体情况2019年，全县公开信息若干条。二、主动公开政府信息情况 第二十条第（一）项信息内容';
  const items = splitInnerHeadings([line(text)]);
  expect(items.map((item) => (item.kind === 'text' ? item.content.text : ''))).toEqual([
    '甲县人民政府认真落实条例要求。',
    '一、总体情况',
    '2019年，全县公开信息若干条。',
    '二、主动公开政府信息情况',
    '第二十条第（一）项信息内容',
  ]);
});

test('headings in other words are cut out of a line too, sentences are not', () => {
  const textsOf = (text: string): string[] =>
    splitInnerHeadings([line(text)]).map((item) => (item.kind === 'text' ? item.content.text : ''));
  expect(
    textsOf(
      '甲县人民政府认真落实条例要求，做好各项公开工作。二、主动公开、依申请公开工作情况第二十条第（一）项信息内容本年制发件数。五、存在的短板与问题 2023年，公开形式还不够丰富。',
    ),
  ).toEqual([
    '甲县人民政府认真落实条例要求，做好各项公开工作。',
    '二、主动公开、依申请公开工作情况',
    '第二十条第（一）项信息内容本年制发件数。',
    '五、存在的短板与问题',
    '2023年，公开形式还不够丰富。',
  ]);
  const sentence =
    '本报告分为六个部分：一、总体情况、二、主动公开情况、三、依申请公开情况、四、复议诉讼情况、五、主要问题、六、其他事项。';
  expect(textsOf(sentence)).toEqual([sentence]);
});

test('an uncertain heading gives way to the certain one of the same section', () => {
  const found = findHeadings([
    line('三、主动公开工作情况'),
    line('四、政府信息公开申请情况'),
    line('一、主动公开政府信息情况'),
    line('二、收到和处理政府信息公开申请情况'),
  ]);
  expect(found.map((heading) => heading.id)).toEqual([null, null, 'proactive', 'requests']);
});

test('Arabic numbers under 一、 open no sections of their own', () => {
  const idsOf = (...texts: string[]): (string | null)[] =>
    findHeadings(texts.map(line)).map((heading) => heading.id);
  expect(
    idsOf(
      '一、总体情况',
      '1.主动公开政府信息的情况',
      '2.依申请公开政府信息情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    ),
  ).toEqual(['overview', 'proactive', 'requests']);
  expect(idsOf('一、总体情况', '2、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况')).toEqual([
    'overview',
    'proactive',
    'requests',
  ]);
  expect(idsOf('1、总体情况', '2、主动公开政府信息情况')).toEqual(['overview', 'proactive']);
});

test('a table of contents in one line opens no section', () => {
  const contents =
    '目录：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项';
  expect(splitInnerHeadings([line(contents)])).toHaveLength(1);
  expect(
    splitInnerHeadings([line(`${'公开工作按要求推进，'.repeat(5)}取得成效。一、总体情况`)]),
  ).toHaveLength(2);
});

test('the upright group of table three, cut into lines between its rows, is no heading', () => {
  const lines = [
    '三、收到和处理政府信息公开申请情况',
    '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0',
    '三、本法提供',
    '年度办',
    '3.补正后申请内容仍不明确 0 0 0 0 0 0 0',
    '四、结转下年度继续办理 0 0 0 0 0 0 0',
    '三、加强学习培训',
    '四、政府信息公开行政复议、行政诉讼情况',
  ].map(line);
  expect(findHeadings(lines).map(({ item, id }) => [item, id])).toEqual([
    [0, 'requests'],
    [6, null],
    [7, 'remedies'],
  ]);
});

test.each([
  ['六、其他需要报告的事项本年度未收取信息处理费。', ['六、其他需要报告的事项', '本年度未收取信息处理费。']],
  [
    '三、收到和处理政府信息公开申请情况 （本列数据的勾稽关系为：第一',
    ['三、收到和处理政府信息公开申请情况', '（本列数据的勾稽关系为：第一'],
  ],
  ['二、主动公开政府信息情况第二十条第（一）项', ['二、主动公开政府信息情况', '第二十条第（一）项']],
  ['六、其他需要报告的事项：无。', ['六、其他需要报告的事项：无。']],
  ['本年六、其他需要报告的事项已逐项列明，无遗漏。', ['本年六、其他需要报告的事项已逐项列明，无遗漏。']],
  ['六、其他需要报告的事项情况说明', ['六、其他需要报告的事项情况说明']],
])('a heading before a sentence or a table in one short line is cut off: %s', (text, parts) => {
  const found = splitInnerHeadings([line(text)]);
  expect(found.map((item) => item.kind === 'text' && item.content.text)).toEqual(parts);
});

test('a heading that runs into its first sentence is cut out of a line that ends before the sentence does', () => {
  const textsOf = (text: string): string[] =>
    splitInnerHeadings([line(text)]).map((item) => (item.kind === 'text' ? item.content.text : ''));
  expect(textsOf('一、总体情况　（一）主动公开。及时发布各类信息。全年制')).toEqual([
    '一、总体情况',
    '（一）主动公开。及时发布各类信息。全年制',
  ]);
});
