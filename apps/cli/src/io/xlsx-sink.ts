import { findingRows, rowHeader } from '@gouji/core/format';
import type { Language, Verdict } from '@gouji/core/model';
import type { Output } from './output.ts';
import type { Sinks } from './sinks.ts';
import { toWorkbook } from './xlsx-workbook.ts';

const names = {
  zh: {
    findings: '问题',
    files: '文件',
    header: ['文件', '结论', '错误', '警告', '提示', '已略去', '字节', 'SHA-256'],
  },
  en: {
    findings: 'findings',
    files: 'files',
    header: ['file', 'outcome', 'errors', 'warnings', 'infos', 'suppressed', 'bytes', 'SHA-256'],
  },
} as const;

const findingWidths = [28, 10, 8, 26, 50, 36, 18, 50, 12, 12, 36, 36, 40, 14, 30, 34];

/** Collects verdicts and writes them as a workbook: a sheet of findings and a sheet of files. */
export function createXlsxSink(output: Output, language: Language): Sinks {
  const findings: (string | number)[][] = [];
  const files: (string | number)[][] = [];
  const words = names[language];
  return {
    head: async () => {},
    async verdict(verdict: Verdict) {
      // Every row of a source carries its outcome in the second column.
      const rows = findingRows(verdict, language);
      const { counts, source } = verdict;
      findings.push(...rows);
      files.push([
        source.name,
        rows[0]![1]!,
        counts.error,
        counts.warning,
        counts.info,
        counts.suppressed,
        source.bytes,
        source.sha256,
      ]);
    },
    async end() {
      const workbook = toWorkbook([
        { name: words.findings, header: rowHeader(language), widths: findingWidths, rows: findings },
        { name: words.files, header: words.header, widths: [40, 10, 8, 8, 8, 8, 12, 70], rows: files },
      ]);
      await output.write(workbook);
      await output.end();
    },
  };
}
