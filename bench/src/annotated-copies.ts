/**
 * What it costs to write the findings of a DOCX into a copy of it, against reading and understanding the same bytes:
 * `node --conditions gouji-source bench/src/annotated-copies.ts`
 */
import { judge, understand } from '@gouji/core';
import { readSource } from '@gouji/core/read';
import { mistypedReport, wordForm } from '@gouji/fixtures/generate';
import { annotate } from '@gouji/office/annotate';
import { binaryReaders } from '@gouji/readers';
import fc from 'fast-check';
import { median, printMeasures } from './measures.ts';

const options = { readers: binaryReaders };
const forms = [...Array(40).keys()].map((index) => {
  const [mistyped] = fc.sample(mistypedReport(index % 2 === 0 ? '2021' : '2019', 1 + (index % 3)), {
    numRuns: 1,
    seed: 70_000 + index,
  });
  return { name: `form-${index}.docx`, bytes: wordForm(mistyped!.report, index) };
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const rounds = 5;
const toReading: number[] = [];
const toUnderstanding: number[] = [];
let remarks = 0;
for (const form of forms) {
  const understanding = await understand(form, options);
  const verdict = judge(understanding);
  const write = () => annotate(form, verdict, understanding.report);
  const copy = await write();
  remarks += copy?.remarks ?? 0;
  const times = { reading: [] as number[], understanding: [] as number[], writing: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.reading.push(await timed(() => readSource(form, options)));
    times.writing.push(await timed(write));
    times.understanding.push(await timed(() => understand(form, options)));
  }
  toReading.push(median(times.writing) / median(times.reading));
  toUnderstanding.push(median(times.writing) / median(times.understanding));
}
printMeasures([
  { what: 'comments written into forty forms', unit: '', measured: remarks, promised: null },
  {
    what: 'writing the copy against reading the file, median',
    unit: '×',
    measured: median(toReading),
    promised: ['<', 1.5],
  },
  {
    what: 'writing the copy against reading and understanding, median',
    unit: '×',
    measured: median(toUnderstanding),
    promised: ['<', 1],
  },
]);
