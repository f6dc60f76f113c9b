import type { Language, Report, Severity, Source, Verdict } from '@gouji/core/model';
import type { Reader } from '@gouji/core/read';
import type { Annotated, Signature } from './annotated.ts';
import { remarksOf } from './remarks.ts';

export interface AnnotateOptions {
  /** Language of the few words that are ours; messages are in that of the verdict. */
  readonly language?: Language;
  /** Named as the author of the comments; 勾稽 by default. */
  readonly author?: string;
  /** When the comments were made, ISO 8601. Without it they carry no date, and the same report gives the same bytes. */
  readonly date?: string;
  /** The readers the source was read with: formats that take no comments are read again. None by default. */
  readonly readers?: readonly Reader[];
  /** The least severity that is written down; `info` by default. */
  readonly least?: Severity;
}

/**
 * A copy of a report with a comment at each cell or at the very words at fault: the finding, its basis and what to do; the
 * findings of one cause in one comment. Formats that take no comments (DOC, WPS, OFD, text) give a Word document with what
 * was read. Null when there is nothing to say. `report` is what was understood of the source
 * (as from `understand`); without it, what concerns the whole report stands at its beginning.
 */
export async function annotate(
  source: Source,
  verdict: Verdict,
  report: Report | null,
  options: AnnotateOptions = {},
): Promise<Annotated | null> {
  const remarks = remarksOf(verdict, report, options).map((remark) =>
    remark.at ? remark : { ...remark, at: report?.titleAt ?? null },
  );
  if (remarks.length === 0) return null;
  const signature: Signature = { author: options.author ?? '勾稽', date: options.date ?? null };
  const { language = 'zh' } = options;
  switch (verdict.source.format) {
    case 'docx':
      return (await import('./docx/annotate-docx.ts')).annotateDocx(source.bytes, remarks, signature);
    case 'xlsx':
      return (await import('./xlsx/annotate-xlsx.ts')).annotateXlsx(
        source.bytes,
        remarks,
        signature,
        language,
      );
    case 'html': {
      const { annotateHtml } = await import('./html/annotate-html.ts');
      return annotateHtml(source.bytes, remarks, signature, source.charset);
    }
    case 'pdf':
      try {
        return await (await import('./pdf/annotate-pdf.ts')).annotatePdf(source.bytes, remarks, signature);
      } catch {
        // Encrypted, or damaged in a way that a reader forgives and a writer must not.
        break;
      }
  }
  const { annotateReading } = await import('./reading/annotate-reading.ts');
  return annotateReading(source, remarks, signature, language, options.readers ?? []);
}
