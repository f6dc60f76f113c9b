import { expect, test } from 'vitest';
import { understand } from '../../../validate.ts';

const utf8 = new TextEncoder();

/** Table three with the row on papers that do not exist in two, and the values of it. */
async function readTorn(upper: readonly string[], lower: readonly string[]) {
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const zeros = ['0', '0', '0', '0', '0', '0', '0'];
  const page = `<title>某县2023年政府信息公开工作年度报告</title><h2>三、收到和处理政府信息公开申请情况</h2><table>${[
    ['一、本年新收政府信息公开申请数量', '3', '0', '0', '0', '0', '0', '3'],
    ['二、上年结转政府信息公开申请数量', ...zeros],
    ['1.本机关不掌握相关政府信息', ...zeros],
    upper,
    lower,
    ['3.补正后申请内容仍不明确', ...zeros],
    ['（七）总计', '3', '0', '0', '0', '0', '0', '3'],
    ['四、结转下年度继续办理', ...zeros],
  ]
    .map(row)
    .join('')}</table>`;
  const { report } = await understand({ name: 'page.html', bytes: utf8.encode(page) });
  const cells = report?.tables.requests?.['unavailable.needsCreation'];
  return cells && Object.values(cells).map(({ value, state }) => value ?? state);
}

const values = ['3', '0', '0', '0', '0', '0', '3'];
const blanks = ['', '', '', '', '', '', ''];
const numbers = values.map(Number);

test.each([
  ['above', ['2.没有现成信息', ...values], ['需要另行制作', ...blanks]],
  ['below', ['2.没有现成信息', ...blanks], ['需要另行制作', ...values]],
])('a row torn in two with its values %s is one row', async (_, upper, lower) => {
  expect(await readTorn(upper, lower)).toEqual(numbers);
});

test('a number torn with its row is that which the sum of the row asks for', async () => {
  const whole = await readTorn(
    ['2.没有现成信息', '11', '0', '0', '0', '0', '0', '11'],
    ['需要另行制作', '3', '', '', '', '', '', '3'],
  );
  expect(whole).toEqual([113, 0, 0, 0, 0, 0, 113]);
  const open = await readTorn(
    ['2.没有现成信息', '11', '0', '0', '0', '0', '0', '5'],
    ['需要另行制作', '3', '', '', '', '', '', ''],
  );
  expect(open).toEqual(['ambiguous', 0, 0, 0, 0, 0, 5]);
});

test('what the number of a row is torn from, and the name of its group, are read as one', async () => {
  expect(await readTorn(['2.', ...values], ['没有现成信息需要另行制作', ...blanks])).toEqual(numbers);
  expect(
    await readTorn(['（四', '2.没有现成信息', ...values], ['）无法提供', '需要另行制作', ...blanks]),
  ).toEqual(numbers);
});

test.each([
  ['both parts have values', ['2.没有现成信息', ...values], ['需要另行制作', ...values]],
  ['the first part is a row by itself', ['2.没有现成信息需要另行制作', ...values], ['另行制作', ...blanks]],
])('rows are left as they stand where %s', async (_, upper, lower) => {
  expect(await readTorn(upper, lower)).not.toEqual([...numbers, ...numbers]);
  expect(await readTorn(upper, lower)).toHaveLength(values.length);
});

/** Table four with its values on two lines. */
async function readLines(upper: readonly string[], lower: readonly string[]) {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const cells = (texts: readonly string[], span = 1): string =>
    `<tr>${texts.map((text) => `<td colspan=${span}>${text}</td>`).join('')}</tr>`;
  const page = `<title>某县2023年政府信息公开工作年度报告</title><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>${[
    cells(['行政复议', '未经复议直接起诉', '复议后起诉'], 5),
    cells([...results, ...results, ...results]),
    cells(upper),
    cells(lower),
  ].join('')}</table>`;
  const { report } = await understand({ name: 'page.html', bytes: utf8.encode(page) });
  return Object.values(report?.tables.remedies ?? {}).flatMap((row) =>
    Object.values(row).map(({ value, state }) => value ?? state),
  );
}

const noCase = ['0', '0', '0', '0', '0'];
const without = ['', '', '', '', ''];

test('the last digits of a torn line of table four go on those above', async () => {
  const read = await readLines(
    ['1', '0', '0', '0', '1', ...noCase, ...noCase],
    ['1', '', '', '', '1', ...without, ...without],
  );
  expect(read.slice(0, 5)).toEqual([11, 0, 0, 0, 11]);
});

test('a line that fills the blanks of the one above is no rest of it', async () => {
  const read = await readLines(
    [...noCase, ...noCase, ...without],
    [...without, ...without, '2', '0', '0', '0', '2'],
  );
  expect(read).not.toContain(20);
});

test('digits below those of a row that its label still stands beside are of one number, or open', async () => {
  const label = '2.没有现成信息需要另行制作';
  const zero = '<td rowspan=2>0</td>';
  const table = (total: string): string => {
    const row = (cells: readonly string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    return `<title>某县2023年政府信息公开工作年度报告</title><h2>三、收到和处理政府信息公开申请情况</h2><table>${[
      row(['一、本年新收政府信息公开申请数量', ...values]),
      row(['二、上年结转政府信息公开申请数量', ...blanks.map(() => '0')]),
      row(['1.本机关不掌握相关政府信息', ...values]),
      `<tr><td rowspan=2>${label}</td><td>11</td>${zero.repeat(5)}<td>${total}</td></tr><tr><td>3</td><td>3</td></tr>`,
      row(['（七）总计', ...values]),
      row(['四、结转下年度继续办理', ...blanks.map(() => '0')]),
    ].join('')}</table>`;
  };
  const read = async (total: string) => {
    const { report } = await understand({ name: 'page.html', bytes: utf8.encode(table(total)) });
    const cells = Object.values(report!.tables.requests!['unavailable.needsCreation']!);
    return cells.map(({ value, state }) => value ?? state);
  };
  expect(await read('11')).toEqual([113, 0, 0, 0, 0, 0, 113]);
  expect(await read('5')).not.toContain(11);
});
