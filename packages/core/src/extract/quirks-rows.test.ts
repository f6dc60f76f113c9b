import { expect, test } from 'vitest';
import {
  allRequests,
  groupBefore,
  proactiveTable,
  reportOf,
  requestHead,
  requestRows,
  requestsOf,
  requestTable,
  rowOf,
  toText,
} from '../../test/quirk-report.ts';

const spaced = (label: string, values: readonly number[]): string => `${label} ${values.join(' ')}`;
const piped = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

test('quirk 6: a header that comes again after a page break is no data', async () => {
  const balance = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  const requests = requestTable((label, values, id) =>
    id === 'unavailable.notHeld'
      ? `${balance}\n${requestHead}\n${spaced(label, values)}`
      : spaced(label, values),
  );
  const report = await reportOf(toText({ requests: `${balance}\n${requestHead}\n${requests}` }));
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.surplus).toEqual([]);
});

test('quirk 6: the same in a table of a page', async () => {
  const row = (cells: readonly (string | number)[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const head = row(['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']);
  const body = requestRows.map(
    ([id, label, values]) => (id === 'notProcessed.petition' ? head : '') + row([label, ...values]),
  );
  const text = toText({ requests: 'TABLE' });
  const page = `<html><body>${text
    .split('\n')
    .map((line) => (line === 'TABLE' ? `<table>${head}${body.join('')}</table>` : `<p>${line}</p>`))
    .join('')}</body></html>`;
  expect(requestsOf(await reportOf(page, 'report.html'))).toEqual(allRequests);
});

test('quirk 7: figures in the middle line of a wrapped label belong to it', async () => {
  const requests = requestTable((label, values) => {
    if (label.length < 14) return spaced(label, values);
    const half = Math.ceil(label.length / 2);
    return `${label.slice(0, half)}\n${values.join(' ')}\n${label.slice(half)}`;
  });
  const got = requestsOf(await reportOf(toText({ requests: `${requestHead}\n${requests}` })));
  expect(got).toEqual(allRequests);
});

test.each([4, 6, 9])(
  'quirk 7: figures behind the first line of a label wrapped after %i characters belong to it',
  async (width) => {
    const requests = requestTable((label, values) => {
      const lines = label.match(new RegExp(`.{1,${width}}`, 'gu'))!;
      return [`${lines[0]} ${values.join('\t')}`, ...lines.slice(1)].join('\n');
    });
    const got = requestsOf(await reportOf(toText({ requests: `${requestHead}\n${requests}` })));
    for (const [row, values] of Object.entries(got))
      for (const [index, value] of values.entries())
        expect([allRequests[row]![index], 'ambiguous'], row).toContain(value);
    const read = Object.values(got).filter((values) => typeof values[0] === 'number');
    expect(read.length).toBeGreaterThanOrEqual(20);
  },
);

/** The page as lines of columns: groups, rows and figures each in their own place, labels wrapped to their columns. */
function toColumns(widths: readonly [group: number, label: number]): string {
  const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - text.length));
  const cut = (text: string, width: number): string[] => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
  const [groupWidth, labelWidth] = widths;
  return requestRows
    .map(([id, label, values]) => {
      const groups = cut(groupBefore[id] ?? '', groupWidth);
      const isInGroup = id.includes('.');
      const lines = cut(label, isInGroup ? labelWidth : groupWidth + labelWidth + 2);
      const figures = values.map((value) => pad(String(value), 6)).join('');
      return Array.from({ length: Math.max(groups.length, lines.length) }, (_, at) =>
        `${isInGroup || groups.length > 0 ? pad(groups[at] ?? '', groupWidth + 2) : ''}${pad(lines[at] ?? '', labelWidth + 2)}${at === 0 ? figures : ''}`.trimEnd(),
      ).join('\n');
    })
    .join('\n');
}

test.each([
  [4, 5],
  [5, 7],
  [6, 6],
  [4, 9],
] as const)(
  'quirk 7: labels of groups wrapped to %i characters stand beside those of rows wrapped to %i',
  async (group, label) => {
    const got = requestsOf(
      await reportOf(toText({ requests: `${requestHead}\n${toColumns([group, label])}` })),
    );
    expect(got).toEqual(allRequests);
  },
);

