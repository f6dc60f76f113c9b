import { encodings, type FormatFacts, linePlace, partPlace } from './facts.ts';

/** Formats that are translated into the words of another, or hold documents of the others. */
export const translated = {
  odt: {
    name: 'ODT',
    extensions: '.odt .fodt',
    read: {
      zh: 'OpenDocument 文字文档（含单个 XML 的 FODT）：段落、表格（含合并）、自动编号、文本框；修订按接受后的内容',
      en: 'OpenDocument text (FODT too): paragraphs, tables (merged), automatic numbers, text boxes; tracked changes as accepted',
    },
    notRead: {
      zh: '页眉页脚、脚注尾注、批注、目录、隐藏文字、图片；加密的文件',
      en: 'headers and footers, notes, comments, indexes, hidden text, pictures; encrypted files',
    },
    place: partPlace,
    shown: {
      zh: '与 DOCX 相同：按字符和样式的属性判断。',
      en: 'As for DOCX, by the properties of characters and styles.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white', 'picture', 'note'],
    notices: [],
  },
  ods: {
    name: 'ODS',
    extensions: '.ods .fods',
    read: {
      zh: 'OpenDocument 电子表格（含单个 XML 的 FODS）：可见工作表，与 XLSX 同样成表；数值按显示的样子',
      en: 'OpenDocument spreadsheets (FODS too): visible sheets, laid out as for XLSX; numbers as shown',
    },
    notRead: {
      zh: '隐藏的工作表、图表、图片；加密的文件',
      en: 'hidden sheets, charts, pictures; encrypted files',
    },
    place: { zh: '工作表和单元格', en: 'sheet and cell' },
    shown: {
      zh: '与 XLSX 相同：可见工作表中单元格显示的内容。',
      en: 'As for XLSX: what the cells of visible sheets show.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white'],
    notices: ['hidden-sheets-skipped', 'formula-computed', 'formula-without-value'],
  },
  rtf: {
    name: 'RTF',
    extensions: '.rtf',
    read: {
      zh: '段落、表格（含合并、嵌套）、编号文字；各种代码页和字体的字符',
      en: 'paragraphs, tables (merged, nested), list numbers; characters of every code page and font',
    },
    notRead: {
      zh: '页眉页脚、脚注尾注、批注、隐藏和已删除的文字、图片',
      en: 'headers and footers, notes, comments, hidden and deleted text, pictures',
    },
    place: partPlace,
    shown: {
      zh: '与 DOCX 相同：按字符的属性判断；窗体下拉选项算正文。',
      en: 'As for DOCX, by the properties of characters; choices of form fields count as text.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white', 'deleted', 'picture', 'note'],
    notices: [],
  },
  xls: {
    name: 'XLS',
    extensions: '.xls .et',
    read: {
      zh: 'Excel 97–2003 及同格式的 WPS 表格（BIFF8）：可见工作表，与 XLSX 同样成表；数值按显示的样子',
      en: 'Excel 97–2003 and WPS spreadsheets of that form (BIFF8): visible sheets, laid out as for XLSX; numbers as shown',
    },
    notRead: {
      zh: '隐藏的工作表、图表、图片；Excel 95 及更早的文件、加密的文件',
      en: 'hidden sheets, charts, pictures; files of Excel 95 and before, encrypted files',
    },
    place: { zh: '工作表和单元格', en: 'sheet and cell' },
    shown: {
      zh: '与 XLSX 相同：可见工作表中单元格显示的内容。',
      en: 'As for XLSX: what the cells of visible sheets show.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white'],
    notices: ['hidden-sheets-skipped'],
  },
  mht: {
    name: 'MHT',
    extensions: '.mht .mhtml',
    read: {
      zh: '单个文件网页中的网页及其框架，读法同 HTML',
      en: 'the page of a web archive and its frames, read as HTML',
    },
    notRead: { zh: '图片、附件', en: 'pictures, attachments' },
    place: linePlace,
    shown: { zh: '与 HTML 相同。', en: 'As for HTML.' },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white', 'picture'],
    notices: encodings,
  },
  'word-xml': {
    name: 'Word 2003 XML',
    extensions: '.xml',
    read: {
      zh: '单个 XML 的 Word 2003 文档：段落、表格、编号文字、文本框；修订按接受后的内容',
      en: 'Word 2003 documents in one XML: paragraphs, tables, list numbers, text boxes; tracked changes as accepted',
    },
    notRead: {
      zh: '页眉页脚、脚注尾注、隐藏文字、图片',
      en: 'headers and footers, notes, hidden text, pictures',
    },
    place: partPlace,
    shown: {
      zh: '与 DOCX 相同：按字符和样式的属性判断。',
      en: 'As for DOCX, by the properties of characters and styles.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white', 'deleted', 'picture', 'note'],
    notices: [],
  },
  'sheet-xml': {
    name: 'Excel 2003 XML',
    extensions: '.xml',
    read: {
      zh: '单个 XML 的 Excel 2003 工作簿：可见工作表，与 XLSX 同样成表',
      en: 'Excel 2003 workbooks in one XML: visible sheets, laid out as for XLSX',
    },
    notRead: { zh: '隐藏的工作表、批注', en: 'hidden sheets, comments' },
    place: { zh: '工作表和单元格', en: 'sheet and cell' },
    shown: {
      zh: '与 XLSX 相同：可见工作表中单元格显示的内容。',
      en: 'As for XLSX: what the cells of visible sheets show.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white'],
    notices: ['hidden-sheets-skipped', 'formula-computed', 'formula-without-value'],
  },
  uof: {
    name: 'UOF',
    extensions: '.uof .uot',
    read: {
      zh: '标文通文字文档（GB/T 20916—2007，单个 XML）：段落、表格（含合并）',
      en: 'UOF text documents (GB/T 20916—2007, one XML): paragraphs, tables (merged)',
    },
    notRead: {
      zh: '自动编号、页眉页脚、脚注、图片；标文通的表格和演示文稿，压缩包形式的 UOF 2.0',
      en: 'automatic numbers, headers and footers, notes, pictures; UOF spreadsheets and presentations, UOF 2.0 packages',
    },
    place: partPlace,
    shown: {
      zh: '与 DOCX 相同：按字符和样式的属性判断。',
      en: 'As for DOCX, by the properties of characters and styles.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white', 'picture'],
    notices: [],
  },
  zip: {
    name: 'ZIP',
    extensions: '.zip',
    read: {
      zh: '其中的各个文档按文件名次序合为一份报告（如正文和表格分开存放）',
      en: 'the documents inside, in the order of their names, as one report (text here, tables there)',
    },
    notRead: {
      zh: '压缩包中的压缩包、不是文档的文件（会列出）',
      en: 'archives inside the archive, files that are no documents (they are named)',
    },
    place: { zh: '同其中的文档', en: 'as in the documents inside' },
    shown: { zh: '与其中的文档相同。', en: 'As in the documents inside.' },
    leftOut: ['picture'],
    notices: ['archive-passed-over'],
  },
} as const satisfies Record<string, FormatFacts>;
