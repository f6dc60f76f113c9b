import { judge, type Report, understand, type Verdict } from '@gouji/core';
import { consistentReport, type GeneratedReport } from '@gouji/fixtures/generate';
import { convert, hasLibreOffice } from '@gouji/fixtures/libre-office';
import { binaryReaders } from '@gouji/readers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blankForm,
  DataError,
  parseReportData,
  prepareReport,
  type RenderFormat,
  renderFormats,
  renderReport,
} from '../src/render/index.ts';

const read = async (
  bytes: Uint8Array,
  format: RenderFormat,
): Promise<{ report: Report; verdict: Verdict }> => {
  const understanding = await understand({ name: `report.${format}`, bytes }, { readers: binaryReaders });
  if (!understanding.report) throw new Error(JSON.stringify(understanding.notices));
  return { report: understanding.report, verdict: judge(understanding) };
};

/** The data a program would have: organisation, year, figures by row and column, paragraphs. */
function dataOf({ report, figures }: GeneratedReport): Record<string, unknown> {
  const tables: Record<string, Record<string, Record<string, number>>> = {};
  for (const [path, value] of Object.entries(figures)) {
    const [table = '', row = '', column = ''] = path.split('/');
    tables[table] ??= {};
    tables[table][row] ??= {};
    tables[table][row][column] = value;
  }
  const [, organization = '', year = ''] = /^(.*?)(\d{4})年/u.exec(report.title)!;
  return {
    organization,
    year: Number(year),
    edition: report.edition,
    publishedOn: report.publishedOn,
    preamble: report.preamble,
    sections: report.prose,
    tables,
  };
}

const many = <Item>(item: (at: number) => Item): Item[] =>
  Array.from({ length: 30_000 }, (_, at) => item(at));

const generated = fc.oneof(consistentReport('2019'), consistentReport('2021'));

test('a report rendered from data and read again gives the same values and no finding, in every format', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (one) => {
      const { report: printed, blanks } = await prepareReport(
        parseReportData(JSON.parse(JSON.stringify(dataOf(one)))),
      );
      expect(blanks).toEqual([]);
      for (const format of renderFormats) {
        const bytes = await renderReport(printed, format);
        expect(bytes).toEqual(await renderReport(printed, format));
        const { report, verdict } = await read(bytes, format);
        for (const [path, value] of Object.entries(one.figures)) {
          const [table = '', row = '', column = ''] = path.split('/');
          expect(report.tables[table as 'requests']?.[row]?.[column]?.value, `${format} ${path}`).toBe(value);
        }
        expect(verdict.findings.map(({ ruleId, message }) => `${format} ${ruleId} ${message}`)).toEqual([]);
        expect(verdict.outcome).toBe('pass');
      }
    }),
    { numRuns: 8 },
  );
});

test('what parse prints of a report renders to the same report', async () => {
  const [one] = fc.sample(consistentReport('2021'), { numRuns: 1, seed: 3 });
  const { report: printed } = await prepareReport(parseReportData(dataOf(one!)));
  const first = await read(await renderReport(printed, 'docx'), 'docx');
  const again = await prepareReport(parseReportData({ schemaVersion: 1, report: first.report }));
  const second = await read(await renderReport(again.report, 'docx'), 'docx');
  expect(second.report.tables).toEqual(first.report.tables);
  expect(second.report.sections).toEqual(first.report.sections);
});

