import { counted } from '@gouji/core/format';
import type { Language, Organization, Outcome } from '@gouji/core/model';
import type { BodyState, BodyYear, SurveyReport } from './model.ts';

const states: Readonly<Record<Language, Record<BodyState, string>>> = {
  zh: {
    present: '已报',
    late: '迟报',
    twoDrafts: '两稿',
    unreadable: '读不出',
    incomplete: '未核全',
    missing: '缺报',
    none: '—',
    notReport: '文件不是报告',
  },
  en: {
    present: 'present',
    late: 'late',
    twoDrafts: 'two drafts',
    unreadable: 'unreadable',
    incomplete: 'not fully checked',
    missing: 'missing',
    none: '—',
    notReport: 'file is no report',
  },
};

export const outcomeWords: Readonly<Record<Language, Record<Outcome, string>>> = {
  zh: { pass: '通过', fail: '有错误', indeterminate: '未能全部核对' },
  en: { pass: 'pass', fail: 'fail', indeterminate: 'indeterminate' },
};

export const kindWords: Readonly<Record<Language, Record<Organization['kind'], string>>> = {
  zh: {
    province: '省级政府',
    prefecture: '市级政府',
    county: '县级政府',
    township: '乡镇街道',
    office: '办公厅（室）',
    department: '部门',
    other: '其他',
  },
  en: {
    province: 'province',
    prefecture: 'prefecture',
    county: 'county',
    township: 'township',
    office: 'office',
    department: 'department',
    other: 'other',
  },
};

/** Sheet names and headings. */
export const surveyWords = {
  zh: {
    title: '政府信息公开工作年度报告总览',
    overview: '总览',
    data: '数据',
    findings: '问题',
    alike: '雷同',
    missing: '缺报',
    rollUps: '上下级',
    years: '年度',
    attention: '需关注',
    files: '未作报告校核的文件',
    body: '单位',
    kind: '类别',
    year: '年度',
    roster: '名单',
    onRoster: '在名单',
    offRoster: '不在名单',
    order: '次序',
    reasons: '原因',
    source: '文件',
    outcome: '结论',
    published: '公布日期',
    errors: '错误',
    warnings: '警告',
    infos: '提示',
    change: '较上年',
    group: '组',
    by: '相同的是',
    byWords: '正文',
    byTables: '三张表的数',
    byVersions: '同一份报告',
    versions: '不同版本',
    least: '相似度不低于',
    passage: '共有的文字（已去数字和套话）',
    noRoster: '没有给出名单（--roster），不判断缺报；以下单位有其他年度的报告而无此年度的。',
    why: '说明',
    notOnRoster: '名单上的单位没有此年度的报告',
    otherYears: '有其他年度的报告，没有此年度的',
    holdsOther: (files: string) => `有文件而内容不是年度报告：${files}`,
    similar: (names: string) => `不在名单上的${names}名称相近，请核对是否同一单位`,
    strangers: '已报而不在名单',
    parent: '本级',
    children: '下级份数',
    figure: '指标',
    value: '本级数',
    sum: '下级之和',
    unknown: '下级未填',
    exceeds: '大于本级',
    reports: '报告',
    bodies: '单位',
    pass: '通过',
    fail: '有错误',
    indeterminate: '未核全',
    late: '迟报',
    unplaced: (count: number) => `另有 ${count} 个文件读不出且不知是哪个单位的，缺报名单可能因此多列。`,
    undecided: (name: string, bodies: readonly string[]) =>
      `名单上的“${name}”${
        bodies.length > 1 ? `合于 ${bodies.length} 个单位` : '和另一名称合于同一单位'
      }（${bodies.join('、')}），不能断定指哪一个，没有判断缺报；请在名单中写明县区。`,
    more: (count: number) => `另有 ${count} 项，见 -o 输出的文件`,
    noYears: '没有读到任何一份报告，看不出是哪一年度的，没有判断缺报；可用 --year 写明年度。',
    figures: '主要指标',
    figureOf: (bodies: number) => `${bodies} 个单位之和`,
    doubtedOf: (bodies: number) => (bodies > 0 ? `，其中 ${bodies} 个单位的此数在其报告中有错误` : ''),
    doubted: '照原数相加，其中有错误的',
    doubtedFigure: (figure: string, bodies: number) => `${figure} ${bodies} 个单位`,
    outlier: '“数据”表和本表的着色：在其报告中有错误，与上年相差十倍以上，或远离同类单位',
  },
  en: {
    title: 'Survey of government information disclosure annual reports',
    overview: 'Overview',
    data: 'Data',
    findings: 'Findings',
    alike: 'Alike',
    missing: 'Missing',
    rollUps: 'Roll-up',
    years: 'Years',
    attention: 'To look at',
    files: 'Files not checked as reports',
    body: 'Body',
    kind: 'Kind',
    year: 'Year',
    roster: 'Roster',
    onRoster: 'on it',
    offRoster: 'not on it',
    order: 'Order',
    reasons: 'Reasons',
    source: 'File',
    outcome: 'Outcome',
    published: 'Published',
    errors: 'Errors',
    warnings: 'Warnings',
    infos: 'Infos',
    change: 'Change',
    group: 'Group',
    by: 'Alike by',
    byWords: 'text',
    byTables: 'figures of the tables',
    byVersions: 'one report',
    versions: 'Versions',
    least: 'Similarity at least',
    passage: 'Shared words (without numbers and formulas)',
    noRoster: 'No roster was given (--roster); these bodies have reports of other years and none of this.',
    why: 'Why',
    notOnRoster: 'on the roster, and no report of this year',
    otherYears: 'reports of other years, none of this',
    holdsOther: (files: string) => `a file is there and holds no annual report: ${files}`,
    similar: (names: string) =>
      `${names}, not on the roster, is called much the same; please check whether it is the same body`,
    strangers: 'Reported, not on the roster',
    parent: 'Parent',
    children: 'Children',
    figure: 'Figure',
    value: 'Of the parent',
    sum: 'Sum of children',
    unknown: 'Children without it',
    exceeds: 'above the parent',
    reports: 'Reports',
    bodies: 'Bodies',
    pass: 'Pass',
    fail: 'Fail',
    indeterminate: 'Indeterminate',
    late: 'Late',
    unplaced: (count: number) =>
      `${counted(count, 'more file cannot be read, and whose it is', 'more files cannot be read, and whose they are')} is not known; the list of the missing may be too long.`,
    undecided: (name: string, bodies: readonly string[]) =>
      `“${name}” of the roster ${
        bodies.length > 1 ? `fits ${bodies.length} bodies` : 'and another of its names fit one body'
      } (${bodies.join(', ')}); which is meant is not known, so that it was not looked whether it is missing. Name its county in the roster.`,
    more: (count: number) => `${count} more in the files of -o`,
    noYears:
      'No report was read, so that the year is not known and nobody is called missing; --year tells the year.',
    figures: 'Key figures',
    figureOf: (bodies: number) => `sum of ${counted(bodies, 'body', 'bodies')}`,
    doubtedOf: (bodies: number) =>
      bodies > 0 ? `, in ${bodies} of whose reports this figure is an error` : '',
    doubted: 'added as reported, of these errors',
    doubtedFigure: (figure: string, bodies: number) => `${figure}: ${counted(bodies, 'body', 'bodies')}`,
    outlier:
      'Coloured in the sheet “Data” and here: an error of its report, tenfold against last year, or far from bodies of its kind',
  },
} as const;

