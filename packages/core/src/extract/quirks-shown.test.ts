import { expect, test } from 'vitest';
import { requestRows } from '../../test/quirk-report.ts';
import type { Cell, Report } from '../model/report.ts';
import { understand } from '../validate.ts';

const title = '甲县人民政府2024年政府信息公开工作年度报告';
const read = async (name: string, text: string): Promise<Report> => {
  const { report } = await understand({ name, bytes: new TextEncoder().encode(text) });
  return report!;
};

const head = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const columns = [
  'naturalPerson',
  'enterprise',
  'researchInstitution',
  'publicInterest',
  'legalService',
  'otherOrganization',
  'total',
];

/** A page with table three, one cell of it replaced. */
const page = (path: string, inner: string): string => {
  const [row, column] = path.split('/');
  const rows = requestRows.map(([id, label, values]) => {
    const cells = values.map(
      (value, index) => `<td>${id === row && columns[index] === column ? inner : value}</td>`,
    );
    return `<tr><td>${label}</td>${cells.join('')}</tr>`;
  });
  return `<p>${title}</p><p>三、收到和处理政府信息公开申请情况</p><table><tr><td></td>${head.map((name) => `<td>${name}</td>`).join('')}</tr>${rows.join('')}</table>`;
};
const cellOf = async (path: string, inner: string): Promise<Cell> => {
  const [row, column] = path.split('/');
  const { tables } = await read('page.html', page(path, inner));
  const others = Object.values(tables.requests!).flatMap((cells) => Object.values(cells));
  // One odd cell is one odd cell.
  expect(others.filter((cell) => cell.state !== 'number').length).toBeLessThanOrEqual(1);
  return tables.requests![row!]![column!]!;
};

test.each([
  ['2 7', 27],
  ['2&emsp;7', 27],
  ['2 8', null],
  ['2<br>7', 27],
  ['2<br>8', null],
  ['27<br>3', null],
  ['3 027', null],
  ['3&emsp;27', null],
])('digits set apart (%s) are one number where the sum of the row says so', async (inner, value) => {
  expect(await cellOf('received/naturalPerson', inner)).toMatchObject({
    value,
    state: value === null ? 'ambiguous' : 'number',
  });
});

test.each([
  ['<img src=3.png>', '［图片］'],
  ['<s>27</s>', '［删除线］27'],
  ['见附件', '见附件'],
  ['2.7', '2.7'],
])('a cell that shows %s is no number, and no blank', async (inner, raw) => {
  expect(await cellOf('received/naturalPerson', inner)).toMatchObject({ value: null, state: 'invalid', raw });
});

test('a cell that shows nothing is blank', async () => {
  expect(await cellOf('received/naturalPerson', '<span hidden>27</span>')).toMatchObject({
    value: null,
    state: 'blank',
  });
});

test('a column that a converter dropped is missing, and the others keep their names', async () => {
  const pipes = (cells: readonly (string | number)[]): string =>
    `| ${cells.filter((_, index) => index !== 3).join(' | ')} |`;
  const rows = requestRows.map(([, label, values]) => pipes([label, ...values]));
  const { tables } = await read(
    'report.md',
    `# ${title}\n\n## 三、收到和处理政府信息公开申请情况\n\n${pipes(['', ...head])}\n|---|---|---|---|---|---|---|\n${rows.join('\n')}\n`,
  );
  const received = tables.requests!.received!;
  expect(Object.entries(received).map(([column, { value, state }]) => [column, value, state])).toEqual([
    ['naturalPerson', 27, 'number'],
    ['enterprise', 3, 'number'],
    ['researchInstitution', null, 'missing'],
    ['publicInterest', 0, 'number'],
    ['legalService', 1, 'number'],
    ['otherOrganization', 0, 'number'],
    ['total', 31, 'number'],
  ]);
});

test.each(['9<br>N', 'N<br>9', '<svg width=9><text>9</text></svg>N', '9 N'])(
  'cells that hold two numbers each (%s) are open, and no rows of others',
  async (form) => {
    const rows = requestRows.map(
      ([, label, values]) =>
        `<tr><td>${label}</td>${values.map((value) => `<td>${form.replace('N', String(value))}</td>`).join('')}</tr>`,
    );
    const { tables } = await read(
      'page.html',
      `<h1>${title}</h1><h2>三、收到和处理政府信息公开申请情况</h2><table><tr><td></td>${head.map((name) => `<td>${name}</td>`).join('')}</tr>${rows.join('')}</table>`,
    );
    const cells = Object.values(tables.requests!).flatMap((row) => Object.values(row));
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['ambiguous']));
  },
);

test('digits parted in the same way in a value and its sum prove nothing', async () => {
  const rows = requestRows.map(([id, label, values]) => {
    const cells = values.map((value, at) =>
      id === 'disclosed' && (at === 0 || at === 6) ? '1<sup>2</sup>1' : id === 'disclosed' ? 0 : value,
    );
    return `<tr><td>${label}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const { tables } = await read(
    'page.html',
    `<h1>${title}</h1><h2>三、收到和处理政府信息公开申请情况</h2><table><tr><td></td>${head.map((name) => `<td>${name}</td>`).join('')}</tr>${rows.join('')}</table>`,
  );
  expect(tables.requests!.disclosed!.naturalPerson).toMatchObject({ value: null, state: 'ambiguous' });
});
