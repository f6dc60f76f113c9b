import { expect, test } from 'vitest';
import type { Report, TableId } from '../model/report.ts';
import { allRules } from '../rules/generated/all-rules.ts';
import { buildReport, type ReportSpec } from '../testing/build-report.ts';
import { checkReport } from './check-report.ts';
import type { CheckOptions } from './options.ts';

const coverageOf = (report: Report) => checkReport(report).coverage;
const cover = (spec: ReportSpec) => coverageOf(buildReport(spec));

/** The report without some rows of a table. */
function without(report: Report, table: TableId, ...rows: string[]): Report {
  const left = Object.entries(report.tables[table]!).filter(([id]) => !rows.includes(id));
  return { ...report, tables: { ...report.tables, [table]: Object.fromEntries(left) } };
}

test.each(['2019', '2021'] as const)('a clean report of edition %s is covered as a whole', (edition) => {
  const coverage = cover({ edition, year: edition === '2019' ? 2020 : 2023 });
  expect(coverage.whole).toBe(true);
  expect(coverage.sections.missing).toEqual([]);
  expect(coverage.identities).toMatchObject({ broken: 0, unevaluated: [] });
  expect(coverage.identities.holding).toBeGreaterThanOrEqual(40);
  for (const { cells, rows } of Object.values(coverage.tables)) {
    expect(cells).toMatchObject({ blank: 0, placeholder: 0, invalid: 0, ambiguous: 0, missing: 0 });
    expect(rows).toEqual({ missing: [], doubled: [], unknown: [] });
  }
});

test('any row taken away is told by its id, its sums are not evaluated, and the report is not whole', () => {
  const clean = buildReport();
  for (const table of ['proactive', 'requests', 'remedies'] as const)
    for (const row of Object.keys(clean.tables[table]!)) {
      const coverage = coverageOf(without(clean, table, row));
      expect(coverage.tables[table].rows.missing, row).toEqual([row]);
      expect(coverage.whole, row).toBe(false);
      if (table !== 'proactive')
        expect(coverage.identities.unevaluated.map(({ reason }) => reason)).toContain('missing');
    }
});

test.each(['overview', 'problems', 'other'] as const)('section %s taken away or empty is told', (id) => {
  for (const prose of [{ [id]: null }, { [id]: [] }]) {
    const coverage = cover({ prose });
    expect(coverage.sections.missing).toEqual([id]);
    expect(coverage.whole).toBe(false);
  }
});

test('a table taken away takes its sums with it', () => {
  const coverage = cover({ omitTables: ['remedies'] });
  expect(coverage.whole).toBe(false);
  expect(coverage.tables.remedies.cells.missing).toBe(15);
  expect(coverage.identities.unevaluated).toEqual([
    { id: 'remedies/row-sum', at: 'remedies', reason: 'table-missing' },
  ]);
});

test('a blank cell is the report’s fault and does not keep it from being covered; one that is no number does', () => {
  const path = 'requests/disclosed/enterprise';
  expect(cover({ cells: { [path]: '' } })).toMatchObject({ whole: true });
  expect(
    cover({ cells: { [path]: '' } }).identities.unevaluated.map(({ at, reason }) => [at, reason]),
  ).toEqual([
    ['requests/disclosed/total', 'blank'],
    ['requests/processed/enterprise', 'blank'],
  ]);
  expect(cover({ cells: { [path]: '#REF!' } })).toMatchObject({
    whole: false,
    tables: { requests: { cells: { invalid: 1 } } },
  });
});

test('an undivided （六） stands for its three rows', () => {
  const clean = buildReport();
  const undivided = without(clean, 'requests', 'other.correctionOverdue', 'other.feeUnpaid', 'other.other');
  undivided.tables.requests!.other = clean.tables.requests!.disclosed!;
  expect(coverageOf(undivided)).toMatchObject({
    whole: true,
    tables: { requests: { rows: { missing: [] } } },
  });
});

