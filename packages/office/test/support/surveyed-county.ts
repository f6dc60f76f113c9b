import { judge, understand } from '@gouji/core';
import { provinceReports, renderings } from '@gouji/fixtures/generate';
import { digestReport } from '../../src/survey/digest-report.ts';
import { buildSurvey, Collector, openSurveyWorkbook } from '../../src/survey/index.ts';
import type { Survey } from '../../src/survey/model.ts';

export const text = renderings.find(({ id }) => id === 'tab-text')!;
export const encoder = new TextEncoder();
export const decoder = new TextDecoder();

/** A source of a report; `change` alters its text. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reports of one county with its departments and townships for two years. */
export const reports = [...provinceReports({ bodies: 26, years: [2023, 2024], seed: 7 })];
export const given = new Map<string, Given>();
for (const { name, report } of reports) given.set(name, { name: `${name}.txt`, bytes: text.render(report) });

export const change = (name: string, edit: (words: string) => string): Given => ({
  name: `${name}.txt`,
  bytes: encoder.encode(edit(decoder.decode(given.get(name)!.bytes))),
});

export const county = reports[0]!.body;
export const office = reports.find(({ body }) => body.endsWith('财政局'))!.body;
export const copier = reports.find(({ body }) => body.endsWith('民政局'))!.body;
export const drafts = reports.find(({ body }) => body.endsWith('水利局'))!.body;
export const absent = reports.find(({ body }) => body.endsWith('审计局'))!.body;

export interface Surveyed {
  readonly survey: Survey;
  readonly sheet: Uint8Array;
}

export async function surveyOf(
  sources: readonly Given[],
  roster: readonly string[] | null,
): Promise<Surveyed> {
  const collector = new Collector();
  const words: string[] = [];
  const pieces: Uint8Array[] = [];
  const workbook = openSurveyWorkbook(async (bytes) => void pieces.push(bytes));
  for (const source of sources) {
    const understanding = await understand(source);
    const digest = understanding.report && digestReport(understanding.report);
    const verdict = judge(understanding);
    const index = collector.add(verdict, digest);
    if (index !== null) words[index] = digest!.words;
    await workbook.verdict(verdict, index);
  }
  const survey = await buildSurvey(collector, async (index) => words[index]!, { roster });
  await workbook.end(survey);
  return { survey, sheet: new Uint8Array(Buffer.concat(pieces)) };
}

/** The county: one body copied, one sent two drafts, one cannot be read, and one of the roster sent nothing. */
export async function surveyCounty(): Promise<Surveyed> {
  const sources = reports.filter(({ body }) => body !== absent).map(({ name }) => given.get(name)!);
  // One body copied the text of another, with its own name.
  const at = sources.findIndex(({ name }) => name.startsWith(`${copier}2024`));
  sources[at] = {
    ...change(`${office}2024年度报告`, (words) => words.replaceAll(office, copier)),
    name: sources[at]!.name,
  };
  // Another sent two drafts.
  sources.push({
    ...change(`${drafts}2024年度报告`, (words) => words.replace('及时发布', '按时发布')),
    name: '第二稿.txt',
  });
  sources.push({ name: `${absent}2023年度报告.txt`, bytes: encoder.encode('%PDF-1.4\n') });
  const roster = [...new Set(reports.map(({ body }) => body)), `${county.slice(0, 3)}档案局`];
  return surveyOf(sources, roster);
}
