/** Many reports added up into the summary of their parent, with the provenance of every value. */

export { describeSimilar, describeUndecided } from '../survey/words.ts';
export {
  type Child,
  type ChildState,
  type MergedCell,
  type MergedChild,
  type MergedReport,
  type MergeOptions,
  mergeReports,
  NothingToMergeError,
} from './merge-reports.ts';
export { toMergedWorkbook } from './merged-workbook.ts';
