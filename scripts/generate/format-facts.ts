import type { LeftOutKind, SourceFormat } from '../../packages/core/src/model/index.ts';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface FormatFacts {
  readonly name: string;
  readonly extensions: string;
  readonly read: Bilingual;
  readonly notRead: Bilingual;
  readonly place: Bilingual;
  /** What counts as shown, and therefore as read. */
  readonly shown: Bilingual;
  /** What the reader can tell apart and leaves out; each has the notice `left-out/…`. */
  readonly leftOut: readonly LeftOutKind[];
  /** Codes of the notices with which a reading says what it left out or guessed. */
  readonly notices: readonly string[];
}

const linePlace = { zh: '行、列、字符偏移', en: 'line, column, offsets' };
const partPlace = {
  zh: '部件内的路径，如 `tbl[2]/tr[3]/tc[4]`',
  en: 'path in the part, as `tbl[2]/tr[3]/tc[4]`',
};
const boxPlace = { zh: '页和区域（点，左上角为原点）', en: 'page and box (points from the top left)' };
const encodings = ['encoding/guessed', 'encoding/contradicted', 'encoding/damaged'];

/** What each format's reader takes and leaves. The codes are compared with those in the sources by `formats.test.ts`. */
export const formatFacts: Readonly<Record<SourceFormat, FormatFacts>> = {
  html: {
    name: 'HTML',
    extensions: '.html .htm .shtml',
    read: {
      zh: '标题、段落、表格（含合并单元格、错误嵌套），按 HTML 标准成表；Word 另存的网页',
      en: 'headings, paragraphs and tables (spans, wrong nesting) as the HTML standard forms them; pages saved by Word',
    },
    notRead: {
      zh: '脚本生成的内容、隐藏内容、导航与页脚、图片',
      en: 'what scripts write, hidden content, site navigation and footers, pictures',
    },
    place: linePlace,
    shown: {
      zh: '网页打开时看得到的文字：按行内样式、`<style>` 中的规则（类、id、标签、祖先）、`hidden` 属性和标签本身判断；输入框、文本框、下拉框中填写或选定的内容算正文；整页被脚本隐藏的仍读取。',
      en: 'The text seen when the page is open: by inline style, the rules of `style` elements (classes, ids, tags, ancestors), the attribute `hidden` and the tags themselves; what is typed or chosen in fields counts as text; a page hidden as a whole is still read.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white', 'picture'],
    notices: [...encodings, 'html/hidden-content', 'html/pictures-only', 'html/frames'],
  },
  docx: {
    name: 'DOCX',
    extensions: '.docx',
    read: {
      zh: '段落、表格（含合并、嵌套）、自动编号、文本框；修订按接受后的内容',
      en: 'paragraphs, tables (merged, nested), automatic numbers, text boxes; tracked changes as accepted',
    },
    notRead: {
      zh: '页眉页脚、脚注尾注、批注、隐藏文字、嵌入文件、图片',
      en: 'headers and footers, notes, comments, hidden text, embedded files, pictures',
    },
    place: partPlace,
    shown: {
      zh: '接受全部修订后显示的文字：字符、段落样式（含继承）和开关属性都计；旧式窗体的下拉选项、内容控件中填写的内容算正文；单元格中的小表格、横跨各列的一行表格算单元格的内容；整篇隐藏的仍读取。',
      en: 'The text shown with all changes accepted, by the properties of runs, the styles of characters and paragraphs with inheritance and switches; choices of old form fields and what is filled into content controls count as text; a small table in a cell, or a row across its columns, belongs to the cell; a document hidden as a whole is still read.',
    },
    leftOut: [
      'struck',
      'raised',
      'lowered',
      'hidden',
      'white',
      'deleted',
      'numbering',
      'unfilled',
      'picture',
      'object',
      'annotation',
      'note',
      'formula',
    ],
    notices: ['embedded-not-read'],
  },
  doc: {
    name: 'DOC',
    extensions: '.doc .wps',
    read: {
      zh: 'Word 97–2003 及同格式的 WPS 文件：段落、表格、自动编号、文本框；修订按接受后的内容',
      en: 'Word 97–2003 and WPS files of that form: paragraphs, tables, automatic numbers, text boxes; tracked changes as accepted',
    },
    notRead: {
      zh: '页眉页脚、脚注尾注、隐藏文字、图片；Word 95 及更早的文件',
      en: 'headers and footers, notes, hidden text, pictures; files of Word 95 and before',
    },
    place: partPlace,
    shown: {
      zh: '与 DOCX 相同：按字符和样式的属性判断；窗体下拉选项、拼音指南的正文算正文。',
      en: 'As for DOCX, by the properties of characters and styles; choices of form fields and the base of phonetic guides count as text.',
    },
    leftOut: [
      'struck',
      'raised',
      'lowered',
      'hidden',
      'white',
      'deleted',
      'numbering',
      'picture',
      'object',
      'formula',
    ],
    notices: [],
  },
  pdf: {
    name: 'PDF',
    extensions: '.pdf',
    read: {
      zh: '文字、框线；有框线和无框线的表格，跨页的表格',
      en: 'words and ruling lines; tables with and without rules, tables across pages',
    },
    notRead: {
      zh: '没有文字层的扫描页、图片、斜排的水印',
      en: 'scanned pages without a text layer, pictures, slanted watermarks',
    },
    place: boxPlace,
    shown: {
      zh: '页面上看得到的文字：无墨的、与底色相同的、被裁去的、关闭图层上的、被后画的图形遮住的不算（有疑问的由程序把页面画出来比较）；横线穿过的按删除，数字右上的小字按注释，压在正文上的大字按水印，重影算一次；表单域、页上键入的文字算正文；整页横放的自动转正。',
      en: 'The text seen on the page: not what has no ink, the colour of its ground, is clipped away, on a layer that is off or under what is painted later (in doubt the page is painted and compared); what a line runs through is struck, small text at the head of a number is a note, large text over others is a watermark, a shadow is the same word; values of form fields and typed text count; a page on its side is turned.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'covered', 'white', 'overlay', 'object', 'annotation'],
    notices: ['scanned-pages', 'recognised-text', 'pictures', 'damaged-pages', 'truncated', 'xfa-form'],
  },
  xlsx: {
    name: 'XLSX',
    extensions: '.xlsx',
    read: {
      zh: '可见工作表：表格（含合并单元格）、表格之间的文字；数值按显示的样子，公式取保存的结果',
      en: 'visible sheets: tables (merged cells) and the text between them; numbers as shown, formulas by their stored results',
    },
    notRead: {
      zh: '隐藏的工作表、没有保存结果的公式、图表、图片',
      en: 'hidden sheets, formulas without a stored result, charts, pictures',
    },
    place: { zh: '工作表和单元格', en: 'sheet and cell' },
    shown: {
      zh: '可见工作表中单元格按数字格式显示的内容（分节、条件、缩放的逗号、转义、百分比、日期、中文数字）；显示与存储的数不同时两者都说明。',
      en: 'What the cells of visible sheets show in their number formats (sections, conditions, scaling commas, escapes, percent, dates, Chinese numerals); where a cell stores another number than it shows, both are told.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white', 'stored', 'picture', 'object', 'annotation'],
    notices: ['hidden-sheets-skipped', 'formula-without-value'],
  },
  ofd: {
    name: 'OFD',
    extensions: '.ofd',
    read: {
      zh: 'GB/T 33190：页面及其模板的文字和框线，与 PDF 同样成表',
      en: 'GB/T 33190: text and lines of pages and their templates, laid out as for PDF',
    },
    notRead: {
      zh: '签章、图片；只存字形、没有字符编码的文字',
      en: 'seals, pictures; text stored as glyphs without characters',
    },
    place: boxPlace,
    shown: {
      zh: '与 PDF 相同，按对象的可见性、颜色、图层和绘制次序判断；注释中的文字算正文，水印除外。',
      en: 'As for PDF, by visibility, colour, layers and order of painting; text in annotations counts, but for watermarks.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'covered', 'white', 'overlay', 'picture'],
    notices: [],
  },
  markdown: {
    name: 'Markdown',
    extensions: '.md .markdown',
    read: {
      zh: '标题、管道表、制表符表、其中的 HTML 表格、列表；断裂的表格行',
      en: 'headings, pipe tables, tab tables, HTML tables inside, lists; rows broken over lines',
    },
    notRead: { zh: '图片', en: 'pictures' },
    place: linePlace,
    shown: {
      zh: '除去标记的文字；`~~删除~~`、`<del>`、上标、脚注号和样式隐藏的文字不算。',
      en: 'The text without its marks; `~~struck~~`, `<del>`, raised text, footnote marks and what inline styles hide do not count.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white', 'picture'],
    notices: encodings,
  },
  text: {
    name: '纯文本 text',
    extensions: '.txt .csv',
    read: {
      zh: '制表符、管道、逗号（CSV）或逐格成行的表格，以及数字连成一串的行（只有一种拆法时）',
      en: 'tables by tabs, by pipes, by commas (CSV) or one cell a line, and rows of glued digits (where only one way to split them holds)',
    },
    notRead: {
      zh: '不能确定归属的数字：标为无法确定，不猜',
      en: 'figures whose cell cannot be told: marked ambiguous, never guessed',
    },
    place: linePlace,
    shown: {
      zh: '全部文字。',
      en: 'All text.',
    },
    leftOut: [],
    notices: [...encodings, 'ambiguous-row', 'settled-row', 'figures-before-labels'],
  },
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
    notices: ['hidden-sheets-skipped', 'formula-without-value'],
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
    notices: ['hidden-sheets-skipped', 'formula-without-value'],
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
};

/** Notices that may come with every format. */
export const commonNotices: readonly string[] = ['limit'];