test('numbers of the prose are compared, or told with the reason', () => {
  const coverage = cover({
    cells: { 'requests/received/total': 5, 'requests/received/naturalPerson': 5 },
    prose: { overview: ['2023年，全县共收到政府信息公开申请5件。全年主动公开信息640条。'] },
  });
  expect(coverage.claims).toMatchObject({ read: 3, compared: 1 });
  expect(coverage.claims.notCompared).toMatchObject([
    { text: expect.stringContaining('640'), reason: 'no-counterpart' },
    { reason: 'no-counterpart' },
  ]);
});

test('shares and growth that were held against figures count as compared', () => {
  const { coverage } = checkReport(
    buildReport({
      cells: {
        'requests/received/naturalPerson': 20,
        'requests/received/total': 20,
        'requests/disclosed/naturalPerson': 15,
        'requests/disclosed/total': 15,
        'requests/refused.stateSecret/naturalPerson': 5,
        'requests/refused.stateSecret/total': 5,
        'requests/processed/naturalPerson': 20,
        'requests/processed/total': 20,
      },
      prose: {
        overview: [
          '2023年，全县共收到政府信息公开申请20件，较上年10件增长100%，予以公开占75%，群众满意度98%。',
        ],
      },
    }),
  );
  expect(coverage.claims.notCompared.map(({ text }) => text)).toEqual([
    expect.stringContaining('10件'),
    expect.stringContaining('满意'),
    expect.stringContaining('费'),
  ]);
});

test('sums whose rule was left out are told as left out, and do not keep the report from passing', () => {
  const { coverage } = checkReport(buildReport(), { only: ['remedies/*'] });
  expect(coverage.identities.holding).toBe(3);
  expect(new Set(coverage.identities.unevaluated.map(({ reason }) => reason))).toEqual(
    new Set(['not-selected']),
  );
  expect(coverage.whole).toBe(true);
});

test('nothing is whole when no rule ran', () => {
  expect(checkReport(buildReport(), { skip: ['*'] }).coverage.whole).toBe(false);
});

test('numbers of the prose are not called compared where no rule compares them', () => {
  const report = buildReport({
    cells: { 'requests/received/total': 5, 'requests/received/naturalPerson': 5 },
    prose: { overview: ['2023年，全县共收到政府信息公开申请5件。'] },
  });
  const { claims } = checkReport(report, { skip: ['claim/*'] }).coverage;
  expect(claims.compared).toBe(0);
  expect(claims.notCompared[0]).toMatchObject({ reason: 'not-selected' });
});

test('of several rules that compare, what those left out would compare is told as left out', () => {
  const report = buildReport({
    cells: { 'requests/received/total': 5, 'requests/carriedIn/total': 2, 'requests/processed/total': 7 },
    prose: { overview: ['收到政府信息公开申请5件，上年结转2件，办结7件，较上年3件增长66.7%。'] },
  });
  const claimsFor = (options: CheckOptions) => {
    const { compared, notCompared } = checkReport(report, options).coverage.claims;
    return [compared, notCompared.map(({ text, reason }) => `${text} ${reason}`)];
  };
  const open = ['较上年3件 no-counterpart', '未收取信息处理费 no-counterpart'];
  expect(claimsFor({})).toEqual([4, open]);
  expect(claimsFor({ only: ['claim/carried-in', 'prose/growth'] })).toEqual([
    2,
    ['收到政府信息公开申请5件 not-selected', '办结7件 not-selected', ...open],
  ]);
  expect(claimsFor({ skip: ['prose/*'] })[0]).toBe(3);
  const prior = buildReport({ year: 2022, cells: { 'requests/received/total': 3 } });
  expect(claimsFor({ prior })[0]).toBe(5);
});

test('a fault in what a rule says it compares is told, and the others go on', () => {
  const faulty = {
    ...allRules.find(({ id }) => id === 'claim/carried-in')!,
    id: 'own/faulty',
    compares: () => {
      throw new Error('lost');
    },
  } as const;
  const report = buildReport();
  expect(checkReport(report, { rules: [...allRules, faulty] }).rules.crashed).toEqual([
    { id: 'own/faulty', detail: 'lost' },
  ]);
  expect(checkReport(report, { rules: [...allRules, faulty], skip: ['own/*'] }).rules.crashed).toEqual([]);
});