test('figures before the tails of labels whose heads are garbled go to no other row', async () => {
  const requests = requestRows
    .map(([id, label, values]) => {
      const at = id.startsWith('refused.') ? label.indexOf('三') : -1;
      return at < 0 ? spaced(label, values) : `丷丷 ${values.join('  ')}\n${label.slice(at)}`;
    })
    .join('\n');
  const got = requestsOf(await reportOf(toText({ requests: `${requestHead}\n${requests}` })));
  for (const [row, values] of Object.entries(got))
    for (const [index, value] of values.entries())
      if (typeof value === 'number') expect([row, value]).toEqual([row, allRequests[row]![index]]);
});

test('what a browser prints above and below its pages is no figure', async () => {
  const requests = requestTable((label, values, id) =>
    id === 'notProcessed.duplicate'
      ? `https://www.example.gov.cn/zwgk/1.html    2/5\n3/8/26, 9:05 AM   年报\n${spaced(label, values)}`
      : spaced(label, values),
  );
  const report = await reportOf(toText({ requests: `${requestHead}\n${requests}` }));
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.surplus).toEqual([]);
});

test('quirk 8: a page number between the halves of a group label is no figure', async () => {
  const requests = requestTable(spaced).replace('（四）无法提供\n', '（四）无\n');
  const torn = requests.replace('2.没有现成信息', '- 5 -\n法提供 2.没有现成信息');
  const got = requestsOf(await reportOf(toText({ requests: `${requestHead}\n${torn}` })));
  expect(got).toEqual(allRequests);
});

test.each(['5', '— 5 —', '第 5 页', '第5页 共9页', '5 / 9', '-5-'])(
  'quirk 8: a page number printed as “%s” never becomes a value',
  async (page) => {
    const requests = requestTable((label, values, id) =>
      id === 'notProcessed.duplicate' ? `${page}\n${spaced(label, values)}` : spaced(label, values),
    );
    const got = requestsOf(await reportOf(toText({ requests: `${requestHead}\n${requests}` })));
    for (const [row, values] of Object.entries(allRequests))
      if (row !== 'notProcessed.petition') expect(got[row], row).toEqual(values);
    expect([allRequests['notProcessed.petition'], new Array(7).fill('ambiguous')]).toContainEqual(
      got['notProcessed.petition'],
    );
  },
);

test('quirk 9: vertical text of one character a line between the rows changes nothing', async () => {
  const vertical = [...'三、本年度办理结果'];
  const requests = requestRows
    .map(([, label, values], index) => `${spaced(label, values)}\n${vertical[index % vertical.length]}`)
    .join('\n');
  const got = requestsOf(await reportOf(toText({ requests: `${requestHead}\n${requests}` })));
  expect(got).toEqual(allRequests);
});

test('values too many in the middle of a row tell that their order is lost', async () => {
  const row = (values: string): string =>
    requestRows
      .map(([id, label, own]) => (id === 'received' ? `${label}\n${values}` : spaced(label, own)))
      .join('\n');
  const received = async (values: string): Promise<unknown> =>
    requestsOf(await reportOf(toText({ requests: `${requestHead}\n${row(values)}` }))).received;
  expect(await received('27 3 0 0 1 0 31 8')).toEqual([27, 3, 0, 0, 1, 0, 31]);
  // Those of 9 and 33 took the places of others, which stand a line below.
  expect(new Set((await received('0 0 1 0 9 27 3 33 31')) as unknown[])).toEqual(new Set(['ambiguous']));
});

test('quirk 10: figures that stand before their labels are read so where only that adds up', async () => {
  const requests = requestRows.map(([, label, values]) => `${values.join(' ')}\n${label}`).join('\n');
  const got = requestsOf(await reportOf(toText({ requests: `${requestHead}\n${requests}` })));
  expect(got).toEqual(allRequests);
});

test('quirk 10: in table two no sum tells the order, so nothing is claimed', async () => {
  const proactive =
    '信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n0\n0\n0\n规章\n3\n1\n12\n行政规范性文件\n信息内容\n本年处理决定数量\n567\n行政许可\n信息内容\n89\n行政处罚\n4\n行政强制';
  const report = await reportOf(toText({ proactive }));
  expect(rowOf(report, 'proactive', 'rules')).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
  expect(rowOf(report, 'proactive', 'penalties')).toEqual(['ambiguous']);
});

