import { judge, type Report, understand, type Verdict } from '@gouji/core';
import { loadCases } from '@gouji/fixtures';
import { consistentReport, renderings } from '@gouji/fixtures/generate';
import { convert, hasLibreOffice } from '@gouji/fixtures/libre-office';
import { binaryReaders } from '@gouji/readers';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { type ReportWorkbook, toReportWorkbook } from '../src/workbook/index.ts';
import { faultyReport, type Sample } from './support/samples.ts';

const { render } = renderings.find(({ id }) => id === 'docx')!;
const cleanText = new TextDecoder().decode(
  loadCases()
    .find(({ name }) => name === 'clean-2021-edition')!
    .sources.find(({ name }) => name === 'source.txt')!.bytes,
);
/** A number of the text that is rounded to its last printed digit. */
const rounded = cleanText
  .replace('行政许可\t418', '行政许可\t12034')
  .replace('全年公开信息640条。', '全年公开信息640条，作出行政许可决定1.2万件。');
const samples: Sample[] = [
  { name: 'rounded.txt', bytes: new TextEncoder().encode(rounded) },
  ...loadCases().flatMap(({ name, sources }) =>
    sources.map((source) => ({ name: `${name}-${source.name}`, bytes: source.bytes })),
  ),
  ...Array.from({ length: 16 }, (_, index) => ({
    name: `faulty-${index}.docx`,
    bytes: render(faultyReport(index)),
  })),
  ...(['2019', '2021'] as const).flatMap((edition) =>
    fc.sample(consistentReport(edition), { numRuns: 4, seed: 77 }).map(({ report }, index) => ({
      name: `faultless-${edition}-${index}.docx`,
      bytes: render(report),
    })),
  ),
];

interface Made {
  readonly name: string;
  readonly verdict: Verdict;
  readonly report: Report;
  readonly workbook: ReportWorkbook;
}

const made: Made[] = [];
for (const sample of samples) {
  const understanding = await understand(sample, { readers: binaryReaders });
  if (!understanding.report) continue;
  const verdict = judge(understanding);
  const workbook = await toReportWorkbook(verdict, understanding.report, { prior: understanding.report });
  made.push({ name: sample.name, verdict, report: understanding.report, workbook });
}

const words = { agrees: '相符', differs: '不符', open: '未能核对' } as const;

/** Whether the engine has something to say of each identity, by rule and the path its finding bears. */
const broken = (verdict: Verdict): string[] =>
  verdict.findings
    .filter(({ ruleId }) =>
      /^(?:requests|remedies|proactive)\/(?:row-sum|outcomes-sum|balance)$/u.test(ruleId),
    )
    .map(({ ruleId, path }) => `${ruleId} ${path}`)
    .sort();

test('every identity stands as the engine judges it, in every report of the corpus, faulty and faultless', () => {
  let differing = 0;
  let formulas = 0;
  for (const { name, verdict, workbook } of made) {
    const differs = workbook.identities.filter(({ standing }) => standing === 'differs');
    expect(differs.map(({ line }) => `${line.identity.rule} ${line.right[0]}`).sort(), name).toEqual(
      broken(verdict),
    );
    differing += differs.length;
    formulas += workbook.identities.length;
  }
  expect(made.length).toBeGreaterThanOrEqual(44);
  expect(formulas).toBeGreaterThan(1500);
  expect(differing).toBeGreaterThan(30);
});

test('a number of the text is called wrong exactly where the engine finds it wrong', () => {
  let differing = 0;
  for (const { name, verdict, workbook } of made) {
    const found = verdict.findings.filter(
      ({ ruleId, messageId }) => ruleId.startsWith('claim/') && messageId === 'differs',
    );
    const told = workbook.claims
      .filter(({ standing }) => standing === 'differs')
      .map(({ claim }) => JSON.stringify(claim.at));
    for (const { location, message, data } of found)
      if (data.left !== undefined) expect(told, `${name}: ${message}`).toContain(JSON.stringify(location));
    differing += told.length;
    if (found.length === 0) expect(told, name).toEqual([]);
  }
  expect(differing).toBeGreaterThan(6);
});

test('a rounded number of the text agrees with what it is rounded from', () => {
  const { workbook } = made.find(({ name }) => name === 'rounded.txt')!;
  const claims = workbook.claims.filter(({ claim }) => claim.precision !== undefined);
  expect(claims.map(({ claim, standing }) => [claim.value, standing])).toEqual([[12_000, 'agrees']]);
});

