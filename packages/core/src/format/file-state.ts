import type { FileState } from '../model/file-account.ts';
import type { Language } from '../model/finding.ts';
import { glyphs } from './words.ts';

const names: Readonly<Record<Language, Readonly<Record<FileState, string>>>> = {
  zh: {
    passed: '通过',
    problems: '发现问题',
    incomplete: '未能全部核对',
    notReport: '不是报告',
    unreadable: '无法读取',
    ignored: '已略过',
    pending: '待校核',
  },
  en: {
    passed: 'passed',
    problems: 'problems found',
    incomplete: 'not fully checked',
    notReport: 'not a report',
    unreadable: 'not readable',
    ignored: 'left aside',
    pending: 'to be checked',
  },
};

/** A state in words. */
export const describeFileState = (state: FileState, language: Language): string => names[language][state];

/** The sign before a file that has no verdict. */
export const fileGlyph = (state: FileState): string =>
  ({
    passed: glyphs.pass,
    problems: glyphs.fail,
    incomplete: glyphs.indeterminate,
    unreadable: glyphs.indeterminate,
    notReport: '-',
    ignored: '-',
    pending: '·',
  })[state];
