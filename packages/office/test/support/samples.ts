import { readFileSync } from 'node:fs';
import { judge, type Report, understand, type Verdict } from '@gouji/core';
import { loadCases } from '@gouji/fixtures';
import { type AnnualReport, consistentReport } from '@gouji/fixtures/generate';
import { binaryReaders } from '@gouji/readers';
import fc from 'fast-check';

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A committed file of the fixtures. */
export const sampleFile = (name: string): Sample => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../../../fixtures/files/${name}`, import.meta.url))),
});

/** Every source of the corpus with one of these extensions. */
export const corpus = (extension: string): Sample[] =>
  loadCases()
    .flatMap(({ name, sources }) =>
      sources.map((source) => ({ name: `${name}-${source.name}`, bytes: source.bytes })),
    )
    .filter(({ name }) => name.endsWith(`.${extension}`));

/** A faulty report: one to three wrong cells of table three; by the index a blank total or a wrong number in the text. */
export function faultyReport(index: number): AnnualReport {
  const [{ report, figures }] = fc.sample(consistentReport(index % 2 === 0 ? '2021' : '2019'), {
    numRuns: 1,
    seed: 400 + index,
  }) as [{ report: AnnualReport; figures: Record<string, number> }];
  const paths = Object.keys(figures).filter((path) => path.startsWith('requests/'));
  const cells = { ...report.cells };
  for (let fault = 0; fault <= index % 3; fault++) {
    const path = paths[(index * 37 + fault * 61) % paths.length]!;
    cells[path] = String(figures[path]! + 3 + fault);
  }
  if (index % 4 === 1) cells['remedies/reconsideration/total'] = '';
  const overview = (report.prose.overview ?? []).map((text) =>
    index % 2 === 0
      ? text.replace(/(申请)(\d+)件/u, (_, word, digits) => `${word}${Number(digits) + 2}件`)
      : text,
  );
  return { ...report, cells, prose: { ...report.prose, overview } };
}

/** Reads and checks a sample that must be a report. */
export async function check(sample: Sample): Promise<{ verdict: Verdict; report: Report }> {
  const understanding = await understand(sample, { readers: binaryReaders });
  const { report } = understanding;
  if (!report) throw new Error(`${sample.name}: ${JSON.stringify(understanding.notices)}`);
  return { verdict: judge(understanding), report };
}

export const fingerprints = (verdict: Verdict): string[] =>
  verdict.findings.map(({ fingerprint }) => fingerprint).sort();

/** Values and text without places. */
export const essenceOf = (report: Report): unknown => [
  Object.values(report.tables).map((rows) =>
    Object.entries(rows ?? {}).map(([row, cells]) => [
      row,
      Object.entries(cells).map(([column, { value, state }]) => [column, value, state]),
    ]),
  ),
  report.sections.map(({ heading, paragraphs }) => [
    heading,
    paragraphs.map(({ text }) => text.replace(/\s/gu, '')),
  ]),
];
