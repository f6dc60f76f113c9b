import type { Document, Notice } from '@gouji/core/model';
import { LimitError, type ReadOptions, startBudget } from '@gouji/core/read';
import { layoutPages } from '../layout/layout-pages.ts';
import { unreadable } from '../unreadable.ts';
import { readInThread } from './pdf-thread.ts';
import { type PdfContent, type PdfPage, PdfStop } from './read-pages.ts';

/** A picture smaller than this share of its page is a logo or a chart, not a scanned table. */
const largePicture = 0.2;

/**
 * Reads a PDF: words and ruling lines of every page, laid out as tables and paragraphs. Throws `UnreadableError` for
 * damaged and encrypted files and for scans, `LimitError` when a limit is met.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  const { limits } = options;
  if (bytes.length > limits.bytes) throw new LimitError('bytes', limits);
  const content = await readContent(bytes, options);
  refuseWithoutText(content.pages);
  const budget = startBudget(limits);
  const blocks = layoutPages(content.pages, budget);
  const notices = judge(content.pages, isCut(bytes));
  return {
    format: 'pdf',
    blocks,
    metadata: content.title === '' ? {} : { title: content.title },
    notices,
    complete: !notices.some((notice) => notice.level === 'error'),
  };
}

async function readContent(bytes: Uint8Array, { limits }: ReadOptions): Promise<PdfContent> {
  const { pages, milliseconds, inflatedBytes } = limits;
  try {
    return await readInThread({ bytes, limits: { pages, milliseconds, inflatedBytes } });
  } catch (error) {
    if (!(error instanceof PdfStop)) throw error;
    if (error.reason === 'password') {
      throw unreadable(
        'encrypted',
        '该 PDF 设有打开密码，无法读取；请提供未加密的文件。',
        'This PDF needs a password to open; please provide it without encryption.',
      );
    }
    if (error.reason === 'damaged') {
      throw unreadable(
        'damaged',
        '该 PDF 已损坏或不完整，无法读取；请重新下载或另存后重试。',
        'This PDF is damaged or incomplete and cannot be read; download or save it again.',
      );
    }
    throw new LimitError(error.reason, limits);
  }
}

function refuseWithoutText(pages: readonly PdfPage[]): void {
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  const unmapped = pages.reduce((sum, page) => sum + page.unmapped, 0);
  if (pages.length === 0) {
    throw unreadable('empty', '该 PDF 没有任何页面，请核对文件。', 'This PDF has no pages; check the file.');
  }
  if (characters === 0) {
    throw unreadable(
      'scanned',
      '该 PDF 是没有文字层的扫描件（只有图片），无法读取其中的数字；请使用原始电子文档，或先做文字识别（OCR）并核对后再校核。',
      'This PDF is a scan without a text layer (pictures only); use the original document, or run OCR and proofread it first.',
      { pages: pages.length },
    );
  }
  if (unmapped > characters * 0.3) {
    throw unreadable(
      'unmapped-text',
      '该 PDF 的字体没有字符对照表，文字无法还原；请使用原始电子文档，或先做文字识别（OCR）。',
      'The fonts of this PDF carry no character map, so its text cannot be recovered; use the original document or OCR.',
      { characters, unmapped },
    );
  }
}

/** A file without its end mark has lost its tail; the engine repairs what is left without a word. */
function isCut(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-2048));
  return !tail.includes('%%EOF');
}

function judge(pages: readonly PdfPage[], cut: boolean): Notice[] {
  const notices: Notice[] = [];
  const numbers = (test: (page: PdfPage) => boolean): number[] =>
    pages.flatMap((page, index) => (test(page) ? [index + 1] : []));
  if (cut) {
    notices.push({
      code: 'truncated',
      level: 'error',
      message: {
        zh: '该 PDF 缺少文件结尾，可能没有下载完整，以下结果只涉及读到的部分；请重新下载后再校核。',
        en: 'This PDF lacks its end and may be cut off; the result covers only what could be read. Download it again.',
      },
    });
  }
  const broken = numbers((page) => !page.readable);
  if (broken.length > 0) {
    notices.push({
      code: 'damaged-pages',
      level: 'error',
      message: {
        zh: `第 ${broken.join('、')} 页已损坏，未能读取；请换用完好的文件。`,
        en: `Page ${broken.join(', ')} is damaged and was not read; use an intact file.`,
      },
      data: { pages: broken },
    });
  }
  const scanned = numbers(
    (page) => page.readable && page.characters < 20 && page.pictureShare > largePicture,
  );
  if (scanned.length > 0) {
    notices.push({
      code: 'scanned-pages',
      level: 'error',
      message: {
        zh: `第 ${scanned.join('、')} 页是没有文字层的图片，其中的内容未能读取；请使用原始电子文档。`,
        en: `Page ${scanned.join(', ')} is a picture without text and was not read; use the original document.`,
      },
      data: { pages: scanned },
    });
  }
  const pictures = numbers((page) => page.characters >= 20 && page.pictureShare > largePicture);
  if (pictures.length > 0) {
    notices.push({
      code: 'pictures',
      level: 'info',
      message: {
        zh: `第 ${pictures.join('、')} 页有较大的图片，图片中的文字和表格不会被读取。`,
        en: `Page ${pictures.join(', ')} has large pictures; text and tables inside pictures are not read.`,
      },
      data: { pages: pictures },
    });
  }
  return notices;
}
