import type { Notice } from '../model/notice.ts';

/** What one reading may cost. Each limit ends in an indeterminate verdict with `complete: false` and the limit named. */
export interface Limits {
  /** Size of the source in bytes. */
  readonly bytes: number;
  /** Pages of a PDF or OFD. */
  readonly pages: number;
  /** Table cells of one document. */
  readonly cells: number;
  /** Entries of a ZIP package or streams of a compound file. */
  readonly entries: number;
  /** Bytes after decompression, over all entries of a package that are read. */
  readonly inflatedBytes: number;
  /** Nesting of elements. */
  readonly depth: number;
  /** Wall time of reading, in milliseconds; checked between steps. */
  readonly milliseconds: number;
}

export const defaultLimits: Limits = {
  bytes: 32 * 1024 * 1024,
  pages: 300,
  cells: 100_000,
  entries: 2_000,
  inflatedBytes: 128 * 1024 * 1024,
  depth: 2_000,
  milliseconds: 20_000,
};

/** The source cannot be read as what it is; `notice` says what was found and what to do. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly notice: Notice;
  constructor(notice: Notice) {
    super(notice.message.en);
    this.notice = notice;
  }
}

const limitNames: Record<keyof Limits, { zh: string; en: string; unit: string }> = {
  bytes: { zh: '文件大小', en: 'file size', unit: ' B' },
  pages: { zh: '页数', en: 'pages', unit: '' },
  cells: { zh: '表格单元格数', en: 'table cells', unit: '' },
  entries: { zh: '压缩包内文件数', en: 'package entries', unit: '' },
  inflatedBytes: { zh: '解压后大小', en: 'size after decompression', unit: ' B' },
  depth: { zh: '标签嵌套层数', en: 'nesting depth', unit: '' },
  milliseconds: { zh: '读取时间', en: 'reading time', unit: ' ms' },
};

/** A limit was met. */
export class LimitError extends UnreadableError {
  readonly limit: keyof Limits;
  constructor(limit: keyof Limits, limits: Limits) {
    const { zh, en, unit } = limitNames[limit];
    super({
      code: 'limit',
      level: 'error',
      message: {
        zh: `${zh}超过上限（${limits[limit]}${unit}），未能完整读取；请核对文件是否正确，或调高该上限后重试。`,
        en: `The ${en} exceeds the limit (${limits[limit]}${unit}), so the file was not read completely; check the file or raise the limit.`,
      },
      data: { limit, value: limits[limit] },
    });
    this.limit = limit;
  }
}