/** The workbook without the values its formulas have, so that a program that opens it must calculate them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, part] of Object.entries(files))
    if (name.startsWith('xl/worksheets/sheet'))
      files[name] = strToU8(
        strFromU8(part).replace(
          /<c ([^>]*)>(<f>[^<]*<\/f>)<v>[^<]*<\/v><\/c>/gu,
          (_, attributes: string, formula) => `<c ${attributes.replace(/ t="\w+"/u, '')}>${formula}</c>`,
        ),
      );
  return zipSync(files);
}

/** Every cell of a workbook by sheet and place. */
async function cellsOf(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const cells = new Map<string, unknown>();
  for (const sheet of (await readXlsx(bytes)).sheets)
    for (const [row, values] of sheet.rows.entries())
      for (const [column, value] of values.entries()) {
        const letters =
          column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
        // A program may give -0 where we have 0.
        cells.set(`'${sheet.name}'!${letters}${row + 1}`, value === 0 ? 0 : value);
      }
  return cells;
}

/** All in one start of the program, which then takes a third of a second for each. */
test('a row of table three is as high as its longest label needs', () => {
  const { workbook } = made.find(({ report }) => report.tables.requests !== null)!;
  const sheet = strFromU8(unzipSync(workbook.bytes)['xl/worksheets/sheet3.xml']!);
  const heights = [...sheet.matchAll(/<row [^>]*\bht="([\d.]+)"/gu)].map(([, height]) => Number(height));
  // The title, and four labels that are wrapped at least.
  expect(heights.filter((height) => height >= 32).length).toBeGreaterThanOrEqual(4);
});

test.skipIf(!hasLibreOffice)(
  'LibreOffice calculates every formula to what the engine says',
  { timeout: 240_000 },
  async () => {
    const given = new Map(
      made.map(({ workbook }, index) => [`book-${index}.xlsx`, withoutResults(workbook.bytes)]),
    );
    const calculated = convert(given, 'xlsx', 'Calc MS Excel 2007 XML');
    let formulas = 0;
    for (const [index, { name, workbook }] of made.entries()) {
      const cells = await cellsOf(calculated.get(`book-${index}.xlsx`)!);
      for (const { line, standing, result } of workbook.identities)
        expect(cells.get(result), `${name} ${line.identity.rule} ${line.place}`).toBe(words[standing]);
      for (const { claim, standing, result } of workbook.claims)
        expect(cells.get(result), `${name} ${claim.text}`).toBe(words[standing]);
      // What we wrote as the value of each formula is what the program makes of it.
      const ours = await cellsOf(workbook.bytes);
      for (const [place, value] of ours)
        expect(cells.get(place) ?? '', `${name} ${place}`).toEqual(value ?? '');
      formulas += workbook.identities.length + workbook.claims.length;
    }
    expect(formulas).toBeGreaterThan(2_000);
  },
);

test.skipIf(!hasLibreOffice)('a figure that is mended turns its results', { timeout: 120_000 }, async () => {
  const { workbook, report } = made.find(({ name }) => name === 'faulty-0.docx')!;
  const wrong = workbook.identities.filter(({ standing }) => standing === 'differs');
  const [path] = Object.keys(report.tables.requests!).length > 0 ? [wrong[0]!.line.right[0]!] : [];
  const line = wrong[0]!.line;
  const sum = line.left.reduce((total, one) => {
    const [, row = '', column = ''] = one.split('/');
    return total + report.tables.requests![row]![column]!.value!;
  }, 0);
  const [, row = '', column = ''] = path!.split('/');
  const before = report.tables.requests![row]![column]!.value!;
  const files = unzipSync(withoutResults(workbook.bytes));
  // The cell of the table, found by its number and the formula that names it.
  const target = /'表三'!([A-Z]+\d+)/u;
  const identity = strFromU8(files['xl/worksheets/sheet5.xml']!);
  expect(identity).toMatch(target);
  const place = referenceOf(identity, wrong[0]!.result);
  const sheet = strFromU8(files['xl/worksheets/sheet3.xml']!);
  const pattern = new RegExp(`(<c r="${place}"[^>]*>)<v>${before}</v>`, 'u');
  expect(sheet).toMatch(pattern);
  files['xl/worksheets/sheet3.xml'] = strToU8(sheet.replace(pattern, `$1<v>${sum}</v>`));
  const mended = convert(new Map([['mended.xlsx', zipSync(files)]]), 'xlsx', 'Calc MS Excel 2007 XML');
  const cells = await cellsOf(mended.get('mended.xlsx')!);
  expect(cells.get(wrong[0]!.result)).toBe('相符');
});

/** The cell of the right side of the identity whose result is given. */
function referenceOf(identitySheet: string, result: string): string {
  const row = /!H(\d+)$/u.exec(result)![1]!;
  const cell = new RegExp(`<c r="F${row}"[^>]*><f>([^<]*)</f>`, 'u').exec(identitySheet)![1]!;
  return /!([A-Z]+\d+)/u.exec(cell)![1]!;
}
