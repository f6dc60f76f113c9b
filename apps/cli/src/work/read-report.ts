import { type Limits, type Report, understand } from '@gouji/core';
import { collectPaths } from '../io/collect-paths.ts';
import { readSourceFile } from '../io/read-source.ts';
import { readersFor } from '../readers.ts';
import { UsageError } from '../usage-error.ts';

async function readReport(path: string, limits: Partial<Limits>): Promise<Report | null> {
  const source = await readSourceFile(path);
  return (await understand(source, { readers: await readersFor(source), limits })).report;
}

/** The one report that stands for the year before. Throws a UsageError when it is not one, or not understood. */
export async function readPrior(path: string, limits: Partial<Limits>): Promise<Report> {
  const [only, another] = await collectPaths([path]);
  const report = only && !another ? await readReport(only, limits) : null;
  if (report) return report;
  throw new UsageError({
    zh: another ? `--prior 应为一份报告，“${path}”对应多份。` : `--prior 所给的“${path}”无法识别为年度报告。`,
    en: another
      ? `--prior takes one report; “${path}” stands for several.`
      : `“${path}”, given as --prior, cannot be understood as an annual report.`,
  });
}

/** Reports of subordinate bodies; files that are none are left out. */
export async function readChildren(paths: readonly string[], limits: Partial<Limits>): Promise<Report[]> {
  const reports: Report[] = [];
  for (const path of await collectPaths(paths)) {
    const report = await readReport(path, limits);
    if (report) reports.push(report);
  }
  return reports;
}
