/**
 * What understanding a page costs: reading and extracting, as a ratio to parse5 building its tree with locations from the
 * same bytes; and the whole catalogue of rules, as a ratio to reading and extracting.
 */
import { checkReport } from '@gouji/core/check';
import { extractClaims, extractReports } from '@gouji/core/extract';
import { readSource } from '@gouji/core/read';
import { parse } from 'parse5';
import { type Measure, median, printMeasures } from './measures.ts';
import { reportPage, wordReportPage } from './report-pages.ts';

const cases = [
  { name: 'clean', page: reportPage, batch: 30, most: 1.5 },
  { name: 'word', page: wordReportPage, batch: 3, most: 1.2 },
];
const rounds = 60;
const warmUp = 20;

const table: Record<string, string | number>[] = [];
const measures: Measure[] = [];
for (const { name, page, batch, most } of cases) {
  const bytes = new TextEncoder().encode(page);
  const source = { name: 'page.html', bytes };
  const document = await readSource(source);
  const [{ report }] = extractReports(document);
  if (!report) throw new Error(`the ${name} page is not understood`);
  const steps: Record<string, () => unknown> = {
    parse5: () => parse(new TextDecoder().decode(bytes), { sourceCodeLocationInfo: true }),
    read: () => readSource(source),
    extract: () => extractReports(document),
    claims: () => extractClaims(report),
    rules: () => checkReport(report),
  };
  const times = new Map<string, number[]>(Object.keys(steps).map((step) => [step, []]));
  // All take turns, so that a busy machine slows all alike.
  for (let round = 0; round < rounds; round++)
    for (const [step, run] of Object.entries(steps)) {
      const start = performance.now();
      for (let turn = 0; turn < batch; turn++) await run();
      if (round >= warmUp) times.get(step)!.push((performance.now() - start) / batch);
    }
  const cost = Object.fromEntries([...times].map(([step, list]) => [step, median(list)]));
  const ratio = (value: number, base: number): string => (value / base).toFixed(2);
  const understanding = cost.read! + cost.extract!;
  const what = `${name} page of ${Math.round(bytes.length / 1024)} KB`;
  measures.push(
    {
      what: `${what}, reading and extracting against parse5's tree`,
      unit: '×',
      measured: understanding / cost.parse5!,
      promised: ['≤', most],
    },
    {
      what: `${what}, the same without the claims of the prose`,
      unit: '×',
      measured: (understanding - cost.claims!) / cost.parse5!,
      promised: null,
    },
    {
      what: `${what}, all rules against reading and extracting`,
      unit: '×',
      measured: cost.rules! / understanding,
      promised: ['<', 1],
    },
  );
  table.push({
    page: `${name} ${Math.round(bytes.length / 1024)} KB`,
    'parse5 ms': cost.parse5!.toFixed(3),
    read: ratio(cost.read!, cost.parse5!),
    extract: ratio(cost.extract!, cost.parse5!),
    'of which claims': ratio(cost.claims!, cost.parse5!),
    'read + extract': ratio(understanding, cost.parse5!),
    'at most': most,
    'rules / (read + extract)': ratio(cost.rules!, understanding),
  });
}
console.table(table);
printMeasures(measures);
