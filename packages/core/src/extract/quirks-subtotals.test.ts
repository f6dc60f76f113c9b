import { expect, test } from 'vitest';
import {
  allRequests,
  groupBefore,
  reportOf,
  requestRows,
  requestsOf,
  toText,
} from '../../test/quirk-report.ts';

type Row = readonly [label: string, values: readonly number[]];

const printed: Row[] = requestRows.flatMap(([id, label, values]): Row[] => {
  const group = groupBefore[id];
  return group ? [[`${group}${label}`, values]] : [[label, values]];
});
const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const sums = (from: number, to: number): number[] =>
  [0, 1, 2, 3, 4, 5, 6].map((column) =>
    requestRows.slice(from, to).reduce((sum, [, , values]) => sum + values[column]!, 0),
  );
const tabled = (rows: readonly Row[]): string =>
  [['项目', ...names, '总计'], ...rows.map(([label, values]) => [label, ...values])]
    .map((cells) => cells.join('\t'))
    .join('\n');
const insert = (at: number, ...rows: readonly Row[]): Row[] => [
  ...printed.slice(0, at),
  ...rows,
  ...printed.slice(at),
];
const at = (id: string): number => requestRows.findIndex(([row]) => row === id);

test.each([
  ['小计 below a group', insert(at('notProcessed.petition'), ['小计', sums(12, 15)]), 'unavailable.notHeld'],
  [
    '合计 below a group',
    insert(at('other.correctionOverdue'), ['合计', sums(15, 20)]),
    'notProcessed.petition',
  ],
  ['合计 of what came in', insert(at('disclosed'), ['合计', sums(0, 2)]), 'received'],
  [
    'a group that calls itself a sum',
    insert(at('notProcessed.petition'), ['无法提供小计', sums(12, 15)]),
    'unavailable.notHeld',
  ],
  [
    'all outcomes above their parts',
    insert(at('disclosed'), ['三、本年度办理结果', sums(2, 23)]),
    'disclosed',
  ],
])('%s is a sum, and no row', async (_, rows, part) => {
  const report = await reportOf(toText({ requests: tabled(rows) }));
  expect(requestsOf(report)).toEqual(allRequests);
  expect([...report.surplus, ...report.doubled]).toEqual([]);
  expect(report.subtotals).toHaveLength(7);
  for (const { parts, cell } of report.subtotals) {
    expect(parts[0]).toContain(part);
    const values = parts.map((path) => {
      const [, row, column] = path.split('/') as [string, string, string];
      return report.tables.requests![row]![column]!.value!;
    });
    expect(cell.value).toBe(values.reduce((sum, value) => sum + value, 0));
  }
});

test('a count behind a group label is the sum of its totals', async () => {
  const rows = printed.map(
    ([label, values]): Row => [label.replace('（四）无法提供', '（四）无法提供（共6件）'), values],
  );
  const html = toText({ requests: 'TABLE' })
    .split('\n')
    .map((line) =>
      line === 'TABLE'
        ? `<table><tr><td colspan="2">项目</td>${[...names, '总计'].map((name) => `<td>${name}</td>`).join('')}</tr>${rows
            .map(([label, values]) => {
              const [, group = '', own = label] = /^(（四）无法提供（共6件）)(.*)$/u.exec(label) ?? [];
              return `<tr><td>${group}</td><td>${own}</td>${values.map((value) => `<td>${value}</td>`).join('')}</tr>`;
            })
            .join('')}</table>`
        : `<p>${line}</p>`,
    )
    .join('');
  const report = await reportOf(html, 'page.html');
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.subtotals.map(({ cell, parts }) => [cell.value, parts.length])).toEqual([[6, 3]]);
});

test.each([
  ['behind its group', 6],
  ['before its group', 1],
])('a 小计 column %s', async (_, place) => {
  const head = [...names];
  head.splice(place, 0, '法人小计');
  const rows = printed.map(([label, values]) => {
    const cells: number[] = values.slice(0, 6);
    cells.splice(
      place,
      0,
      cells.slice(1, 6).reduce((sum, value) => sum + value, 0),
    );
    return [label, ...cells, values[6]!];
  });
  const requests = [['项目', ...head, '总计'], ...rows].map((cells) => cells.join('\t')).join('\n');
  const report = await reportOf(toText({ requests }));
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.surplus).toEqual([]);
  expect(report.subtotals).toHaveLength(25);
});

test('a column of row numbers does not join the rows of a text', async () => {
  const requests = [
    ['序号', '项目', ...names, '总计'],
    ...printed.map(([label, values], index) => [index + 1, label, ...values]),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');
  expect(requestsOf(await reportOf(toText({ requests })))).toEqual(allRequests);
});

test('a table of one’s own units with 合计 below is none of table three', async () => {
  const own = [
    ['单位', '新收申请', '上年结转', '办结', '结转下年'],
    ['城关镇', 3, 1, 3, 1],
    ['东乡', 4, 1, 3, 2],
    ['合计', 7, 2, 6, 3],
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');
  const report = await reportOf(toText({ requests: `${own}\n\n${tabled(printed)}` }));
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.doubled).toEqual([]);
  expect(report.surplus.filter(({ kind }) => kind !== 'table')).toEqual([]);
});

test('where a sum of rows and a sum of columns cross, their figure adds up both', async () => {
  const withSum = (values: readonly number[]): number[] => [
    ...values.slice(0, 6),
    values.slice(1, 6).reduce((sum, value) => sum + value, 0),
    values[6]!,
  ];
  const rows = insert(at('notProcessed.petition'), ['（四）无法提供小计', sums(12, 15)]);
  const requests = [
    ['项目', ...names, '法人或其他组织小计', '总计'],
    ...rows.map(([label, values]) => [label, ...withSum(values)]),
  ].map((cells) => cells.join('\t'));
  const report = await reportOf(toText({ requests: requests.join('\n') }));
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.surplus).toEqual([]);
  const crossing = report.subtotals.find(({ label, parts }) => label.includes('小计') && parts.length === 15);
  expect(crossing?.cell.value).toBe(0);
});
