import { expect, test } from 'vitest';
import {
  allRequests,
  proactiveTable,
  reportOf,
  requestHead,
  requestRows,
  requestsOf,
  requestTable,
  rowOf,
  toText,
} from '../../test/quirk-report.ts';

const headed = (requests: string): string => toText({ requests: `${requestHead}\n${requests}` });
const tabbed = (label: string, values: readonly (number | string)[]): string =>
  `${label} ${values.join('\t')}`;

test.each([10, 8, 7])(
  'labels that the next cell covers after %i characters name their rows',
  async (most) => {
    const requests = requestTable((label, values) =>
      tabbed(label.length > 14 ? label.slice(0, most) : label, values),
    );
    const report = await reportOf(headed(requests));
    const { partlyDisclosed, ...others } = requestsOf(report);
    const { partlyDisclosed: _, ...all } = allRequests;
    expect(others).toEqual(all);
    expect(partlyDisclosed).toEqual(allRequests.partlyDisclosed);
  },
);

test('a row of table two whose label was cut takes its own values, and the row before it none of them', async () => {
  const proactive = proactiveTable
    .replace('规章\t0\t0\t0', '规章')
    .replace('行政规范性文件\t3', '行政规范性文3')
    .replace('行政事业性收费\t', '行政事业性收');
  const report = await reportOf(toText({ proactive }));
  expect(rowOf(report, 'proactive', 'rules')).toEqual(['blank', 'blank', 'blank']);
  expect(rowOf(report, 'proactive', 'normativeDocuments')).toEqual([3, 1, 12]);
  expect(rowOf(report, 'proactive', 'fees')).toEqual([12.5]);
});

test('where columns are printed on other pages no row is made up of two lines', async () => {
  const requests = requestTable((label, values, id) =>
    tabbed(id === 'other.feeUnpaid' ? '2.收费通知置之不理' : label, values.slice(0, 5)),
  );
  const rest = requestTable((_, values) => values.slice(5).join('\t'));
  const cells = Object.values(requestsOf(await reportOf(headed(`${requests}\n${rest}`)))).flat();
  expect(cells.filter((value) => typeof value === 'number')).toEqual([]);
});

test('the number of a row before a piece of its label is no value', async () => {
  const requests = requestTable((label, values, id) => {
    if (id === 'refused.administrativeInquiry') return label;
    return id === 'unavailable.notHeld'
      ? `1.本机\t${values.slice(1).join('\t')}\n关不掌握\n相关政府信息`
      : tabbed(label, values);
  }).replace('（四）无法提供\n', '（四） ');
  const report = await reportOf(headed(requests));
  const got = rowOf(report, 'requests', 'refused.administrativeInquiry');
  expect(got.filter((value) => typeof value === 'number')).toEqual([]);
});

test('figures on two lines with the rest of a label between are not put into an order', async () => {
  const requests = requestTable((label, values, id) =>
    id === 'received'
      ? `一、本年新收政府信息公开申请数量\t${values.slice(1, 6).join('\t')}\n（含转办）\t${values[0]}\t${values[6]}`
      : tabbed(label, values),
  );
  const report = await reportOf(headed(requests));
  expect(rowOf(report, 'requests', 'received')).toEqual(new Array(7).fill('ambiguous'));
  expect(rowOf(report, 'requests', 'carriedIn')).toEqual(allRequests.carriedIn);
});

test('values beside the middle of a label that reaches over several lines are its own', async () => {
  const tall = (label: string, values: readonly number[]): string => {
    const blanks = `<tr>${values.map(() => '<td></td>').join('')}</tr>`;
    const cells = values.map((value) => `<td>${value}</td>`).join('');
    return `<tr><td rowspan="3">${label}</td>${values.map(() => '<td></td>').join('')}</tr><tr>${cells}</tr>${blanks}`;
  };
  const rows = requestRows.map(([id, label, values]) =>
    id.startsWith('other.') || id === 'received'
      ? tall(label, values)
      : `<tr><td>${label}</td>${values.map((value) => `<td>${value}</td>`).join('')}</tr>`,
  );
  const head = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const table = `<table><tr>${head.map((cell) => `<td>${cell}</td>`).join('')}</tr>${rows.join('')}</table>`;
  const page = toText({ requests: 'TABLE' })
    .split('\n')
    .map((line) => (line === 'TABLE' ? table : `<p>${line}</p>`))
    .join('');
  const report = await reportOf(page, 'page.html');
  expect(requestsOf(report)).toEqual(allRequests);
  expect(report.surplus).toEqual([]);
});

test('the label of a group in the middle of its rows leaves its line to the row whose own label is torn around it', async () => {
  const requests = requestTable((label, values, id) =>
    id === 'other.feeUnpaid'
      ? `2.申请人逾期未按\n收费通知要求缴纳费\n（六）其他处理\t用、行政机关不再处\t${[1, 0, 2, 0, 0, 0, 3].join('\t')}\n理其政府信息公开申\n请`
      : tabbed(
          id === 'processed' ? '（七）总计' : label,
          id === 'processed' ? [27, 3, 2, 0, 1, 0, 33] : values,
        ),
  ).replace('（六）其他处理\n', '');
  const report = await reportOf(headed(requests));
  expect(rowOf(report, 'requests', 'other.feeUnpaid')).toEqual([1, 0, 2, 0, 0, 0, 3]);
  expect(report.subtotals).toEqual([]);
});
