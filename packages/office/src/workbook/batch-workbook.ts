import { findingRows, rowHeader } from '@gouji/core/format';
import type { Language, Report, Verdict } from '@gouji/core/model';
import { reportColumns } from '../dataset/columns.ts';
import { reportRow } from '../dataset/rows.ts';
import { StreamedWorkbook } from '../spreadsheet/stream-workbook.ts';
import { workbookWords } from './words.ts';

/** Takes verdicts one by one and writes a workbook of them all. */
export interface BatchWorkbook {
  add(verdict: Verdict, report: Report | null): Promise<void>;
  end(): Promise<void>;
}

export interface BatchWorkbookOptions {
  readonly language?: Language;
}

/** Many reports in one workbook: a sheet of findings and a sheet of figures with one row a report, read or not. */
export function openBatchWorkbook(
  sink: (bytes: Uint8Array) => Promise<void>,
  { language = 'zh' }: BatchWorkbookOptions = {},
): BatchWorkbook {
  const words = workbookWords[language];
  const workbook = new StreamedWorkbook(sink);
  const findings = workbook.sheet(words.sheets.findings, rowHeader(language));
  const figures = workbook.sheet(
    words.sheets.figures,
    reportColumns.map((column) => column[language]),
  );
  return {
    async add(verdict, report) {
      for (const row of findingRows(verdict, language)) findings.row(row);
      figures.row(reportRow(verdict, report, language));
      await workbook.drain();
    },
    async end() {
      findings.end();
      figures.end();
      await workbook.end();
    },
  };
}
