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

const limitNames: Record<keyof Limits, { zh: string; en: string; measure?: 'size' | 'time' }> = {
  bytes: { zh: '文件大小', en: 'file size', measure: 'size' },
  pages: { zh: '页数', en: 'pages' },
  cells: { zh: '表格单元格数', en: 'table cells' },
  entries: { zh: '压缩包内文件数', en: 'package entries' },
  inflatedBytes: { zh: '解压后大小', en: 'size after decompression', measure: 'size' },
  depth: { zh: '标签嵌套层数', en: 'nesting depth' },
  milliseconds: { zh: '读取时间', en: 'reading time', measure: 'time' },
};

/** A number in the greatest unit that does not make it less than one, as people say it. */
function inUnits(value: number, units: readonly (readonly [number, string])[]): string {
  const [size, name] = units.find(([one]) => value >= one) ?? units.at(-1)!;
  return `${Number((value / size).toFixed(1))}${name}`;
}

function describeLimit(limit: keyof Limits, value: number, language: 'zh' | 'en'): string {
  const { measure } = limitNames[limit];
  if (measure === 'size')
    return inUnits(value, [
      [1024 * 1024, ' MB'],
      [1024, ' KB'],
      [1, ' B'],
    ]);
  if (measure !== 'time') return String(value);
  return inUnits(
    value,
    language === 'zh'
      ? [
          [1_000, ' 秒'],
          [1, ' 毫秒'],
        ]
      : [
          [1_000, ' s'],
          [1, ' ms'],
        ],
  );
}

/** A limit was met. */
export class LimitError extends UnreadableError {
  readonly limit: keyof Limits;
  constructor(limit: keyof Limits, limits: Limits) {
    const { zh, en } = limitNames[limit];
    const value = limits[limit];
    super({
      code: 'limit',
      level: 'error',
      message: {
        zh: `${zh}超过上限（${describeLimit(limit, value, 'zh')}），未能完整读取；请核对文件是否正确；确有这么大的，拆分后重试，或在命令行的配置（limits）中调高上限。`,
        en: `The ${en} exceeds the limit (${describeLimit(limit, value, 'en')}), so the file was not read completely; check the file; if it has to be so large, split it, or raise the limit in the configuration of the command line (limits).`,
      },
      data: { limit, value },
    });
    this.limit = limit;
  }
}