test('headings of one’s own within a section stay in it, with their text', async () => {
  const text = (words: string) => ({ text: words });
  const data = parseReportData({
    organization: '甲县教育局',
    year: 2023,
    tables: {},
    sections: [
      { id: null, heading: '编制说明', paragraphs: [text('本报告按规定编制。')] },
      { id: 'overview', heading: '一、总体情况', paragraphs: [text('本年工作如下。')] },
      { id: null, heading: '一、推进制度建设', paragraphs: [text('受理申请46件。')] },
      { id: 'problems', heading: '五、存在的主要问题及改进情况', paragraphs: [text('存在不足。')] },
    ],
  });
  const { report } = await prepareReport(data);
  const printed = new TextDecoder().decode(await renderReport(report, 'md'));
  const order = [
    '编制说明',
    '本报告按规定编制。',
    '本年工作如下。',
    '推进制度建设',
    '受理申请46件。',
    '存在不足。',
  ];
  const places = order.map((words) => printed.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('totals that are not given are added up, and other values are left blank and told', async () => {
  const [one] = fc.sample(consistentReport('2021'), { numRuns: 1, seed: 4 });
  const data = dataOf(one!) as { tables: Record<string, Record<string, Record<string, number>>> };
  const requests = data.tables.requests!;
  for (const row of Object.values(requests)) delete row.total;
  delete data.tables.requests!.processed;
  delete data.tables.proactive!.penalties;
  for (const row of Object.values(data.tables.remedies!)) delete row.total;
  const { report, blanks, computed } = await prepareReport(parseReportData(data));
  expect(blanks).toEqual(['proactive/penalties/decisions']);
  expect(computed).toContain('requests/processed/total');
  for (const path of computed) expect(report.cells[path]).toBe(String(one!.figures[path]));
});

test('a table with one figure is read in every format where it stands', async () => {
  const { report } = await prepareReport(
    parseReportData({
      organization: '甲县教育局',
      year: 2023,
      tables: { requests: { received: { enterprise: 10 } } },
    }),
  );
  for (const format of renderFormats) {
    const { received, carriedIn } = (await read(await renderReport(report, format), format)).report.tables
      .requests!;
    expect(received!.enterprise, format).toMatchObject({ value: 10, state: 'number' });
    expect(received!.naturalPerson, format).toMatchObject({ value: null, state: 'blank' });
    expect(carriedIn!.total, format).toMatchObject({ value: null, state: 'blank' });
  }
});

test.each([
  ['tables.requests', { tables: { requests: Object.fromEntries(many((at) => [`r${at}`, {}])) } }],
  [
    'tables.requests.received',
    { tables: { requests: { received: Object.fromEntries(many((at) => [`c${at}`, true])) } } },
  ],
  ['sections', { tables: {}, sections: many(() => 1) }],
  ['sections.overview', { tables: {}, sections: { overview: many(() => 1) } }],
  ['sections.0', { tables: {}, sections: [{ id: 'overview', paragraphs: many(() => 1) }] }],
  ['preamble', { tables: {}, preamble: many(() => 1) }],
])('%s with items without end is refused by its name alone', (place, data) => {
  expect(() => parseReportData({ organization: '甲县人民政府', year: 2024, ...data })).toThrow(
    new RegExp(`: ${place} holds too many items\\.$`, 'u'),
  );
});

test('data that do not fit are refused with the place', async () => {
  expect(() =>
    parseReportData({ organization: '甲县人民政府', year: 2024, tables: { requests: [] } }),
  ).toThrow(DataError);
  expect(() => parseReportData({ year: 'x' })).toThrow(/organization/u);
  await expect(
    prepareReport(
      parseReportData({
        organization: '甲县人民政府',
        year: 2024,
        tables: { requests: { recieved: { total: 1 } } },
      }),
    ),
  ).rejects.toThrow(/recieved/u);
});

test('the blank form of each edition has its tables without a value and says what is to be written', async () => {
  for (const edition of ['2019', '2021'] as const)
    for (const kind of ['county', 'department'] as const) {
      const form = blankForm({
        edition,
        kind,
        organization: '甲县人民政府',
        year: edition === '2019' ? 2020 : 2024,
      });
      for (const format of ['docx', 'md'] as const) {
        const { report } = await read(await renderReport(form, format), format);
        expect(report.template).toBe(edition);
        const states = Object.values(report.tables).flatMap((rows) =>
          Object.values(rows ?? {}).flatMap((cells) => Object.values(cells).map(({ state }) => state)),
        );
        expect(new Set(states), format).toEqual(new Set(['blank']));
      }
      expect(form.prose.overview!.join('').includes('社会评议')).toBe(kind === 'county');
    }
});

test.skipIf(!hasLibreOffice)(
  'LibreOffice opens and saves what is rendered without loss',
  { timeout: 120_000 },
  async () => {
    const files = new Map<string, Uint8Array>();
    const wanted = new Map<string, Report>();
    for (const [index, edition] of (['2019', '2021'] as const).entries()) {
      const [one] = fc.sample(consistentReport(edition), { numRuns: 1, seed: 9 + index });
      const { report } = await prepareReport(parseReportData(dataOf(one!)));
      const bytes = await renderReport(report, 'docx');
      files.set(`${edition}.docx`, bytes);
      wanted.set(`${edition}.docx`, (await read(bytes, 'docx')).report);
    }
    for (const [name, bytes] of convert(files, 'docx', 'MS Word 2007 XML')) {
      const { report, verdict } = await read(bytes, 'docx');
      expect(report.tables).toEqual(wanted.get(name)!.tables);
      expect(verdict.findings).toEqual([]);
    }
  },
);
