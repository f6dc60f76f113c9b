import { expression } from '../../../language/expressions/expression.ts';
import { counter, itemMark } from '../../../language/expressions/pieces.ts';
import { findAll } from '../../../language/prose/find-all.ts';
import { type Sentence, tells } from '../../../language/prose/sentences.ts';
import { sign } from '../../../language/scan/signs.ts';
import { anyOf } from './any-of.ts';
import type { Family, Place, Told } from './family.ts';
import { deeds, future, goesOn, openings, planNames, selves, taskNames } from './plan-words.ts';

const year = '(20\\d\\d)年(?:度)?';
const self = `(?:(?:${anyOf(selves)})(?:上下|系统|全体|各级|各部门|各单位|各地|各乡镇|行政机关|和){0,3}|[\\u4e00-\\u9fff]{1,14}(?:局|委|办|镇|乡|街道|县|区|市|政府|办公室|中心|办事处|部|厅|院|校|大学|学院|处|所|站|署|海关|师|旗|州|盟))?`;
const numbering = `${itemMark}?`;

/** 将公开工作纳入考核, 将目录作为依据: an object, not the future. */
const objectMarker =
  /^[^,。;]{0,30}(?:纳入|列入|作为|列为|融入|列作|当作)|^[^,。;]{0,12}的[^,。;]{0,20}(?:全部|均|已|如期|都)/u;

const plans: readonly RegExp[] = [
  // 2023年,我局将加强; 在2023年的工作中,我们将; 2023年要改进
  new RegExp(
    `(?:^|[,:。、)]|即|下一步|接下来的?|即将到来的|崭新的|全新的|在|到|于|展望|面向|面对|迈入|步入|进入|迎接|新的一年\\()${year}\\)?(?:底|末|上半年|下半年|第?[一二三四]季度|\\d{1,2}月底?)?(?:之?前|内|份|起)?(?:的)?(?:政务公开|政府信息公开|信息公开)?(?:工作中|工作|里|内|期间|全年)?,?(?:下一步,?)?${self}(?:(?:的)?(?:政务|政府信息|信息)公开工作)?(?:还|也|仍|都|均|则|每季度?|每月|每半年)?(?:${anyOf(future)})(?=${anyOf(deeds)})`,
    'gu',
  ),
  // 2023年是关键之年,我们将坚持
  new RegExp(
    `${year}是[^。;,]{2,30}年,?(?:[^。;,]{0,20},)?${self}(?:${anyOf(future)})(?=${anyOf(deeds)})`,
    'gu',
  ),
  // 面向2024,我局将持续
  new RegExp(
    `(?:展望|面向|面对|迈入|步入|进入|迎接)(20\\d\\d),[^。;,]{0,14}(?:${anyOf(future)})(?=${anyOf(deeds)})`,
    'gu',
  ),
  // 2023年工作计划:
  new RegExp(
    `^${numbering}${year}(?:的)?(?:政府信息公开|政务公开|信息公开)?(?:${anyOf(planNames)})(?=[:。]|$)`,
    'gu',
  ),
  // 下一步,2023年我局继续加强
  new RegExp(`(?:${anyOf(openings)})[:,]?${year},?${self}(?:${anyOf(goesOn)})(?=[\\u4e00-\\u9fff])`, 'gu'),
  // 2023年下一步重点抓
  new RegExp(`(?:^|[,:。、)])${year}(?:下一步|下步),?${self}(?:${anyOf(goesOn)})(?=[\\u4e00-\\u9fff])`, 'gu'),
  // 计划于2023年底前完成
  new RegExp(
    `(?:计划|拟|预计|力争|争取|打算|将(?=在|于))(?:在|于|到)?${year}(?:底|末|年底|上半年|下半年|第?[一二三四]季度|\\d{1,2}月(?:底|末|份)?)?(?:之?前|内)?,?(?=${anyOf(deeds)})`,
    'gu',
  ),
];

