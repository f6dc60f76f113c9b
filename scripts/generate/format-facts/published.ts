import { boxPlace, encodings, type FormatFacts, linePlace, partPlace } from './facts.ts';

/** Formats in which reports are published, and text that is typed. */
export const published = {
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
      zh: '段落、表格（含合并、嵌套）、自动编号、文本框、作为整体嵌入正文的网页和文档；修订按接受后的内容',
      en: 'paragraphs, tables (merged, nested), automatic numbers, text boxes, pages and documents embedded in the text as a whole; tracked changes as accepted',
    },
    notRead: {
      zh: '页眉页脚、脚注尾注、批注、隐藏文字、读不出的嵌入文件、图片',
      en: 'headers and footers, notes, comments, hidden text, embedded files that cannot be read, pictures',
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
      zh: 'Word 97–2003 及同格式的 WPS 文件：段落、表格、自动编号、文本框、作为整体嵌入正文的网页和文档；修订按接受后的内容',
      en: 'Word 97–2003 and WPS files of that form: paragraphs, tables, automatic numbers, text boxes, pages and documents embedded in the text as a whole; tracked changes as accepted',
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
      zh: '没有文字层的扫描页、图片、水印、印章等覆盖在页面上的文字',
      en: 'scanned pages without a text layer, pictures, watermarks, stamps and other text laid over the page',
    },
    place: boxPlace,
    shown: {
      zh: '页面上看得到的文字：无墨的、与底色相同的、被裁去的、关闭图层上的、被后画的图形遮住的不算（有疑问的由程序把页面画出来比较）；横线穿过的按删除，数字右上的小字按注释，压在正文上的大字按水印，重影算一次；表单域、页上键入的文字算正文；整页横放的自动转正。',
      en: 'The text seen on the page: not what has no ink, the colour of its ground, is clipped away, on a layer that is off or under what is painted later (in doubt the page is painted and compared); what a line runs through is struck, small text at the head of a number is a note, large text over others is a watermark, a shadow is the same word; values of form fields and typed text count; a page on its side is turned.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'covered', 'white', 'overlay', 'object', 'annotation'],
    notices: [
      'scanned-pages',
      'recognised-text',
      'unmapped-characters',
      'doubtful-characters',
      'pictures',
      'damaged-pages',
      'truncated',
      'xfa-form',
    ],
  },
  xlsx: {
    name: 'XLSX',
    extensions: '.xlsx',
    read: {
      zh: '可见工作表：表格（含合并单元格）、表格之间的文字；数值按显示的样子，公式取保存的结果，没有保存的求和、加减公式按其算出',
      en: 'visible sheets: tables (merged cells) and the text between them; numbers as shown, formulas by their stored results, sums and differences without one by computing them',
    },
    notRead: {
      zh: '隐藏的工作表、没有保存结果的其他公式、图表、图片',
      en: 'hidden sheets, other formulas without a stored result, charts, pictures',
    },
    place: { zh: '工作表和单元格', en: 'sheet and cell' },
    shown: {
      zh: '可见工作表中单元格按数字格式显示的内容（分节、条件、缩放的逗号、转义、百分比、日期、中文数字）；显示与存储的数不同时两者都说明。',
      en: 'What the cells of visible sheets show in their number formats (sections, conditions, scaling commas, escapes, percent, dates, Chinese numerals); where a cell stores another number than it shows, both are told.',
    },
    leftOut: ['struck', 'raised', 'lowered', 'hidden', 'white', 'stored', 'picture', 'object', 'annotation'],
    notices: ['hidden-sheets-skipped', 'formula-computed', 'formula-without-value'],
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
      zh: '全部文字；页码除外（在换页符旁，或相隔一页、逐页递增）。被满行切断的数字，合计相符的连起来读，否则标为无法确定。',
      en: 'All text but page numbers that count up, beside page breaks or a page apart. A number that a full line broke is read as one where its sum holds, and is ambiguous otherwise.',
    },
    leftOut: [],
    notices: [...encodings, 'ambiguous-row', 'settled-row', 'figures-before-labels'],
  },
} as const satisfies Record<string, FormatFacts>;
