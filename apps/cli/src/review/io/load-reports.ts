import { resolve } from 'node:path';
import { parse } from '@gouji/core';
import { type CheckOptions, checkReport, sha256Hex } from '@gouji/core/check';
import { readSourceFile } from '../../io/read-source.ts';
import { readersFor } from '../../readers.ts';
import { UsageError } from '../../usage-error.ts';
import type { LoadedReport } from '../core/workspace.ts';

/** Reads and checks one file of a folder. Never throws: what cannot be read becomes a report of nothing with a notice. */
export async function loadReport(path: string, folder: string, options: CheckOptions): Promise<LoadedReport> {
  try {
    const source = await readSourceFile(resolve(folder, path));
    const readers = await readersFor(source);
    const result = await parse(source, { ...options, readers });
    const base = { name: path, sha256: result.source.sha256, report: result.report };
    if (!result.report) return { ...base, findings: [], diagnoses: [], notices: result.notices };
    const checked = checkReport(result.report, options);
    return {
      ...base,
      findings: checked.findings,
      diagnoses: checked.diagnoses,
      notices: [...result.notices, ...checked.notices],
    };
  } catch (error) {
    const message =
      error instanceof UsageError
        ? error.sentence
        : { zh: '读取时发生内部错误。', en: 'Reading failed with an internal error.' };
    return {
      name: path,
      sha256: sha256Hex(new TextEncoder().encode(resolve(folder, path))),
      report: null,
      findings: [],
      diagnoses: [],
      notices: [{ code: 'unreadable', level: 'error', message }],
    };
  }
}

/** Reads the files one after the other and lets keys be handled in between, so that work can begin with the first. */
export async function* loadReports(
  paths: readonly string[],
  folder: string,
  optionsFor: (path: string) => CheckOptions,
): AsyncGenerator<LoadedReport> {
  for (const path of paths) {
    yield await loadReport(path, folder, optionsFor(path));
    await new Promise((resume) => setImmediate(resume));
  }
}