/** 下步做好三项改进: what follows in the paragraph is still to come. */
const announced = /(?:^|[。;,:])(?:针对[^。;,]{2,20},)?(?:下一?步|今后|接下来)/u;
/** 三是2023年在各镇开展…, behind such words. */
const item = new RegExp(
  `(?:^|[:;,、])(?:\\([一二三四五六\\d]\\)|[一二三四五六]是|\\d[.、])${year}(?:底|末|上半年|下半年|第?[一二三四]季度|\\d{1,2}月底?)?(?:之?前|内|起)?,?(?=${anyOf(deeds)})(?![^。;]{0,40}(?:已|完成了|发现|存在|问题|不足|基础上|以来))`,
  'gu',
);

/** 2023年重点工作: */
const tasks = new RegExp(
  `^${numbering}${year}(?:的)?(?:政府信息公开|政务公开|信息公开)?(?:${anyOf(taskNames)})(?=[:。]|$)`,
  'gu',
);

const carriedOut =
  /(?:(?:结转|转结|顺延|转入|转至|(?<![批流运周印移划])转(?=20\d\d年)|延至|留待|移至|结转下年度?\()(?:至|到|入|于)?|(?:跨|延续)(?:至|到|入)|跨(?=20\d\d年度?(?:继续)?办))(20\d\d)年(?:度)?/gu;
/** 结转2023年29件: of that year, or to it. */
const eitherWay = expression`^(?:结转|转结)20\d\d年度?(?:的)?\d+${counter}`;
const longestMove = 16;
const carriedIn =
  /(?<![向至往])(?:由|从|自|将)?(20\d\d)年(?:度)?(?:结转|转结|顺延|转入)(?!至|到|下|20|入?下)(?=[^。;]{0,16}\d)/gu;
const earlier = /上年|上一年|去年|往年|历年/u;

/** 上年结转2件 is told by itself. */
const ownCarry = /(?:上年|上一年|去年|20\d\d年)度?(?:结转|转结|转入|遗留|未办结)[^,;。]{0,12}\d+[件份宗条]/gu;

/** What is said of an earlier year in the words before: 2022年收到,结转至2023年答复. */
const cameFrom = (words: string, to: number): boolean => {
  const before = words.replace(ownCarry, '');
  return earlier.test(before) || findAll(before, /(20\d\d)年/gu).some(([, found]) => Number(found) < to);
};

const yearAt = (match: RegExpMatchArray): number => match.index! + match[0].indexOf(match[1]!);

const placed = (start: number) => ({ start, end: start + 4 });

function* plansIn({ text, start: from }: Sentence, patterns: readonly RegExp[]): Generator<Told> {
  const seen = new Set<number>();
  for (const pattern of patterns)
    for (const match of findAll(text, pattern)) {
      const start = yearAt(match);
      if (seen.has(start) || objectMarker.test(text.slice(match.index + match[0].length))) continue;
      seen.add(start);
      yield { kind: 'plan', year: Number(match[1]), ...placed(from + start) };
    }
}

function* carriesIn({ text, start: from }: Sentence): Generator<Told> {
  for (const match of findAll(text, carriedOut)) {
    const to = Number(match[1]);
    if (cameFrom(text.slice(0, match.index), to)) continue;
    const isOpen = eitherWay.test(text.slice(match.index, match.index + longestMove));
    yield {
      kind: 'carry',
      year: to,
      direction: isOpen ? 'either' : 'out',
      ...placed(from + yearAt(match)),
    };
  }
  for (const match of findAll(text, carriedIn))
    yield { kind: 'carry', year: Number(match[1]), direction: 'in', ...placed(from + yearAt(match)) };
}

const year20 = sign('20');
const planned = sign(`${future} ${planNames} ${taskNames} ${openings}`);
const moved = sign('结转 转结 顺延 转入 转至 转20 跨20 延至 延续 留待 移至');

const ofProblems = [...plans, tasks];
const underPlan = [...ofProblems, item];

function* read({ text, sentences, section }: Place): Generator<Told> {
  const opening = section === 'problems' ? text.search(announced) : -1;
  for (const sentence of sentences()) {
    if (!tells(sentence, year20)) continue;
    if (opening >= 0 && opening < sentence.start + sentence.text.length) yield* plansIn(sentence, underPlan);
    else if (tells(sentence, planned)) yield* plansIn(sentence, section === 'problems' ? ofProblems : plans);
    if (tells(sentence, moved)) yield* carriesIn(sentence);
  }
}

/** The years for which something is planned, and to and from which requests are carried over. */
export const namedYears: Family = { sign: year20, read };
