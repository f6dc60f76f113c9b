/** Reports as data: long and wide, with a codebook derived from the templates. */
export { codebookColumns, codebookRows } from './codebook.ts';
export { type Column, reportColumns, valueColumns } from './columns.ts';
export {
  columnsOf,
  type DatasetWriter,
  openTableFile,
  openWorkbookTables,
  type TableName,
  type TableSinks,
  tableNames,
  writeDataset,
} from './dataset.ts';
export { type DataRow, reportRow, valueRows } from './rows.ts';
export type { ByteSink, RowSink } from './sink.ts';
