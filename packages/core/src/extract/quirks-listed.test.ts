import { expect, test } from 'vitest';
import {
  allRequests,
  groupBefore,
  proactiveTable,
  reportOf,
  requestRows,
  requestsOf,
  rowOf,
  toText,
} from '../../test/quirk-report.ts';

const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
type Line = (label: string, values: readonly number[]) => string;

const listed = (line: Line): string =>
  requestRows
    .map(([id, label, values]) => `${groupBefore[id] ? `${groupBefore[id]}：\n` : ''}${line(label, values)}`)
    .join('\n');
const reportWith = (line: Line) => reportOf(toText({ requests: listed(line) }));

const total = (values: readonly number[]): number => values.at(-1)!;
const named = (values: readonly number[], end = '件'): string =>
  names.map((name, index) => `${name}${values[index]}${end}`).join('，');

test.each<readonly [string, Line]>([
  [
    'the total and the applicants in brackets',
    (label, values) => `${label}：${total(values)}（${named(values, '')}）`,
  ],
  ['all seven by name', (label, values) => `${label}：${named(values)}，总计${total(values)}件。`],
  ['with 其中', (label, values) => `${label}: ${total(values)}件，其中：${named(values)}；`],
  ['as bullets', (label, values) => `- ${label}：总计 ${total(values)}，${named(values, '')}`],
])('table three as a list, %s', async (_, line) => {
  const report = await reportWith(line);
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.surplus).toEqual([]);
});

const lone: Line = (label, values) => `${label}：${total(values)}件`;

test('numbers without a name are totals where the totals hold each other', async () => {
  const report = await reportWith(lone);
  for (const [id, , values] of requestRows) {
    const cells = Object.values(report.tables.requests![id]!);
    expect(
      cells.map(({ value }) => value),
      id,
    ).toEqual([...names.map(() => null), total(values)]);
    expect(cells[0]!.state).toBe('missing');
  }
});

test.each<readonly [string, Line]>([
  ['a total that does not hold', (label, values) => lone(label, label.includes('重复') ? [9] : values)],
  ['something more in the line', (label, values) => `${lone(label, values)}，比上年增加2件`],
  [
    'a name that no column has',
    (label, values) => `${label}：${named(values)}，个体户1件，总计${total(values)}件`,
  ],
])('nothing is claimed of a list with %s', async (_, line) => {
  const read = Object.values(requestsOf(await reportWith(line))).flat();
  expect(read.filter((value) => typeof value === 'number')).toEqual([]);
});

test('one line that says more than its row is left open, the others are read', async () => {
  const report = await reportWith((label, values) =>
    label.includes('重复') ? `${label}：0件，均已告知` : `${label}：${named(values)}，总计${total(values)}件`,
  );
  const { 'notProcessed.duplicate': open, ...others } = requestsOf(report);
  const { 'notProcessed.duplicate': _, ...expected } = allRequests;
  expect(others).toEqual(expected);
  expect(open!.filter((value) => typeof value === 'number')).toEqual([]);
});

test('tables two and four as lists', async () => {
  const report = await reportOf(
    toText({
      proactive: [
        '第二十条第（一）项',
        '规章：本年制发件数0，本年废止件数0，现行有效件数0',
        '行政规范性文件：本年制发件数3件、本年废止件数1件、现行有效件数12件。',
        '行政许可：本年处理决定数量567',
        '行政处罚：89件',
        '行政强制：4',
        '行政事业性收费：本年收费金额（单位：万元）12.5',
      ].join('\n'),
      remedies: [
        '行政复议：结果维持2，结果纠正1，其他结果0，尚未审结0，总计3',
        '行政诉讼（未经复议直接起诉）：结果维持0，结果纠正0，其他结果0，尚未审结1，总计1',
        '行政诉讼（复议后起诉）：结果维持1，结果纠正0，其他结果0，尚未审结0，总计1',
      ].join('\n'),
    }),
  );
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 12]);
  expect(
    ['licensing', 'penalties', 'compulsion', 'fees'].flatMap((row) => rowOf(report, 'proactive', row)),
  ).toEqual([567, 89, 4, 12.5]);
  expect(
    ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map((row) =>
      rowOf(report, 'remedies', row),
    ),
  ).toEqual([
    [2, 1, 0, 0, 3],
    [0, 0, 0, 1, 1],
    [1, 0, 0, 0, 1],
  ]);
});

test('a list in sentences is table three, and says nothing of it besides', async () => {
  const report = await reportWith((label, values) => `${label}，${named(values)}，总计${total(values)}件。`);
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.claims.filter(({ metric }) => metric.startsWith('requests.'))).toEqual([]);
  expect(report.sections.find(({ id }) => id === 'requests')!.paragraphs).toEqual([]);
});

test('beside a table that lacks a row, a line of prose with its name is no row', async () => {
  const proactive = proactiveTable.replace('行政强制\t4\n', '');
  const piped = proactive.replace(/^.*\t.*$/gmu, (line) => `| ${line.split('\t').join(' | ')} |`);
  for (const [text, name] of [
    [proactive, 'report.txt'],
    [piped, 'report.md'],
  ] as const) {
    const report = await reportOf(toText({ proactive: `${text}\n\n行政强制：6件。\n` }), name);
    expect(rowOf(report, 'proactive', 'penalties')).toEqual([89]);
    expect(rowOf(report, 'proactive', 'compulsion')).not.toEqual([6]);
  }
});

test('beside a table that lacks rows, a list is prose and is held against it', async () => {
  const lacking = new Set([
    'refused.stateSecret',
    'refused.internalAffairs',
    'notProcessed.duplicate',
    'carriedOut',
    'other.feeUnpaid',
  ]);
  const rows = requestRows.filter(([id]) => !lacking.has(id));
  const grid = [
    ['项目', ...names, '总计'],
    ['---', ...names.map(() => '---'), '---'],
    ...rows.flatMap(([id, label, values]) => [
      ...(groupBefore[id] ? [[groupBefore[id]!, '', '', '', '', '', '', '']] : []),
      [label, ...values.map(String)],
    ]),
  ];
  const piped = grid.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const report = await reportOf(
    toText({
      requests: `${piped}\n\n${listed((label, values) => `${lone(label, values)}。`).replaceAll('\n', '\n\n')}\n`,
    }),
    'report.md',
  );
  expect(rowOf(report, 'requests', 'disclosed')).toEqual([11, 2, 0, 0, 0, 0, 13]);
  for (const row of lacking) expect(rowOf(report, 'requests', row), row).not.toContain(3);
  expect(report.claims).toContainEqual(expect.objectContaining({ metric: 'requests.disclosed', value: 13 }));
});
