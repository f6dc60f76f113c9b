import { counted } from '../language/counted.ts';
import type { LeftOutKind } from '../model/document.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Notice } from '../model/notice.ts';

const wasOrWere = (count: number): string => (count === 1 ? 'was' : 'were');
const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');
const itOrThem = (count: number): string => (count === 1 ? 'it' : 'them');

type Wording = (count: number, where: string) => string;

interface LeftOutWords {
  readonly level: Notice['level'];
  readonly zh: Wording;
  readonly en: Wording;
}

/** What is said of each kind of thing a reader leaves out. A warning where a number may have been lost with it. */
export const leftOutWords: Readonly<Record<LeftOutKind, LeftOutWords>> = {
  struck: {
    level: 'info',
    zh: (count, where) => `有 ${count} 处文字带删除线${where}，按已删除处理，未计入数字。`,
    en: (count, where) =>
      `${counted(count, 'run')} of text ${isOrAre(count)} struck out${where} and ${wasOrWere(count)} not read as part of the text.`,
  },
  raised: {
    level: 'info',
    zh: (count, where) => `有 ${count} 处上标${where}，按注释符号处理，未计入数字。`,
    en: (count, where) =>
      `${counted(count, 'raised mark')}${where} ${wasOrWere(count)} taken for notes and not read as digits.`,
  },
  lowered: {
    level: 'info',
    zh: (count, where) => `有 ${count} 处下标${where}，未计入数字。`,
    en: (count, where) => `${counted(count, 'lowered mark')}${where} ${wasOrWere(count)} not read as digits.`,
  },
  hidden: {
    level: 'info',
    zh: (count, where) => `有 ${count} 处隐藏内容${where}，页面上看不到，未读取。`,
    en: (count, where) =>
      `${counted(count, 'piece')} of hidden content${where} ${isOrAre(count)} not shown and ${wasOrWere(count)} not read.`,
  },
  covered: {
    level: 'warning',
    zh: (count, where) =>
      `有 ${count} 处文字被后来的图形遮住${where}，页面上看不到，未读取；发布前请从文件中彻底删除。`,
    en: (count, where) =>
      `${counted(count, 'piece')} of text ${isOrAre(count)} covered by what is drawn over ${itOrThem(count)}${where} and ${wasOrWere(count)} not read; remove ${itOrThem(count)} before publishing.`,
  },
  white: {
    level: 'warning',
    zh: (count, where) =>
      `有 ${count} 处文字与底色相同${where}，页面上看不到，未读取；发布前请从文件中彻底删除。`,
    en: (count, where) =>
      `${counted(count, 'piece')} of text ${count === 1 ? 'has the colour of its' : 'have the colour of their'} ground${where} and ${wasOrWere(count)} not read; remove ${itOrThem(count)} before publishing.`,
  },
  deleted: {
    level: 'info',
    zh: (count, where) =>
      `有 ${count} 处文字以修订方式删除${where}，按已删去读取；发布前请在原件中逐项接受或拒绝。`,
    en: (count, where) =>
      `${counted(count, 'tracked deletion')}${where} ${wasOrWere(count)} taken as accepted; accept or reject all changes before publishing.`,
  },
  overlay: {
    level: 'info',
    zh: (count, where) => `有 ${count} 处水印、印章或重影文字${where}，未读取。`,
    en: (count, where) =>
      `${counted(count, 'watermark, stamp or shadow text', 'watermarks, stamps or shadow texts')}${where} ${wasOrWere(count)} not read.`,
  },
  numbering: {
    level: 'warning',
    zh: (count, where) =>
      `有 ${count} 个单元格的数字带自动编号${where}，编号未计入数值；请在原文件中取消该编号并核对。`,
    en: (count, where) =>
      `${counted(count, 'cell')} of figures ${count === 1 ? 'carries' : 'carry'} an automatic list number${where}, which was not read as part of the value; remove it and check.`,
  },
  stored: {
    level: 'info',
    zh: (count, where) => `有 ${count} 个单元格存储的数与显示的不同${where}，按显示的读取；请核对。`,
    en: (count, where) =>
      `${counted(count, 'cell stores another number than it shows', 'cells store another number than they show')}${where}; what is shown was read, please check.`,
  },
  unfilled: {
    level: 'warning',
    zh: (count, where) => `有 ${count} 处填写项没有填写，只有提示文字${where}，按空白处理。`,
    en: (count, where) =>
      `${counted(count, 'field was not filled in and shows', 'fields were not filled in and show')} only a prompt${where}; ${count === 1 ? 'it counts' : 'they count'} as blank.`,
  },
  picture: {
    level: 'info',
    zh: (count, where) => `文件含有 ${count} 张图片${where}，图片中的内容未读取。`,
    en: (count, where) =>
      `The file contains ${counted(count, 'picture')}${where}; what ${count === 1 ? 'it shows' : 'they show'} was not read.`,
  },
  object: {
    level: 'warning',
    zh: (count, where) =>
      `文件含有 ${count} 个嵌入对象（如 Excel 表格）${where}，其中的内容未读取；请把内容直接写入正文。`,
    en: (count, where) =>
      `The file contains ${counted(count, 'embedded object')}, such as Excel tables${where}, which ${wasOrWere(count)} not read; write ${count === 1 ? 'its' : 'their'} content into the text.`,
  },
  annotation: {
    level: 'info',
    zh: (count, where) => `文件含有 ${count} 处批注${where}，批注内容未读取。`,
    en: (count, where) =>
      `The file contains ${counted(count, 'comment')}${where}, which ${wasOrWere(count)} not read.`,
  },
  note: {
    level: 'info',
    zh: (count, where) => `文件含有 ${count} 处脚注或尾注${where}，注释内容未读取。`,
    en: (count, where) =>
      `The file contains ${counted(count, 'footnote or endnote', 'footnotes or endnotes')}${where}, which ${wasOrWere(count)} not read.`,
  },
  formula: {
    level: 'warning',
    zh: (count, where) =>
      `有 ${count} 处公式没有保存计算结果${where}，其数值无法得知；请打开文件更新后保存再试。`,
    en: (count, where) =>
      `${counted(count, 'formula holds', 'formulas hold')} no computed value${where}; open the file, update ${itOrThem(count)} and save it first.`,
  },
};

/** A place in a few words; the formats of verdicts have fuller ones. */
export function shortPlace(at: SourceLocation | null, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  switch (at?.kind) {
    case undefined:
      return '';
    case 'text':
      return zh ? `第 ${at.start.line} 行` : `line ${at.start.line}`;
    case 'page':
      return zh ? `第 ${at.page} 页` : `page ${at.page}`;
    case 'sheet':
      return zh ? `单元格 ${at.cell} ` : `cell ${at.cell}`;
    case 'part': {
      const [, table, row, cell] = /tbl\[(\d+)\]\/tr\[(\d+)\]\/tc\[(\d+)\]/u.exec(at.path) ?? [];
      if (table === undefined) return '';
      return zh ? `第 ${table} 个表第 ${row} 行第 ${cell} 格` : `table ${table}, row ${row}, cell ${cell}`;
    }
  }
}
