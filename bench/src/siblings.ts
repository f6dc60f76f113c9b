/**
 * A parent report with 5,000 subordinate reports, among them planted copies: read them all, compare them all.
 * `node --conditions gouji-source bench/src/siblings.ts [count]`. Two texts a thousand characters long are compared by the
 * rule `rollup/copied-siblings`, reached like any other through `judge`.
 */
import { judge, type Report, understand } from '@gouji/core';
import { consistentReport, renderings } from '@gouji/fixtures/generate';
import fc from 'fast-check';
import { printMeasures } from './measures.ts';
import { createSiblingTexts } from './sibling-texts.ts';

const count = Number(process.argv[2] ?? 5_000);
const copied = { groups: Math.round(count / 100), size: 4 };
const tabText = renderings.find(({ id }) => id === 'tab-text')!;

const started = performance.now();
const generated = fc.sample(consistentReport('2021'), { numRuns: 50, seed: 7 });
const texts = createSiblingTexts(count, copied);
const children: Report[] = [];
let reading = 0;
for (const [index, { name, overview, problems }] of texts.entries()) {
  const { report } = generated[index % generated.length]!;
  const year = /\d{4}/u.exec(report.title)![0];
  const bytes = tabText.render({
    ...report,
    title: `${name}${year}年政府信息公开工作年度报告`,
    prose: { ...report.prose, overview: [overview], problems: [problems] },
  });
  const start = performance.now();
  const { report: child } = await understand({ name: `${index}.txt`, bytes });
  reading += performance.now() - start;
  if (!child) throw new Error(`${name} was not read`);
  children.push(child);
}
const [parent] = generated;
const understanding = await understand({ name: 'parent.txt', bytes: tabText.render(parent!.report) });

const compareStart = performance.now();
const verdict = judge(understanding, { children });
const comparing = performance.now() - compareStart;
const peak = process.resourceUsage().maxRSS / 1000;
const groups = verdict.findings
  .filter(({ ruleId }) => ruleId === 'rollup/copied-siblings')
  .map(({ data }) => (data.names as string[]).join());
const planted = texts.reduce<Record<string, string[]>>((all, { name, group }) => {
  if (group !== null) all[group] = [...(all[group] ?? []), name];
  return all;
}, {});
const expected = Object.values(planted).map((names) => names.join());
const right = expected.filter((names) => groups.includes(names)).length;

// The worst there is: everybody sends the same text.
const same = children.map((child) => ({ ...child, sections: children[0]!.sections }));
const sameStart = performance.now();
const sameVerdict = judge(understanding, { children: same, only: ['rollup/copied-siblings'] });
const sameTime = performance.now() - sameStart;
if (sameVerdict.findings.length !== 1) throw new Error('5,000 equal texts are one group');

console.log(`made, read and compared in ${((performance.now() - started) / 1000).toFixed(1)} s`);
const shown = count.toLocaleString('en');
printMeasures([
  {
    what: `${shown} reports with siblings compared by all rules`,
    unit: 's',
    measured: comparing / 1000,
    promised: ['<', 60],
  },
  {
    what: 'read, extracted and compared together',
    unit: 's',
    measured: (reading + comparing) / 1000,
    promised: ['<', 60],
  },
  {
    what: `${shown} reports of one and the same text compared`,
    unit: 's',
    measured: sameTime / 1000,
    promised: ['<', 60],
  },
  {
    what: 'comparing against reading and extracting',
    unit: '×',
    measured: comparing / reading,
    promised: null,
  },
  { what: 'planted groups of copies found', unit: '', measured: right, promised: ['=', expected.length] },
  {
    what: 'groups found that were not planted',
    unit: '',
    measured: groups.length - right,
    promised: ['=', 0],
  },
  {
    what: 'peak memory with all reports read and compared',
    unit: 'MB',
    measured: peak,
    promised: null,
  },
]);
