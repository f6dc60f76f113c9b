import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consistentReport, renderings } from '@gouji/fixtures/generate';
import fc from 'fast-check';

const text = renderings.find(({ id }) => id === 'tab-text')!;
const word = renderings.find(({ id }) => id === 'docx')!;

/** Cells whose printed value is raised by so much in each report; the sums around them no longer hold. */
const faults: readonly (readonly [path: string, by: number])[] = [
  ['requests/received/total', 3],
  ['requests/disclosed/total', 5],
  ['requests/processed/total', 2],
  ['remedies/reconsideration/total', 1],
  ['requests/carriedOut/total', 4],
];

/** Writes `count` reports with known faults into a folder, the same ones every time; returns their names in order. */
export function writeCorpus(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  const reports = fc.sample(consistentReport('2021'), { numRuns: count, seed: 42 });
  return reports.map(({ report }, index) => {
    const [path, by] = faults[index % faults.length]!;
    const cells = { ...report.cells, [path]: String(Number(report.cells[path]) + by) };
    // Every seventh is a Word document, so that binary formats are reviewed too.
    const rendering = index % 7 === 6 ? word : text;
    const name = `${String(index + 1).padStart(4, '0')}.${rendering === word ? 'docx' : 'txt'}`;
    writeFileSync(join(folder, name), rendering.render({ ...report, cells }));
    return name;
  });
}
