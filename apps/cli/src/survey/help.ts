import type { Language } from '@gouji/core/model';

const zh = {
  survey: '一览：谁报了、谁没报、数字异常、上下级不符、内容雷同、先看哪些',
  paths: '文件夹、文件或通配符',
  output: '写到此文件，种类按扩展名：xlsx、html、json（可重复）',
  format: '在终端输出的格式（默认 pretty）',
  roster: '应报送单位名单：xlsx、csv 或 txt',
  year: '只看此年度（可重复；默认为所读报告的全部年度）',
  letters: '为每个有问题的单位写一份反馈函（DOCX）到此文件夹',
};

const en: typeof zh = {
  survey:
    'the whole at a glance: who reported, who did not, what stands apart, who copied, what to look at first',
  paths: 'folders, files or patterns',
  output: 'write to this file, kind by extension: xlsx, html, json (repeatable)',
  format: 'what is printed (default pretty)',
  roster: 'the bodies that must report: xlsx, csv or txt',
  year: 'only this year (repeatable; default: all years of the reports)',
  letters: 'write a letter (DOCX) to each body with findings into this folder',
};

/** The texts of `--help` for the survey. */
export const surveyHelp: Readonly<Record<Language, typeof zh>> = { zh, en };