test('quirk 10: where neither order adds up nothing is claimed', async () => {
  const requests = requestRows
    .map(
      ([id, label, values]) =>
        `${(id === 'processed' ? [25, 3, 0, 0, 1, 0, 29] : values).join(' ')}\n${label}`,
    )
    .join('\n');
  const got = requestsOf(await reportOf(toText({ requests: `${requestHead}\n${requests}` })));
  expect(got.received).toEqual(new Array(7).fill('ambiguous'));
  expect(got.carriedOut).toEqual(new Array(7).fill('ambiguous'));
  expect(got['refused.internalAffairs']).toEqual(new Array(7).fill(0));
});

test('quirk 10: a row whose label was torn off takes the one open place the sums confirm', async () => {
  const requests = requestRows
    .map(([id, label, values]) =>
      id === 'refused.thirdPartyRights'
        ? `${label}\n${piped(values)}\n|---|---|---|---|---|---|---|\n`
        : piped([label, ...values]),
    )
    .join('\n');
  const got = requestsOf(await reportOf(toText({ requests }), 'report.md'));
  expect(got['refused.thirdPartyRights']).toEqual([0, 1, 0, 0, 0, 0, 1]);
  expect(got).toEqual(allRequests);
});

test('quirk 10: rows without any label are not given out where the sums contradict', async () => {
  const bare = new Set(['refused.stateSecret', 'refused.prohibitedByLaw']);
  const requests = requestRows
    .map(([id, label, values]) => {
      const printed = id === 'refused.prohibitedByLaw' ? [9, 0, 0, 0, 0, 0, 9] : values;
      return bare.has(id) ? piped(printed) : piped([label, ...printed]);
    })
    .join('\n');
  const got = requestsOf(await reportOf(toText({ requests }), 'report.md'));
  expect(got['refused.stateSecret']).toEqual(new Array(7).fill('ambiguous'));
  expect(got['refused.prohibitedByLaw']).toEqual(new Array(7).fill('ambiguous'));
  expect(got.disclosed).toEqual(allRequests.disclosed);
});

test('quirk 11: a piece of a label in a cell of its own does not hide the row', async () => {
  const requests = requestRows
    .map(([id, label, values]) => {
      if (id === 'refused.thirdPartyRights') return piped(['（三）不', label, ...values]);
      if (id === 'other.feeUnpaid') return piped(['缴纳费用、', '行政机关不再处理其政', ...values]);
      return piped([label, ...values]);
    })
    .join('\n');
  const got = requestsOf(await reportOf(toText({ requests }), 'report.md'));
  expect(got['refused.thirdPartyRights']).toEqual([0, 1, 0, 0, 0, 0, 1]);
  expect(got['other.feeUnpaid']).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(got).toEqual(allRequests);
});

test('quirk 12: a separator after every row, the first row taken for a header', async () => {
  const requests = requestRows
    .map(([, label, values]) => `${piped([label, ...values])}\n|---|---|---|---|---|---|---|---|\n`)
    .join('\n');
  expect(requestsOf(await reportOf(toText({ requests }), 'report.md'))).toEqual(allRequests);
});

test('quirk 13: an invented header over right rows is not believed', async () => {
  const invented = piped([
    '项目',
    '本年新收件数',
    '上年结转件数',
    '予以公开',
    '部分公开',
    '不予公开',
    '其他',
    '总计',
  ]);
  const requests = requestTable(
    (label, values) => `${invented}\n|---|---|---|---|---|---|---|---|\n${piped([label, ...values])}\n`,
  );
  expect(requestsOf(await reportOf(toText({ requests }), 'report.md'))).toEqual(allRequests);
});

test('quirk 15: fewer figures than columns are never placed from the left', async () => {
  const proactive = proactiveTable.replace('行政规范性文件\t3\t1\t12', '行政规范性文件\t3\t12');
  const requests = `${requestHead}\n${requestTable((label, values, id) =>
    [label, ...(id === 'received' ? [27, 3, 1, 31] : values)].join('\t'),
  )}`;
  const report = await reportOf(toText({ proactive, requests }));
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
  expect(rowOf(report, 'requests', 'received')).toEqual(new Array(7).fill('ambiguous'));
  expect(rowOf(report, 'requests', 'carriedIn')).toEqual(allRequests.carriedIn);
});

test('quirk 15: a last cell that is there but empty is blank', async () => {
  const requests = requestRows
    .map(([id, label, values]) =>
      piped([label, ...(id === 'carriedOut' ? [...values.slice(0, 6), ''] : values)]),
    )
    .join('\n');
  const got = requestsOf(await reportOf(toText({ requests }), 'report.md'));
  expect(got.carriedOut).toEqual([3, 0, 0, 0, 0, 0, 'blank']);
});
