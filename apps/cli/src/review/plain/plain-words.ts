import { counted } from '@gouji/core/format';

/** What the plain mode says of itself. */
export const plainWords = {
  zh: {
    intro:
      '逐行审阅。输入按键或数字后回车，例如 a、d 理由、m 批注、e 新的文字、n、u、? 、q；只按回车转到下一条未处理的。',
    reading: (files: number) => `正在读入 ${files} 份文件……`,
    many: (totals: string) => `${totals}。输入 b 列出全部报告，再输入序号打开一份。`,
    help: ['只按回车  下一条未处理的', '数字  转到第几条；在总览中打开第几份报告', 's  把这一条再说一遍'],
    position: (at: number, of: number) => `第 ${at} 条，共 ${of} 条`,
    bye: (decided: number, of: number, path: string) => `已处理 ${decided}/${of} 条；记录在 ${path}`,
    unknown: (word: string) => `不认识“${word}”；输入 ? 查看全部操作。`,
    choose: '请输入序号：',
    noSuchNumber: (number: string) => `没有第 ${number} 项。`,
    edit: (original: string) => `原文：${original}\n请输入新的文字，留空放弃：`,
  },
  en: {
    intro:
      'Line by line. Type a key or number and Enter: a, d reason, m note, e new text, n, u, ?, q; Enter alone goes to the next open finding.',
    reading: (files: number) => `Reading ${counted(files, 'file')} …`,
    many: (totals: string) => `${totals}. b lists all reports, and a number then opens one.`,
    help: [
      'Enter alone  the next open finding',
      'a number  that finding; among the reports, opens that report',
      's  says this finding once more',
    ],
    position: (at: number, of: number) => `finding ${at} of ${of}`,
    bye: (decided: number, of: number, path: string) => `${decided}/${of} decided; the log is ${path}`,
    unknown: (word: string) => `“${word}” is not known; ? lists all actions.`,
    choose: 'Number:',
    noSuchNumber: (number: string) => `There is no number ${number}.`,
    edit: (original: string) => `Before: ${original}\nNew text, empty to drop:`,
  },
} as const;
