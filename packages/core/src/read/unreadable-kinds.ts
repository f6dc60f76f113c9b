import { UnreadableError } from './limits.ts';

/** What a source can turn out to be that cannot be read: what was found, and what to do. */
const messages = {
  empty: {
    zh: '文件是空的，没有可读取的内容；请重新下载或导出后再试。',
    en: 'The file is empty; please download or export it again.',
  },
  binary: {
    zh: '文件既不是文字，也不是已知的文档格式；请提供 HTML、DOCX、DOC、PDF、XLSX、OFD、ODT、RTF、Markdown 或纯文本等文件。',
    en: 'The file is neither text nor a known document format; please supply HTML, DOCX, DOC, PDF, XLSX, OFD, ODT, RTF, Markdown, plain text or the like.',
  },
  garbled: {
    zh: '文件中的文字已成乱码（编码转换出错），无法还原；请用原文件重新导出。',
    en: 'The text of the file was garbled by a wrong conversion of its encoding and cannot be recovered; export it again from the original.',
  },
  json: {
    zh: '文件是 JSON 数据，不是报告正文；请提供报告的网页、DOCX、PDF 等文件。',
    en: 'The file holds JSON data, not a report; please supply the report itself (web page, DOCX, PDF …).',
  },
  xml: {
    zh: '文件是 XML 数据，不是报告正文；请用能打开它的软件另存为 DOCX、XLSX 或 PDF 后再试。',
    en: 'The file holds XML data, not a readable report; open it in its own program and save it as DOCX, XLSX or PDF.',
  },
  image: {
    zh: '文件是图片，其中的文字无法读取；请提供带文字的原始文件（网页、DOCX、PDF 等）。',
    en: 'The file is a picture, whose text cannot be read; please supply the original document with text (web page, DOCX, PDF …).',
  },
  archive: {
    zh: '文件是 ZIP 以外的压缩包，或 ZIP 目录已损坏；请解压后提供其中的报告。',
    en: 'The file is an archive other than ZIP, or its directory is damaged; please unpack it and supply the reports inside.',
  },
  presentation: {
    zh: '文件是演示文稿；请提供报告的文字版（DOCX、PDF、网页等）。',
    en: 'The file is a presentation; please supply the report as a document (DOCX, PDF, web page …).',
  },
  opendocument: {
    zh: '文件是 OpenDocument 的演示文稿、图形或其他种类，不是文字文档（ODT）或电子表格（ODS）；请提供报告的文字版。',
    en: 'The file is an OpenDocument presentation, drawing or other kind, neither text (ODT) nor spreadsheet (ODS); please supply the report as a document.',
  },
  epub: {
    zh: '文件是电子书（EPUB）；请提供报告原文件（DOCX、PDF、网页等）。',
    en: 'The file is an e-book (EPUB); please supply the original report (DOCX, PDF, web page …).',
  },
  'office-xml': {
    zh: '文件是打包成单个 XML 的文档（Word 平面 XML，或标文通的表格、演示文稿）；请另存为 DOCX 或 XLSX 后再试。',
    en: 'The file is a document in one XML (Word flat XML, or a UOF spreadsheet or presentation); please save it as DOCX or XLSX.',
  },
  frames: {
    zh: '网页的内容在框架（frame/iframe）中，文件本身没有内容；请打开框架中的网页，另存后再试。',
    en: 'The page only holds frames and no content of its own; save the page inside the frame and try again.',
  },
  scripted: {
    zh: '网页的正文存放在脚本、模板或注释中，要由程序写入后才显示，文件本身没有可读的正文；请在浏览器中打开，待内容显示后另存为完整网页或打印成 PDF，再提供。',
    en: 'The page keeps its text in scripts, templates or comments, from where a program would write it; the file itself shows none. Open it in a browser, wait for the text, then save the complete page or print it to PDF.',
  },
  encrypted: {
    zh: '文件已加密；请去除密码后再试。',
    en: 'The file is encrypted; please remove the password and try again.',
  },
  compound: {
    zh: '文件是旧版 Office 复合文档，但其中没有 Word 正文；请另存为 DOCX 后再试。',
    en: 'The file is a legacy Office compound file without a Word text; please save it as DOCX and try again.',
  },
} as const;

export type UnreadableKind = keyof typeof messages;

export function unreadable(kind: UnreadableKind): UnreadableError {
  return new UnreadableError({ code: `source/${kind}`, level: 'error', message: messages[kind] });
}

export function readerMissing(format: string): UnreadableError {
  return new UnreadableError({
    code: 'source/no-reader',
    level: 'error',
    message: {
      zh: `这是 ${format.toUpperCase()} 文件，但当前没有启用该格式的读取器；请启用后再试，或改用网页、Markdown、纯文本。`,
      en: `This is a ${format.toUpperCase()} file, but no reader of that format is supplied; supply one, or use HTML, Markdown or plain text.`,
    },
    data: { format },
  });
}
