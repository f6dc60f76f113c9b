import type { Language, Report, Verdict } from '@gouji/core/model';
import { codebookColumns, codebookRows } from './codebook.ts';
import { type Column, reportColumns, valueColumns } from './columns.ts';
import { type DataRow, reportRow, valueRows } from './rows.ts';
import type { ByteSink, RowSink } from './sink.ts';

/** `values`: a row for each value and each number of the text; `reports`: a row for each source; `codebook`: what the columns mean. */
export type TableName = 'values' | 'reports' | 'codebook';
export const tableNames: readonly TableName[] = ['values', 'reports', 'codebook'];

export const columnsOf: Readonly<Record<TableName, readonly Column[]>> = {
  values: valueColumns,
  reports: reportColumns,
  codebook: codebookColumns,
};

/** Takes reports one by one and writes them as data; memory does not grow with their number. */
export interface DatasetWriter {
  add(verdict: Verdict, report: Report | null): Promise<void>;
  end(): Promise<void>;
}

/** Opens where the rows of each table go; a table without a sink is not written. */
export type TableSinks = Readonly<Partial<Record<TableName, RowSink>>>;

/** Writes the rows of every report into the sinks of the tables. */
export function writeDataset(sinks: TableSinks, language: Language = 'zh'): DatasetWriter {
  return {
    async add(verdict, report) {
      if (sinks.values) for (const row of valueRows(verdict, report, language)) await sinks.values.row(row);
      await sinks.reports?.row(reportRow(verdict, report, language));
    },
    async end() {
      for (const row of sinks.codebook ? codebookRows() : []) await sinks.codebook!.row(row);
      for (const name of tableNames) await sinks[name]?.end();
    },
  };
}

/** A file for each table: CSV, JSON lines or Parquet. */
export async function openTableFile(
  format: 'csv' | 'jsonl' | 'parquet',
  table: TableName,
  sink: ByteSink,
): Promise<RowSink> {
  const columns = columnsOf[table];
  if (format === 'parquet') return (await import('./parquet-sink.ts')).openParquet(columns, sink);
  const { openCsv, openJsonLines } = await import('./text-sinks.ts');
  return format === 'csv' ? openCsv(columns, sink) : openJsonLines(columns, sink);
}

/** One workbook with a sheet for each table. */
export async function openWorkbookTables(tables: readonly TableName[], sink: ByteSink): Promise<TableSinks> {
  const { StreamedWorkbook } = await import('../spreadsheet/stream-workbook.ts');
  const workbook = new StreamedWorkbook((bytes) => sink.write(bytes));
  let open = tables.length;
  const sheets = tables.map((table) => {
    const sheet = workbook.sheet(
      table,
      columnsOf[table].map(({ name }) => name),
    );
    const rows: RowSink = {
      async row(values: DataRow) {
        sheet.row(values);
        await workbook.drain();
      },
      async end() {
        sheet.end();
        if (--open === 0) await workbook.end();
        else await workbook.drain();
      },
    };
    return [table, rows] as const;
  });
  return Object.fromEntries(sheets);
}
