import { join } from 'node:path';
import type { SourceFormat } from '../../packages/core/src/model/source.ts';
import { defaultLimits, type Limits } from '../../packages/core/src/read/limits.ts';
import { type UnreadableKind, unreadable } from '../../packages/core/src/read/unreadable-kinds.ts';
import { binaryReaders } from '../../packages/readers/src/index.ts';
import type { GeneratedFile } from '../generate.ts';

type Language = 'zh' | 'en';
type Words = Readonly<Record<Language, string>>;

interface FormatWords {
  readonly name: Words;
  readonly read: Words;
  readonly notRead: Words;
  readonly place: Words;
  /** The limits that can be met in this format. */
  readonly limits: readonly (keyof Limits)[];
}

const place = {
  text: { zh: '行、列、偏移', en: 'line, column, offset' },
  part: { zh: '部件与元素路径', en: 'part and path of the element' },
  page: { zh: '页与方框（磅）', en: 'page and box in points' },
  sheet: { zh: '工作表与单元格', en: 'sheet and cell' },
};

/** One entry a format: a format without words does not compile. */
const formats: Readonly<Record<SourceFormat, FormatWords>> = {
  html: {
    name: { zh: '网页（HTML）', en: 'Web page (HTML)' },
    read: {
      zh: '网页另存的文件和 Word 导出的网页；字符集依次取自字节序标记、给定值、字节统计和网页自己的声明（UTF-8、GB18030/GBK、Big5、UTF-16）；未闭合和嵌套的表格、合并单元格；页面标题和元数据中的标题、发布日期、发布机构',
      en: 'Saved pages and pages exported from Word; charset from the byte order mark, what is given, the bytes, then the page itself (UTF-8, GB18030/GBK, Big5, UTF-16); unclosed and nested tables, merged cells; title, date and body from the metadata',
    },
    notRead: {
      zh: '图片中的文字、脚本生成的内容、内嵌框架和附件；导航、页脚不算报告正文',
      en: 'Text in pictures, content made by scripts, frames, attachments; navigation and footers are not part of the report',
    },
    place: place.text,
    limits: ['bytes', 'cells', 'depth', 'milliseconds'],
  },
  markdown: {
    name: { zh: 'Markdown', en: 'Markdown' },
    read: {
      zh: '标题、段落、竖线表格（包括每行后都有分隔线、首行误作表头、竖线残缺的），以及其中嵌入的 HTML 表格',
      en: 'Headings, paragraphs, pipe tables (also with a separator after every row, a first row taken for a header, or broken pipes), and HTML tables embedded in them',
    },
    notRead: { zh: '图片和链接的目标', en: 'Pictures and the targets of links' },
    place: place.text,
    limits: ['bytes', 'cells', 'depth', 'milliseconds'],
  },
  text: {
    name: { zh: '纯文本', en: 'Plain text' },
    read: {
      zh: '制表符表格、一格一行、竖线、用空格分开或全部粘连的文字；行名断行、数字夹在行名中间、数字先于行名；粘连的数字按勾稽关系拆分，只有一种拆法才采用',
      en: 'Tab-separated tables, one cell a line, pipes, text parted by spaces or glued together; labels broken over lines, figures inside or before their labels; glued digits are split by what must add up, and only where one way remains',
    },
    notRead: {
      zh: '无法确定归属的数字：标为“无法确定”，不作猜测，并在提示中列出可能的拆法',
      en: 'Figures whose place cannot be known: they are marked ambiguous, never guessed, and a notice lists the possible readings',
    },
    place: place.text,
    limits: ['bytes', 'cells', 'milliseconds'],
  },
  docx: {
    name: { zh: 'Word 文档（DOCX）', en: 'Word document (DOCX)' },
    read: {
      zh: '段落、标题样式、自动编号、合并单元格、文本框；修订按接受后的内容读取；页眉页脚不混入正文',
      en: 'Paragraphs, heading styles, automatic numbering, merged cells, text boxes; tracked changes as accepted; headers and footers kept apart',
    },
    notRead: {
      zh: '图片中的表格、嵌入对象、加密文件',
      en: 'Tables that are pictures, embedded objects, encrypted files',
    },
    place: place.part,
    limits: ['bytes', 'entries', 'inflatedBytes', 'cells', 'depth', 'milliseconds'],
  },
  doc: {
    name: { zh: '旧版 Word 和 WPS 文档（DOC、WPS）', en: 'Legacy Word and WPS document (DOC, WPS)' },
    read: {
      zh: 'Word 97–2003 复合文档，包括 WPS 另存的；表格、合并单元格、自动编号、文本框；修订按接受后的内容读取',
      en: 'Word 97–2003 compound files, also as WPS saves them; tables, merged cells, automatic numbering, text boxes; tracked changes as accepted',
    },
    notRead: {
      zh: 'Word 95 及更早的格式、图片中的表格、加密文件',
      en: 'Word 95 and earlier, tables that are pictures, encrypted files',
    },
    place: place.part,
    limits: ['bytes', 'entries', 'cells', 'depth', 'milliseconds'],
  },
  pdf: {
    name: { zh: 'PDF', en: 'PDF' },
    read: {
      zh: '带文字层的 PDF：由表格线还原表格，跨页表格接续，重复表头和页码剔除，折行的行名与居中的数字对齐，竖排文字',
      en: 'PDF with a text layer: tables from their ruling lines, tables across pages with repeated headers and page numbers taken out, wrapped labels with figures beside the middle line, vertical text',
    },
    notRead: {
      zh: '没有文字层的扫描件、表单和批注、加密文件',
      en: 'Scans without a text layer, forms and annotations, encrypted files',
    },
    place: place.page,
    limits: ['bytes', 'pages', 'cells', 'milliseconds'],
  },
  xlsx: {
    name: { zh: 'Excel 工作簿（XLSX）', en: 'Excel workbook (XLSX)' },
    read: {
      zh: '整份报告在一张表，或三张表分在几张工作表；合并单元格、数字格式；公式取已保存的结果',
      en: 'A whole report on one sheet or its tables on several; merged cells, number formats; the saved results of formulas',
    },
    notRead: { zh: '旧版 XLS、图表、宏、外部链接', en: 'Legacy XLS, charts, macros, links to other files' },
    place: place.sheet,
    limits: ['bytes', 'entries', 'inflatedBytes', 'cells', 'depth', 'milliseconds'],
  },
  ofd: {
    name: { zh: 'OFD（GB/T 33190）', en: 'OFD (GB/T 33190)' },
    read: {
      zh: '文字对象与路径线条，按与 PDF 相同的方法还原表格和段落',
      en: 'Text objects and path lines; tables and paragraphs as from a PDF',
    },
    notRead: { zh: '图片页、签章、批注', en: 'Pages that are pictures, seals, annotations' },
    place: place.page,
    limits: ['bytes', 'entries', 'inflatedBytes', 'pages', 'cells', 'depth', 'milliseconds'],
  },
};

