import { describe, expect, test } from 'vitest';
import {
  allRequests,
  extractText,
  groupBefore,
  proactiveTable,
  remediesTable,
  reportOf,
  requestHead,
  requestRows,
  requestsOf,
  requestTable,
  rowOf,
  toText,
} from '../../test/quirk-report.ts';

const glue = (values: readonly number[]): string => values.join('');
const unglued = { ...allRequests };

test('quirk 1: cells glued with nothing between are split by their sums', async () => {
  const requests = `${requestHead.replaceAll('\n', '')}${requestTable((label, values) => label + glue(values), '')}`;
  const report = await reportOf(toText({ requests }));
  expect(requestsOf(report)).toEqual(unglued);
});

test('quirk 2: the number of the next label does not belong to the figures before it', async () => {
  const requests = requestRows.map(([, label, values]) => label + glue(values)).join('');
  expect(requests).toContain('5000005'.concat('2.没有现成'));
  const report = await reportOf(toText({ requests: requestHead.replaceAll('\n', '') + requests }));
  expect(rowOf(report, 'requests', 'unavailable.notHeld')).toEqual([5, 0, 0, 0, 0, 0, 5]);
  expect(rowOf(report, 'requests', 'unavailable.needsCreation')).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('quirk 3: spaces at random inside a glued row are no boundaries', async () => {
  const torn = (values: readonly number[]): string =>
    values[0] === 27 ? '273 00 10 31' : values[0] === 26 ? '26 3 0010 30' : glue(values);
  const report = await reportOf(
    toText({ requests: `${requestHead}\n${requestTable((label, values) => `${label}${torn(values)}`)}` }),
  );
  expect(rowOf(report, 'requests', 'received')).toEqual([27, 3, 0, 0, 1, 0, 31]);
  expect(rowOf(report, 'requests', 'processed')).toEqual([26, 3, 0, 0, 1, 0, 30]);
});

test('a glued row with two readings stays ambiguous and the notice names both', async () => {
  // 2 7 0 0 20 1 30 and 27 0 0 2 0 1 30 both add up, and the total row is not there to decide.
  const rows = requestRows.filter(([id]) => id !== 'processed' && id !== 'carriedOut');
  const requests = rows
    .map(([id, label, values]) => label + (id === 'disclosed' ? '270020130' : glue(values)))
    .join('');
  const { report, notices } = await extractText(
    toText({ requests: requestHead.replaceAll('\n', '') + requests }),
  );
  expect(rowOf(report!, 'requests', 'disclosed')).toEqual(new Array(7).fill('ambiguous'));
  expect(notices.find((notice) => notice.code === 'ambiguous-row')?.data).toMatchObject({
    table: 'requests',
    row: 'disclosed',
    candidates: [
      [2, 7, 0, 0, 20, 1, 30],
      [27, 0, 0, 2, 0, 1, 30],
    ],
  });
});

test('glued figures without any sum to hold them are left undecided', async () => {
  const proactive = proactiveTable.replace('行政规范性文件\t3\t1\t12', '行政规范性文件3112');
  const report = await reportOf(toText({ proactive }));
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
  expect(rowOf(report, 'proactive', 'licensing')).toEqual([567]);
});

test('quirk 4: headings in the middle of a line open their sections', async () => {
  const text = toText({ requests: requestTable((label, values) => `${label} ${values.join(' ')}`) });
  const report = await reportOf(text.replace(/[\n\t]+/g, ' '));
  expect(report.sections.map((section) => section.id)).toEqual([
    'overview',
    'proactive',
    'requests',
    'remedies',
    'problems',
    'other',
  ]);
  expect(report.title).toBe('甲县人民政府2023年政府信息公开工作年度报告');
});

test('quirk 5: a group label that comes again after a page break is no row', async () => {
  const requests = requestTable((label, values, id) =>
    id === 'unavailable.notHeld'
      ? `三、本年度办理结果（四）无法提供${label}${glue(values)}`
      : `${label}${glue(values)}`,
  );
  const report = await reportOf(toText({ requests: `${requestHead}\n${requests}` }));
  expect(requestsOf(report)).toEqual(unglued);
});

test('quirk 27: repeated lines that an extractor removed are missing, never shifted', async () => {
  const seen = new Set<string>();
  const lines = requestRows
    .flatMap(([id, label, values]) => [groupBefore[id] ?? '', label, ...values.map(String)])
    .filter((line) => line !== '' && (!/^\d+$/.test(line) || (!seen.has(line) && seen.add(line))));
  const report = await reportOf(toText({ requests: `${requestHead}\n${lines.join('\n')}` }));
  for (const [row, values] of Object.entries(requestsOf(report)))
    for (const [index, value] of values.entries())
      expect(
        typeof value === 'string' || value === allRequests[row]![index],
        `${row} ${index} ${value}`,
      ).toBe(true);
});

test('quirk 27: in table two a label without its own values takes none from its neighbour', async () => {
  const proactive =
    '第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n行政规范性文件\n第二十条第（五）项\n本年处理决定数量\n行政许可\n567\n第二十条第（六）项\n行政处罚\n89\n行政强制\n4\n第二十条第（八）项\n本年收费金额（单位：万元）\n行政事业性收费\n12.5';
  const report = await reportOf(toText({ proactive }));
  expect(rowOf(report, 'proactive', 'rules')).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
  expect(rowOf(report, 'proactive', 'compulsion')).toEqual([4]);
});

test('quirk 35: two reports side by side are not mixed into one', async () => {
  const requests = requestRows
    .map(([, label, values]) => {
      const right = values.map((value) => value * 2 + 1);
      return `${label} ${values.join(' ')}   ${label} ${right.join(' ')}`;
    })
    .join('\n');
  const report = await reportOf(toText({ requests: `${requestHead}\n${requests}` }));
  for (const values of Object.values(requestsOf(report)))
    expect(values.every((value) => typeof value === 'string')).toBe(true);
});

test.each([
  ['in one row', '72 64 178 37 351 13 4 8 1 26 12 1 1 6 20'],
  ['glued where every number has one digit', '210030001100000'],
  ['glued with several digits', '102031200012000000'],
])('quirk 36: table four flattened, %s', async (_, values) => {
  const head =
    '行政复议行政诉讼未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计';
  const report = await reportOf(toText({ remedies: `${head}\n${values}` }));
  const rows = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map((row) =>
    rowOf(report, 'remedies', row),
  );
  for (const row of rows) {
    if (row.some((value) => typeof value === 'string')) expect(new Set(row)).toEqual(new Set(['ambiguous']));
    else expect((row as number[]).slice(0, 4).reduce((sum, value) => sum + value, 0)).toBe(row[4]);
  }
  if (values.startsWith('72'))
    expect(rows).toEqual([
      [72, 64, 178, 37, 351],
      [13, 4, 8, 1, 26],
      [12, 1, 1, 6, 20],
    ]);
  if (values.startsWith('21')) expect(rows[0]).toEqual([2, 1, 0, 0, 3]);
});

test('quirk 36: headers interleaved with the figures of table four', async () => {
  const group = (name: string, values: string): string =>
    `${name}\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n${values.replaceAll(' ', '\n')}`;
  const report = await reportOf(
    toText({
      remedies: [
        group('行政复议', '2 1 0 0 3'),
        '行政诉讼',
        group('未经复议直接起诉', '0 0 0 1 1'),
        group('复议后起诉', '0 4 0 0 4'),
      ].join('\n'),
    }),
  );
  expect(rowOf(report, 'remedies', 'reconsideration')).toEqual([2, 1, 0, 0, 3]);
  expect(rowOf(report, 'remedies', 'litigationDirect')).toEqual([0, 0, 0, 1, 1]);
  expect(rowOf(report, 'remedies', 'litigationAfterReconsideration')).toEqual([0, 4, 0, 0, 4]);
});

test('quirk 36: figures of table four without any header count only where every sum holds', async () => {
  const remedies = '行政复议\n2\t1\t0\t0\t3\t0\t0\t0\t1\t1\t0\t4\t0\t0\t4';
  const report = await reportOf(toText({ remedies }));
  expect(rowOf(report, 'remedies', 'litigationAfterReconsideration')).toEqual([0, 4, 0, 0, 4]);
  const shifted = await reportOf(toText({ remedies: remedies.replace('行政复议\n2', '行政复议\n7') }));
  expect(shifted.tables.remedies).toBeNull();
});

test('quirk 36: several sums of a flattened table four that fail are not believed', async () => {
  const labels = Array.from({ length: 3 }, () => '结果维持\n结果纠正\n其他结果\n尚未审结\n总计').join('\n');
  const head = `行政复议\n行政诉讼\n${labels}`;
  const shifted = await reportOf(
    toText({ remedies: `${head}\n${'1 0 0 3 0 0 0 1 1 0 4 0 0 4 0'.replaceAll(' ', '\n')}` }),
  );
  expect(rowOf(shifted, 'remedies', 'reconsideration')).toEqual(new Array(5).fill('ambiguous'));
  const wrong = await reportOf(
    toText({ remedies: `${head}\n${'2 1 0 0 9 0 0 0 1 1 0 4 0 0 4'.replaceAll(' ', '\n')}` }),
  );
  expect(rowOf(wrong, 'remedies', 'reconsideration')).toEqual([2, 1, 0, 0, 9]);
});

describe('glued figures that no sum can part', () => {
  const glued = proactiveTable.replace('行政规范性文件\t3\t1\t12', '行政规范性文件77132470');
  const textWith = (sentence: string): string =>
    toText({ proactive: glued }).replace('一、总体情况\n', `一、总体情况\n${sentence}\n`);

  test('are read where the prose leaves one reading, and a notice tells on what it rests', async () => {
    const { report, notices } = await extractText(textWith('全年制发行政规范性文件77件，废止132件。'));
    expect(rowOf(report!, 'proactive', 'normativeDocuments')).toEqual([77, 132, 470]);
    expect(notices.map(({ code }) => code)).toEqual(['settled-row']);
    expect(notices[0]!.message.zh).toContain('77件');
  });

  test.each([
    ['one figure leaves two readings', '全年制发行政规范性文件77件。'],
    ['a figure that no reading has', '全年制发行政规范性文件79件，废止132件。'],
    ['figures of another year', '2020年制发行政规范性文件77件，废止132件。'],
    ['figures that bind from below', '全年制发行政规范性文件77余件，废止132余件。'],
  ])('stay undecided: %s', async (_, sentence) => {
    const { report, notices } = await extractText(textWith(sentence));
    expect(rowOf(report!, 'proactive', 'normativeDocuments')).toEqual(new Array(3).fill('ambiguous'));
    expect(notices.map(({ code }) => code)).toEqual(['ambiguous-row']);
  });
});

test('numbers with nothing but commas between are those of their columns, where they add up', async () => {
  const commas = (cells: readonly (string | number)[]): string => cells.join(',');
  const table = (change: (id: string, values: readonly number[]) => readonly number[]): string =>
    toText({ requests: requestTable((label, values, id) => commas([label, ...change(id, values)])) });
  const report = await reportOf(table((_, values) => values));
  expect(requestsOf(report)).toEqual(allRequests);
  const wrong = await reportOf(table((id, values) => (id === 'disclosed' ? values.with(0, 12) : values)));
  expect(rowOf(wrong, 'requests', 'disclosed').filter(Number.isInteger)).toEqual([]);
});

test('table four without any figure below its header is blank, not absent', async () => {
  const head = remediesTable.slice(0, remediesTable.lastIndexOf('\n'));
  const states = async (remedies: string): Promise<Set<string | undefined>> => {
    const { tables } = await reportOf(toText({ remedies }));
    return new Set(
      Object.values(tables.remedies ?? {}).flatMap((row) => Object.values(row).map(({ state }) => state)),
    );
  };
  expect(await states(`${head}\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t`)).toEqual(new Set(['blank']));
  // Of a header that lost some of its names nobody knows what stood below.
  expect(await states(head.slice(0, head.lastIndexOf('\n')))).toEqual(new Set());
});
