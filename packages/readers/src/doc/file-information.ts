import { unreadable } from '../unreadable.ts';
import type { CompoundFile } from './compound-file.ts';
import { damagedDocument } from './damaged-document.ts';

/** Index of a structure in the FIB's list of places (MS-DOC 2.5.6 FibRgFcLcb97). */
export const place = {
  styleSheet: 1,
  characterRuns: 12,
  paragraphRuns: 13,
  pieces: 33,
  shapes: 40,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const;

/** The head of a Word 97–2003 document: its streams and where everything stands in them. */
export interface FileInformation {
  readonly main: Uint8Array;
  readonly table: Uint8Array;
  readonly data: Uint8Array;
  /** Lengths of the stories in characters: the body and, further on, the text boxes. */
  readonly bodyLength: number;
  readonly textBoxStart: number;
  readonly textBoxLength: number;
  /** A structure of the table stream; empty when the document has none. */
  structure(index: number): Uint8Array;
  /** The table stream from the end of a structure on. */
  after(index: number): Uint8Array;
}

/** Reads the File Information Block. Refuses encrypted documents and those of Word 6/95 and before. */
export function readFileInformation(file: CompoundFile): FileInformation {
  const main = file.read('WordDocument');
  if (!main) throw otherKind(file);
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  if (main.length < 512) throw damagedDocument();
  const version = view.getUint16(2, true);
  if (view.getUint16(0, true) !== 0xa5ec || version < 0xc0)
    throw unreadable(
      'old-word-version',
      '这是 Word 6.0/95 或更早版本的文档，无法读取；请用 Word 或 WPS 打开后另存为 DOCX 再试。',
      'This document was written by Word 6.0/95 or earlier; open it in Word or WPS and save it as DOCX.',
      { version },
    );
  const flags = view.getUint16(10, true);
  if (flags & 0x8100) throw encrypted();
  const table = file.read(flags & 0x200 ? '1Table' : '0Table');
  if (!table) throw damagedDocument();
  const longs = 34 + view.getUint16(32, true) * 2 + 2;
  const places = longs + view.getUint16(longs - 2, true) * 4 + 2;
  const placeCount = view.getUint16(places - 2, true);
  const length = (index: number): number => view.getUint32(longs + index * 4, true);
  const range = (index: number): { start: number; end: number } => {
    if (index >= placeCount) return { start: 0, end: 0 };
    const start = view.getUint32(places + index * 8, true);
    const end = start + view.getUint32(places + index * 8 + 4, true);
    if (end > table.length) throw damagedDocument();
    return { start, end };
  };
  // Before the text boxes: body, footnotes, headers, macros, annotations, endnotes.
  const before = [3, 4, 5, 6, 7, 8].map(length);
  return {
    main,
    table,
    data: file.read('Data') ?? new Uint8Array(0),
    bodyLength: before[0]!,
    textBoxStart: before.reduce((sum, part) => sum + part, 0),
    textBoxLength: length(9),
    structure(index) {
      const { start, end } = range(index);
      return table.subarray(start, end);
    },
    after: (index) => table.subarray(range(index).end),
  };
}

function encrypted(): Error {
  return unreadable(
    'encrypted',
    '文件已加密；请解除密码后重新保存再试。',
    'The file is encrypted; remove the password and save it again.',
  );
}

function otherKind({ names }: CompoundFile): Error {
  if (names.has('ENCRYPTEDPACKAGE')) return encrypted();
  const found =
    names.has('WORKBOOK') || names.has('BOOK')
      ? { zh: 'Excel 97–2003 工作簿（XLS）', en: 'an Excel 97–2003 workbook (XLS)', save: 'XLSX' }
      : names.has('POWERPOINT DOCUMENT')
        ? { zh: '演示文稿（PPT）', en: 'a presentation (PPT)', save: 'DOCX' }
        : { zh: '未知类型的复合文档', en: 'a compound file of unknown kind', save: 'DOCX' };
  return unreadable(
    'not-doc',
    `这不是 Word 97–2003 文档，而是${found.zh}；请另存为 ${found.save} 再试。`,
    `This is not a Word 97–2003 document but ${found.en}; save it as ${found.save}.`,
  );
}
