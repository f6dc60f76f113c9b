import type { Notice } from '@gouji/core/model';
import { largePicture } from './page-words.ts';
import type { PdfPage } from './read-pages.ts';

const fewCharacters = 20;
/** Bullets and other ornaments have no meaning either; they are few. */
const fewUnmapped = 5;
const smallPart = 0.02;

type Wording = (pages: string) => { readonly zh: string; readonly en: string };

interface PageJudgement {
  readonly code: string;
  readonly level: Notice['level'];
  readonly holds: (page: PdfPage) => boolean;
  readonly message: Wording;
}

const judgements: readonly PageJudgement[] = [
  {
    code: 'damaged-pages',
    level: 'error',
    holds: (page) => !page.readable,
    message: (pages) => ({
      zh: `第 ${pages} 页已损坏，未能读取；请换用完好的文件。`,
      en: `Page ${pages} is damaged and was not read; use an intact file.`,
    }),
  },
  {
    code: 'scanned-pages',
    level: 'error',
    holds: (page) => page.characters < fewCharacters && page.pictureShare > largePicture,
    message: (pages) => ({
      zh: `第 ${pages} 页是没有文字层的图片，其中的内容未能读取；请使用原始电子文档。`,
      en: `Page ${pages} is a picture without text and was not read; use the original document.`,
    }),
  },
  {
    code: 'recognised-text',
    level: 'warning',
    holds: (page) => page.characters >= fewCharacters && page.isRecognised,
    message: (pages) => ({
      zh: `第 ${pages} 页是扫描图片，文字由识别（OCR）得来，数字可能有误；请对照原件核对，或使用原始电子文档。`,
      en: `Page ${pages} is a scan whose text was recognised (OCR) and may be wrong; compare it with the original.`,
    }),
  },
  {
    code: 'unmapped-characters',
    level: 'warning',
    holds: (page) => page.unmapped >= fewUnmapped && page.unmapped > page.characters * smallPart,
    message: (pages) => ({
      zh: `第 ${pages} 页有些字符在文件中没有编码，未能读取；请对照原件核对，或使用原始电子文档。`,
      en: `Page ${pages} has characters that the file gives no meaning to, which were not read; use the original document.`,
    }),
  },
  {
    code: 'doubtful-characters',
    level: 'warning',
    holds: (page) => page.doubted > 0,
    message: (pages) => ({
      zh: `第 ${pages} 页有些数字画出来的与文件注明的替代文本（ActualText）不一致，未能读取；请对照原件核对，或使用原始电子文档。`,
      en: `Page ${pages} draws figures other than the replacement text (ActualText) the file gives for them; they were not read. Compare with the original.`,
    }),
  },
  {
    code: 'pictures',
    level: 'info',
    holds: (page) =>
      page.characters >= fewCharacters && page.pictureShare > largePicture && !page.isRecognised,
    message: (pages) => ({
      zh: `第 ${pages} 页有较大的图片，图片中的文字和表格不会被读取。`,
      en: `Page ${pages} has large pictures; text and tables inside pictures are not read.`,
    }),
  },
];

/** What a user must know about pages that could not be read, or not surely; an error means that something is missing. */
export function judgePages(pages: readonly PdfPage[], bytes: Uint8Array): Notice[] {
  const notices: Notice[] = isCut(bytes) ? [truncated] : [];
  for (const { code, level, holds, message } of judgements) {
    const found = pages.flatMap((page, index) => (holds(page) ? [index + 1] : []));
    if (found.length > 0)
      notices.push({ code, level, message: message(found.join('、')), data: { pages: found } });
  }
  return notices;
}

/** A file without its end mark has lost its tail; the engine repairs what is left without a word. */
function isCut(bytes: Uint8Array): boolean {
  return !new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF');
}

const truncated: Notice = {
  code: 'truncated',
  level: 'error',
  message: {
    zh: '该 PDF 缺少文件结尾，可能没有下载完整，以下结果只涉及读到的部分；请重新下载后再校核。',
    en: 'This PDF lacks its end and may be cut off; the result covers only what could be read. Download it again.',
  },
};
