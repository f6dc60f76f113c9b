import { expect, test } from 'vitest';
import { understand } from '../../../validate.ts';

const utf8 = new TextEncoder();

/** Table three as running text, and what is read of the requests received. */
async function readReceived(lines: readonly string[]) {
  const text = `某县2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
${lines.join('\n')}
二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
（一）予以公开 2 0 0 0 0 0 2
（七）总计 2 0 0 0 0 0 2
四、结转下年度继续办理 0 0 0 0 0 0 0
`;
  const { report } = await understand({ name: 'page.txt', bytes: utf8.encode(text) });
  return Object.values(report?.tables.requests?.received ?? {}).map(({ value, state }) => value ?? state);
}

const label = '一、本年新收政府信息公开申请数量';
const open = Array(7).fill('ambiguous');

test('numbers of which every last digit stands on the next line are one row where they add up so', async () => {
  expect(await readReceived([`${label} 27 13 24 10 10 10 95`, '4 5 4 1 2 3 9'])).toEqual([
    274, 135, 244, 101, 102, 103, 959,
  ]);
});

test.each([
  ['values of a row share two lines unevenly', [`${label} 86 285 94 112`, '4 5 16']],
  ['a number stands alone before the row', ['102', `${label} 366 39 237 234 52 95 3`]],
])('a row that does not add up is left open where %s', async (_, lines) => {
  expect(await readReceived(lines)).toEqual(open);
});

test.each([
  ['on one line, whatever its sum', [`${label} 3 1 0 0 0 0 5`], [3, 1, 0, 0, 0, 0, 5]],
  ['on two lines that add up', [`${label} 3 1 0 0`, '0 0 4'], [3, 1, 0, 0, 0, 0, 4]],
])('a row stands as it is printed %s', async (_, lines, values) => {
  expect(await readReceived(lines)).toEqual(values);
});