/** A name as it stands above a column or a chart. */
export const asHeading = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** A name of a roster of which it is not known whom it means. */
export const describeUndecided = (name: string, bodies: readonly string[], language: Language): string =>
  surveyWords[language].undecided(name, bodies);

/** What there is of a body in a year, in a few words: 已报 3错 2警. */
export function describeBodyYear(
  { states: own, reports }: BodyYear,
  all: readonly SurveyReport[],
  language: Language,
): string {
  const named = own.filter((state) => state !== 'present' || own.length === 1);
  const counts = reports.reduce(
    (sum, index) => ({
      error: sum.error + all[index]!.counts.error,
      warning: sum.warning + all[index]!.counts.warning,
    }),
    { error: 0, warning: 0 },
  );
  const zh = language === 'zh';
  return [
    ...named.map((state) => states[language][state]),
    ...(counts.error > 0 ? [zh ? `${counts.error}错` : `${counts.error}E`] : []),
    ...(counts.warning > 0 ? [zh ? `${counts.warning}警` : `${counts.warning}W`] : []),
  ].join(' ');
}

/** How a cell of the matrix is coloured. */
export function lookOf(own: BodyYear, all: readonly SurveyReport[]): 'good' | 'doubtful' | 'bad' | 'dim' {
  const bad: BodyState[] = ['missing', 'unreadable', 'twoDrafts'];
  if (own.states.some((state) => bad.includes(state))) return 'bad';
  if (own.states.includes('none')) return own.states.includes('notReport') ? 'doubtful' : 'dim';
  if (own.reports.some((index) => all[index]!.counts.error > 0)) return 'bad';
  const hasWarnings = own.reports.some((index) => all[index]!.counts.warning > 0);
  return own.states.length > 1 || hasWarnings ? 'doubtful' : 'good';
}

/** Why a body has no report of a year, where it has none: one sentence, and the files that may be meant as it. */
export function describeAbsence(year: BodyYear, language: Language): string | null {
  const { states: own, others } = year;
  if (!own.includes('missing') && !own.includes('none')) return null;
  const words = surveyWords[language];
  const [names, sentences] = language === 'zh' ? ['、', '；'] : [', ', '; '];
  return [
    own.includes('missing') ? words.notOnRoster : words.otherYears,
    ...(others.length > 0 ? [words.holdsOther(others.join(names))] : []),
    ...describeSimilar(year, language),
  ].join(sentences);
}

/** Whose names are like that of a missing body, in a sentence; nothing where there is none. */
export function describeSimilar(
  { similar = [] }: { readonly similar?: readonly string[] },
  language: Language,
): string[] {
  const join = language === 'zh' ? '' : ', ';
  return similar.length === 0
    ? []
    : [surveyWords[language].similar(similar.map((name) => `“${name}”`).join(join))];
}
