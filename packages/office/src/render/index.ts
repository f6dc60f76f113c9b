import type { PrintedReport } from '@gouji/core/template';

/** Reports from data, and the blank official form, as files. */
export { DataError } from './data-error.ts';
export { blankForm, type FormOptions } from './form.ts';
export { type PreparedReport, parseReportData, prepareReport, ReportData } from './report-data.ts';

export const renderFormats = ['docx', 'html', 'md', 'xlsx'] as const;
export type RenderFormat = (typeof renderFormats)[number];

/** A report as a file of a format. The same report gives the same bytes. */
export async function renderReport(report: PrintedReport, format: RenderFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./render-docx.ts')).renderDocx(report);
    case 'xlsx':
      return (await import('./render-xlsx.ts')).renderXlsx(report);
    default: {
      const { renderHtml, renderMarkdown } = await import('./render-text.ts');
      return new TextEncoder().encode(format === 'html' ? renderHtml(report) : renderMarkdown(report));
    }
  }
}
