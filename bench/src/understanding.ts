/**
 * What understanding and judging a page cost: `understand` (reading and extracting) and `validate` (to the verdict), each as
 * a ratio to parse5 building its tree with locations from the same bytes, in processor time, by turns.
 */
import { understand, validate } from '@gouji/core';
import { parse } from 'parse5';
import { type Measure, median, printMeasures } from './measures.ts';
import { crowdedPage, ordinaryPage, wordReportPage } from './report-pages.ts';

/** `most`: what understanding and the verdict may cost; the Word page's understanding is only told. */
const cases = [
  { name: 'ordinary', page: ordinaryPage, batch: 8, most: { understood: 1.3, judged: 2 } },
  { name: 'crowded', page: crowdedPage, batch: 8, most: { understood: 2, judged: 3 } },
  { name: 'Word', page: wordReportPage, batch: 4, most: { understood: null, judged: 0.5 } },
];
const rounds = 25;
const warmUp = 60;

/** Processor time of one run in milliseconds. */
async function costOf(run: () => unknown, turns: number): Promise<number> {
  const before = process.cpuUsage();
  for (let turn = 0; turn < turns; turn++) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / turns;
}

const measures: Measure[] = [];
for (const { name, page, batch, most } of cases) {
  const bytes = new TextEncoder().encode(page);
  const source = { name: 'page.html', bytes };
  const verdict = await validate(source);
  if (verdict.outcome !== 'pass') throw new Error(`the ${name} page is not faultless: ${verdict.outcome}`);
  const steps = {
    tree: () => parse(page, { sourceCodeLocationInfo: true }),
    understood: () => understand(source),
    judged: () => validate(source),
  };
  const costs: Record<keyof typeof steps, number[]> = { tree: [], understood: [], judged: [] };
  const entries = Object.entries(steps) as [keyof typeof steps, () => unknown][];
  for (const [, run] of entries) await costOf(run, warmUp);
  // All take turns, so that a busy machine slows all alike.
  for (let round = 0; round < rounds; round++)
    for (const [step, run] of entries) costs[step].push(await costOf(run, batch));
  const tree = median(costs.tree);
  const what = `${name} page of ${Math.round(bytes.length / 1024)} KB`;
  const promise = (bound: number | null): Measure['promised'] => (bound === null ? null : ['≤', bound]);
  measures.push(
    {
      what: `${what}, understood, against parse5's tree`,
      unit: '×',
      measured: median(costs.understood) / tree,
      promised: promise(most.understood),
    },
    {
      what: `${what}, to the verdict, against parse5's tree`,
      unit: '×',
      measured: median(costs.judged) / tree,
      promised: promise(most.judged),
    },
  );
}
printMeasures(measures);
