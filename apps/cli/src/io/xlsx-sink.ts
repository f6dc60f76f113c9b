import {
  accountOf,
  describeCoverage,
  describeFileState,
  fileRow,
  findingRows,
  rowHeader,
} from '@gouji/core/format';
import type { FileAccount, Language, Verdict } from '@gouji/core/model';
import type { Output } from './output.ts';
import type { Sink } from './sink.ts';
import { createWorkbook } from './xlsx-workbook.ts';

const names = {
  zh: {
    findings: '问题',
    files: '文件',
    header: ['文件', '结果', '说明', '错误', '警告', '提示', '已略去', '字节', 'SHA-256', '核对范围'],
    tooMany: (left: number) => `另有 ${left} 行超出工作表的容量；完整结果请用 csv 或 json 格式。`,
  },
  en: {
    findings: 'findings',
    files: 'files',
    header: [
      'file',
      'ending',
      'why',
      'errors',
      'warnings',
      'infos',
      'suppressed',
      'bytes',
      'SHA-256',
      'coverage',
    ],
    tooMany: (left: number) => `${left} more rows than a sheet holds; use the csv or json format for all.`,
  },
} as const;

const findingWidths = [28, 10, 8, 26, 50, 36, 18, 50, 10, 10, 12, 36, 36, 40, 14, 30, 34, 60];

/** Writes a workbook as the verdicts come: a sheet of findings, then a sheet of files, which is short enough to be kept. */
export function createXlsxSink(output: Output, language: Language): Sink {
  const words = names[language];
  const files: (string | number)[][] = [];
  const workbook = createWorkbook(
    [
      { name: words.findings, header: rowHeader(language), widths: findingWidths },
      { name: words.files, header: words.header, widths: [40, 14, 50, 8, 8, 8, 8, 12, 70, 60] },
    ],
    words.tooMany,
  );
  const tell = ({ name, state, reason }: FileAccount, rest: (string | number)[]): void => {
    files.push([name, describeFileState(state, language), reason?.[language] ?? '', ...rest]);
  };
  return {
    head: async () => {},
    async verdict(verdict: Verdict) {
      for (const row of findingRows(verdict, language)) workbook.row(row);
      const { counts, source } = verdict;
      const { error, warning, info, suppressed } = counts;
      tell(accountOf(verdict), [
        error,
        warning,
        info,
        suppressed,
        source.bytes,
        source.sha256,
        describeCoverage(verdict, language),
      ]);
      await output.write(workbook.take());
    },
    async file(account) {
      workbook.row(fileRow(account, language));
      tell(account, []);
    },
    async end() {
      workbook.next();
      for (const row of files) workbook.row(row);
      workbook.end();
      await output.write(workbook.take());
      await output.end();
    },
    discard: () => output.discard(),
  };
}
