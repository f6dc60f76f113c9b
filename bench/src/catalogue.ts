/**
 * What all rules cost on one report, against reading and extracting the same report, by turns in one run:
 * `node --conditions gouji-source bench/src/catalogue.ts`
 */
import { readFileSync } from 'node:fs';
import { allRules, judge, understand } from '@gouji/core';
import { binaryReaders } from '@gouji/readers';
import { cleanPage, wordPage } from './html-pages.ts';
import { type Measure, median, printMeasures } from './measures.ts';

const caseFile = (path: string): Uint8Array =>
  readFileSync(new URL(`../../packages/fixtures/cases/${path}`, import.meta.url));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const samples = [
  { name: 'clean page', file: 'page.html', bytes: bytesOf(cleanPage) },
  { name: 'page saved by Word', file: 'word.html', bytes: bytesOf(wordPage) },
  { name: 'long text of 2020', file: 'report.txt', bytes: caseFile('xiayi-2020/source.txt') },
  // What is wrong is diagnosed as well, which is more than the catalogue: told, and not promised.
  {
    name: 'text with wrong totals and their diagnosis',
    diagnosed: true,
    file: 'report.txt',
    bytes: caseFile('wrong-total/source.txt'),
  },
  { name: 'DOCX', file: 'report.docx', bytes: caseFile('clean-2021-edition/source.docx') },
];
const rounds = 150;
const warmUp = 250;
const options = { readers: binaryReaders };

const measures: Measure[] = [];
for (const { name, file, bytes, diagnosed } of samples) {
  const reading: number[] = [];
  const checking: number[] = [];
  let ran = 0;
  for (let round = 0; round < rounds + warmUp; round++) {
    const start = performance.now();
    const understanding = await understand({ name: file, bytes }, options);
    const between = performance.now();
    const { rules } = judge(understanding);
    const end = performance.now();
    // Rules that a report lacks the needs for are skipped: a prior year and subordinate reports are not part of one report.
    ran = rules.ran.length;
    if (rules.crashed.length > 0 || ran < allRules.length / 2) throw new Error(`${name}: ${ran} rules ran`);
    if (round < warmUp) continue;
    reading.push(between - start);
    checking.push(end - between);
  }
  console.log(
    `${name}: ${bytes.length} bytes, read and extracted in ${median(reading).toFixed(2)} ms, ${ran} rules in ${median(checking).toFixed(2)} ms`,
  );
  measures.push({
    what: `${name}, all rules against read and extract`,
    unit: '×',
    measured: median(checking) / median(reading),
    promised: diagnosed ? null : ['<', 1],
  });
}
printMeasures(measures);
