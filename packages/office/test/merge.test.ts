import { judge, understand } from '@gouji/core';
import { templateOf } from '@gouji/core/template';
import { consistentReport, type GeneratedReport, renderings } from '@gouji/fixtures/generate';
import { convert, hasLibreOffice } from '@gouji/fixtures/libre-office';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { type Child, mergeReports, toMergedWorkbook } from '../src/merge/index.ts';
import { parseReportData, prepareReport, renderReport } from '../src/render/index.ts';

const { render } = renderings.find(({ id }) => id === 'html')!;

/** Sixty bodies of a county, each with a faultless report of 2024. */
function county(edition: '2019' | '2021'): GeneratedReport[] {
  const year = edition === '2019' ? 2020 : 2024;
  return fc.sample(consistentReport(edition), { numRuns: 60, seed: 61 }).map(({ report, figures }, index) => {
    const name = `甲县第${index + 1}乡人民政府`;
    const rename = (text: string): string =>
      text.replace(/^.*?(?=\d{4}年政府信息公开)/u, name).replace(/(?<!\d)20\d{2}(?=年)/gu, String(year));
    return {
      figures,
      report: {
        ...report,
        title: rename(report.title),
        preamble: [`本报告由${name}编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`],
      },
    };
  });
}

async function read(name: string, bytes: Uint8Array): Promise<Child> {
  const understanding = await understand({ name, bytes });
  return { verdict: judge(understanding), report: understanding.report };
}

describe.each(['2019', '2021'] as const)('a county of sixty bodies, edition %s', (edition) => {
  const bodies = county(edition);
  const parent = new Map<string, number>();
  for (const { figures } of bodies)
    for (const [path, value] of Object.entries(figures)) parent.set(path, (parent.get(path) ?? 0) + value);

  test('adds up to its parent, every value with the sixty it comes from', async () => {
    const children = await Promise.all(
      bodies.map(({ report }, index) => read(`${index + 1}.html`, render(report))),
    );
    const merged = mergeReports(children, { organization: '甲县人民政府' });
    expect(merged.complete).toBe(true);
    for (const [path, value] of parent) {
      const [table = '', row = '', column = ''] = path.split('/');
      const cell = merged.tables[table as 'requests'][row]![column]!;
      expect(cell.value, path).toBeCloseTo(value, 6);
      expect(cell.from).toHaveLength(60);
    }
    // The summary is data like any other: it renders, and read again it agrees.
    const { report, blanks } = await prepareReport(parseReportData(JSON.parse(JSON.stringify(merged))));
    expect(blanks).toEqual([]);
    const again = await read('parent.md', await renderReport(report, 'md'));
    const wrong = again.verdict.findings.filter(({ ruleId }) => /sum|balance/u.test(ruleId));
    expect(wrong).toEqual([]);
    expect(again.report!.tables.requests!.received!.total!.value).toBe(parent.get('requests/received/total'));
  });

  test('names the children that are broken, doubled, unread, of another year or missing, and sums none of them in silence', async () => {
    const blank = {
      ...bodies[0]!.report,
      cells: { ...bodies[0]!.report.cells, 'requests/received/total': '' },
    };
    const children = await Promise.all([
      read('1.html', render(blank)),
      read('2.html', new TextEncoder().encode('会议通知')),
      ...bodies.slice(2).map(({ report }, index) => read(`${index + 3}.html`, render(report))),
      read('again.html', render(bodies[59]!.report)),
    ]);
    const roster = bodies.map(({ report }) => report.title.replace(/\d{4}年.*$/u, ''));
    const merged = mergeReports(children, { roster });
    expect(merged.complete).toBe(false);
    const states = new Map(merged.children.map(({ source, state }) => [source, state]));
    expect(states.get('2.html')).toBe('unread');
    expect(states.get('60.html')).toBe('doubled');
    expect(states.get('again.html')).toBe('doubled');
    expect([...states.values()].filter((state) => state === 'summed')).toHaveLength(58);
    expect(merged.missing).toEqual([roster[1]]);
    expect(merged.similar).toEqual([]);
    const received = merged.tables.requests.received!.total!;
    expect(received.value).toBeNull();
    expect(received.gaps).toEqual([{ source: '1.html', state: 'blank', raw: '' }]);
    const disclosed = merged.tables.requests.disclosed!.total!;
    expect(disclosed.from).toHaveLength(58);
    const expected = bodies
      .slice(0, 59)
      .reduce(
        (sum, { figures }, index) => (index === 1 ? sum : sum + figures['requests/disclosed/total']!),
        0,
      );
    expect(disclosed.value).toBe(expected);
  });

  test('names the three children that do not add up themselves, with the total in each', async () => {
    const wrong = [7, 22, 45];
    const broken = 'requests/received/total';
    const children = await Promise.all(
      bodies.map(({ report, figures }, index) =>
        read(
          `${index + 1}.html`,
          render(
            wrong.includes(index)
              ? { ...report, cells: { ...report.cells, [broken]: String(figures[broken]! + 9) } }
              : report,
          ),
        ),
      ),
    );
    const merged = mergeReports(children, { organization: '甲县人民政府' });
    expect(merged.complete).toBe(false);
    const named = merged.children.filter(({ contradictions }) => contradictions.length > 0);
    expect(named.map(({ source }) => source)).toEqual(['8.html', '23.html', '46.html']);
    for (const { state, contradictions } of named) {
      expect(state).toBe('summed');
      expect(contradictions).toContain(broken);
    }
    // Nothing is put right in silence: the summary is off by what the three are off by.
    expect(merged.tables.requests.received!.total!.value).toBe(parent.get(broken)! + 3 * 9);
    const { sheets } = await readXlsx(await toMergedWorkbook(merged));
    const remarked = sheets.at(-1)!.rows.filter((row) => String(row[4] ?? '').includes('不合勾稽关系'));
    expect(remarked.map((row) => row[1])).toEqual(['8.html', '23.html', '46.html']);
  });
});

test('the workbook sums by formulas over the bodies, and shows no sum where one gives no number', {
  timeout: 120_000,
}, async () => {
  const bodies = county('2021').slice(0, 5);
  const broken = {
    ...bodies[0]!.report,
    cells: { ...bodies[0]!.report.cells, 'requests/received/total': '/' },
  };
  const children = await Promise.all(
    [broken, ...bodies.slice(1).map(({ report }) => report)].map((report, index) =>
      read(`${index}.html`, render(report)),
    ),
  );
  const merged = mergeReports(children, { roster: ['乙乡人民政府'] });
  const bytes = await toMergedWorkbook(merged);
  const books = [
    bytes,
    ...(hasLibreOffice
      ? [...convert(new Map([['merged.xlsx', bytes]]), 'xlsx', 'Calc MS Excel 2007 XML').values()]
      : []),
  ];
  for (const book of books) {
    const { sheets } = await readXlsx(book);
    expect(sheets.map(({ name }) => name)).toEqual([
      '表二',
      '表二明细',
      '表三',
      '表三明细',
      '表四',
      '表四明细',
      '下级单位',
    ]);
    const first = sheets[2]!.rows[5]!;
    // 本年新收: the total is open, since one body gives none; natural persons are known.
    expect(first[3]).toBe(merged.tables.requests.received!.naturalPerson!.value);
    expect(first[9] ?? '').toBe('');
    const listed = sheets[6]!.rows.map((row) => row[3]);
    expect(listed).toEqual(['状态', '已汇总', '已汇总', '已汇总', '已汇总', '已汇总', '缺报']);
  }
  expect(templateOf('2021').edition).toBe(merged.edition);
});
