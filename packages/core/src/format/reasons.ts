import type {
  CompanionReason,
  LeftOutCount,
  NotComparedReason,
  UnevaluatedReason,
} from '../model/coverage.ts';
import type { LeftOutKind } from '../model/document.ts';
import type { Language } from '../model/finding.ts';
import type { SkippedReason } from '../model/verdict.ts';

type Words = Readonly<Record<Language, string>>;

const unevaluated: Readonly<Record<UnevaluatedReason, Words>> = {
  blank: { zh: '有空白格', en: 'a cell is blank' },
  placeholder: { zh: '有未填数字的格', en: 'a cell holds a sign instead of a number' },
  invalid: { zh: '有不是数字的格', en: 'a cell holds no number' },
  ambiguous: { zh: '有读不准的格', en: 'a cell can be read in several ways' },
  missing: { zh: '有没有读到的格', en: 'a cell was not found' },
  'table-missing': { zh: '未识别到该表', en: 'the table was not found' },
  'not-selected': { zh: '按设置未核对', en: 'left out by the options' },
};

const notCompared: Readonly<Record<NotComparedReason, Words>> = {
  unsure: { zh: '含义不能确定', en: 'its meaning is not sure' },
  'other-scope': { zh: '统计口径或时段不同', en: 'it counts another scope or time' },
  'no-value': { zh: '表格相应位置没有可比的数', en: 'the table has no number to compare with' },
  'no-counterpart': { zh: '表格中没有对应的项目', en: 'no table states such a thing' },
};

const companions: Readonly<Record<CompanionReason, Words>> = {
  'prior-unreadable': { zh: '上一年度报告无法读取', en: 'last year’s report could not be read' },
  'prior-not-report': {
    zh: '所给的上一年度报告不是年度报告',
    en: 'what was given as last year’s report is none',
  },
  'prior-same-file': {
    zh: '所给的上一年度报告就是本报告',
    en: 'what was given as last year’s report is this very file',
  },
  'prior-other-body': {
    zh: '所给的上一年度报告属于另一机关',
    en: 'what was given as last year’s report is of another body',
  },
  'prior-wrong-year': {
    zh: '所给的上一年度报告不是上一年度的',
    en: 'what was given as last year’s report is of another year',
  },
  'prior-year-unknown': {
    zh: '所给的上一年度报告看不出年度',
    en: 'the year of what was given as last year’s report is not known',
  },
  'child-unreadable': { zh: '下级报告无法读取', en: 'the subordinate report could not be read' },
  'child-not-report': {
    zh: '所给的下级报告不是年度报告',
    en: 'what was given as a subordinate report is none',
  },
  'child-same-file': {
    zh: '所给的下级报告就是本报告',
    en: 'what was given as a subordinate report is this very file',
  },
  'child-wrong-year': { zh: '下级报告不是同一年度的', en: 'the subordinate report is of another year' },
  'child-year-unknown': { zh: '下级报告看不出年度', en: 'the year of the subordinate report is not known' },
};

const skipped: Readonly<Record<SkippedReason, Words>> = {
  'no-proactive': { zh: '未识别到表二', en: 'table 2 was not found' },
  'no-requests': { zh: '未识别到表三', en: 'table 3 was not found' },
  'no-remedies': { zh: '未识别到表四', en: 'table 4 was not found' },
  'no-year': { zh: '未识别到报告年度', en: 'the report year is not known' },
  'no-edition': { zh: '未识别到表格版式', en: 'the edition of the tables is not known' },
  'no-organization': { zh: '未识别到报告单位', en: 'the reporting body is not known' },
  'no-sections': { zh: '未识别到正文章节', en: 'no sections were found' },
  'no-prior': { zh: '未提供上一年度报告', en: 'no report of the previous year was given' },
  'no-peers': { zh: '没有可比的其他报告', en: 'no other report lies beside it that may be alike' },
  'no-children': { zh: '未提供下级单位报告', en: 'no reports of subordinate bodies were given' },
  ...companions,
};

/** Why a sum or a value was not evaluated, in words. */
export const describeUnevaluated = (reason: UnevaluatedReason, language: Language): string =>
  unevaluated[reason][language];
/** Why a number of the prose was not compared, in words. */
export const describeNotCompared = (reason: NotComparedReason, language: Language): string =>
  notCompared[reason][language];
/** Why another report given beside was not used, in words. */
export const describeCompanionReason = (reason: CompanionReason, language: Language): string =>
  companions[reason][language];
/** Why a rule did not run, in words. */
export const describeSkipped = (reason: SkippedReason, language: Language): string =>
  skipped[reason][language];

const parts: Readonly<Record<LeftOutKind, Words>> = {
  struck: { zh: '删除线文字', en: 'struck-out text' },
  raised: { zh: '上标', en: 'raised marks' },
  lowered: { zh: '下标', en: 'lowered marks' },
  hidden: { zh: '隐藏内容', en: 'hidden content' },
  covered: { zh: '被遮住的文字', en: 'covered text' },
  white: { zh: '与底色相同的文字', en: 'text in the colour of its ground' },
  deleted: { zh: '修订删除的文字', en: 'tracked deletions' },
  overlay: { zh: '水印或印章', en: 'watermarks or stamps' },
  numbering: { zh: '自动编号', en: 'automatic numbers' },
  stored: { zh: '与显示不同的存储值', en: 'stored values shown as others' },
  unfilled: { zh: '未填写的域', en: 'fields not filled in' },
  picture: { zh: '图片', en: 'pictures' },
  object: { zh: '嵌入对象', en: 'embedded objects' },
  annotation: { zh: '批注', en: 'annotations' },
  note: { zh: '脚注或尾注', en: 'notes' },
  formula: { zh: '没有显示值的公式', en: 'formulas without a shown value' },
};

/** Parts of the source that are no text of the report, in words: `图片 2 处`. */
export function describeLeftOut({ what, count }: LeftOutCount, language: Language): string {
  const name = Object.hasOwn(parts, what) ? parts[what as LeftOutKind][language] : what;
  return language === 'zh' ? `${name} ${count} 处` : `${name} (${count})`;
}
