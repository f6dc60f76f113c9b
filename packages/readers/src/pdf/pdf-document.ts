import type { Document, Notice } from '@gouji/core/model';
import { LimitError, type LooseEnd, type ReadOptions, startBudget } from '@gouji/core/read';
import { layoutPages } from '../layout/layout-pages.ts';
import { accountFor, looseEnds } from '../left-out.ts';
import { unreadable } from '../unreadable.ts';
import { judgePages } from './judge-pages.ts';
import { type PdfContent, type PdfPage, type PdfRequest, PdfStop } from './read-pages.ts';

/** Reads the pages of a PDF somewhere: in a thread, or where the caller is. Throws `PdfStop`. */
export type ReadPages = (request: PdfRequest) => Promise<PdfContent>;

/**
 * Reads a PDF: words and ruling lines of every page, laid out as tables and paragraphs. Throws `UnreadableError` for
 * damaged and encrypted files and for scans, `LimitError` when a limit is met.
 */
export async function readPdfDocument(
  bytes: Uint8Array,
  options: ReadOptions,
  readPages: ReadPages,
): Promise<Document> {
  const { limits } = options;
  if (bytes.length > limits.bytes) throw new LimitError('bytes', limits);
  const content = await readContent(bytes, options, readPages);
  refuseWithoutText(content.pages);
  const budget = startBudget(limits);
  const { blocks, loose } = layoutPages(content.pages, budget);
  const notices = [...judgePages(content.pages, bytes), ...(content.hasXfa ? [xfaForm] : [])];
  return {
    format: 'pdf',
    blocks,
    metadata: content.title === '' ? {} : { title: content.title },
    ...accountFor(blocks, [...loose, ...asidesOf(content)], notices),
    complete: !notices.some((notice) => notice.level === 'error'),
  };
}

function asidesOf({ pages, attachments }: PdfContent): LooseEnd[] {
  const onPages = pages.flatMap(({ asides }, index) =>
    asides.map(({ what, text, box }): LooseEnd => {
      const [x0, y0, x1, y1] = box;
      return { what, text, at: { kind: 'page', page: index + 1, box: [x0, y0, x1, y1] } };
    }),
  );
  return [...onPages, ...looseEnds('object', attachments)];
}

const xfaForm: Notice = {
  code: 'xfa-form',
  level: 'warning',
  message: {
    zh: '该 PDF 是动态表单（XFA），其中填写的内容只有专用软件才能显示，可能未能读取；请用 Adobe 等软件打开后打印为普通 PDF 再提供。',
    en: 'This PDF is a dynamic form (XFA) whose content only special software shows and which may not have been read; print it to an ordinary PDF.',
  },
};

async function readContent(
  bytes: Uint8Array,
  { limits }: ReadOptions,
  readPages: ReadPages,
): Promise<PdfContent> {
  const { pages, milliseconds, inflatedBytes } = limits;
  try {
    return await readPages({ bytes, limits: { pages, milliseconds, inflatedBytes } });
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
