/**
 * Generated reports without a fault, of either edition and in every format by turns, raise nothing above info:
 * `node --conditions gouji-source bench/src/faultless.ts [reports of each edition]`
 */
import { validate } from '@gouji/core';
import { consistentReport, renderings } from '@gouji/fixtures/generate';
import { binaryReaders } from '@gouji/readers';
import fc from 'fast-check';
import { type Measure, printMeasures } from './measures.ts';

const count = Number(process.argv[2] ?? 10_000);
const portion = 500;
const measures: Measure[] = [];
for (const edition of ['2019', '2021'] as const) {
  const started = performance.now();
  const alarms: string[] = [];
  for (let from = 0; from < count; from += portion) {
    const seed = 40_000 + from;
    const reports = fc.sample(consistentReport(edition), { numRuns: Math.min(portion, count - from), seed });
    for (const [index, { report }] of reports.entries()) {
      const rendering = renderings[index % renderings.length]!;
      const verdict = await validate(
        { name: rendering.file, bytes: rendering.render(report) },
        { readers: binaryReaders },
      );
      const above = verdict.findings.filter(({ severity }) => severity !== 'info');
      if (above.length === 0 && verdict.outcome === 'pass') continue;
      alarms.push(
        `edition ${edition}, seed ${seed}, report ${index}, ${rendering.id}: ${verdict.outcome} ${above.map(({ ruleId, message }) => `${ruleId} ${message}`).join('; ')}`,
      );
    }
  }
  for (const alarm of alarms.slice(0, 10)) console.log(alarm);
  const seconds = (performance.now() - started) / 1000;
  const shown = count.toLocaleString('en');
  measures.push(
    {
      what: `false alarms in ${shown} faultless reports, edition ${edition}`,
      unit: '',
      measured: alarms.length,
      promised: ['=', 0],
    },
    { what: `time for generating, writing and checking them`, unit: 's', measured: seconds, promised: null },
  );
}
printMeasures(measures);
