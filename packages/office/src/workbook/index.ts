/** A report as a workbook with live formulas. */
export { type BatchWorkbook, type BatchWorkbookOptions, openBatchWorkbook } from './batch-workbook.ts';
export type { ClaimCell } from './claim-sheet.ts';
export type { IdentityCell, Standing } from './identity-sheet.ts';
export { type ReportWorkbook, type ReportWorkbookOptions, toReportWorkbook } from './report-workbook.ts';