const limitWords: Readonly<Record<keyof Limits, Words>> = {
  bytes: { zh: '文件大小', en: 'Size of the file' },
  pages: { zh: '页数（PDF、OFD）', en: 'Pages (PDF, OFD)' },
  cells: { zh: '一份文件的表格单元格数', en: 'Table cells of one file' },
  entries: {
    zh: '压缩包内的文件数或复合文档内的流数',
    en: 'Entries of a package or streams of a compound file',
  },
  inflatedBytes: { zh: '解压后的总大小', en: 'Size after decompression' },
  depth: { zh: '元素嵌套层数', en: 'Nesting of elements' },
  milliseconds: { zh: '读取时间', en: 'Reading time' },
};

const megabyte = 1024 * 1024;

function printLimit(limit: keyof Limits): string {
  const value = defaultLimits[limit];
  if (limit === 'bytes' || limit === 'inflatedBytes') return `${value / megabyte} MB`;
  if (limit === 'milliseconds') return `${value / 1000} s`;
  return value.toLocaleString('en-US');
}

/** Every kind that is recognised and refused; a kind without an entry does not compile. */
const refused: Readonly<Record<UnreadableKind, Words>> = {
  empty: { zh: '空文件', en: 'Empty file' },
  binary: { zh: '未知的二进制文件', en: 'Unknown binary file' },
  image: { zh: '图片', en: 'Picture' },
  archive: { zh: '压缩包', en: 'Archive' },
  xls: { zh: '旧版 Excel（XLS）', en: 'Legacy Excel (XLS)' },
  presentation: { zh: '演示文稿', en: 'Presentation' },
  opendocument: { zh: 'OpenDocument', en: 'OpenDocument' },
  rtf: { zh: 'RTF', en: 'RTF' },
  'office-xml': { zh: 'Office 2003 XML', en: 'Office 2003 XML' },
  mht: { zh: '单文件网页（MHT）', en: 'Single-file web page (MHT)' },
  encrypted: { zh: '加密文件', en: 'Encrypted file' },
  compound: { zh: '没有 Word 正文的复合文档', en: 'Compound file without Word text' },
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const texts = {
  title: { zh: '能读的格式', en: 'Formats' },
  intro: {
    zh: '格式按内容识别，文件名只用来区分几种文本格式。下列格式都读成同一种文档，读出的每个数都知道自己在原文中的位置；同一份报告换一种格式，得到的数值、路径和发现相同。二进制格式的读取器在遇到这种文件时才加载。',
    en: 'A format is recognised by content; the name only decides between the text formats. All are read into one kind of document, every value knows its place in the source, and the same report in another format gives the same values, paths and findings. The readers of binary formats are loaded when such a file comes.',
  },
  format: { zh: '格式', en: 'Format' },
  read: { zh: '读什么', en: 'What is read' },
  notRead: { zh: '不读什么', en: 'What is not' },
  place: { zh: '数值的位置', en: 'Place of a value' },
  limits: { zh: '适用的上限', en: 'Limits that apply' },
  refusedTitle: { zh: '认得但不读的文件', en: 'Recognised and refused' },
  kind: { zh: '文件', en: 'File' },
  message: { zh: '提示', en: 'Notice' },
  limitsTitle: { zh: '上限', en: 'Limits' },
  limitsIntro: {
    zh: '任何一项超过上限，结论为“无法判定”，`complete` 为 `false`，并指明是哪一项；上限可用 `limits` 选项调整。',
    en: 'Above any of them the verdict is indeterminate with `complete: false` and the limit named; the `limits` option changes them.',
  },
  limit: { zh: '项目', en: 'Limit' },
  option: { zh: '选项', en: 'Option' },
  value: { zh: '默认值', en: 'Default' },
  valuesTitle: { zh: '读不准的数值', en: 'Values that cannot be known' },
  values: {
    zh: '空白、`/`、`-`、`无` 和读不出的内容都不是 0。一个数归哪一格，要由行名、表头或勾稽关系确定；几种读法都说得通时，这一格标为 `ambiguous`，`value` 为 `null`，提示 `ambiguous-row` 列出可能的读法。格数少于列数的一行，从不按位置对应。',
    en: 'Blank, `/`, `-`, `无` and unreadable content are never 0. Which cell a figure belongs to is decided by labels, headers or what must add up; where several readings remain the cell is `ambiguous` with `value: null`, and the notice `ambiguous-row` lists them. A row with fewer figures than columns is never mapped by position.',
  },
} as const satisfies Record<string, Words>;

function page(language: Language): string {
  const say = (words: Words): string => words[language];
  const entries = Object.entries(formats);
  return [
    `## ${say(texts.title)}`,
    say(texts.intro),
    table(
      [texts.format, texts.read, texts.notRead, texts.place, texts.limits].map(say),
      entries.map(([, one]) => [
        say(one.name),
        say(one.read),
        say(one.notRead),
        say(one.place),
        one.limits.map((limit) => `\`${limit}\``).join(' '),
      ]),
    ),
    `## ${say(texts.limitsTitle)}`,
    say(texts.limitsIntro),
    table(
      [texts.option, texts.limit, texts.value].map(say),
      (Object.keys(limitWords) as (keyof Limits)[]).map((limit) => [
        `\`${limit}\``,
        say(limitWords[limit]),
        printLimit(limit),
      ]),
    ),
    `## ${say(texts.refusedTitle)}`,
    table(
      [texts.kind, texts.message].map(say),
      (Object.keys(refused) as UnreadableKind[]).map((kind) => [
        say(refused[kind]),
        unreadable(kind).notice.message[language],
      ]),
    ),
    `## ${say(texts.valuesTitle)}`,
    say(texts.values),
  ].join('\n\n');
}

/** `docs/formats.md`: what every reader reads, what not, and the limits, Chinese first. */
export function formatPage(root: string): GeneratedFile[] {
  const builtIn: readonly SourceFormat[] = ['text', 'markdown', 'html'];
  const known = new Set<string>([...builtIn, ...binaryReaders.map((reader) => reader.format)]);
  const missing = Object.keys(formats).filter((format) => !known.has(format));
  if (missing.length > 0) throw new Error(`no reader of ${missing.join(', ')}`);
  const content = [
    '<!-- Generated by scripts/generate.ts from the readers, the limits and the detection. Do not edit. -->',
    '# 格式 Formats',
    '[English below](#formats)',
    page('zh'),
    '---',
    page('en'),
  ].join('\n\n');
  return [{ path: join(root, 'docs/formats.md'), content: `${content}\n` }];
}
